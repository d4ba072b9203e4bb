import type { Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { oneLine } from '#shared/ledgers/typed-text.ts'
import { emptyCell, mergedCells } from '#shared/sheets/cells.ts'
import type { SheetHead } from '#shared/sheets/heads.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { type CellText, moneyUnitIn, textToRead } from './cells.ts'
import { columnsRead } from './names.ts'

/** The entries of a table as texts by column, ready to be read. */

export type Mapping = readonly { readonly at: number; readonly target: string | null }[]

export interface FileRow {
  /** As the file numbers it, from 1. */
  readonly row: number
  /** Of a file that this program exported: the hidden id and the revision that was exported. */
  readonly entryId: string | null
  readonly rev: number | null
  readonly unit: string
  readonly status: string
  /** Cells of the columns that are read, empty ones too. */
  readonly cells: ReadonlyMap<string, CellText>
}

export interface Table {
  readonly sheet: Sheet
  readonly head: SheetHead
}

interface ReadColumn {
  readonly at: number
  readonly column: LedgerColumn
  readonly measured: string | null
}

/** `hasIds`: the file is our own export of this ledger, so that its hidden columns count. */
export function fileRows(ledger: Ledger, { sheet, head }: Table, mapping: Mapping, hasIds: boolean): FileRow[] {
  const cells = mergedCells(sheet)
  const columns = readColumns(ledger, head, mapping)
  const placeOf = (target: string): number => mapping.find((each) => each.target === target)?.at ?? -1
  const [unitAt, statusAt, entryAt, revAt] = ['@unit', '@status', '@entry', '@rev'].map(placeOf)
  const own = (row: number, at = -1): string => oneLine((sheet.rows[row]?.[at] ?? emptyCell).text)
  const text = (row: number, at = -1): string => (at < 0 ? '' : oneLine(cells.at(row, at).text))
  return head.rows.map((row) => {
    const entryId = hasIds ? own(row, entryAt) : ''
    const rev = Number(own(row, revAt))
    return {
      row: row + 1,
      entryId: entryId === '' ? null : entryId,
      rev: hasIds && Number.isSafeInteger(rev) && rev >= 1 ? rev : null,
      unit: text(row, unitAt),
      status: text(row, statusAt),
      cells: new Map(columns.map(({ at, column, measured }) => [column.id, textToRead(column, cells.at(row, at), measured)])),
    }
  })
}

function readColumns(ledger: Ledger, head: SheetHead, mapping: Mapping): ReadColumn[] {
  const money = moneyUnitIn(head.captions)
  return [...columnsRead(ledger, mapping)].map(([at, column]) => {
    const named = head.columns.find((each) => each.at === at)?.unit ?? null
    return { at, column, measured: named ?? (column.kind === 'money' ? money : null) }
  })
}
