import { sortRows } from '../data-grid/grid-items.ts'
import type { GridColumn, GridSort } from '../data-grid/grid-types.ts'

interface TakenColumn {
  readonly head: string
  readonly widthMm: number
  readonly align: 'left' | 'right'
}

/** A list as texts, every row as long as the columns: what `tables.saveCopy` takes. */
export interface TakenTexts {
  readonly columns: readonly TakenColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface TakenGroup<Row> {
  readonly title: string
  readonly rows: readonly Row[]
}

/** A list as its grid shows it. */
export interface ShownList<Row> {
  /** Those that are shown. */
  readonly columns: readonly GridColumn<Row>[]
  readonly rows?: readonly Row[]
  /** Instead of `rows`: group rows become a column with the head `groupHead`, so that the sheet can be sorted and filtered. */
  readonly groups?: readonly TakenGroup<Row>[]
  readonly groupHead?: string
  readonly sort?: GridSort | null
}

/** The sheet counts its rows in a 序号 of its own; what a list calls 序号 is the number of a measure or of an entry. */
const [serialHead, codeHead] = ['序号', '编号']
/** A pixel of the grid is about a quarter of a millimetre on paper; a column that grows is wider on screen than its least. */
const millimetresPerPixel = 0.25
const growing = 1.3
const [narrowest, widest] = [12, 150]
const groupWidth = 40

/** How many rows a list shows. */
export function rowsShown<Row>({ rows, groups }: Pick<ShownList<Row>, 'rows' | 'groups'>): number {
  return groups === undefined ? (rows?.length ?? 0) : groups.reduce((sum, group) => sum + group.rows.length, 0)
}

/** The columns that have a text, and the rows in the order shown, as texts. */
export function takenList<Row>({ columns, rows = [], groups, groupHead = '分组', sort = null }: ShownList<Row>): TakenTexts {
  const taken = columns.flatMap((column) => (column.text === undefined ? [] : [{ column, text: column.text.bind(column) }]))
  const textsOf = (row: Row): string[] => taken.map(({ text }) => text(row))
  const heads = taken.map(({ column }) => takenColumn(column))
  if (groups === undefined) return { columns: heads, rows: sortRows(rows, columns, sort).map(textsOf) }
  return {
    columns: [{ head: groupHead, widthMm: groupWidth, align: 'left' }, ...heads],
    rows: groups.flatMap(({ title, rows: own }) => sortRows(own, columns, sort).map((row) => [title, ...textsOf(row)])),
  }
}

function takenColumn<Row>({ head, width, minWidth = 160, align }: GridColumn<Row>): TakenColumn {
  const pixels = width ?? minWidth * growing
  const widthMm = Math.min(widest, Math.max(narrowest, Math.round(pixels * millimetresPerPixel)))
  return { head: head === serialHead ? codeHead : head, widthMm, align: align === 'end' ? 'right' : 'left' }
}
