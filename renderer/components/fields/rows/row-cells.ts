import { cellsOfText, cellsToText } from '#shared/documents/row-text.ts'

/** The cells of a table that a clerk fills in: rows of texts, every row as wide as the table. */
export type Cells = readonly (readonly string[])[]

/** A cell by row and column, 0-based. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The cells of a text (one row a line, cells by TAB); what lies beyond the last column is joined to it. */
export function readCells(text: string, width: number): Cells {
  return cellsOfText(text).map((cells) => {
    const last = cells
      .slice(width - 1)
      .filter((cell) => cell !== '')
      .join(' ')
    return [...Array.from({ length: width - 1 }, (_, at) => cells[at] ?? ''), last]
  })
}

/** The text of the cells; rows in which nothing stands are left out. */
export function writeCells(cells: Cells): string {
  return cellsToText(cells.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== '')))
}

/** One line: a line end or TAB inside a cell is a blank, for rows and cells are told apart by them. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}

/** The cells with another text at a place; a row that is not there yet is added, with those before it. */
export function withCell(cells: Cells, { row, column }: Place, text: string, width: number): Cells {
  const grown = [...cells, ...blankRows(row + 1 - cells.length, width)]
  return grown.map((each, at) => (at === row ? each.map((own, over) => (over === column ? oneLine(text) : own)) : each))
}

/** An empty row before the one at `row`. */
export function withBlankRow(cells: Cells, row: number, width: number): Cells {
  return withRow(cells, row, blankRow(width))
}

/** A row put in before the one at `row`: what takes `withoutRow` back. */
export function withRow(cells: Cells, row: number, own: readonly string[]): Cells {
  return [...cells.slice(0, row), own, ...cells.slice(row)]
}

export function withoutRow(cells: Cells, row: number): Cells {
  return cells.filter((_, at) => at !== row)
}

export interface Pasted {
  readonly cells: Cells
  /** The place of the block's last cell in the table. */
  readonly end: Place
  /** Cells with text that found no column. */
  readonly leftOut: number
}

/** A block of cells laid over the table from a place on; rows are added where it is longer. */
export function withBlock(cells: Cells, from: Place, block: Cells, width: number): Pasted {
  const tall = Math.max(cells.length, from.row + block.length)
  const grown = [...cells, ...blankRows(tall - cells.length, width)]
  const room = width - from.column
  return {
    cells: grown.map((row, at) => {
      const own = block[at - from.row]
      return own === undefined ? row : row.map((cell, over) => pastedCell(own[over - from.column], cell))
    }),
    end: { row: from.row + block.length - 1, column: Math.min(width, from.column + widthOf(block)) - 1 },
    leftOut: block.flatMap((row) => row.slice(room)).filter((cell) => cell.trim() !== '').length,
  }
}

/** The block without its first row where that only names the columns: a table is often copied with its head. */
export function withoutHead(block: Cells, labels: readonly string[]): Cells {
  const [head = []] = block
  const isHead = block.length > 1 && head.every((cell, at) => at >= labels.length || plain(cell) === plain(labels[at] ?? ''))
  return isHead ? block.slice(1) : block
}

function plain(text: string): string {
  return text.replaceAll(/\s/g, '')
}

function pastedCell(pasted: string | undefined, standing: string): string {
  return pasted === undefined ? standing : oneLine(pasted).trim()
}

function widthOf(block: Cells): number {
  return block.reduce((widest, row) => Math.max(widest, row.length), 1)
}

function blankRow(width: number): readonly string[] {
  return Array.from({ length: width }, () => '')
}

function blankRows(count: number, width: number): Cells {
  return Array.from({ length: Math.max(0, count) }, () => blankRow(width))
}
