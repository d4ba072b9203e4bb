/** Names a number of the breakdown that is no line: the whole, the sum, an interpretation, what would still earn points. */
export const scoreNumbers = {
  score: 'score',
  total: 'total',
  reading: (id: string): string => `reading:${id}`,
  missing: (at: number): string => `missing:${at}`,
} as const
