import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { daysBetween } from '#shared/domain/period.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import classes from '../Ledgers.module.css'
import type { SheetRow } from './sheet-row.ts'
import { statusColumn, statusOfRow } from './sheet-row.ts'

interface EntryStatusProps {
  readonly ledger: Ledger
  readonly row: SheetRow
  /** `2022-05-05` */
  readonly today: string
}

/** How an entry stands: late by days first, then its own word; of a row that is not written yet only the typed word. */
export function EntryStatus({ ledger, row, today }: EntryStatusProps) {
  const word = statusOfRow(ledger, row)
  if (row.entry === null || row.marks.has(statusColumn)) return word
  const { isOverdue, dueOn, status } = row.entry
  if (isOverdue && dueOn !== null) {
    return (
      <>
        <StatusMark mark="late">逾期 {daysBetween(dueOn, today)} 天</StatusMark>
        <div className={classes.quiet}>{word}</div>
      </>
    )
  }
  const tone = ledger.statuses.find(({ id }) => id === status)?.tone ?? 'notStarted'
  return <StatusMark mark={tone}>{word}</StatusMark>
}
