import type { BlockOf, Cell, Row } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import type { SheetMerge } from './model.ts'
import { printedNumber } from './printed-number.ts'
import type { CellAlign, WorkbookCell, WorkbookSheet } from './workbook.ts'

/** A document's table on the grid of a sheet: every cell in its place, spans as merged areas. */

export type TableParts = Required<Pick<WorkbookSheet, 'columns' | 'headRows' | 'headMerges' | 'rows' | 'bodyMerges'>>

/** As sheets draw a body row: its height with one line, a further line, what it leaves around its lines; the width of a sign. */
const [rowMm, lineMm, edgesMm, signMm] = [7.6, 5, 2.6, 3.7]

/** Columns, heads and body of a table; figures that a number format prints as they stand become numbers. */
export function tableParts(table: BlockOf<'table'>): TableParts {
  const head = placedCells(table.headRows, table.columns.length)
  const body = placedCells(table.rows, table.columns.length)
  const figures = new Set(table.columns.flatMap((_, at) => (holdsFigures(table, body, at) ? [at] : [])))
  return {
    columns: table.columns.map(({ widthMm, align }) => ({ widthMm, align })),
    headRows: gridOf(table, table.headRows, head, (place) => textOf(table, place), ''),
    headMerges: mergesOf(head),
    rows: gridOf<WorkbookCell>(table, table.rows, body, (place) => cellOf(table, place, figures), ''),
    bodyMerges: mergesOf(body),
  }
}

/**
 * Room to write by hand is made of rows, as offices draw their forms: an empty box covers as many as its height needs. A box with a foot
 * has its height from the lines above the foot.
 */
export function withRoom(table: BlockOf<'table'>): BlockOf<'table'> {
  return { ...table, rows: table.rows.flatMap(roomyRows) }
}

function roomyRows(row: Row): Row[] {
  const rows = Math.floor((row.minHeightMm ?? 0) / rowMm)
  if (rows < 2 || row.cells.some(({ foot }) => foot !== undefined)) return [row]
  const high = { ...row, cells: row.cells.map((cell) => ({ ...cell, rowSpan: rows })) }
  return [high, ...Array.from({ length: rows - 1 }, (): Row => ({ cells: [] }))]
}

interface PlacedCell extends SheetMerge {
  readonly cell: Cell
  readonly row: Row
}

/** Gives each cell its area; what a span covers has no cell of its own, as in HTML. */
function placedCells(rows: readonly Row[], columns: number): PlacedCell[] {
  const coveredTo = Array.from({ length: columns }, () => -1)
  return rows.flatMap((row, top) => {
    const waiting = [...row.cells]
    const placed: PlacedCell[] = []
    for (let left = 0; left < columns; left += 1) {
      if ((coveredTo[left] ?? -1) >= top) continue
      const cell = waiting.shift()
      if (cell === undefined) break
      const right = Math.min(columns, left + (cell.columnSpan ?? 1)) - 1
      const bottom = Math.min(rows.length, top + (cell.rowSpan ?? 1)) - 1
      coveredTo.fill(bottom, left, right + 1)
      placed.push({ cell, row, top, left, bottom, right })
      left = right
    }
    return placed
  })
}

function gridOf<Value>(
  { columns }: BlockOf<'table'>,
  rows: readonly Row[],
  placed: readonly PlacedCell[],
  draw: (place: PlacedCell) => Value,
  empty: Value,
): Value[][] {
  const grid = rows.map(() => columns.map(() => empty))
  for (const place of placed) {
    const row = grid[place.top]
    if (row !== undefined) row[place.left] = draw(place)
  }
  return grid
}

function mergesOf(placed: readonly PlacedCell[]): SheetMerge[] {
  return placed.flatMap(({ top, left, bottom, right }) => (top === bottom && left === right ? [] : [{ top, left, bottom, right }]))
}

/** True where every cell of a column, sums of several columns apart, is a figure that stays as it is printed. */
function holdsFigures(table: BlockOf<'table'>, body: readonly PlacedCell[], column: number): boolean {
  if (table.columns[column]?.align === 'left') return false
  const own = body.filter((place) => place.left === column && place.right === column && place.cell.isHead !== true)
  const texts = own.map((place) => textOf(table, place)).filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => printedNumber(text) !== null && fits(text, table.columns[column]?.widthMm ?? 0))
}

/** A number that is too wide for its column is shown as ###, a text is wrapped. */
function fits(text: string, widthMm: number): boolean {
  return (text.length * signMm) / 2 + edgesMm <= widthMm
}

function cellOf(table: BlockOf<'table'>, place: PlacedCell, figures: ReadonlySet<number>): WorkbookCell {
  const text = textOf(table, place)
  const figure = figures.has(place.left) && place.left === place.right ? printedNumber(text) : null
  if (figure !== null) return figure
  const { align, isHead } = place.cell
  const own: CellAlign | undefined = align ?? (isHead === true ? 'center' : undefined)
  if (text === '' || (own === undefined && isHead !== true)) return text
  return { text, ...(own === undefined ? {} : { align: own }), ...(isHead === true ? { isBold: true } : {}) }
}

/** A cell's lines; its foot stands below them, at the bottom of the box and to the right. */
function textOf(table: BlockOf<'table'>, { cell, row, left, right }: PlacedCell): string {
  const lines = cell.lines.map(wordsOf)
  if (cell.foot === undefined) return lines.join('\n')
  const widthMm = table.columns.slice(left, right + 1).reduce((sum, column) => sum + column.widthMm, 0)
  const most = Math.floor(((row.minHeightMm ?? 0) - edgesMm) / lineMm)
  const blanks = Array.from({ length: Math.max(0, most - lines.length - 1) }, () => '')
  return [...lines, ...blanks, rightSet(wordsOf(cell.foot), widthMm)].join('\n')
}

/** Moves a line to the right: a cell of a sheet has one alignment for all its lines. */
function rightSet(text: string, widthMm: number): string {
  const signs = [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 1 : 0.5), 0)
  return '　'.repeat(Math.max(0, Math.floor((widthMm - edgesMm) / signMm - signs) - 1)) + text
}
