import type { BlockOf, Cell, Row } from './model.ts'

/** A form as the table that draws it: pairs of label and value, the last value of a shorter row spanning the rest. */
export function formTable(form: BlockOf<'form'>): BlockOf<'table'> {
  const valueMm = form.widthMm / form.fieldsPerRow - form.labelMm
  const pairs = Array.from({ length: form.fieldsPerRow })
  return {
    type: 'table',
    columns: pairs.flatMap(() => [
      { widthMm: form.labelMm, align: 'center' as const },
      { widthMm: valueMm, align: 'left' as const },
    ]),
    headRows: [],
    rows: form.rows.map((row) => formRow(row, form.fieldsPerRow)),
  }
}

/** Room to write by hand. */
const defaultRowMm = 11

function formRow(row: BlockOf<'form'>['rows'][number], fieldsPerRow: number): Row {
  const cells = row.fields.flatMap((field, index): Cell[] => {
    const isLast = index === row.fields.length - 1
    const span = isLast ? 2 * (fieldsPerRow - row.fields.length) + 1 : 1
    const value: Cell = { lines: field.value }
    if (span > 1) value.columnSpan = span
    if (field.foot !== undefined) {
      value.foot = field.foot
      value.isTop = true
    }
    return [{ lines: field.label.split('\n').map((text) => [{ text }]), isHead: true }, value]
  })
  return { cells, minHeightMm: row.minHeightMm ?? defaultRowMm }
}
