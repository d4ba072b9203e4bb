import type { ColumnKind } from './schema.ts'

/**
 * Millimetres below which a date, a month or a 统一社会信用代码 breaks into two lines at the size of a ledger's print: 「2022年12月31日」 in 10.5 pt,
 * with the quarter of an em that Word and WPS put between a figure and a 汉字, and the cell's own edges.
 */
const unbroken: Partial<Record<ColumnKind, number>> = { date: 33, month: 24, creditCode: 38 }
/** Running text gives way to them down to this. */
const leastText = 26
const runningText: readonly (ColumnKind | null)[] = ['text', 'longText', 'unit', 'entry', 'evidence']

export interface SharedColumn {
  /** Null for 办理状态. */
  readonly kind: ColumnKind | null
  /** Millimetres. */
  readonly width: number
}

/**
 * Widths of printed columns in millimetres, in their order: what must not break takes what it needs, running text gives it in proportion to
 * what it has over the least. The sum stays as it was; where text has nothing to give, so do the widths.
 */
export function printWidths(columns: readonly SharedColumn[]): readonly number[] {
  const wanted = columns.map(({ kind, width }) => Math.max(width, (kind === null ? undefined : unbroken[kind]) ?? width))
  const spare = columns.map(({ kind, width }) => (runningText.includes(kind) ? Math.max(width - leastText, 0) : 0))
  const [need, room] = [sum(wanted) - sum(columns.map(({ width }) => width)), sum(spare)]
  if (need === 0 || need > room) return columns.map(({ width }) => width)
  return wanted.map((width, at) => tenths(width - ((spare[at] ?? 0) / room) * need))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function tenths(value: number): number {
  return Math.floor(value * 10) / 10
}
