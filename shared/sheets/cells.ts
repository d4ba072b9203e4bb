import type { Sheet, SheetCell, SheetMerge } from './model.ts'

/** Reads a sheet's cells with merged areas filled in, whatever the number of areas. */
export interface MergedCells {
  /** The cell, or the first cell of the merged area over it; the empty cell outside of both. */
  at(row: number, column: number): SheetCell
  /** The merged area over a cell, or null. */
  areaAt(row: number, column: number): SheetMerge | null
}

export const emptyCell: SheetCell = { text: '', number: null }

/** Areas of a sheet cannot overlap, so that no honest file has more spans than this; what goes beyond is not read as merged. */
const mostSpans = 1_000_000

/** Looks merged areas up by row: a table of 20,000 rows may have thousands of them. */
export function mergedCells(sheet: Sheet): MergedCells {
  const byRow = new Map<number, SheetMerge[]>()
  let spans = 0
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, sheet.rows.length - 1)
    for (let row = merge.top; row <= bottom && spans < mostSpans; row += 1, spans += 1) {
      const others = byRow.get(row)
      if (others === undefined) byRow.set(row, [merge])
      else others.push(merge)
    }
  }
  const areaAt = (row: number, column: number): SheetMerge | null =>
    byRow.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null
  const own = (row: number, column: number): SheetCell => sheet.rows[row]?.[column] ?? emptyCell
  return {
    areaAt,
    at(row, column) {
      const cell = own(row, column)
      if (cell.text.trim() !== '' || cell.number !== null) return cell
      const area = areaAt(row, column)
      return area === null ? emptyCell : own(area.top, area.left)
    },
  }
}
