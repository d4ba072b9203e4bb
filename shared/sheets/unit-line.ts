import { type Sheet, textAt } from './model.ts'
import { isOwnSheet } from './workbook.ts'

/** 「填报单位（盖章）：孙吴县」 above a returned form: whose it is where its hidden marks are lost. */

const unitLine = /^(?:填报|填表|报送|责任)(?:单位|部门)(?:[(（][^)）]*[)）])?[:：]?\s*(.*)$/
const rowsAbove = 6

/** The names behind 填报单位 in lines of text; 「责任单位」 alone is a column's head and names nobody. */
export function unitNamesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const name =
      unitLine
        .exec(line.trim())?.[1]
        ?.split(/\t|[\s　]{2,}|报送期限|月份[:：]/)[0]
        ?.trim() ?? ''
    return name === '' ? [] : [name]
  })
}

/** Texts of the first rows of every sheet that is not the program's own. */
export function textsAbove(sheets: readonly Sheet[]): string[] {
  return sheets
    .filter((sheet) => !isOwnSheet(sheet.name))
    .flatMap((sheet) => sheet.rows.slice(0, rowsAbove).flatMap((row, at) => row.map((_, column) => textAt(sheet, at, column))))
}
