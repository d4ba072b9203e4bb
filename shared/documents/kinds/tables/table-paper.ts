import type { CalendarDay } from '#shared/domain/period.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { titleLines } from '#shared/text/title-lines.ts'
import type { Block, BlockOf, Cell, DocumentModel, LedgerSheet } from '../../model.ts'
import type { PlainColumn } from '../../plain-table.ts'
import { headCell, plainCell } from '../../plain-table.ts'
import { plain } from '../../texts.ts'

/** 表册 on the sheet of a ledger (office.md «Documents»): head line, repeated column heads, notes, places to sign, 第×页 共×页. */

export interface TablePaper {
  readonly kind: string
  /** The pieces of the title that stay whole. */
  readonly title: readonly string[]
  readonly sheet: LedgerSheet
  /** 填报单位（盖章） at the left, 截至 and what is counted at the right. */
  readonly head: readonly string[]
  readonly table: BlockOf<'table'>
  /** Without 注：; the first bears it. */
  readonly notes: readonly string[]
  readonly foot: readonly string[]
}

export const wideA4: LedgerSheet = { paper: 'A4', orientation: 'landscape' }
export const wideA3: LedgerSheet = { paper: 'A3', orientation: 'landscape' }

/** 「单位负责人：　审核人：　填报人：　联系电话：　填报日期：」 of tables that are reported. */
export const reportedFoot = ['单位负责人', '审核人', '填报人', '联系电话', '填报日期'] as const
/** The office's own tables. */
export const ownFoot = ['审核人', '填表人', '填表日期'] as const

/** Least height of a row with room to write in by hand what is not recorded. */
export const roomMm = 12

/** Characters of a title that a line of a landscape sheet takes. */
const titleSigns = 28

export function tablePaper({ kind, title, sheet, head, table, notes, foot }: TablePaper): DocumentModel {
  return {
    kind,
    title: title.join(''),
    layout: 'ledger',
    sheet,
    blocks: [
      { type: 'title', lines: titleLines(title, titleSigns) },
      { type: 'formHead', parts: head.map((part) => plain(part)) },
      table,
      ...noteBlocks(notes),
      { type: 'handSignatures', labels: [...foot] },
    ],
  }
}

/** 「填报单位（盖章）：……」 and 「截至：……　　共……」: two parts, since a long name at the left would run into one in the middle. */
export function headLine(keeper: string, asOf: CalendarDay, count = ''): string[] {
  return [keeper, [`截至：${officialDate(asOf)}`, count].filter((part) => part !== '').join('　　')]
}

export function noteBlocks(notes: readonly string[]): Block[] {
  return notes.map((note, at): Block => ({ type: 'note', text: plain(at === 0 ? `注：${note}` : note) }))
}

/** The columns and the row of heads of a table. */
export function headed(columns: readonly PlainColumn[]): Pick<BlockOf<'table'>, 'type' | 'columns' | 'headRows'> {
  return {
    type: 'table',
    columns: columns.map(({ widthMm, align = 'center' }) => ({ widthMm, align })),
    headRows: [{ cells: columns.map(({ label }) => headCell(label)) }],
  }
}

/** How many rows from each one on have its key; 0 where the cell above covers it. */
export function runsOf(keys: readonly string[]): number[] {
  const runs = keys.map(() => 0)
  let first = 0
  for (const [at, key] of keys.entries()) {
    if (key !== keys[first]) first = at
    runs[first] = at - first + 1
  }
  return runs
}

/** A cell over so many rows; none where the cell above covers it. */
export function spanned(text: string, rows: number): Cell[] {
  if (rows === 0) return []
  return [rows > 1 ? { ...plainCell(text), rowSpan: rows } : plainCell(text)]
}
