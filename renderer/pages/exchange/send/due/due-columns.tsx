import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { statusSaid } from '#shared/exchange/conditions.ts'
import { statusMarks } from '../../packages/package-words.ts'
import classes from '../../packages/Packages.module.css'
import type { Due } from './due-words.ts'
import { evidenceWords, lastReceiptWords, lastWords, recordWords, standingOf, unwrittenWords } from './due-words.ts'

const none = <span className={classes.faint}>无</span>

/** To whom what goes, how much of it is new, and what became of the last one. */
export const dueColumns: readonly GridColumn<Due>[] = [
  {
    id: 'recipient',
    head: '对象',
    minWidth: 150,
    maxWidth: 280,
    isFrozen: true,
    cell: ({ recipient }) => recipient.name,
    text: ({ recipient }) => recipient.name,
    sort: true,
  },
  { id: 'title', head: '数据包', minWidth: 140, maxWidth: 280, cell: ({ title }) => title, text: ({ title }) => title, sort: true },
  { id: 'records', head: '记录', width: 132, cell: recordWords, text: recordWords, sort: (one, other) => one.records - other.records },
  { id: 'standing', head: '情况', minWidth: 176, maxWidth: 320, cell: standingCell, text: standingText },
  { id: 'last', head: '上次发出', width: 132, cell: lastCell, text: lastText },
  { id: 'receipt', head: '对方回执', width: 148, cell: receiptCell, text: lastReceiptWords, sort: true },
  {
    id: 'evidence',
    head: '佐证',
    width: 136,
    cell: (due) => evidenceWords(due) || none,
    text: evidenceWords,
    sort: (one, other) => one.blobBytes - other.blobBytes,
  },
]

/** Under a group row for each kind of package its title is not said again. */
export const groupedColumns: readonly GridColumn<Due>[] = dueColumns.filter(({ id }) => id !== 'title')

function lastCell(due: Due) {
  const words = unwrittenWords(due)
  if (due.last === null) return none
  return (
    <>
      {lastWords(due)}
      {words === '' ? null : <span className={classes.second}>{words}</span>}
    </>
  )
}

function lastText(due: Due): string {
  return [lastWords(due), unwrittenWords(due)].filter((words) => words !== '').join('，')
}

function receiptCell(due: Due) {
  const words = lastReceiptWords(due)
  if (words === '') return none
  const receipt = due.last?.receipt ?? null
  return <StatusMark mark={receipt === null ? 'notStarted' : statusMarks[statusSaid(receipt)]}>{words}</StatusMark>
}

const standings = { unsent: '未发', unchanged: '上次发出后无变动', changed: '有变动' } as const

function standingText(due: Due): string {
  const standing = standingOf(due)
  return standing === 'hindered' ? (due.obstacle ?? '') : standings[standing]
}

function standingCell(due: Due) {
  const standing = standingOf(due)
  const mark = { hindered: 'dueSoon', unsent: 'notStarted', unchanged: 'normal', changed: 'newer' } as const
  return <StatusMark mark={mark[standing]}>{standingText(due)}</StatusMark>
}
