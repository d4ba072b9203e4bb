import type { BreakdownDifference } from './breakdown-difference.ts'
import type { MatchedTask } from './breakdown-matching.ts'
import type { Difference, PackTask } from './schema.ts'

/**
 * Differences between 正文 and 附件 that the programme carries with their reading (A-18 … A-26): where the document says what the
 * programme took over, its words differ from the body's in just the recorded way. What differs anew is listed as itself.
 */
export function knownDifferences(
  { read, measures }: MatchedTask,
  own: PackTask,
  found: readonly BreakdownDifference[],
): BreakdownDifference[] {
  const isNew = new Set(found.map((each) => `${each.where}:${each.field}`))
  const listed = (where: string, row: number, differences: readonly Difference[]): BreakdownDifference[] =>
    differences
      .filter((each) => !isNew.has(`${where}:${each.about}`))
      .map((each, at) => ({
        key: `${where}:${each.about}:known-${at + 1}`,
        where,
        field: each.about,
        document: each.table,
        pack: each.body,
        row,
        known: { requirement: each.requirement, reading: each.reading },
        obstacle: null,
        note: null,
      }))
  return [
    ...listed(String(own.number), read.row, own.differences),
    ...measures.flatMap((each) => (each.own === null ? [] : listed(each.own.code, each.read.row, each.own.differences))),
  ]
}
