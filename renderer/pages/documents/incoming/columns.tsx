import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { urgencies } from '#shared/domain/incoming-document.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { IncomingRow } from './incoming.ts'
import { standingOf } from './incoming.ts'

const shortDay = (day: string | null): string => (day === null ? '' : officialMonthDay(day))

/** The columns of the 收文登记簿. */
export const incomingColumns: readonly GridColumn<IncomingRow>[] = [
  {
    id: 'serial',
    head: '收文编号',
    width: 124,
    isFrozen: true,
    cell: (row) => row.number,
    text: (row) => row.number,
    sort: (one, other) => one.serial - other.serial,
  },
  {
    id: 'receivedOn',
    head: '收文日期',
    width: 84,
    cell: (row) => shortDay(row.receivedOn),
    text: (row) => row.receivedOn,
    sort: (one, other) => one.receivedOn.localeCompare(other.receivedOn),
  },
  { id: 'sender', head: '来文机关', minWidth: 132, maxWidth: 240, cell: (row) => row.sender, text: (row) => row.sender, sort: true },
  {
    id: 'senderNumber',
    head: '来文字号',
    minWidth: 120,
    maxWidth: 180,
    cell: (row) => (row.senderNumber === '' ? '无' : row.senderNumber),
    text: (row) => row.senderNumber,
  },
  { id: 'title', head: '标题', minWidth: 200, share: 4, cell: (row) => row.title, text: (row) => row.title },
  { id: 'copies', head: '份数', width: 56, align: 'end', cell: (row) => row.copies, text: (row) => String(row.copies) },
  { id: 'urgency', head: '缓急', width: 60, cell: (row) => urgencies[row.urgency], text: (row) => urgencies[row.urgency], sort: true },
  { id: 'status', head: '状态', width: 116, cell: StatusCell, text: (row) => standingOf(row).word, sort: true },
  { id: 'handler', head: '承办', minWidth: 96, maxWidth: 160, cell: (row) => row.handler, text: (row) => row.handler, sort: true },
  {
    id: 'dueOn',
    head: '办理期限',
    width: 84,
    cell: (row) => shortDay(row.dueOn),
    text: (row) => row.dueOn ?? '',
    sort: (one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'),
  },
  { id: 'result', head: '办理结果', minWidth: 120, maxWidth: 200, cell: resultWords, text: resultWords },
  { id: 'retention', head: '归档', width: 60, cell: (row) => row.retention, text: (row) => row.retention },
]

function StatusCell(row: IncomingRow) {
  const { mark, word } = standingOf(row)
  return <StatusMark mark={mark}>{word}</StatusMark>
}

function resultWords({ voidedReason, result }: IncomingRow): string {
  return voidedReason === null ? result : `作废：${voidedReason}`
}
