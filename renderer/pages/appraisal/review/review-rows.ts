import type { OutputOf } from '#shared/api/contract.ts'
import type { Verdict } from '#shared/domain/plan.ts'

export type CountyAppraisal = OutputOf<'appraisals.county'>
export type ReviewRow = CountyAppraisal['rows'][number]

export const reviewFilters = { waiting: '待复核', overruled: '改否', unproven: '缺佐证', stale: '需重新复核' } as const
export type ReviewFilter = keyof typeof reviewFilters

/** 缺佐证: said to be done, and nothing shows it; flagged, never refused. */
export function isUnproven({ selfVerdict, evidence }: Pick<ReviewRow, 'selfVerdict' | 'evidence'>): boolean {
  return selfVerdict === 'done' && evidence.length === 0
}

export function passes(row: ReviewRow, filter: ReviewFilter | null): boolean {
  switch (filter) {
    case 'waiting':
      return row.review === null
    case 'overruled':
      return row.review?.decision === 'overruled'
    case 'unproven':
      return isUnproven(row)
    case 'stale':
      return row.review?.isStale === true
    default:
      return true
  }
}

/** What 整县同意自评 would settle: self-assessed and not yet reviewed. */
export function agreeable(rows: readonly ReviewRow[]): readonly ReviewRow[] {
  return rows.filter((row) => row.selfVerdict !== null && row.review === null)
}

/** What a self-assessment may be overruled to, the usual one first. */
export function overruleVerdicts(selfVerdict: Verdict | null): readonly Verdict[] {
  const usual: readonly Verdict[] = ['notDone', 'done', 'notApplicable']
  return usual.filter((verdict) => verdict !== selfVerdict)
}
