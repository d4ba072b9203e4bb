import type { KeyboardEvent } from 'react'

/** Ctrl+S takes the keyboard out of the field, so that it hands over what was typed; here it comes back, and the writing goes on. */
export function keepKeyboard({ ctrlKey, key, target, nativeEvent }: KeyboardEvent): void {
  if (!ctrlKey || key.toLowerCase() !== 's' || nativeEvent.isComposing || !(target instanceof HTMLElement)) return
  setTimeout(() => target.focus({ preventScroll: true }))
}
