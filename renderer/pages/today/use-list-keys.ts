import type { RefObject } from 'react'
import { useEffect } from 'react'

/**
 * The keys that the list answers wherever the keyboard is: on opening the page the first row has it, so that Enter is
 * enough; Ctrl+Shift+C presses 复制短信 of the current row.
 */
export function useListKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (isFree()) currentRow(place)?.focus({ preventScroll: true })
  }, [place])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.shiftKey || event.key.toLowerCase() !== 'c') return
      event.preventDefault()
      currentRow(place)?.querySelector<HTMLButtonElement>('[data-message] button')?.click()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [place])
}

function currentRow(place: RefObject<HTMLElement | null>): HTMLElement | null {
  return place.current?.querySelector<HTMLElement>('li[aria-current]') ?? null
}

/** Nobody else has the keyboard: the page was just opened, or the navigation led here. */
function isFree(): boolean {
  const active = document.activeElement
  return active === null || active === document.body || active.closest('nav') !== null
}
