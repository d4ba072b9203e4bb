import type { OutputOf } from '#shared/api/contract.ts'
import type { ObligationStatus } from '#shared/domain/submission.ts'

export type SubmissionMonth = OutputOf<'submissions.month'>
export type UnitRow = SubmissionMonth['units'][number]
export type Obligation = UnitRow['obligations'][number]

/** What the table may be narrowed to; 未报 is everything that has not come and is not waived. */
export const submissionFilters = { open: '未报', overdue: '逾期', late: '迟报', waived: '豁免' } as const
export type SubmissionFilter = keyof typeof submissionFilters

const statusesOf: Readonly<Record<SubmissionFilter, readonly ObligationStatus[]>> = {
  open: ['open', 'dueSoon', 'returned', 'overdue', 'missing'],
  overdue: ['overdue', 'missing'],
  late: ['late'],
  waived: ['waived'],
}

export function isFilter(text: string | null): text is SubmissionFilter {
  return text !== null && Object.hasOwn(submissionFilters, text)
}

export interface Narrowing {
  readonly filter: SubmissionFilter | null
  /** Kind of material, or null for all. */
  readonly kind: string | null
}

/** Obligations of a unit that the table looks at: one kind of material, or all. */
export function obligationsOf(row: UnitRow, kind: string | null): readonly Obligation[] {
  return kind === null ? row.obligations : row.obligations.filter((obligation) => obligation.kind === kind)
}

export function passes(row: UnitRow, { filter, kind }: Narrowing): boolean {
  const own = obligationsOf(row, kind)
  if (filter === null) return own.length > 0
  return own.some((obligation) => statusesOf[filter].includes(obligation.status))
}

/** Has not come and may still be received. */
export function isAwaited({ status }: Obligation): boolean {
  return statusesOf.open.includes(status)
}

/** Past its day and still out: what a 提示单 may be about. */
export function isLate({ status }: Obligation): boolean {
  return statusesOf.overdue.includes(status)
}

const groupTitles = { counties: '县（市、区）', committees: '管委会', departments: '市直和中省直单位' } as const
type GroupId = keyof typeof groupTitles

/** Counties first, then the 管委会, then the city's and the province's units; a group without rows is left out. */
export function groupedRows(rows: readonly UnitRow[]): readonly { id: GroupId; title: string; rows: readonly UnitRow[] }[] {
  const groupOf = (row: UnitRow): GroupId => (row.kind !== 'territory' ? 'departments' : row.scored ? 'counties' : 'committees')
  return (Object.keys(groupTitles) as GroupId[])
    .map((id) => ({ id, title: groupTitles[id], rows: rows.filter((row) => groupOf(row) === id) }))
    .filter((group) => group.rows.length > 0)
}
