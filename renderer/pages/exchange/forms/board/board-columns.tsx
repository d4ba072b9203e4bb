import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { dayInChina } from '#shared/domain/period.ts'
import { formReceiptStatuses } from '#shared/domain/fill-in-form.ts'
import { obligationStatuses, receiptWays } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Forms.module.css'
import type { BoardUnit } from './board-words.ts'

const none = <span className={classes.faint}>无</span>

/** What stands at each unit: what went out, what came, what was sent back. */
export const boardColumns: readonly GridColumn<BoardUnit>[] = [
  { id: 'unit', head: '单位', minWidth: 160, isFrozen: true, cell: ({ unit }) => unit.name, text: ({ unit }) => unit.name },
  { id: 'status', head: '报送', width: 112, cell: (line) => <Standing line={line} />, text: standingWord, sort: true },
  { id: 'issued', head: '已发', width: 132, cell: (line) => issuedWords(line) || none, text: issuedWords, sort: true },
  { id: 'due', head: '报送期限', width: 88, cell: ({ dueOn }) => dayWords(dueOn) || none, text: ({ dueOn }) => dueOn ?? '', sort: true },
  {
    id: 'receivedOn',
    head: '实际收件日期',
    width: 108,
    cell: ({ receivedOn }) => dayWords(receivedOn) || none,
    text: ({ receivedOn }) => receivedOn ?? '',
    sort: true,
  },
  { id: 'way', head: '收件方式', width: 92, cell: (line) => wayWords(line) || none, text: wayWords, sort: true },
  { id: 'form', head: '交回的填报表', minWidth: 220, cell: (line) => <Returned line={line} />, text: formWords },
]

function dayWords(day: string | null): string {
  return day === null ? '' : officialMonthDay(day)
}

function issuedWords({ issue }: BoardUnit): string {
  if (issue === null) return ''
  const day = officialMonthDay(dayInChina(issue.issuedAt))
  return issue.times === 1 ? day : `${day}（第 ${issue.times} 次）`
}

/** How the last form came; a paper registered by hand says its own way. */
function wayWords({ way, form, receivedOn }: BoardUnit): string {
  if (receivedOn === null) return ''
  const known = way ?? form?.way
  return known === undefined ? '数据包' : receiptWays[known]
}

function standingWord({ status, form, isExpected }: BoardUnit): string {
  if (status !== null) return obligationStatuses[status]
  if (form !== null) return formReceiptStatuses[form.status]
  return isExpected ? '未报' : '未发'
}

function Standing({ line }: { readonly line: BoardUnit }) {
  const { status, form, isExpected } = line
  if (status !== null) return <StatusOf of="obligation" code={status} />
  const mark = form === null ? (isExpected ? 'notStarted' : 'normal') : form.status === 'received' ? 'done' : 'dueSoon'
  return <StatusMark mark={mark}>{standingWord(line)}</StatusMark>
}

function returnedWords({ form }: BoardUnit): string {
  if (form === null) return ''
  return form.status === 'returned' ? `已退回：${form.statusReason}` : form.fileName
}

/** The form, and how much of it was wrong. */
function formWords(line: BoardUnit): string {
  const left = leftWords(line)
  return left === '' ? returnedWords(line) : `${returnedWords(line)}（${left}）`
}

function leftWords({ form }: BoardUnit): string {
  return form?.status === 'received' && form.left > 0 ? `${form.left} 处有误，未登记` : ''
}

function Returned({ line }: { readonly line: BoardUnit }) {
  const { form } = line
  if (form === null) return none
  const left = leftWords(line)
  return (
    <>
      {form.status === 'returned' ? <span className={classes.soon}>{returnedWords(line)}</span> : form.fileName}
      {left === '' ? null : <span className={classes.second}>{left}</span>}
    </>
  )
}
