import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { documentStatuses } from '#shared/domain/document.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { DocumentRow } from './rows.ts'

/** The columns of 公文: what it is, its number, to whom, where it stands. */
export const documentColumns: readonly GridColumn<DocumentRow>[] = [
  { id: 'title', head: '标题', minWidth: 216, share: 4, isFrozen: true, cell: (row) => row.title, text: (row) => row.title },
  { id: 'kind', head: '种类', minWidth: 124, maxWidth: 216, cell: (row) => row.kindTitle, text: (row) => row.kindTitle, sort: true },
  {
    id: 'number',
    head: '编号',
    width: 112,
    cell: (row) => (row.number === '' ? '无' : row.number),
    text: (row) => row.number,
    sort: true,
  },
  {
    id: 'addressee',
    head: '有关单位',
    minWidth: 128,
    maxWidth: 200,
    cell: (row) => row.addressee?.name ?? '本机关',
    text: (row) => row.addressee?.name ?? '本机关',
    sort: true,
  },
  {
    id: 'status',
    head: '状态',
    width: 92,
    cell: (row) => <StatusOf of="document" code={row.status} />,
    text: (row) => documentStatuses[row.status],
    sort: true,
  },
  {
    id: 'draftedAt',
    head: '拟稿日期',
    width: 78,
    cell: (row) => officialMonthDay(dayInChina(row.draftedAt)),
    text: (row) => dayInChina(row.draftedAt),
    sort: (one, other) => one.draftedAt.localeCompare(other.draftedAt),
  },
  {
    id: 'datedOn',
    head: '成文日期',
    width: 78,
    cell: (row) => (row.datedOn === null ? '未签发' : officialMonthDay(row.datedOn)),
    text: (row) => row.datedOn ?? '',
    sort: true,
  },
]
