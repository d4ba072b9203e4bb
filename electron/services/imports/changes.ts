import { isDeepStrictEqual } from 'node:util'
import type { NamesById } from '#shared/ledgers/entries.ts'
import { type ReadingContext, readCell, readStatus, readUnit } from '#shared/ledgers/reading.ts'
import type { CellValue, EntryFields, Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { cellText, statusText } from '#shared/ledgers/writing.ts'
import { type ValueReading, taken } from '#shared/ledgers/typed-text.ts'
import type { CellText } from './cells.ts'
import type { FileRow } from './rows.ts'

/** What a row of a file changes in an entry, cell by cell. */

export interface EntryState {
  readonly unitId: string
  readonly status: string
  readonly fields: EntryFields
}

/** A cell that changes, conflicts or is wrong. */
export interface CellChange {
  /** A column's id, `@unit` or `@status`. */
  readonly columnId: string
  readonly label: string
  readonly from: string
  readonly to: string
  readonly isConflict: boolean
  readonly problem: string | null
}

export interface RowChange extends EntryState {
  readonly cells: readonly CellChange[]
}

/** How a row meets an entry. */
export interface Meeting {
  /** As it stands now; null for a new entry. */
  readonly stored: EntryState | null
  /** What the file was made from; the same as `stored` where nobody knows. */
  readonly base: EntryState | null
  /** An empty cell empties the entry's: in our own exports, where it was filled when it went out. */
  readonly emptyEmpties: boolean
  /** Where both sides changed a cell: the file's, the ledger's, or not decided yet. */
  readonly prefer: 'file' | 'stored' | null
  /** 填报单位 of a new entry that names none. */
  readonly unitId: string
}

export interface Reading {
  readonly ledger: Ledger
  readonly context: ReadingContext
  readonly names: NamesById
}

type Value = CellValue | undefined
interface Verdict<Kept> {
  readonly value: Kept | undefined
  readonly change: CellChange | null
}

/**
 * The entry as the row would leave it, with every cell that differs. A cell that says what it said when the file was made changes nothing,
 * whatever the ledger holds by now; one that both sides changed is a conflict.
 */
export function changesOf(reading: Reading, row: FileRow, meeting: Meeting): RowChange {
  const cells: CellChange[] = []
  const keep = <Kept>({ value, change }: Verdict<Kept>): Kept | undefined => {
    if (change !== null) cells.push(change)
    return value
  }
  const { ledger, names } = reading
  const unitId = keep(
    headVerdict(
      unitCell(reading, row),
      meeting,
      ({ unitId: id }) => id,
      (id) => names[id] ?? id,
    ),
  )
  const status = keep(
    headVerdict(
      statusCell(reading, row),
      meeting,
      (state) => state.status,
      (id) => statusText(ledger.statuses, id),
    ),
  )
  const fields: Record<string, CellValue> = { ...meeting.stored?.fields }
  for (const column of ledger.columns) {
    const text = row.cells.get(column.id)
    if (text === undefined) continue
    const value = keep(cellVerdict(reading, column, text, meeting))
    if (value === undefined) delete fields[column.id]
    else fields[column.id] = value
  }
  return { unitId: unitId ?? meeting.unitId, status: status ?? ledger.statuses[0]?.id ?? '', fields, cells }
}

interface HeadCell {
  readonly columnId: '@unit' | '@status'
  readonly label: string
  readonly text: string
  readonly reading: ValueReading
}

function unitCell({ context }: Reading, { unit: text }: FileRow): HeadCell {
  return { columnId: '@unit', label: '填报单位', text, reading: text === '' ? taken(null) : readUnit(text, context) }
}

function statusCell({ ledger }: Reading, { status: text }: FileRow): HeadCell {
  return { columnId: '@status', label: '办理状态', text, reading: readStatus(ledger.statuses, text) }
}

/** 填报单位 and 办理状态 are never emptied: an empty cell leaves them as they are. */
function headVerdict(
  { columnId, label, text, reading }: HeadCell,
  { stored, base, prefer }: Meeting,
  of: (state: EntryState) => string,
  words: (id: string) => string,
): Verdict<string> {
  const now = stored === null ? undefined : of(stored)
  const was = base === null ? undefined : of(base)
  if (text === '' || (was !== undefined && text === words(was))) return { value: now, change: null }
  const shown = { columnId, label, from: now === undefined ? '' : words(now) }
  if (!reading.ok) return { value: now, change: { ...shown, to: text, isConflict: false, problem: reading.problem } }
  const wanted = reading.value
  if (typeof wanted !== 'string' || wanted === was || wanted === now) return { value: now, change: null }
  return settled({ ...shown, to: words(wanted) }, wanted, { now, was, prefer })
}

function cellVerdict({ context, names }: Reading, column: LedgerColumn, text: CellText, meeting: Meeting): Verdict<CellValue> {
  const { stored, base, emptyEmpties, prefer } = meeting
  const [now, was] = [stored?.fields[column.id], base?.fields[column.id]]
  const words = (value: Value): string => cellText(column, value, names)
  const shown = { columnId: column.id, label: column.label, from: words(now) }
  if (!text.ok) return { value: now, change: { ...shown, to: '', isConflict: false, problem: text.problem } }
  const isEmpty = text.text.trim() === ''
  if (isEmpty ? !emptyEmpties || was === undefined : text.text === words(was)) return { value: now, change: null }
  const result = readCell(column, text.text, context)
  if (!result.ok) return { value: now, change: { ...shown, to: text.text, isConflict: false, problem: result.problem } }
  const wanted = result.value ?? undefined
  if (isSame(wanted, was) || isSame(wanted, now) || isSaidAlike(column, words(was), wanted, context)) return { value: now, change: null }
  return settled({ ...shown, to: isEmpty ? '' : words(wanted) }, wanted, { now, was, prefer })
}

function settled<Kept extends CellValue>(
  shown: Omit<CellChange, 'isConflict' | 'problem'>,
  wanted: Kept | undefined,
  { now, was, prefer }: { readonly now: Kept | undefined; readonly was: Kept | undefined; readonly prefer: Meeting['prefer'] },
): Verdict<Kept> {
  const isConflict = !isSame(now, was)
  if (isConflict && prefer === 'stored') return { value: now, change: null }
  return { value: isConflict && prefer === null ? now : wanted, change: { ...shown, isConflict, problem: null } }
}

function isSame(one: Value, other: Value): boolean {
  return isDeepStrictEqual(one, other)
}

/** A stored text that nobody would type so (blanks inside, an old wording) reads like the file's: nothing changed. */
function isSaidAlike(column: LedgerColumn, was: string, wanted: Value, context: ReadingContext): boolean {
  if (was === '' || column.kind === 'deadline') return false
  const reading = readCell(column, was, context)
  return reading.ok && isSame(reading.value ?? undefined, wanted)
}
