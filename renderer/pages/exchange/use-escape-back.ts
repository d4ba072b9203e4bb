import { useEffect } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { isTaken } from './ledger-import/use-step-keys.ts'

/** Esc leads back where nothing that is open wants it; null while something does. */
export function useEscapeBack(onBack: (() => void) | null): void {
  const latest = useLatest(onBack)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const back = latest.current
      if (event.key !== 'Escape' || event.isComposing || back === null || isTaken(event.target)) return
      event.preventDefault()
      back()
    }
    // Before a panel or a list closes itself: afterwards nobody could tell that the key was theirs.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [latest])
}
