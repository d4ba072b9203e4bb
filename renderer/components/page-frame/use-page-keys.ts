import { useEffect } from 'react'
import { useLatest } from '../latest/use-latest.ts'

interface PageKeys {
  /** Ctrl+Enter; null while it cannot be done yet. */
  readonly onNext: (() => void) | null
  /** Ctrl+S. */
  onSave(): void
}

/** Ctrl+Enter does the page's one act, Ctrl+S keeps what was typed; a dialog that is open has its keys for itself. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useLatest(keys)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || !event.ctrlKey || isInDialog(event.target)) return
      const isNext = event.key === 'Enter'
      if (!isNext && event.key.toLowerCase() !== 's') return
      event.preventDefault()
      // The field that has the keyboard hands over its last words first.
      setTimeout(() => (isNext ? latest.current.onNext?.() : latest.current.onSave()))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [latest])
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null
}
