import type { CellPlace, CellText } from './grid-block.ts'
import type { GridAct, GridFocus } from './grid-keys.ts'
import { rangeOf } from './grid-keys.ts'
import type { GridRows } from './grid-lines.ts'
import type { DataGridProps, GridEdit, GridRefusal } from './grid-types.ts'

/** A row of the grid, or one that a block makes below the last. */
export function rowOrNew<Row>(props: DataGridProps<Row>, rows: GridRows<Row>, at: number): Row | undefined {
  return at < rows.count ? rows.rowAt(at) : props.appendRow?.(at - rows.count)
}

export function isEditable<Row>({ columns, onEdit }: DataGridProps<Row>, row: Row | undefined, column: number): boolean {
  const edit = columns[column]?.edit
  if (edit === undefined || row === undefined || onEdit === undefined) return false
  return edit.isEditable?.(row) ?? true
}

export function textAt<Row>({ columns }: DataGridProps<Row>, rows: GridRows<Row>, place: CellPlace): string {
  const row = rows.rowAt(place.row)
  return row === undefined ? '' : (columns[place.column]?.text?.(row) ?? '')
}

/** The texts of the range, row by row; rows that are not at hand are left out. */
export function cellsOf<Row>(props: DataGridProps<Row>, rows: GridRows<Row>, focus: GridFocus): string[][] {
  const { top, bottom, left, right } = rangeOf(focus)
  const cells: string[][] = []
  for (let at = top; at <= bottom; at += 1) {
    const row = rows.rowAt(at)
    if (row !== undefined) cells.push(props.columns.slice(left, right + 1).map((column) => column.text?.(row) ?? ''))
  }
  return cells
}

/** Texts read by their columns: what may be kept, and what was refused. */
export function readAll<Row>(props: DataGridProps<Row>, rows: GridRows<Row>, texts: readonly CellText[]) {
  const edits: GridEdit[] = []
  const refusals: GridRefusal[] = []
  for (const { row: rowAt, column: columnAt, text } of texts) {
    const [row, column] = [rowOrNew(props, rows, rowAt), props.columns[columnAt]]
    if (row === undefined || column === undefined) continue
    const reading = column.edit?.read?.(text, row) ?? { ok: true, text }
    const edit = { rowKey: props.rowKey(row), columnId: column.id }
    if (reading.ok) edits.push({ ...edit, text: reading.text })
    else refusals.push({ ...edit, text, problem: reading.problem })
  }
  return { edits, refusals }
}

/** The ticks after Space, Shift+Space or Ctrl+A; all rows are ticked at once only where all are at hand. */
export function tickedAfter<Row>(props: DataGridProps<Row>, rows: GridRows<Row>, focus: GridFocus, kind: GridAct): ReadonlySet<string> {
  const next = new Set(props.ticked)
  const { top, bottom } = rangeOf(focus)
  if (kind === 'tickAll') {
    if (props.source !== undefined) return next
    const all = keysOf(props, rows, 0, rows.count - 1)
    return all.every((key) => next.has(key)) ? new Set() : new Set(all)
  }
  const touched = kind === 'tickRange' ? keysOf(props, rows, top, bottom) : keysOf(props, rows, focus.row, focus.row)
  const isOn = !touched.every((key) => next.has(key))
  for (const key of touched)
    if (isOn) next.add(key)
    else next.delete(key)
  return next
}

function keysOf<Row>({ rowKey }: DataGridProps<Row>, rows: GridRows<Row>, first: number, last: number): string[] {
  const keys: string[] = []
  for (let at = first; at <= last; at += 1) {
    const row = rows.rowAt(at)
    if (row !== undefined) keys.push(rowKey(row))
  }
  return keys
}
