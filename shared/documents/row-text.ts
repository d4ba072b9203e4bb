/**
 * A table as text: one row a line, cells by TAB, as a range copied from a spreadsheet is pasted. A cell with a line break, a TAB or a
 * leading quotation mark stands in quotation marks, its own doubled, as spreadsheets write it.
 */

interface Column {
  readonly key: string
}

type Records = readonly Readonly<Record<string, unknown>>[]

/** Records as text, in the order of the columns. */
export function rowsToText(records: Records, columns: readonly Column[]): string {
  return cellsToText(records.map((record) => columns.map(({ key }) => wordsOf(record[key]))))
}

/** Text as records: missing cells are empty, cells beyond the last column are joined to it, empty lines are left out. */
export function rowsFromText(text: string, columns: readonly Column[]): Record<string, string>[] {
  return cellsOfText(text).map((cells) => {
    const last = columns.length - 1
    return Object.fromEntries(
      columns.map(({ key }, at) => [key, at === last ? cells.slice(at).filter(isFilled).join(' ') : (cells[at] ?? '')]),
    )
  })
}

/** Cells as text. */
export function cellsToText(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\n')
}

/** Text as cells, each trimmed; a line without any text is no row. */
export function cellsOfText(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y
  const rows: string[][] = []
  let row: string[] = []
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    row.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim())
    if (found[3] !== '\t') {
      rows.push(row)
      row = []
    }
    if (found[3] === '') break
  }
  return rows.filter((each) => each.some(isFilled))
}

function quoted(text: string): string {
  return /[\t\r\n]|^\s*"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function isFilled(text: string): boolean {
  return text !== ''
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
