import type { Sheet } from '#shared/sheets/model.ts'
import { findBreakdownHead } from './breakdown-head.ts'

/** Which tables of a file are breakdown tables; one that was cut at the ends of pages is put together again. */
export interface BreakdownTable {
  /** Its place among the file's tables, from 0. */
  readonly at: number
  readonly sheet: Sheet
}

/** Tables with a head, in the file's order; a table without one and as wide goes on with the one before, and so does one that repeats its head. */
export function breakdownTables(sheets: readonly Sheet[]): BreakdownTable[] {
  const tables: BreakdownTable[] = []
  for (const [at, sheet] of sheets.entries()) {
    if (sheet.isHidden) continue
    const head = findBreakdownHead(sheet)
    const before = tables.at(-1)
    if (before !== undefined && at > before.at && goesOn(before.sheet, sheet, head !== undefined)) {
      tables[tables.length - 1] = { at: before.at, sheet: joined(before.sheet, sheet) }
    } else if (head !== undefined) tables.push({ at, sheet })
  }
  return tables
}

function goesOn(before: Sheet, sheet: Sheet, hasHead: boolean): boolean {
  if (widthOf(before) !== widthOf(sheet) || sheet.rows.length === 0) return false
  // A workbook's sheets are named and stand for themselves; Word's tables have no names.
  if (before.name !== sheet.name && !/^表\d+$/.test(sheet.name)) return false
  if (!hasHead) return true
  const [head, again] = [findBreakdownHead(before), findBreakdownHead(sheet)]
  if (head === undefined || again === undefined || again.top !== 0) return false
  return textOf(before, head.top, head.bottom) === textOf(sheet, again.top, again.bottom) && numberGoesOn(before, sheet, again.bottom)
}

/** A second 分解表 begins again with 1. */
function numberGoesOn(before: Sheet, sheet: Sheet, bottom: number): boolean {
  const first = sheet.rows.slice(bottom + 1).find((row) => row.some((cell) => cell.text.trim() !== ''))
  return before.rows.length > 0 && !/^0*1\D?$/.test(first?.[0]?.text.normalize('NFKC').trim() ?? '')
}

function textOf(sheet: Sheet, top: number, bottom: number): string {
  return sheet.rows
    .slice(top, bottom + 1)
    .flatMap((row) => row.map((cell) => cell.text.replaceAll(/\s/g, '')))
    .join('|')
}

function widthOf(sheet: Sheet): number {
  const cells = sheet.rows.map((row) => row.length)
  const merged = sheet.merges.map((merge) => merge.right + 1)
  return Math.max(0, ...cells, ...merged)
}

function joined(before: Sheet, next: Sheet): Sheet {
  const down = before.rows.length
  return {
    ...before,
    rows: [...before.rows, ...next.rows],
    merges: [...before.merges, ...next.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down }))],
    hiddenRows: [...before.hiddenRows, ...next.hiddenRows.map((row) => row + down)],
  }
}
