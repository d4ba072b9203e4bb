import { bareLabel, isFoot, isNote } from './head-text.ts'
import { type Sheet, type SheetCell, mergeAt, textAt } from './model.ts'
import { isOwnSheet } from './workbook.ts'

/** The table of a form that came back, found again by its heads. */

export interface FormColumnHead {
  readonly field: string
  readonly head: string
}

export interface FormTableRow {
  /** As spreadsheets count, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<string, SheetCell>>
}

export interface FormTable {
  readonly sheet: string
  readonly rows: readonly FormTableRow[]
  /** Fields whose column is not there any more. */
  readonly lost: readonly string[]
}

const mostHeadRows = 30
/** So many heads make a row the form's head, whatever became of the others. */
const enoughHeads = 4

/** The form's table in the sheet and row that have the most of its heads; null where there is none. Merged cells are read over their area. */
export function formTable(sheets: readonly Sheet[], columns: readonly FormColumnHead[]): FormTable | null {
  const heads = sheets
    .filter((sheet) => !isOwnSheet(sheet.name))
    .flatMap((sheet) =>
      Array.from({ length: Math.min(sheet.rows.length, mostHeadRows) }, (_, top) => ({
        sheet,
        top,
        places: placesAt(sheet, top, columns),
      })),
    )
  const best = heads.toSorted((one, other) => other.places.size - one.places.size)[0]
  if (best === undefined || best.places.size < Math.min(enoughHeads, columns.length)) return null
  const { sheet, top, places } = best
  return {
    sheet: sheet.name,
    rows: rowsUnder(sheet, top, places),
    lost: columns.filter(({ field }) => !places.has(field)).map(({ field }) => field),
  }
}

/** Where each field's head stands in a row. */
function placesAt(sheet: Sheet, row: number, columns: readonly FormColumnHead[]): ReadonlyMap<string, number> {
  const labels = (sheet.rows[row] ?? []).map((_, column) => bareLabel(textAt(sheet, row, column)))
  return new Map(
    columns.flatMap(({ field, head }) => {
      const at = labels.indexOf(bareLabel(head))
      return at === -1 ? [] : [[field, at] as const]
    }),
  )
}

function rowsUnder(sheet: Sheet, top: number, places: ReadonlyMap<string, number>): FormTableRow[] {
  const rows: FormTableRow[] = []
  for (let row = top + 1; row < sheet.rows.length; row += 1) {
    const cells = Object.fromEntries([...places].map(([field, column]) => [field, cellAt(sheet, row, column)]))
    const filled = Object.entries(cells).filter(
      ([field, cell]) => field !== 'number' && (cell.text.trim() !== '' || cell.doubt !== undefined),
    )
    if (filled.length > 0 && !isBeside(sheet, row)) rows.push({ row: row + 1, cells })
  }
  return rows
}

/** A cell with a merged area's content repeated over it. */
function cellAt(sheet: Sheet, row: number, column: number): SheetCell {
  const own = sheet.rows[row]?.[column]
  if (own !== undefined && (own.text !== '' || own.doubt !== undefined)) return own
  const area = mergeAt(sheet, row, column)
  return (area === null ? own : sheet.rows[area.top]?.[area.left]) ?? { text: '', number: null }
}

/** Signatures and notes under the table say what they are, or stand over several columns. */
function isBeside(sheet: Sheet, row: number): boolean {
  const cells = (sheet.rows[row] ?? []).map((cell, column) => ({ text: cell.text.trim(), column })).filter(({ text }) => text !== '')
  return (
    cells.length > 0 &&
    cells.every(({ text, column }) => isFoot(text) || isNote(text) || (cells.length === 1 && isWide(sheet, row, column)))
  )
}

function isWide(sheet: Sheet, row: number, column: number): boolean {
  const area = mergeAt(sheet, row, column)
  return area !== null && area.right > area.left
}
