import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { noticeKinds, noticeStatuses, receivedNoticeStatuses } from '#shared/domain/supervision.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { NoticeRow } from './rows.ts'

/** The columns of 提醒督办文书. */
export const noticeColumns: readonly GridColumn<NoticeRow>[] = [
  {
    id: 'number',
    head: '编号',
    width: 128,
    isFrozen: true,
    cell: (row) => (row.number === '' ? '未编号' : row.number),
    text: (row) => row.number,
    sort: true,
  },
  {
    id: 'kind',
    head: '种类',
    width: 92,
    isFrozen: true,
    cell: (row) => noticeKinds[row.kind],
    text: (row) => noticeKinds[row.kind],
    sort: true,
  },
  { id: 'title', head: '标题', minWidth: 220, share: 4, cell: (row) => row.title, text: (row) => row.title },
  { id: 'unit', head: '主送单位', minWidth: 140, maxWidth: 200, cell: (row) => row.unit.name, text: (row) => row.unit.name, sort: true },
  {
    id: 'items',
    head: '事项',
    width: 56,
    align: 'end',
    cell: (row) => `${row.items} 项`,
    text: (row) => String(row.items),
    sort: (one, other) => one.items - other.items,
  },
  {
    id: 'status',
    head: '状态',
    width: 108,
    cell: (row) =>
      row.received === null ? <StatusOf of="notice" code={row.status} /> : <StatusOf of="receivedNotice" code={row.received} />,
    text: (row) => (row.received === null ? noticeStatuses[row.status] : receivedNoticeStatuses[row.received]),
    sort: true,
  },
  {
    id: 'issuedOn',
    head: '下发日期',
    width: 84,
    cell: (row) => (row.issuedOn === null ? '未下发' : officialMonthDay(row.issuedOn)),
    text: (row) => row.issuedOn ?? '',
    sort: true,
  },
  {
    id: 'answerDueOn',
    head: '答复期限',
    width: 112,
    cell: (row) => <AnswerDue row={row} />,
    text: ({ answerDueOn, daysLate }) => `${answerDueOn ?? ''}${daysLate > 0 ? `（逾期 ${daysLate} 天）` : ''}`,
    sort: true,
  },
]

/** The same in a county's office, to which all of them are addressed. */
export const receivedColumns: readonly GridColumn<NoticeRow>[] = noticeColumns.filter(({ id }) => id !== 'unit')

function AnswerDue({ row }: { readonly row: NoticeRow }) {
  if (row.answerDueOn === null) return '未定'
  const due = officialMonthDay(row.answerDueOn)
  return row.daysLate > 0 ? <StatusMark mark="late">逾期 {row.daysLate} 天</StatusMark> : due
}
