import type { Sheet, SheetCell, SheetMerge } from '#shared/sheets/model.ts'

/** A table of a Word file as it stands there, before its cells find their places in the grid. */

export interface WordCell {
  readonly text: string
  /** How many columns of the grid it takes. */
  readonly span: number
  /** `restart` begins a cell that is merged down, `continue` goes on with the one above or (`beside`) on its left. */
  readonly merge: 'none' | 'restart' | 'continue' | 'beside'
}

export interface WordRow {
  /** Columns that are left out before its first cell. */
  readonly skipped: number
  readonly cells: readonly WordCell[]
}

const empty: SheetCell = { text: '', number: null }

/** The grid of a table: merged areas hold their text in the first cell, trailing blanks are cut. */
export function sheetOf(name: string, rows: readonly WordRow[]): Sheet {
  const grid: SheetCell[][] = []
  const merges: { top: number; left: number; bottom: number; right: number }[] = []
  const open = new Map<number, (typeof merges)[number]>()
  for (const [at, row] of rows.entries()) {
    const line: SheetCell[] = Array.from({ length: row.skipped }, () => empty)
    let before: (typeof merges)[number] | undefined
    for (const cell of row.cells) {
      const left = line.length
      const over = open.get(left)
      if (cell.merge === 'beside' && before !== undefined) {
        before.right += cell.span
        line.push(...blanks(cell.span))
        continue
      }
      if (cell.merge === 'continue' && over !== undefined) {
        over.bottom = at
        before = undefined
        line.push(...blanks(cell.span))
        continue
      }
      const area = { top: at, left, bottom: at, right: left + cell.span - 1 }
      merges.push(area)
      before = area
      for (let column = left; column <= area.right; column += 1) open.delete(column)
      if (cell.merge === 'restart') open.set(left, area)
      line.push({ text: cell.text, number: null }, ...blanks(cell.span - 1))
    }
    grid.push(line)
  }
  return {
    name,
    isHidden: false,
    rows: cut(grid),
    merges: merges.filter((area): area is SheetMerge => area.bottom > area.top || area.right > area.left),
    hiddenRows: [],
    hiddenColumns: [],
  }
}

function blanks(count: number): SheetCell[] {
  return Array.from({ length: Math.max(0, count) }, () => empty)
}

function cut(grid: readonly SheetCell[][]): SheetCell[][] {
  const rows = grid.map((row) => row.slice(0, row.findLastIndex((cell) => cell.text !== '') + 1))
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)
}

/** A table within a cell as text: a line for each row. */
export function flattened(rows: readonly WordRow[]): string {
  return rows
    .map((row) =>
      row.cells
        .map((cell) => cell.text.replaceAll(/\s*\n\s*/g, ' '))
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((line) => line !== '')
    .join('\n')
}
