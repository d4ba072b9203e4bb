import type { SheetMerge } from '#shared/sheets/model.ts'
import type { WorkbookCell, WorkbookColumn } from '#shared/sheets/workbook.ts'

/** Size 10.5: a Chinese character is so wide, a Latin one half of it. */
const signMm = 3.7
const marginMm = 2
const [linePoints, spacePoints] = [14.25, 7.5]
/** No spreadsheet draws a higher row. */
const mostPoints = 409

/**
 * How high a body row (counted from 0) must be for its wrapped texts: programs that open a file do not all fit its rows anew. The text of
 * a merged area has the area's width, and its rows share the height. The height is not fixed; it follows when somebody types on.
 */
export function rowHeight(
  columns: readonly WorkbookColumn[],
  merges: readonly SheetMerge[] = [],
): (cells: readonly WorkbookCell[], at?: number) => number {
  const halves = columns.map((column) => (column.isHidden === true ? Number.POSITIVE_INFINITY : halvesOf(column.widthMm)))
  const areas = Map.groupBy(merges, ({ top }) => top)
  /** By row: its share of the areas that reach it. */
  const shares = new Map<number, number>()
  return (cells, at = 0) => {
    const own = areas.get(at) ?? []
    let lines = 1
    for (let column = 0; column < halves.length; column += 1) {
      const text = textOf(cells[column])
      const room = halves[column] ?? 2
      if (text.length * 2 <= room && !text.includes('\n')) continue
      const area = own.find(({ left }) => left === column)
      if (area === undefined) lines = Math.max(lines, linesOf(text, room))
      else share(shares, area, pointsOf(linesOf(text, areaHalves(columns, area))))
    }
    const least = shares.get(at) ?? 0
    shares.delete(at)
    return Math.min(mostPoints, Math.max(pointsOf(lines), least))
  }
}

/** Spreads the height of an area's text over the area's rows. */
function share(shares: Map<number, number>, { top, bottom }: SheetMerge, points: number): void {
  const each = Math.ceil((points / (bottom - top + 1)) * 4) / 4
  for (let row = top; row <= bottom; row += 1) shares.set(row, Math.max(each, shares.get(row) ?? 0))
}

function areaHalves(columns: readonly WorkbookColumn[], { left, right }: SheetMerge): number {
  const shown = columns.slice(left, right + 1).filter((column) => column.isHidden !== true)
  return shown.length === 0 ? Number.POSITIVE_INFINITY : halvesOf(shown.reduce((sum, { widthMm }) => sum + widthMm, 0))
}

function halvesOf(widthMm: number): number {
  return Math.max(2, Math.floor((widthMm - marginMm) / (signMm / 2)))
}

function pointsOf(lines: number): number {
  return lines * linePoints + spacePoints
}

function textOf(cell: WorkbookCell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  return 'text' in cell ? cell.text : ''
}

function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0]
  for (const sign of text) {
    const width = sign > '\u2000' ? 2 : 1
    if (sign === '\n' || used + width > room) {
      lines += 1
      used = sign === '\n' ? 0 : width
    } else used += width
  }
  return lines
}
