import type { WorkbookCell, WorkbookModel, WorkbookSheet } from './workbook.ts'

/** A form that is sent back: as it was filled in, wrong cells on a pale ground, and why in a last column. */

export const returnReasonHead = '退回原因'
const reasonWidth = 50

export interface ReturnedRow {
  readonly cells: readonly WorkbookCell[]
  /** Places of the cells to be looked at again. */
  readonly marked: readonly number[]
  readonly reasons: readonly string[]
}

/** The form's own sheet with its rows as they came; `remarks` say what concerns no row of it. */
export function returnedWorkbook(
  form: WorkbookModel,
  rows: readonly ReturnedRow[],
  { reason, remarks }: { readonly reason: string; readonly remarks: readonly string[] },
): WorkbookModel {
  const [sheet, ...others] = form.sheets
  if (sheet === undefined) throw new Error('a form has no sheet')
  const returned: WorkbookSheet = {
    ...sheet,
    columns: [...sheet.columns, { widthMm: reasonWidth }],
    headRows: sheet.headRows.map((row, at) => [...row, at === 0 ? returnReasonHead : '']),
    rows: rows.map(({ cells, marked, reasons }) => [
      ...cells.map((cell, at) => (marked.includes(at) ? markedCell(cell) : cell)),
      { text: reasons.join('\n'), ...(reasons.length === 0 ? {} : { isMarked: true }) },
    ]),
    notes: [`注：退回原因：${reason}`, ...remarks.map((remark) => `注：${remark}`)],
  }
  return { ...form, sheets: [returned, ...others] }
}

function markedCell(cell: WorkbookCell): WorkbookCell {
  return typeof cell === 'string' ? { text: cell, isMarked: true } : { ...cell, isMarked: true }
}
