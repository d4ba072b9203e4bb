import type { ReactNode } from 'react'
import { memo } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import classes from './DataGrid.module.css'
import { lengthVariable } from './grid-items.ts'
import type { CellRange } from './grid-block.ts'
import type { CellReading, GridColumn, GridGroup } from './grid-types.ts'

/** A cell being written: its column and what the editor starts with (null: the cell's own text). */
export interface Editing {
  readonly column: number
  readonly typed: string | null
}

export interface GridRowProps<Row> {
  readonly row: Row
  readonly at: number
  readonly item: number
  readonly gridId: string
  readonly columns: readonly GridColumn<Row>[]
  readonly offsets: readonly (number | undefined)[]
  readonly isCurrent: boolean
  /** Undefined where the grid has no tick boxes, null where this row cannot be ticked. */
  readonly isTicked: boolean | null | undefined
  readonly isFlagged: boolean
  /** Column of the keyboard, on the current row. */
  readonly focusColumn: number | null
  readonly range: CellRange | null
  readonly editing: Editing | null
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined
  onPress(at: number, column: number, isShift: boolean, isOnControl: boolean): void
  onEditStart(at: number, column: number): void
  onTickChange(at: number): void
  onCommit(text: string, by: 1 | -1 | 0): void
  onCancel(): void
}

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { row, at, isCurrent, isTicked, isFlagged, columns, measure } = props
  return (
    <tr
      ref={measure}
      className={classes.row}
      data-index={props.item}
      data-current={isCurrent || undefined}
      data-ticked={isTicked || undefined}
      data-flagged={isFlagged || undefined}
      aria-rowindex={props.item + 2}
      aria-selected={isTicked ?? isCurrent}
    >
      {isTicked === undefined ? null : <TickCell isTicked={isTicked} onChange={() => props.onTickChange(at)} />}
      {columns.map((column, columnAt) => (
        <GridCell key={column.id} {...props} column={column} columnAt={columnAt} row={row} />
      ))}
    </tr>
  )
}

/** Rows are drawn again only when something of their own changed. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow

function TickCell({ isTicked, onChange }: { readonly isTicked: boolean | null; onChange(): void }) {
  return (
    <td className={classes.tick} data-frozen role="gridcell">
      {isTicked === null ? null : (
        <input type="checkbox" className={classes.box} aria-label="选择本行" tabIndex={-1} checked={isTicked} onChange={onChange} />
      )}
    </td>
  )
}

type GridCellProps<Row> = GridRowProps<Row> & { readonly column: GridColumn<Row>; readonly columnAt: number }

function GridCell<Row>(props: GridCellProps<Row>) {
  const { column, columnAt, row, at, offsets, editing, focusColumn } = props
  const offset = offsets[columnAt]
  const isEdited = editing?.column === columnAt
  const problem = isEdited ? undefined : column.problem?.(row)
  return (
    <td
      id={`${props.gridId}-${at}-${columnAt}`}
      role="gridcell"
      className={classes.cell}
      style={lengthVariable('--left', offset)}
      data-align={column.align}
      data-frozen={offset !== undefined || undefined}
      data-last-frozen={(offset !== undefined && offsets[columnAt + 1] === undefined) || undefined}
      data-rule={column.hasRule || undefined}
      data-balanced={column.isBalanced || undefined}
      data-focus={focusColumn === columnAt || undefined}
      data-selected={isInRange(props.range, at, columnAt) || undefined}
      data-problem={problem !== undefined || undefined}
      aria-invalid={problem !== undefined || undefined}
      onClick={(event) => props.onPress(at, columnAt, event.shiftKey, isOnControl(event.target))}
      onDoubleClick={() => props.onEditStart(at, columnAt)}
    >
      {isEdited ? editorOf(props, editing) : column.cell(row)}
      {problem === undefined ? null : <span className={classes.problem}>{problem}</span>}
    </td>
  )
}

/** A button or field inside a cell keeps its own press; the row only becomes the current one. */
function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, select, textarea, label') !== null
}

function isInRange(range: CellRange | null, row: number, column: number): boolean {
  return range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

function editorOf<Row>({ column, row, onCommit, onCancel }: GridCellProps<Row>, editing: Editing): ReactNode {
  const read = (text: string): CellReading => column.edit?.read?.(text, row) ?? { ok: true, text }
  const { options, suggest } = column.edit ?? {}
  const editor = {
    label: column.head,
    initial: editing.typed ?? column.text?.(row) ?? '',
    isTypedOver: editing.typed !== null,
    read,
    onCommit,
    onCancel,
  }
  if (options === undefined && suggest === undefined) return <CellEditor {...editor} />
  return <ChoiceEditor {...editor} options={options?.(row) ?? []} suggest={suggest === undefined ? null : (text) => suggest(text, row)} />
}

interface WaitingRowProps {
  readonly item: number
  readonly columns: number
  readonly hasTicks: boolean
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined
}

/** A row that is on its way keeps its place. */
export function WaitingRow({ item, columns, hasTicks, measure }: WaitingRowProps) {
  return (
    <tr ref={measure} className={classes.waiting} data-index={item} aria-rowindex={item + 2} aria-busy="true">
      <td colSpan={columns + (hasTicks ? 1 : 0)} role="gridcell" aria-label="正在读取" />
    </tr>
  )
}

interface GroupRowProps {
  readonly group: GridGroup<never> | GridGroup<unknown>
  readonly item: number
  readonly columns: number
  readonly hasTicks: boolean
  readonly measure?: ((element: HTMLTableRowElement | null) => void) | undefined
}

/** 「7　开展诚信“七进”宣传教育活动　7 条」: its code under the first column, the title over all others. */
export function GroupRow({ group, item, columns, hasTicks, measure }: GroupRowProps) {
  return (
    <tr ref={measure} className={classes.group} data-index={item} aria-rowindex={item + 2}>
      {hasTicks ? <td className={classes.tick} /> : null}
      {group.code === undefined ? null : <td className={classes.groupCode}>{group.code}</td>}
      <td className={classes.groupCell} colSpan={group.code === undefined ? columns : columns - 1}>
        <span className={classes.groupTitle}>
          <b>{group.title}</b>
          {group.detail === undefined ? null : <span className={classes.groupDetail}>{group.detail}</span>}
        </span>
      </td>
    </tr>
  )
}
