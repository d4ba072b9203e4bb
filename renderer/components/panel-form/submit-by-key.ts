import type { KeyboardEvent } from 'react'

/** Ctrl+Enter sends the form. */
export function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.ctrlKey && event.key === 'Enter') leaveAndSubmit(event)
}

/** Ctrl+S as well, where the form saves a record and nothing else follows from it. */
export function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.ctrlKey && event.key.toLowerCase() === 's') leaveAndSubmit(event)
  else submitByKey(event)
}

/** Leaving the field hands over what was typed in it; the form is sent once that has arrived. */
function leaveAndSubmit(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.nativeEvent.isComposing) return
  event.preventDefault()
  const form = event.currentTarget
  if (event.target instanceof HTMLElement) event.target.blur()
  setTimeout(() => form.requestSubmit())
}
