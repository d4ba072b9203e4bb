import type { ShownList } from '../table-export/taken-list.ts'
import { takenList } from '../table-export/taken-list.ts'

/** A table on paper: texts alone, every row as long as the columns. */
export interface PrintedTable {
  readonly columns: readonly { readonly head: string; /** Figures stand at the right. */ readonly align?: 'left' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
}

/** A list as its grid shows it: its columns that have a text, its rows in the order shown. */
export function printedList<Row>(list: ShownList<Row>): PrintedTable {
  const { columns, rows } = takenList(list)
  return { columns: columns.map(({ head, align }) => ({ head, align })), rows }
}

const most = 8

/** Columns of short words or figures are never broken over two lines, so that what is long gets the room. */
export function areShort({ columns, rows }: PrintedTable): readonly boolean[] {
  return columns.map(({ head }, at) => [head, ...rows.map((cells) => cells[at] ?? '')].every((text) => text.length <= most))
}
