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

/** 2-1 before 11-1. */
const { compare } = new Intl.Collator('zh-CN', { numeric: true })
const isOfMeasure = ({ subject }: OutcomeRow): boolean => /^\d+-\d+/.test(subject)

/** The rows of a filter, in the order of concern; those of one kind that are about measures by the measures' numbers. */
export function rowsShown(rows: readonly OutcomeRow[], { only, onlyChanges }: OutcomeFilter): readonly OutcomeRow[] {
  const nouns = [...new Set(rows.map(({ noun }) => noun))]
  const byNumber = (one: OutcomeRow, other: OutcomeRow): number =>
    isOfMeasure(one) && isOfMeasure(other) ? compare(one.subject, other.subject) : Number(isOfMeasure(one)) - Number(isOfMeasure(other))
  const inOrder = rows.toSorted(
    (one, other) =>
      outcomeOrder.indexOf(one.outcome) - outcomeOrder.indexOf(other.outcome) ||
      nouns.indexOf(one.noun) - nouns.indexOf(other.noun) ||
      byNumber(one, other),
  )
  if (only !== null) return inOrder.filter(({ outcome }) => outcome === only)
  return onlyChanges ? inOrder.filter(({ outcome }) => !unchanging.has(outcome)) : inOrder
}

/** How many records a package holds. */
export function totalOf(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** How many records of a package are written; of a conflict the present content stays. */
export function writtenOf({ new: added, newer, older, waiting }: OutcomeCounts): number {
  return added + newer + older + waiting
}

/** What is not simply written: 「冲突 1 条隔离，29 条不变」; '' where everything is. */
export function leftWords({ same, conflict, refused }: OutcomeCounts): string {
  return [
    ...(conflict === 0 ? [] : [`冲突 ${conflict} 条隔离`]),
    ...(refused === 0 ? [] : [`${refused} 条不合规范、不写入`]),
    ...(same === 0 ? [] : [`${same} 条不变`]),
  ].join('，')
}

/** 「将写入 62 条，29 条不变。」; `files` are the attachments of the volume. */
export function willWrite(counts: OutcomeCounts, files = 0): string {
  const { older, waiting, same } = counts
  const apart = [...(waiting === 0 ? [] : [`待齐 ${waiting} 条`]), ...(older === 0 ? [] : [`旧版本 ${older} 条存入历史`])]
  const inside = apart.length === 0 ? '' : `（其中${apart.join('，')}）`
  const written = writtenOf(counts)
  const left = leftWords(counts)
  if (totalOf(counts) === 0 && files > 0) return `将收存佐证 ${files} 件，自动关联已报的记录。`
  const kept = files === 0 ? '' : `，收存佐证 ${files} 件`
  if (same > 0 && same === totalOf(counts)) return `${same} 条均与本机一致${files === 0 ? '，无需写入' : kept}。`
  const nothing = counts.conflict === 0 ? '没有需要写入的内容' : '没有可以直接写入的内容'
  const first = written === 0 ? nothing : `将写入 ${written} 条${inside}`
  return `${first}${kept}${left === '' ? '' : `，${left}`}。`
}

/** Whether anything of this machine is added to or changed; else the receipt alone is registered. */
export function bringsAnything(counts: OutcomeCounts, files: number): boolean {
  return writtenOf(counts) + counts.conflict + files > 0
}
