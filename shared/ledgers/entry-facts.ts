import type { CalendarDay } from '#shared/domain/period.ts'
import type { LedgerEntry, NamesById } from './entries.ts'
import { holds } from './conditions.ts'
import { columnOf } from './faults.ts'
import type { EntryFields, Ledger } from './schema.ts'
import { cellText } from './writing.ts'

/** The day by which an entry is due, or null. */
export function dueDayOf({ dueColumn }: Pick<Ledger, 'dueColumn'>, fields: EntryFields): CalendarDay | null {
  const due = dueColumn === null ? undefined : fields[dueColumn]
  if (typeof due === 'string') return due
  return typeof due === 'object' && 'by' in due ? due.by : null
}

/** The month to which an entry belongs (`2022-04`), or '' where the ledger or the entry knows none. */
export function periodOf({ periodColumn }: Pick<Ledger, 'periodColumn'>, fields: EntryFields): string {
  const date = periodColumn === null ? undefined : fields[periodColumn]
  return typeof date === 'string' ? date.slice(0, 7) : ''
}

/** Work is still to be done and its day has passed. */
export function isOverdue(ledger: Ledger, { status, fields }: Pick<LedgerEntry, 'status' | 'fields'>, today: CalendarDay): boolean {
  const due = dueDayOf(ledger, fields)
  return due !== null && due < today && ledger.statuses.some(({ id, isOpen }) => id === status && isOpen)
}

/** The status with which an entry of these cells begins: the first one, unless the declaration says otherwise (`starts`). */
export function startStatus({ statuses, starts }: Pick<Ledger, 'statuses' | 'starts'>, fields: EntryFields): string {
  const first = statuses[0]?.id ?? ''
  return starts?.find(({ where }) => holds(where, { status: first, fields }))?.status ?? first
}

/**
 * The status in which an entry is kept. One that still stands where entries begin goes along with its cells: 应承诺 becomes 不要求承诺 once the
 * unit is 涉密 and comes back when it is not; every other status is somebody's decision and stays. `before` are the cells as they were.
 */
export function keptStatus(
  ledger: Pick<Ledger, 'statuses' | 'starts'>,
  { status, fields }: Pick<LedgerEntry, 'status' | 'fields'>,
  before: EntryFields | null,
): string {
  const start = startStatus(ledger, fields)
  if (status === ledger.statuses[0]?.id) return start
  const hadStart = before === null ? null : startStatus(ledger, before)
  return status === hadStart ? start : status
}

/** What names an entry in lists and links. */
export function titleOf(ledger: Ledger, fields: EntryFields, names: NamesById): string {
  const column = columnOf(ledger, ledger.titleColumn)
  return column === undefined ? '' : cellText(column, fields[column.id], names)
}
