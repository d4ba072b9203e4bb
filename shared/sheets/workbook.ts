import type { Sheet, SheetMerge } from './model.ts'

/**
 * A workbook that the program writes, as plain values: the office's own form (title, 填报单位 line, repeated head, 序号, signatures)
 * and what makes it a form to be filled in (choices, protected heads, hidden ids). Text is always written as text: nothing that a
 * person typed can become a formula.
 */

export type CellAlign = 'left' | 'center' | 'right'

/** How a number is shown: as it is, `12`, `1,234`, `1,234.50`, `99.50%` (the number is then 0.995). */
export type NumberFormat = 'plain' | 'whole' | 'thousands' | 'thousandsDecimal' | 'percent'

/** What a column's cells are made for: the format that an empty cell waits with. */
export type ColumnFormat = 'text' | 'day' | NumberFormat

interface CellLook {
  /** Instead of the column's. */
  readonly align?: CellAlign
  readonly isBold?: boolean
  /** On a pale ground: a cell to be looked at again. */
  readonly isMarked?: boolean
}
export interface TextCell extends CellLook {
  readonly text: string
}
export interface NumberCell extends CellLook {
  readonly number: number
  readonly format?: NumberFormat
}
/** A true day of the spreadsheet, shown 2022-09-30. */
export interface DayCell extends CellLook {
  readonly day: string
}
/** A bare string is a text cell; '' is an empty one. */
export type WorkbookCell = string | TextCell | NumberCell | DayCell

export interface WorkbookColumn {
  readonly widthMm: number
  /** Of the body; 'left' without it. Heads stand in the middle. */
  readonly align?: CellAlign
  /** 'text' without it, so that what is typed there stays as it was typed (00123, 2022.9.30). */
  readonly format?: ColumnFormat
  /** Ids of the program: not shown and not printed. */
  readonly isHidden?: boolean
  /** May be filled in although the sheet is protected. */
  readonly isUnlocked?: boolean
  /** A list to choose from; anything else is refused with `choiceMessage`. */
  readonly choices?: readonly string[]
  readonly choiceMessage?: string
}

export interface WorkbookSheet {
  /** As wished; `sheetNames` makes it one that spreadsheets accept. */
  readonly name: string
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly WorkbookColumn[]
  /** Each over the whole width. */
  readonly titles: readonly string[]
  /** 「填报单位（盖章）：」「截至：」「单位：」, spread over the width; at most five. */
  readonly headLine?: readonly string[]
  /** Column heads by column, '' where an area of `headMerges` covers it; repeated on every printed page. */
  readonly headRows: readonly (readonly string[])[]
  /** Rows counted from the first head row. */
  readonly headMerges?: readonly SheetMerge[]
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Rows counted from the first body row. */
  readonly bodyMerges?: readonly SheetMerge[]
  /** Empty rows after the body, for a form. */
  readonly spareRows?: number
  /** 「注：……」, each a line over the whole width. */
  readonly notes?: readonly string[]
  /** 「单位负责人：」「审核人：」「填报人：」「联系电话：」「填报日期：」, spread over the width. */
  readonly footLine?: readonly string[]
  /** Columns that stay in view besides the head. */
  readonly frozenColumns?: number
  /** Everything but unlocked columns of the body is protected (without a password: against slips, not against people). */
  readonly isProtected?: boolean
}

export interface WorkbookModel {
  readonly sheets: readonly WorkbookSheet[]
  /** Names and values by which the program knows its own file again; they lie on a sheet that nobody sees. */
  readonly identity?: Readonly<Record<string, string>>
}

/** The sheets that the program adds; readers of a file pass them over. */
export const identitySheetName = '程序标识'
export const choicesSheetName = '程序选项'
export function isOwnSheet(name: string): boolean {
  return name === identitySheetName || name === choicesSheetName
}

/** What `identity` held, from its sheet; null where the sheet is none of ours. */
export function identityOf(sheet: Sheet): Readonly<Record<string, string>> | null {
  if (sheet.name !== identitySheetName) return null
  return Object.fromEntries(
    sheet.rows.flatMap(([name, value]) => (name === undefined || name.text === '' ? [] : [[name.text, value?.text ?? '']])),
  )
}

/** Where the parts of a sheet stand in the file, 0-based rows. */
export interface SheetPlaces {
  readonly headLineAt: number | null
  readonly headTop: number
  readonly bodyTop: number
  /** Spare rows included. */
  readonly bodyRows: number
  readonly notesTop: number
  readonly footAt: number | null
  readonly rowCount: number
}

/** Places of a sheet's parts; `rows` counts the body where it is streamed. */
export function placesOf(sheet: WorkbookSheet, rows = sheet.rows.length): SheetPlaces {
  const hasHeadLine = (sheet.headLine ?? []).length > 0
  const hasFoot = (sheet.footLine ?? []).length > 0
  const headTop = sheet.titles.length + (hasHeadLine ? 1 : 0)
  const bodyTop = headTop + sheet.headRows.length
  const bodyRows = rows + (sheet.spareRows ?? 0)
  const notesTop = bodyTop + bodyRows
  const afterNotes = notesTop + (sheet.notes ?? []).length
  return {
    headLineAt: hasHeadLine ? sheet.titles.length : null,
    headTop,
    bodyTop,
    bodyRows,
    notesTop,
    footAt: hasFoot ? afterNotes : null,
    rowCount: afterNotes + (hasFoot ? 1 : 0),
  }
}

const mostNameSigns = 31

/** Sheet names that spreadsheets accept: no `[]:*?/\`, no quote at an end, at most 31 signs, none twice and none of the program's own. */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set([identitySheetName, choicesSheetName, 'history'])
  return wished.map((name, at) => {
    const clean = trimmed(name.replaceAll(/[\p{Cc}[\]:*?/\\\uFFFE\uFFFF]/gu, ' ').toWellFormed(), mostNameSigns)
    const base = clean === '' ? `表${at + 1}` : clean
    let result = base
    for (let turn = 2; taken.has(result.toLowerCase()); turn += 1) {
      const ending = `（${turn}）`
      result = `${trimmed(base, mostNameSigns - ending.length)}${ending}`
    }
    taken.add(result.toLowerCase())
    return result
  })
}

function trimmed(name: string, most: number): string {
  return name
    .slice(0, most)
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replaceAll(/^[\s']+|[\s']+$/g, '')
}
