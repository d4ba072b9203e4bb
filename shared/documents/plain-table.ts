import type { BlockOf, Cell, Row } from './model.ts'
import { plain } from './texts.ts'

/** A table of plain text: a head row of labels, a row of texts for each entry. */

export interface PlainColumn {
  /** A line break splits the label. */
  readonly label: string
  readonly widthMm: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface PlainRow {
  readonly texts: readonly string[]
  readonly sourceIds?: string[]
}

/** A cell whose text breaks where it has line breaks. */
export function plainCell(text: string, sourceIds?: string[]): Cell {
  return { lines: text.split('\n').map((line) => plain(line, sourceIds)) }
}

export function headCell(label: string): Cell {
  return { ...plainCell(label), isHead: true }
}

/** A row whose first cell, a head, spans all columns but those of `texts`. */
export function sumRow(label: string, texts: readonly string[], columns: number): Row {
  const span = columns - texts.length
  const head: Cell = { ...headCell(label), align: 'center', ...(span > 1 ? { columnSpan: span } : {}) }
  return { cells: [head, ...texts.map((text) => plainCell(text))] }
}

export function plainTable(columns: readonly PlainColumn[], rows: readonly PlainRow[], sums: readonly Row[] = []): BlockOf<'table'> {
  return {
    type: 'table',
    columns: columns.map(({ widthMm, align = 'center' }) => ({ widthMm, align })),
    headRows: [{ cells: columns.map(({ label }) => headCell(label)) }],
    rows: [...rows.map(({ texts, sourceIds }): Row => ({ cells: texts.map((text) => plainCell(text, sourceIds)) })), ...sums],
  }
}
