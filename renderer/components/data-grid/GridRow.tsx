import type { ReactNode } from 'react'
import { memo } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import type { ColumnShape } from './column-shapes.ts'
import classes from './DataGrid.module.css'
import type { CellRange } from './grid-block.ts'
import type { CellReading, GridColumn, GridGroup } from './grid-types.ts'

/** A cell being written: its column and what the editor starts with (null: the cell's own text). */
export interface Editing {
  readonly column: number
  readonly typed: string | null
}

/** What all rows of a grid share; the same object from one drawing to the next. */
export interface GridSheet<Row> {
  readonly gridId: string
  readonly columns: readonly GridColumn<Row>[]
  readonly shapes: readonly ColumnShape[]
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined
  onCommit(text: string, by: 1 | -1 | 0): void
  onCancel(): void
}

export interface GridRowProps<Row> {
  readonly sheet: GridSheet<Row>
  readonly row: Row
  readonly at: number
  readonly item: number
  readonly isCurrent: boolean
  /** Undefined where the grid has no tick boxes, null where this row cannot be ticked. */
  readonly isTicked: boolean | null | undefined
  readonly isFlagged: boolean
  /** Column of the keyboard, on the current row. */
  readonly focusColumn: number | null
  /** Column of the cell that the table names to readers of the screen; no other cell needs an id. */
  readonly namedColumn: number | null
  readonly range: CellRange | null
  readonly editing: Editing | null
}

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { sheet, isCurrent, isTicked, isFlagged } = props
  return (
    <tr
      ref={sheet.measure}
      className={classes.row}
      data-index={props.item}
      data-current={isCurrent || undefined}
      data-ticked={isTicked || undefined}
      data-flagged={isFlagged || undefined}
      aria-rowindex={props.item + 2}
      aria-selected={isTicked ?? isCurrent}
    >
      {isTicked === undefined ? null : (
        <td className={`${classes.tick} ${classes.frozen}`} role="gridcell">
          {isTicked === null ? null : <span className={classes.box} role="checkbox" aria-checked={isTicked} aria-label="选择本行" />}
        </td>
      )}
      {sheet.columns.map((column, at) => cellOf(props, column, at))}
    </tr>
  )
}

/** Rows are drawn again only when something of their own changed. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow

/** A cell; no component of its own, nor anything that its column says once for all rows. */
function cellOf<Row>(props: GridRowProps<Row>, column: GridColumn<Row>, columnAt: number) {
  const { sheet, row, at, editing } = props
  const shape = sheet.shapes[columnAt]
  const isEdited = editing?.column === columnAt
  const problem = isEdited ? undefined : column.problem?.(row)
  return (
    <td
      key={column.id}
      id={props.namedColumn === columnAt ? `${sheet.gridId}-${at}-${columnAt}` : undefined}
      role="gridcell"
      className={shape?.className}
      style={shape?.style}
      data-focus={props.focusColumn === columnAt || undefined}
      data-selected={isInRange(props.range, at, columnAt) || undefined}
      data-problem={problem !== undefined || undefined}
      aria-invalid={problem !== undefined || undefined}
    >
      {isEdited ? editorOf(sheet, column, row, editing) : column.cell(row)}
      {problem === undefined ? null : <span className={classes.problem}>{problem}</span>}
    </td>
  )
}

function isInRange(range: CellRange | null, row: number, column: number): boolean {
  return range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

function editorOf<Row>({ onCommit, onCancel }: GridSheet<Row>, column: GridColumn<Row>, row: Row, editing: Editing): ReactNode {
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
