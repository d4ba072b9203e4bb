/**
 * What a field with a list of values holds when it is left: a value typed in full, else the first one that the typed text
 * finds, else the text itself. A text that was not touched stays as it is.
 */
export function chosenText(text: string, isTyped: boolean, listed: readonly string[]): string {
  if (!isTyped || text.trim() === '' || listed.includes(text.trim())) return text
  return listed[0] ?? text
}
