import type { Summary } from './use-preview-rows.ts'

const mostNamed = 6

/** Filled rows that are no entries: 「第 3 行（栏号行）、第 60 行（合计行）不是条目，不读入」. */
export function leftOutNotes(leftOut: Summary['leftOut']): readonly string[] {
  if (leftOut.length === 0) return []
  const named = leftOut.slice(0, mostNamed).map(({ row, why }) => `第 ${row} 行（${why}）`)
  return [`${named.join('、')}${leftOut.length > mostNamed ? `等 ${leftOut.length} 行` : ''}不是条目，不读入`]
}
