import type { GridItem } from './grid-items.ts'
import type { GridSource } from './grid-types.ts'

/** The rows of a grid by their place, group rows not counted. */
export interface GridRows<Row> {
  readonly count: number
  /** Undefined past the ends, and while a row is on its way. */
  rowAt(at: number): Row | undefined
  placeOf(key: string): number | undefined
}

/** The lines of a grid from top to bottom: rows, and the group rows above them. */
export interface GridLines<Row> {
  readonly rows: GridRows<Row>
  readonly count: number
  /** There are group rows among them. */
  readonly isGrouped: boolean
  /** Undefined while the row of this line is on its way. */
  lineAt(line: number): GridItem<Row> | undefined
  /** The line on which a row stands. */
  lineOf(row: number): number
}

/** Lines of which every one is at hand. */
export function listedLines<Row>(items: readonly GridItem<Row>[], rowKey: (row: Row) => string): GridLines<Row> {
  const rows: Row[] = []
  const lines: number[] = []
  const places = new Map<string, number>()
  for (const [line, item] of items.entries()) {
    if (item.kind !== 'row') continue
    places.set(rowKey(item.row), rows.length)
    rows.push(item.row)
    lines.push(line)
  }
  return {
    rows: { count: rows.length, rowAt: (at) => rows[at], placeOf: (key) => places.get(key) },
    count: items.length,
    isGrouped: items.length > rows.length,
    lineAt: (line) => items[line],
    lineOf: (row) => lines[row] ?? -1,
  }
}

/** Lines that are brought as they come into sight; there are no groups among them. */
export function sourceLines<Row>(source: GridSource<Row>): GridLines<Row> {
  return {
    rows: source,
    count: source.count,
    isGrouped: false,
    lineAt: (line) => {
      const row = source.rowAt(line)
      return row === undefined ? undefined : { kind: 'row', row, at: line }
    },
    lineOf: (row) => row,
  }
}

/** Whether a row's cells are in the page: one that was scrolled away, or is on its way, cannot be named to a reader of the screen. */
export function isRowInPage<Row>(lines: GridLines<Row>, shown: readonly number[], row: number): boolean {
  const line = lines.lineOf(row)
  return shown.includes(line) && lines.lineAt(line) !== undefined
}
