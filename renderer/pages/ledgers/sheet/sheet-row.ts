import type { Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { cellText, statusText } from '#shared/ledgers/writing.ts'
import type { EntryRow } from '../view-props.ts'

/** Columns of the sheet that no ledger declares: 办理状态 and 填报单位. No declared id begins so. */
export const statusColumn = '#status'
export const unitColumn = '#unit'

/** A typed text that the entry does not hold: on its way, or refused with the reason. */
export interface CellMark {
  readonly text: string
  readonly problem: string | null
}

export type RowMarks = ReadonlyMap<string, CellMark>
/** Marks by row: the entry's id, or the key of a row that is not an entry yet. */
export type Marks = ReadonlyMap<string, RowMarks>

/** A line of the sheet: an entry with what was typed over it, or a row that is not an entry yet. */
export interface SheetRow {
  readonly key: string
  readonly entry: EntryRow | null
  readonly marks: RowMarks
  /** Of a row that is not an entry yet: columns that must still be filled. */
  readonly missing: ReadonlySet<string>
}

export const noMarks: RowMarks = new Map()
const nothingMissing: ReadonlySet<string> = new Set()

/** The key of the n-th new row. */
export function newKey(number: number): string {
  return `new-${number}`
}

export function isNewKey(key: string): boolean {
  return key.startsWith('new-')
}

/** The row of an entry. */
export function entryRow(entry: EntryRow, marks: RowMarks = noMarks): SheetRow {
  return { key: entry.entryId, entry, marks, missing: nothingMissing }
}

/** A row that is not an entry yet, with what must still be filled before it can be one; an empty one misses nothing. */
export function newRow(ledger: Ledger, key: string, marks: RowMarks, hasUnit: boolean): SheetRow {
  const isEmpty = [...marks.values()].every(({ text }) => text.trim() === '')
  return { key, entry: null, marks, missing: isEmpty ? nothingMissing : new Set(missingIn(ledger, marks, hasUnit)) }
}

function missingIn(ledger: Ledger, marks: RowMarks, hasUnit: boolean): string[] {
  const isFilled = (id: string): boolean => (marks.get(id)?.text ?? '').trim() !== ''
  const required = ledger.columns.filter(({ required: isNeeded, kind }) => isNeeded && kind !== 'evidence').map(({ id }) => id)
  return [...required, ...(hasUnit ? [] : [unitColumn])].filter((id) => !isFilled(id))
}

/** A declared cell as it is shown and as its editor starts. */
export function textOf(row: SheetRow, column: LedgerColumn): string {
  const typed = row.marks.get(column.id)
  if (typed !== undefined) return typed.text
  return row.entry === null ? '' : cellText(column, row.entry.fields[column.id], row.entry.names)
}

export function statusOfRow(ledger: Ledger, row: SheetRow): string {
  return row.marks.get(statusColumn)?.text ?? (row.entry === null ? '' : statusText(ledger.statuses, row.entry.status))
}

export function unitOfRow(row: SheetRow): string {
  return row.marks.get(unitColumn)?.text ?? row.entry?.unit.name ?? ''
}

/** What is wrong with a cell: why its text was not taken, or that it must still be filled. */
export function problemOf(row: SheetRow, columnId: string): string | undefined {
  return row.marks.get(columnId)?.problem ?? (row.missing.has(columnId) ? '必填，尚未填写' : undefined)
}
