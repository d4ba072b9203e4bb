import { element, words, type Drawing } from './drawing.ts'
import type { BlockOf, Cell, Layout, Row } from './model.ts'
import { linesBeforeFoot, tablePoints } from './spacing.ts'

/** A table with its grid in millimetres; a cell that spans is drawn once, as in the model. */
export function drawTable(block: BlockOf<'table'>, layout: Layout): Drawing {
  const covered = new Map<number, number>()
  const draw = (row: Row, isHead: boolean): Drawing => drawRow(row, isHead, block, covered)
  const grid = element(
    'colgroup',
    'paper-grid',
    block.columns.map((column) => ({ ...element('col', 'paper-column'), style: { width: `${column.widthMm}mm` } })),
  )
  const head =
    block.headRows.length === 0
      ? []
      : [
          element(
            'thead',
            'paper-head',
            block.headRows.map((row) => draw(row, true)),
          ),
        ]
  const width = block.columns.reduce((sum, column) => sum + column.widthMm, 0)
  return {
    ...element('table', 'paper-table', [
      grid,
      ...head,
      element(
        'tbody',
        'paper-body',
        block.rows.map((row) => draw(row, false)),
      ),
    ]),
    style: { width: `${width}mm`, fontSize: `${tablePoints(layout, block.columns.length)}pt` },
  }
}

function drawRow(row: Row, isHead: boolean, block: BlockOf<'table'>, covered: Map<number, number>): Drawing {
  const waiting = [...row.cells]
  const cells: Drawing[] = []
  for (let column = 0; column < block.columns.length;) {
    const above = covered.get(column) ?? 0
    if (above > 0) {
      covered.set(column, above - 1)
      column += 1
      continue
    }
    const cell = waiting.shift()
    if (cell === undefined) break
    cells.push(drawCell(cell, isHead, block.columns[column]?.align ?? 'left', row.minHeightMm))
    const span = cell.columnSpan ?? 1
    for (let at = column; at < column + span; at += 1) covered.set(at, (cell.rowSpan ?? 1) - 1)
    column += span
  }
  const drawn = element('tr', 'paper-row', cells)
  return row.minHeightMm === undefined ? drawn : { ...drawn, style: { height: `${row.minHeightMm}mm` } }
}

function drawCell(cell: Cell, isHeadRow: boolean, columnAlign: 'left' | 'center' | 'right', heightMm: number | undefined): Drawing {
  const isHead = isHeadRow || cell.isHead === true
  const align = cell.align ?? (isHead ? 'center' : columnAlign)
  const lines = cell.lines.map((line) => element('p', 'paper-cell-line', words(line)))
  const blanks = Array.from({ length: linesBeforeFoot(heightMm, lines.length) }, () => element('p', 'paper-cell-line'))
  const foot = cell.foot === undefined ? [] : [...blanks, element('p', 'paper-cell-foot', words(cell.foot))]
  return {
    ...element(isHead ? 'th' : 'td', `paper-cell paper-${align}${cell.isTop === true ? ' paper-top' : ''}`, [...lines, ...foot]),
    ...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
  }
}
