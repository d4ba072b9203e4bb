import type { OutputOf } from '#shared/api/contract.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { NoticeKind } from '#shared/domain/supervision.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'

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

export const kindOptions = (Object.keys(noticeKinds) as NoticeKind[]).map((value) => ({ value, label: noticeKinds[value] }))

/** The filters that are set, in words. */
export function filterWords({ onlyOpen, kind, isOverdue, query }: NoticeFilters): readonly (string | false | null)[] {
  return [onlyOpen && '在办', chosenWords('种类', kindOptions, kind), isOverdue && '逾期未答复', searchWords(query)]
}
