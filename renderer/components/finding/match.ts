/** Gives the pinyin initials of a text, lower case: `initialsOf('孙吴县')` is `swx`. */
export type InitialsOf = (text: string) => string

/**
 * Whether a row is what somebody looks for: every word of the query stands in the text, as it is or as initials.
 * `matches('孙吴县专班', 'sw', initialsOf)` and `matches('孙吴县专班', '吴县 专班')` are true; an empty query finds all.
 */
export function matches(text: string, query: string, initialsOf?: InitialsOf | null): boolean {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const plain = text.toLowerCase()
  return words.every((word) => plain.includes(word) || (isInitials(word) && initialsOf != null && initialsOf(text).includes(word)))
}

function isInitials(word: string): boolean {
  return /^[a-z]+$/.test(word)
}
