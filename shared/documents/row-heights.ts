import { textWidth } from './measures.ts'
import type { BlockOf, Row } from './model.ts'

/** Half of the lower page of either orientation, in millimetres: a row that is higher may be torn, or what does not fit would be cut off. */
const halfAPage = 75
const pointMm = 25.4 / 72

/** Height of a row's text in millimetres: the lines of its longest cell, a cell over several rows not counted. */
export function textHeight(row: Row, block: BlockOf<'table'>, points: number): number {
  // A row of another table, or one whose cells do not fit its grid: the narrowest reading gives the most lines.
  const places = placesOf(block).get(row)
  const narrowest = Math.min(...block.columns.map(({ widthMm }) => widthMm))
  const heights = row.cells.map((cell, at) => {
    const column = places?.[at]
    const span = cell.columnSpan ?? 1
    const own = column === undefined ? [] : block.columns.slice(column, column + span)
    const width = own.length === 0 ? narrowest : own.reduce((sum, { widthMm }) => sum + widthMm, 0)
    if (cell.rowSpan !== undefined) return 0
    const signs = Math.max(1, Math.floor((width - 2) / (points * pointMm)))
    const lines = cell.lines.reduce((sum, text) => sum + linesOf(text.map(({ text: words }) => words).join(''), signs), 0)
    return lines * points * 1.5 * pointMm + 1.4
  })
  return Math.max(0, ...heights)
}

type Places = ReadonlyMap<Row, readonly number[]>
const places = new WeakMap<BlockOf<'table'>, Places>()

/** The column at which each cell of each row stands, worked out once a table. */
function placesOf(block: BlockOf<'table'>): Places {
  const known = places.get(block)
  if (known !== undefined) return known
  const reaching = block.columns.map(() => 0)
  const found = new Map([...block.headRows, ...block.rows].map((row) => [row, placed(row, reaching)] as const))
  places.set(block, found)
  return found
}

/** Passes over the columns that a cell from above covers; `reaching` says for how many rows more. */
function placed(row: Row, reaching: number[]): number[] {
  const covered = [...reaching]
  for (const [at, rows] of covered.entries()) reaching[at] = Math.max(0, rows - 1)
  let column = 0
  return row.cells.map((cell) => {
    while ((covered[column] ?? 0) > 0) column += 1
    const first = column
    for (const end = column + (cell.columnSpan ?? 1); column < end; column += 1) reaching[column] = (cell.rowSpan ?? 1) - 1
    return first
  })
}

function linesOf(words: string, signs: number): number {
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / signs)), 0)
}

export function isHigherThanHalfAPage(row: Row, block: BlockOf<'table'>, points: number): boolean {
  return textHeight(row, block, points) > halfAPage
}
