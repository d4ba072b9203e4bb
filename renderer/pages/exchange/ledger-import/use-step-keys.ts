import { useEffect } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'

interface StepKeys {
  /** Null while the step cannot be left forwards. */
  readonly onNext: (() => void) | null
  onBack(): void
  onSave(): void
}

/** Ctrl+Enter goes on, Esc goes back, Ctrl+S keeps; a list or an editor that is open has its own Esc first. */
export function useStepKeys(keys: StepKeys): void {
  const latest = useLatest(keys)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      const { onNext, onBack, onSave } = latest.current
      const act =
        event.key === 'Escape' && !isTaken(event.target) ? onBack : event.ctrlKey ? controlAct(event.key, onNext, onSave) : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    // Before the lists and editors close themselves: afterwards nobody could tell that the key was theirs.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [latest])
}

function controlAct(key: string, onNext: (() => void) | null, onSave: () => void): (() => void) | undefined {
  if (key === 'Enter') return onNext ?? (() => undefined)
  return key.toLowerCase() === 's' ? onSave : undefined
}

/** Whether Esc belongs to what has the keyboard: a list, a menu, a dialog, an editor, a range that was drawn. */
export function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role=dialog], [role=menu], [role=listbox], [aria-expanded=true]') !== null) return true
  if (target.closest('[role=gridcell]') !== null) return target.matches('input, textarea')
  return target.matches('[role=grid]') && target.querySelector('[data-selected]') !== null
}
