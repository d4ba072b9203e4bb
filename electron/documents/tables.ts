import type { BlockOf, Cell, Inline, Row } from '#shared/documents/model.ts'
import { isHigherThanHalfAPage } from '#shared/documents/row-heights.ts'
import { linesBeforeFoot, tablePoints } from '#shared/documents/spacing.ts'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { runOptions, runsOf, type RunStyle } from './fonts.ts'
import { twips } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds } from './styles.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 }

export interface Keeping {
  readonly isKept: boolean
  /** Twips below the last row that a foot takes; 0 where none follows. */
  readonly reserve: number
}

/** The last rows of a table stay together with what follows it. */
const keptRows = 2

/** A table with a fixed grid: WPS and LibreOffice take the widths from it, never from the text (documents.md 2). What follows may not begin a page alone (`keeping`). */
export function table(block: BlockOf<'table'>, { isKept, reserve }: Keeping, setting: Setting): Table {
  const widths = gridOf(block)
  const points = tablePoints(setting.layout, block.columns.length)
  const owners = new Map<number, number>()
  const draw = (row: Row, isHead: boolean, keepNext = false): TableRow => {
    const cells = placed(row, owners, widths.length)
    return new TableRow({
      cantSplit: !isHigherThanHalfAPage(row, block, points),
      tableHeader: isHead,
      ...(row.minHeightMm === undefined ? {} : { height: { value: twips(row.minHeightMm), rule: HeightRule.ATLEAST } }),
      children: cells.map(({ cell, column }) => drawCell(cell, column, row, { block, widths, points, isHead, keepNext, setting })),
    })
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: 57, right: 57, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      ...block.headRows.map((row) => draw(row, true, true)),
      ...block.rows.map((row, index) => draw(row, false, isKept && index >= block.rows.length - keptRows)),
      ...(reserve === 0 ? [] : [reservedRow(widths, reserve)]),
    ],
  })
}

const nothing = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const

/** A row without lines or words that holds the room of the foot: rows stay together where a table and a paragraph do not. */
function reservedRow(widths: readonly number[], height: number): TableRow {
  const width = widths.reduce((sum, part) => sum + part, 0)
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(widths.length > 1 ? { columnSpan: widths.length } : {}),
        borders: { bottom: nothing, left: nothing, right: nothing },
        children: [
          new Paragraph({
            style: styleIds.table,
            spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
            keepNext: true,
          }),
        ],
      }),
    ],
  })
}

/** Column widths in twips whose sum is the rounded sum of the millimetres. */
function gridOf(block: BlockOf<'table'>): number[] {
  let edge = 0
  return block.columns.map((column) => {
    const left = twips(edge)
    edge += column.widthMm
    return twips(edge) - left
  })
}

/** Gives each cell its column; `owners` remembers per column how many rows a cell from above still covers. */
function placed(row: Row, owners: Map<number, number>, columns: number): { cell: Cell; column: number }[] {
  const result: { cell: Cell; column: number }[] = []
  const waiting = [...row.cells]
  for (let column = 0; column < columns; column += 1) {
    const covered = owners.get(column) ?? 0
    if (covered > 0) {
      owners.set(column, covered - 1)
      continue
    }
    const cell = waiting.shift()
    if (cell === undefined) break
    result.push({ cell, column })
    const span = cell.columnSpan ?? 1
    for (let at = column; at < column + span; at += 1) owners.set(at, (cell.rowSpan ?? 1) - 1)
    column += span - 1
  }
  return result
}

interface Frame {
  readonly block: BlockOf<'table'>
  readonly widths: readonly number[]
  readonly points: number
  readonly isHead: boolean
  readonly keepNext: boolean
  readonly setting: Setting
}

function drawCell(cell: Cell, column: number, row: Row, frame: Frame): TableCell {
  const isHead = frame.isHead || cell.isHead === true
  const align = cell.align ?? (isHead ? 'center' : (frame.block.columns[column]?.align ?? 'left'))
  const span = cell.columnSpan ?? 1
  const width = frame.widths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
  const style: RunStyle = { role: isHead ? 'hei' : 'fangsong', points: frame.points }
  const lines = cell.lines.flatMap(splitLines)
  const foot =
    cell.foot === undefined
      ? []
      : [
          ...Array.from({ length: linesBeforeFoot(row.minHeightMm, lines.length) }, () => cellLine([], 'left', style, frame)),
          cellLine(cell.foot, 'right', style, frame),
        ]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    verticalAlign: cell.isTop === true ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [...lines.map((line) => cellLine(line, align, style, frame)), ...foot],
  })
}

/** Lines in a cell grow with the text: an exact pitch would clip or bloat the row. */
function cellLine(text: readonly Inline[], align: keyof typeof alignments, style: RunStyle, frame: Frame): Paragraph {
  const { setting, keepNext } = frame
  return new Paragraph({
    style: styleIds.table,
    ...(keepNext ? { keepNext } : {}),
    alignment: alignments[align],
    spacing: { before: 0, after: 0, line: style.points * 30, lineRule: LineRuleType.AT_LEAST },
    // An empty line takes its height from the paragraph mark.
    ...(text.every((part) => part.text === '') ? { run: runOptions(setting.faces, style) } : {}),
    children: runsOf(text, setting.faces, style),
  })
}

/** A line break inside a cell's text begins a new paragraph. */
function splitLines(text: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const part of text) {
    for (const [index, words] of part.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ ...part, text: words })
    }
  }
  return lines
}
