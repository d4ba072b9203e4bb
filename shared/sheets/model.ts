/** A table that came from Excel or Word, as plain values: what the readers give and what heads, mappings and imports look at. */

/** What a file leaves in doubt about a cell; a preview says it in `doubtWords`. */
export type CellDoubt = 'longNumber' | 'noValue' | 'error'

/** Half a sentence for each doubt: 「第5行“统一社会信用代码”：……」. */
export const doubtWords: Readonly<Record<CellDoubt, string>> = {
  longNumber: '是超过15位的数字，表格软件已不能保证其末几位准确，请核对后以文本填写',
  noValue: '是公式且文件中没有保存计算结果，按空白读入，请在WPS或Excel中打开并保存后再导入',
  error: '是公式错误值，请改正后再导入',
}

/** A cell as a file holds it: its text as an office reads it (a day 2022-09-30, a percent cell 99.5%), formulas by their cached value. */
export interface SheetCell {
  /** '' where empty; never trimmed inside, line breaks as \n; no control characters. */
  readonly text: string
  /** The raw number behind it (a serial day in a General cell), null for text. */
  readonly number: number | null
  /** Only where something is in doubt. */
  readonly doubt?: CellDoubt
}

/** A merged area, 0-based and inclusive. */
export interface SheetMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Rows as in the file, index 0 is its row 1; trailing blank rows and cells are cut; a merged area's text stands in its first cell only. */
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges: readonly SheetMerge[]
  /** 0-based. */
  readonly hiddenRows: readonly number[]
  /** 0-based. */
  readonly hiddenColumns: readonly number[]
}

/** The merged area that covers a cell, or null. */
export function mergeAt(sheet: Sheet, row: number, column: number): SheetMerge | null {
  return sheet.merges.find((merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right) ?? null
}

/** The cell's text with a merged area's text repeated over it; '' outside the sheet. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const own = sheet.rows[row]?.[column]?.text ?? ''
  if (own !== '') return own
  const merge = mergeAt(sheet, row, column)
  return merge === null ? '' : (sheet.rows[merge.top]?.[merge.left]?.text ?? '')
}

/** All texts by row and column with merged areas' texts repeated over them, in one go: what `textAt` gives, for who reads a whole sheet. */
export function filledTexts(sheet: Sheet): string[][] {
  const texts = sheet.rows.map((cells) => cells.map(({ text }) => text))
  const columns = texts.reduce((most, cells) => Math.max(most, cells.length), 0)
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = texts[top]?.[left] ?? ''
    if (text === '') continue
    for (const cells of texts.slice(top, bottom + 1)) {
      while (cells.length <= Math.min(right, columns - 1)) cells.push('')
      for (let column = left; column <= Math.min(right, columns - 1); column += 1) if (cells[column] === '') cells[column] = text
    }
  }
  return texts
}
