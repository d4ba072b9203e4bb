import type { CountyAppraisal, ReviewRow } from '../review/review-rows.ts'
import { reviewFilters } from '../review/review-rows.ts'

export const outcomeFilters = { overruled: reviewFilters.overruled, refuted: '抽查未属实', waiting: reviewFilters.waiting } as const
export type OutcomeFilter = keyof typeof outcomeFilters

const isIn: Readonly<Record<OutcomeFilter, (row: ReviewRow) => boolean>> = {
  overruled: ({ review }) => review?.decision === 'overruled',
  refuted: ({ spotCheck }) => spotCheck?.finding === 'refuted',
  waiting: ({ review }) => review === null,
}

export function passesOutcome(row: ReviewRow, filter: OutcomeFilter | null): boolean {
  return filter === null || isIn[filter](row)
}

/** 改否 stands always; the others where there is such a line. */
export function filtersShown(rows: readonly ReviewRow[]): readonly OutcomeFilter[] {
  const all = Object.keys(outcomeFilters) as OutcomeFilter[]
  return all.filter((filter) => filter === 'overruled' || rows.some(isIn[filter]))
}

/** The lines on which the city did not follow the self-assessment first, each group in the order of the list. */
export function outcomeGroups(rows: readonly ReviewRow[]) {
  const isAgainst = (row: ReviewRow): boolean => isIn.overruled(row) || isIn.refuted(row)
  const groups = [
    { id: 'against', title: '改否和抽查未属实', rows: rows.filter(isAgainst) },
    { id: 'waiting', title: outcomeFilters.waiting, rows: rows.filter((row) => !isAgainst(row) && isIn.waiting(row)) },
    { id: 'agreed', title: '同意自评', rows: rows.filter((row) => !isAgainst(row) && !isIn.waiting(row)) },
  ]
  return groups.filter((group) => group.rows.length > 0).map((group) => ({ ...group, detail: `${group.rows.length} 条` }))
}

/** Whether anything of the review came: a line that was reviewed or spot-checked, or the published score. */
export function hasOutcome({ rows, isPublished }: Pick<CountyAppraisal, 'rows' | 'isPublished'>): boolean {
  return isPublished || rows.some(({ review, spotCheck }) => review !== null || spotCheck !== null)
}
