import { useEffect } from 'react'

/** Ctrl+S sends a form from anywhere on its page; within the form it is heard there, after the field has handed over its text. */
export function useSaveKey(formId: string, isHeard: boolean): void {
  useEffect(() => {
    if (!isHeard) return
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !event.ctrlKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      const form = document.getElementById(formId)
      if (form instanceof HTMLFormElement) form.requestSubmit()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [formId, isHeard])
}
