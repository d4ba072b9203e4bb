import type { ColumnKind, LedgerColumn } from '#shared/ledgers/schema.ts'

/** Pixels that a column of a kind takes where its declaration names none. */
const widths: Readonly<Record<ColumnKind, number>> = {
  text: 150,
  longText: 240,
  integer: 92,
  decimal: 100,
  percent: 92,
  money: 124,
  date: 108,
  month: 96,
  deadline: 136,
  unit: 136,
  person: 92,
  choice: 116,
  creditCode: 168,
  measure: 84,
  entry: 180,
  evidence: 108,
}

/** Kinds whose cells are numbers and stand at the end. */
const numbers: readonly ColumnKind[] = ['integer', 'decimal', 'percent', 'money']

export function widthOf({ kind, width }: Pick<LedgerColumn, 'kind' | 'width'>): number {
  return width ?? widths[kind]
}

export function isNumber({ kind }: Pick<LedgerColumn, 'kind'>): boolean {
  return numbers.includes(kind)
}

/** 「涉及金额（万元）」: the unit stands in the head. */
export function headOf({ label, unit, kind }: Pick<LedgerColumn, 'label' | 'unit' | 'kind'>): string {
  const named = kind === 'money' ? (unit ?? '元') : unit
  return named === null || label.endsWith('）') ? label : `${label}（${named}）`
}

/** Characters that fit on two lines of any column of text; a longer cell ends there, the panel and the editor have it whole. */
export const shortText = 16
