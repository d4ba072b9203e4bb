import { printableWidth, serialWidth } from '#shared/ledgers/paper.ts'
import type { CellAlign, WorkbookModel, WorkbookSheet } from '#shared/sheets/workbook.ts'
import { officialDate } from '#shared/text/official-dates.ts'

/** A list as it stood on a screen; every row is as long as the columns. */
export interface TakenList {
  readonly title: string
  /** What it is filtered by; '' where it is whole. */
  readonly note: string
  readonly columns: readonly { readonly head: string; readonly widthMm: number; readonly align: CellAlign }[]
  readonly rows: readonly (readonly string[])[]
}

type Paper = Pick<WorkbookSheet, 'paper' | 'orientation'>

/** The smallest sheet first; what is wider than the last is fitted to it. */
const papers: readonly Paper[] = [
  { paper: 'A4', orientation: 'portrait' },
  { paper: 'A4', orientation: 'landscape' },
  { paper: 'A3', orientation: 'landscape' },
]
const widest: Paper = { paper: 'A3', orientation: 'landscape' }
/** The width of columns that a list still has room for when it is printed a sixth smaller. */
const fitting = 1.2

/** The smallest paper that the columns fit on, 序号 beside them; `widthMm` is theirs together. */
export function paperFor(widthMm: number): Paper {
  return papers.find((paper) => widthMm <= printableWidth(paper) * fitting) ?? widest
}

/** A list in the office's own form (office.md «Documents»): title, unit and day, 序号, repeated head; `today` is a day. */
export function listWorkbook(
  { title, note, columns, rows }: TakenList,
  facts: { readonly unitName: string; readonly today: string },
): WorkbookModel {
  const width = columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  return {
    sheets: [
      {
        name: title,
        ...paperFor(width),
        columns: [{ widthMm: serialWidth, align: 'center' }, ...columns.map(({ widthMm, align }) => ({ widthMm, align }))],
        titles: [title],
        headLine: [`制表单位：${facts.unitName}`, `截至：${officialDate(facts.today)}`],
        headRows: [['序号', ...columns.map(({ head }) => head)]],
        rows: rows.map((cells, at) => [{ number: at + 1 }, ...cells]),
        notes: note === '' ? [] : [`注：${note}`],
        frozenColumns: 1,
      },
    ],
  }
}
