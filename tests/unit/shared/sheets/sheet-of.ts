import type { Sheet, SheetMerge } from '#shared/sheets/model.ts'

/** A sheet from texts; figures written as numbers have their number behind them. `merges`: [top, left, bottom, right]. */
export function sheetOf(
  rows: readonly (readonly (string | number)[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
  more: Partial<Sheet> = {},
): Sheet {
  return {
    name: '台账',
    isHidden: false,
    rows: rows.map((row) => row.map((value) => ({ text: String(value), number: typeof value === 'number' ? value : null }))),
    merges: merges.map(([top, left, bottom, right]): SheetMerge => ({ top, left, bottom, right })),
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
  }
}
