import { z } from 'zod'
import { command, officersAndReviewers } from './method.ts'
import { unchanging } from './unchanging.ts'

/** Lists as they stand on a screen, taken along as an Excel workbook: filtered, sorted and with the columns that are shown. */

export const mostListColumns = 60
export const mostListRows = 20_000
/** Signs of a cell: what spreadsheets hold, so that no text of the store (20,000 signs) keeps its list from leaving. */
export const longestListCell = 32_000

const column = z.strictObject({
  head: z.string().max(200),
  /** As wished; the sheet is fitted to the width of its paper. */
  widthMm: z.number().min(8).max(200),
  align: z.enum(['left', 'center', 'right']),
})
const cell = z.string().max(longestListCell, { error: '单元格文字过长，不能导出' })

export const tableMethods = {
  /**
   * The list in the office's own form, its rows numbered by the program; every cell is text and stays text. A list may name people:
   * like every other copy it is taken along by those who work with it, not by those who only read (审计员 have `audit.export`).
   */
  'tables.saveCopy': command(
    z
      .strictObject({
        title: z.string().trim().min(1, { error: '请写明表名' }).max(200),
        /** What the list is filtered by, as people read it; '' where it is whole. */
        note: z.string().max(1000).default(''),
        columns: unchanging(z.array(column).min(1).max(mostListColumns)),
        rows: unchanging(
          z
            .array(unchanging(z.array(cell)))
            .min(1, { error: '没有可导出的内容' })
            .max(mostListRows, { error: `一次最多导出${mostListRows}行，请筛选后导出` }),
        ),
      })
      .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), { error: '各行的格数须与表头一致' }),
    /** The file's name, null where no place was chosen. */
    z.strictObject({ savedAs: z.string().nullable(), rows: z.int() }),
    { roles: officersAndReviewers },
  ),
}
