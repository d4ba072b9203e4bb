import type { OutputOf } from '#shared/api/contract.ts'
import type { RecordOutcome } from '#shared/exchange/conditions.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'

type Contents = OutputOf<'exchange.contents'>
export type OutcomeRow = Contents['rows'][number]
export type OutcomeCounts = Contents['counts']

/** What becomes of a record, in the order of concern: shape and colour of its word. */
export const outcomeMarks: Readonly<Record<RecordOutcome, MarkName>> = {
  conflict: 'conflict',
  refused: 'failed',
  waiting: 'dueSoon',
  newer: 'newer',
  new: 'added',
  older: 'exempt',
  same: 'same',
}

export const outcomeOrder = Object.keys(outcomeMarks) as RecordOutcome[]

/** Outcomes that leave what this machine has as it is. */
const unchanging: ReadonlySet<RecordOutcome> = new Set(['same', 'older', 'refused'])

export interface OutcomeFilter {
  readonly only: RecordOutcome | null
  /** 只看会改动的. */
  readonly onlyChanges: boolean
}

/** The rows of a filter, in the order of concern. */
export function rowsShown(rows: readonly OutcomeRow[], { only, onlyChanges }: OutcomeFilter): readonly OutcomeRow[] {
  const inOrder = rows.toSorted((one, other) => outcomeOrder.indexOf(one.outcome) - outcomeOrder.indexOf(other.outcome))
  if (only !== null) return inOrder.filter(({ outcome }) => outcome === only)
  return onlyChanges ? inOrder.filter(({ outcome }) => !unchanging.has(outcome)) : inOrder
}

/** How many records a package holds. */
export function totalOf(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** How many records of a package leave something on this machine. */
export function writtenOf({ new: added, newer, older, conflict, waiting }: OutcomeCounts): number {
  return added + newer + older + conflict + waiting
}

/** 「将写入 62 条，29 条不变。」, with what is set apart in brackets. */
export function willWrite(counts: OutcomeCounts): string {
  const { same, older, conflict, waiting, refused } = counts
  const written = writtenOf(counts)
  const apart = [
    ...(conflict === 0 ? [] : [`冲突 ${conflict} 条隔离`]),
    ...(waiting === 0 ? [] : [`待齐 ${waiting} 条`]),
    ...(older === 0 ? [] : [`旧版本 ${older} 条存入历史`]),
  ]
  const inside = apart.length === 0 ? '' : `（其中${apart.join('，')}）`
  const left = [...(same === 0 ? [] : [`${same} 条不变`]), ...(refused === 0 ? [] : [`${refused} 条不合规范、不写入`])]
  if (written === 0) return `没有需要写入的内容${left.length === 0 ? '' : `，${left.join('，')}`}。`
  return `将写入 ${[`${written} 条${inside}`, ...left].join('，')}。`
}
