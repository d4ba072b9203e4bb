import { useEffect } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'

/** Ctrl+N begins a new paper; null where this officer draws up none. */
export function useDraftKey(act: (() => void) | null): void {
  const latest = useLatest(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !event.ctrlKey || event.altKey || event.shiftKey) return
      if (event.key.toLowerCase() !== 'n' || latest.current === null) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [latest])
}
