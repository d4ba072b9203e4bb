import type { OutputOf } from '#shared/api/contract.ts'
import type { NoticeKind } from '#shared/domain/supervision.ts'

export type NoticeRow = OutputOf<'notices.list'>['notices'][number]

export interface NoticeFilters {
  /** 在办, or 全部 with what was closed and withdrawn. */
  readonly onlyOpen: boolean
  readonly kind: NoticeKind | null
  readonly isOverdue: boolean
  readonly query: string
}

export const firstNoticeFilters: NoticeFilters = { onlyOpen: true, kind: null, isOverdue: false, query: '' }
export const noNoticeFilters: NoticeFilters = { ...firstNoticeFilters, onlyOpen: false }

/** The notices that pass every filter; `finds` says what the query finds. */
export function filteredNotices(
  rows: readonly NoticeRow[],
  { kind, isOverdue }: Pick<NoticeFilters, 'kind' | 'isOverdue'>,
  finds: (text: string) => boolean,
): readonly NoticeRow[] {
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) && (!isOverdue || row.daysLate > 0) && finds([row.title, row.unit.name, row.number].join(' ')),
  )
}
