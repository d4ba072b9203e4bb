import { useEffect } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'

/** Ctrl and a letter anywhere on the page: N begins a new one, P shows the paper. Null where it does nothing here. */
export function usePageKey(letter: 'n' | 'p' | 's', act: (() => void) | null): void {
  const latest = useLatest(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !event.ctrlKey || event.altKey || event.shiftKey) return
      if (event.key.toLowerCase() !== letter || latest.current === null) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [letter, latest])
}
