import type { WorkbookCell, WorkbookColumn } from '#shared/sheets/workbook.ts'

/** Size 10.5: a Chinese character is so wide, a Latin one half of it. */
const signMm = 3.7
const marginMm = 2
const [linePoints, spacePoints] = [14.25, 7.5]
/** No spreadsheet draws a higher row. */
const mostPoints = 409

/**
 * How high a body row must be for its wrapped texts: programs that open a file do not all fit its rows anew. The height is not fixed;
 * it follows when somebody types on.
 */
export function rowHeight(columns: readonly WorkbookColumn[]): (cells: readonly WorkbookCell[]) => number {
  const halves = columns.map((column) =>
    column.isHidden === true ? Number.POSITIVE_INFINITY : Math.max(2, Math.floor((column.widthMm - marginMm) / (signMm / 2))),
  )
  return (cells) => {
    let lines = 1
    for (let column = 0; column < halves.length; column += 1) {
      const cell = cells[column]
      const text = cell === undefined ? '' : typeof cell === 'string' ? cell : 'text' in cell ? cell.text : ''
      const room = halves[column] ?? 2
      if (text.length * 2 > room || text.includes('\n')) lines = Math.max(lines, linesOf(text, room))
    }
    return Math.min(mostPoints, lines * linePoints + spacePoints)
  }
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
