/** A cell of the grid by row and column index, 0-based, group rows not counted. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface CellText extends CellPlace {
  readonly text: string
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/**
 * Reads a block copied from WPS or Excel: tabs between cells, line ends between rows, a cell with a tab, line end or
 * quote inside in double quotes with quotes doubled. `parseBlock('a\tb\r\n"c\n1"\td\r\n')` is `[['a','b'],['c\n1','d']]`.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    rows.at(-1)?.push(cell.value)
    at = cell.end
    if (at >= text.length) break
    if (text[at] === '\t') at += 1
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      if (at >= text.length) break
      rows.push([])
    }
  }
  return rows
}

interface ReadCell {
  readonly value: string
  readonly end: number
}

function plainCell(text: string, start: number): ReadCell {
  const end = endOfCell(text, start)
  return { value: text.slice(start, end), end }
}

function quotedCell(text: string, start: number): ReadCell {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    // A quote that is never closed, or not closed at a cell's end, was typed by a person: the cell is plain.
    if (quote === -1) return plainCell(text, start)
    value += text.slice(at, quote)
    if (text[quote + 1] === '"') {
      value += '"'
      at = quote + 2
      continue
    }
    return quote + 1 === endOfCell(text, quote + 1) ? { value, end: quote + 1 } : plainCell(text, start)
  }
}

function endOfCell(text: string, start: number): number {
  const found = text.slice(start).search(/[\t\r\n]/)
  return found === -1 ? text.length : start + found
}

/** Writes cells so that WPS and Excel paste them as they were: the reverse of `parseBlock`. */
export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(writeCell).join('\t')).join('\r\n')
}

function writeCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface GridShape {
  readonly rows: number
  readonly columns: number
  isEditable(place: CellPlace): boolean
}

export interface Placement {
  readonly texts: readonly CellText[]
  /** Cells of the block that met a cell nobody may write, or lay beyond the last row or column. */
  readonly leftOut: number
}

/**
 * Where the cells of a pasted block go, its first cell at the range's corner. One value fills the whole range;
 * a block that fits the range a whole number of times is repeated, as spreadsheets do.
 */
export function placeBlock(block: readonly (readonly string[])[], range: CellRange, grid: GridShape): Placement {
  const blockWidth = Math.max(...block.map((row) => row.length))
  const height = repeated(range.bottom - range.top + 1, block.length)
  const width = repeated(range.right - range.left + 1, blockWidth)
  const texts: CellText[] = []
  let leftOut = 0
  for (let down = 0; down < height; down += 1) {
    for (let over = 0; over < width; over += 1) {
      const text = block[down % block.length]?.[over % blockWidth]
      if (text === undefined) continue
      const place = { row: range.top + down, column: range.left + over }
      if (isInside(place, grid) && grid.isEditable(place)) texts.push({ ...place, text })
      else leftOut += 1
    }
  }
  return { texts, leftOut }
}

function repeated(room: number, size: number): number {
  return room > size && room % size === 0 ? room : size
}

function isInside(place: CellPlace, grid: GridShape): boolean {
  return place.row < grid.rows && place.column < grid.columns
}

/**
 * Ctrl+D: each column's first cell of the range goes into the cells below it; a range of one row takes the row above.
 * Cells that nobody may write keep their text.
 */
export function fillDown(range: CellRange, textAt: (place: CellPlace) => string, grid: GridShape): CellText[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top
  if (source < 0) return []
  const texts: CellText[] = []
  for (let row = source + 1; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const place = { row, column }
      if (grid.isEditable(place)) texts.push({ ...place, text: textAt({ row: source, column }) })
    }
  }
  return texts
}
