import { useEffect, useState } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'

const keptAs = 'ledger-list'
/** Marks the list, so that its key knows whether the keyboard stands in it. */
export const listMark = 'data-ledger-list'

export interface ListShown {
  readonly isShown: boolean
  /** The keyboard was in what went away: the button that brings it back takes it. */
  readonly takesFocus: boolean
  toggle(): void
}

/** Whether the list of ledgers stands beside the sheet: remembered, Ctrl+B puts it away and brings it back. */
export function useListShown(): ListShown {
  const [isShown, setIsShown] = useState(() => shownAtFirst(localStorage.getItem(keptAs), window.innerWidth))
  const [takesFocus, setTakesFocus] = useState(false)
  const toggle = (): void => {
    setTakesFocus(document.activeElement?.closest(`[${listMark}]`) != null)
    setIsShown(!isShown)
    localStorage.setItem(keptAs, isShown ? 'away' : 'shown')
  }
  const latest = useLatest(toggle)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'b') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [latest])
  return { isShown, takesFocus, toggle }
}

/** As it was left; at first it is away where the window is too narrow for both. */
export function shownAtFirst(kept: string | null, windowWidth: number): boolean {
  return kept === null ? windowWidth >= 1200 : kept === 'shown'
}
