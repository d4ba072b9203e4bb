import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { RegisterLine } from './register.ts'
import { lineMarks, lineStates } from './register.ts'

const shortDay = (day: string | null): string => (day === null ? '' : officialMonthDay(day))
const byText = (one: string | null, other: string | null): number => (one ?? '').localeCompare(other ?? '')

/** The columns of the 发文登记簿. */
export const registerColumns: readonly GridColumn<RegisterLine>[] = [
  { id: 'number', head: '编号', width: 148, isFrozen: true, cell: numberWords, text: numberWords, sort: true },
  { id: 'state', head: '状态', width: 88, cell: StateCell, text: (line) => lineStates[line.state], sort: true },
  {
    id: 'datedOn',
    head: '成文日期',
    width: 84,
    cell: (line) => shortDay(line.datedOn),
    text: (line) => line.datedOn ?? '',
    sort: (one, other) => byText(one.datedOn, other.datedOn),
  },
  { id: 'title', head: '标题', minWidth: 208, share: 4, cell: (line) => line.title, text: (line) => line.title },
  { id: 'addressee', head: '主送', minWidth: 136, maxWidth: 260, cell: (line) => line.addressee, text: (line) => line.addressee },
  { id: 'signer', head: '签发人', width: 112, cell: (line) => line.signer, text: (line) => line.signer, sort: true },
  { id: 'copies', head: '份数', width: 56, align: 'end', cell: (line) => line.copies ?? '', text: (line) => String(line.copies ?? '') },
  {
    id: 'issuedOn',
    head: '印发日期',
    width: 84,
    cell: (line) => shortDay(line.issuedOn),
    text: (line) => line.issuedOn ?? '',
    sort: (one, other) => byText(one.issuedOn, other.issuedOn),
  },
  { id: 'retention', head: '归档', width: 60, cell: (line) => line.retention, text: (line) => line.retention },
  { id: 'note', head: '依据或原因', minWidth: 120, maxWidth: 220, cell: (line) => line.note, text: (line) => line.note },
]

function numberWords({ number }: RegisterLine): string {
  return number === '' ? '无文号' : number
}

function StateCell({ state }: RegisterLine) {
  return <StatusMark mark={lineMarks[state]}>{lineStates[state]}</StatusMark>
}
