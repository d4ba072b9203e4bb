import { emptyCell } from './cells.ts'
import { comparableLabel } from './head-text.ts'
import type { SheetHead } from './heads.ts'
import type { Sheet, SheetMerge } from './model.ts'
import type { WorkbookCell, WorkbookSheet } from './workbook.ts'

/** Rows of a file that cannot be taken, as a table to be sent back: under their own heads, with their number in front and what is wrong behind. */

export const problemRowHead = '原文件行号'
export const problemWordsHead = '须核对的内容'

const rowWidth = 22
const wordsWidth = 80
const [narrowest, widest] = [16, 60]
/** Width of a Chinese character and of the margins of a cell, in millimetres. */
const [signWidth, margins] = [3.8, 4]

export interface ProblemRow {
  /** As the file numbers it, from 1. */
  readonly row: number
  /** Columns of the file whose cells are wrong, 0-based. */
  readonly marked: readonly number[]
  /** What is to be looked at again, each a sentence. */
  readonly sentences: readonly string[]
}

export interface ProblemTable {
  readonly sheet: Sheet
  readonly head: SheetHead
  readonly rows: readonly ProblemRow[]
  readonly title: string
  /** At most four: a table has no fewer columns. */
  readonly headLine: readonly string[]
  readonly paper: WorkbookSheet['paper']
  readonly orientation: WorkbookSheet['orientation']
  /** The cell of an entry as it stood in the file; row and column 0-based. */
  cellAt(row: number, column: number): WorkbookCell
}

/** The table as a sheet: head rows and their merged areas as in the file, wrong cells on a pale ground. */
export function problemSheet(table: ProblemTable): WorkbookSheet {
  const { sheet, head, rows, title, headLine, paper, orientation } = table
  const body = rows.map((row) => bodyRow(table, row))
  const own = head.columns.map(({ at, isHidden }, place) => ({
    widthMm: widthFor([...headTexts(table, at), ...body.map((cells) => textOf(cells[place + 1]))]),
    isHidden,
  }))
  return {
    name: sheet.name,
    paper,
    orientation,
    columns: [{ widthMm: rowWidth, align: 'center' }, ...own, { widthMm: wordsWidth }],
    titles: [title],
    headLine,
    headRows: headRows(table),
    headMerges: headMerges(table),
    rows: body,
    frozenColumns: 1,
  }
}

function bodyRow({ head, cellAt }: ProblemTable, { row, marked, sentences }: ProblemRow): WorkbookCell[] {
  const wrong = head.columns.filter(({ at }) => marked.includes(at))
  return [
    { number: row, ...(wrong.length === 0 ? { isMarked: true } : {}) },
    ...head.columns.map((column) => {
      const cell = cellAt(row - 1, column.at)
      return wrong.includes(column) ? markedCell(cell) : cell
    }),
    { text: sentences.join('\n') },
  ]
}

function markedCell(cell: WorkbookCell): WorkbookCell {
  return typeof cell === 'string' ? { text: cell, isMarked: true } : { ...cell, isMarked: true }
}

function headTexts({ sheet, head }: ProblemTable, at: number): string[] {
  return sheet.rows.slice(head.top, head.bottom + 1).map((cells) => cells[at]?.text ?? '')
}

function headRows(table: ProblemTable): string[][] {
  const columns = table.head.columns.map(({ at }) => headTexts(table, at))
  return Array.from({ length: table.head.bottom - table.head.top + 1 }, (_, row) => [
    row === 0 ? problemRowHead : '',
    ...columns.map((texts) => texts[row] ?? ''),
    row === 0 ? problemWordsHead : '',
  ])
}

/** Areas of the file's head over the columns that are there; the added columns reach over the whole head. */
function headMerges({ sheet, head }: ProblemTable): SheetMerge[] {
  const [bottom, last] = [head.bottom - head.top, head.columns.length + 1]
  const added = bottom === 0 ? [] : [0, last].map((at) => ({ top: 0, bottom, left: at, right: at }))
  const own = sheet.merges.flatMap((merge) => {
    if (merge.top < head.top || merge.top > head.bottom) return []
    const places = head.columns.flatMap(({ at }, place) => (merge.left <= at && at <= merge.right ? [place + 1] : []))
    const [left, right] = [places[0], places.at(-1)]
    if (left === undefined || right === undefined) return []
    const area = { top: merge.top - head.top, bottom: Math.min(merge.bottom, head.bottom) - head.top, left, right }
    return area.top === area.bottom && left === right ? [] : [area]
  })
  return [...added, ...own]
}

function textOf(cell: WorkbookCell | undefined): string {
  if (cell === undefined || typeof cell === 'string') return cell ?? ''
  return 'text' in cell ? cell.text : 'number' in cell ? String(cell.number) : cell.day
}

function widthFor(texts: readonly string[]): number {
  const signs = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => signsOf(line)))
  return Math.min(widest, Math.max(narrowest, Math.ceil(signs * signWidth + margins)))
}

/** Chinese characters count one, others a half. */
function signsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 1 : 0.5), 0)
}

/** A head stands near the top. */
const lookedThrough = 40

/** The sheet as it was before its rows were sent back: the added columns are empty again, so that it is read and remembered like the first. */
export function withoutProblemColumns(sheet: Sheet): Sheet {
  const added = addedColumns(sheet)
  if (added.size === 0) return sheet
  const isAdded = (row: number, column: number): boolean => row >= (added.get(column) ?? Number.POSITIVE_INFINITY)
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) => cells.map((cell, column) => (isAdded(row, column) ? emptyCell : cell))),
    merges: sheet.merges.filter(({ top, left, right }) => left !== right || !isAdded(top, left)),
  }
}

/** Added columns with the row that names them: the first or the last name of a head. */
function addedColumns({ rows }: Sheet): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [row, cells] of rows.slice(0, lookedThrough).entries()) {
    const filled = cells.flatMap(({ text }, column) => (text.trim() === '' ? [] : [{ column, label: comparableLabel(text) }]))
    const [first, last] = [filled[0], filled.at(-1)]
    if (filled.length < 3 || first === undefined || last === undefined) continue
    if (first.label === problemRowHead) found.set(first.column, row)
    if (last.label === problemWordsHead) found.set(last.column, row)
    if (found.size > 0) return found
  }
  return found
}
