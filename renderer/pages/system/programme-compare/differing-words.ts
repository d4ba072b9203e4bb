export interface DifferingWords {
  /** The same in both. */
  readonly before: string
  readonly own: string
  readonly after: string
}

/** The part of a text that the other has not, between what both begin and end with. */
export function differingWords(text: string, other: string): DifferingWords {
  const [signs, others] = [[...text], [...other]]
  const shorter = Math.min(signs.length, others.length)
  let start = 0
  while (start < shorter && signs[start] === others[start]) start += 1
  let end = 0
  while (end < shorter - start && signs[signs.length - 1 - end] === others[others.length - 1 - end]) end += 1
  const part = (from: number, to: number): string => signs.slice(from, to).join('')
  return { before: part(0, start), own: part(start, signs.length - end), after: part(signs.length - end, signs.length) }
}
