import { useEffect } from 'react'
import { useLatest } from '../latest/use-latest.ts'

/** Ctrl+P does what 打印 does; null leaves the key to the window. */
export function usePrintKey(print: (() => void) | null): void {
  const act = useLatest(print)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p' || act.current === null) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [act])
}
