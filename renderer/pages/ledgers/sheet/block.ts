import type { InputOf } from '#shared/api/contract.ts'
import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'
import { readCell, readStatus, readUnit } from '#shared/ledgers/reading.ts'
import type { CellValue, Ledger } from '#shared/ledgers/schema.ts'
import type { EntryRow } from '../view-props.ts'
import type { CellMark, Marks, RowMarks } from './sheet-row.ts'
import { isNewKey, statusColumn, unitColumn } from './sheet-row.ts'

export type Change = InputOf<'ledgers.saveBlock'>['changes'][number]

/** What reading the cells of a sheet needs. */
export interface SheetReading {
  readonly ledger: Ledger
  readonly context: ReadingContext
  /** 填报单位 of rows that name none; null where it must be chosen. */
  readonly ownUnitId: string | null
}

/** What one block writes, and the cells that each change takes with it. */
export interface Block {
  readonly changes: readonly Change[]
  readonly sent: readonly { readonly rowKey: string; readonly texts: ReadonlyMap<string, string> }[]
}

/** What a change needs to know of the entry that it changes. */
export type Changed = Pick<EntryRow, 'entryId' | 'rev'>

/** The marks with one typed, pasted or filled batch laid over them. */
export function withBatch(marks: Marks, edits: readonly GridEdit[], refusals: readonly GridRefusal[]): Marks {
  const next = new Map(marks)
  const put = (rowKey: string, columnId: string, mark: CellMark): void => {
    next.set(rowKey, new Map(next.get(rowKey)).set(columnId, mark))
  }
  for (const { rowKey, columnId, text } of edits) put(rowKey, columnId, { text, problem: null })
  for (const { rowKey, columnId, text, problem } of refusals) put(rowKey, columnId, { text, problem })
  return withoutEmptyRows(next)
}

/** A new row in which nothing stands any more is no row. */
function withoutEmptyRows(marks: ReadonlyMap<string, RowMarks>): Marks {
  return new Map([...marks].filter(([key, cells]) => !isNewKey(key) || [...cells.values()].some(({ text }) => text.trim() !== '')))
}

/** The marks without the cells that were written, unless something else was typed meanwhile; new rows that became entries go over to their entry's id. */
export function afterWriting(marks: Marks, block: Block, entryIds: readonly string[]): Marks {
  const next = new Map(marks)
  for (const [at, { rowKey, texts }] of block.sent.entries()) {
    const left = [...(next.get(rowKey) ?? [])].filter(([columnId, { text, problem }]) => problem !== null || texts.get(columnId) !== text)
    next.delete(rowKey)
    const key = isNewKey(rowKey) ? (entryIds[at] ?? rowKey) : rowKey
    if (left.length > 0) next.set(key, new Map([...(next.get(key) ?? []), ...left]))
  }
  return next
}

/** The changes that the marks amount to: of an entry its named cells alone, of a new row everything once nothing that must be filled is missing. */
export function blockOf(marks: Marks, entryAt: (key: string) => Changed | undefined, reading: SheetReading): Block {
  const changes: Change[] = []
  const sent: { rowKey: string; texts: ReadonlyMap<string, string> }[] = []
  for (const [rowKey, cells] of marks) {
    const ready = new Map([...cells].filter(([, { problem }]) => problem === null))
    const change = isNewKey(rowKey) ? newEntry(ready, reading) : entryChange(entryAt(rowKey), ready, reading)
    if (change === undefined) continue
    changes.push(change)
    sent.push({ rowKey, texts: new Map([...ready].map(([columnId, { text }]) => [columnId, text])) })
  }
  return { changes, sent }
}

function entryChange(entry: Changed | undefined, cells: RowMarks, reading: SheetReading): Change | undefined {
  if (entry === undefined || cells.size === 0) return undefined
  const { unitId, status } = headOf(cells, reading)
  return { entryId: entry.entryId, rev: entry.rev, unitId, status, fields: fieldsOf(cells, reading) }
}

function newEntry(cells: RowMarks, reading: SheetReading): Change | undefined {
  const { unitId, status } = headOf(cells, reading)
  const filled = Object.fromEntries(Object.entries(fieldsOf(cells, reading)).filter(([, value]) => value !== null))
  const isWhole = reading.ledger.columns.every(({ id, required, kind }) => !required || kind === 'evidence' || filled[id] !== undefined)
  const owner = unitId ?? reading.ownUnitId
  if (!isWhole || owner === null) return undefined
  return { entryId: null, rev: null, unitId: owner, status: status ?? reading.ledger.statuses[0]?.id ?? null, fields: filled }
}

function headOf(cells: RowMarks, { ledger, context }: SheetReading): { unitId: string | null; status: string | null } {
  const unit = readUnit(cells.get(unitColumn)?.text ?? '', context)
  const status = readStatus(ledger.statuses, cells.get(statusColumn)?.text ?? '')
  return { unitId: idOf(unit), status: idOf(status) }
}

function idOf(reading: ReturnType<typeof readUnit>): string | null {
  return reading.ok && typeof reading.value === 'string' ? reading.value : null
}

function fieldsOf(cells: RowMarks, { ledger, context }: SheetReading): Change['fields'] {
  const fields: Record<string, Exclude<CellValue, readonly string[]> | string[] | null> = {}
  for (const column of ledger.columns) {
    const mark = cells.get(column.id)
    if (mark === undefined) continue
    const read = readCell(column, mark.text, context)
    if (read.ok) fields[column.id] = plain(read.value)
  }
  return fields
}

function plain(value: CellValue | null): Exclude<CellValue, readonly string[]> | string[] | null {
  return Array.isArray(value) ? [...value] : (value as Exclude<CellValue, readonly string[]> | null)
}
