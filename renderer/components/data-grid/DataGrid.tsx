import { memo, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useLatest } from '../latest/use-latest.ts'
import classes from './DataGrid.module.css'
import { columnVariables, frozenOffsets, gridItems, leastWidth, lengthVariable, nextSort, sortRows, tickWidth } from './grid-items.ts'
import type { GridLines } from './grid-lines.ts'
import { isRowInPage, listedLines, sourceLines } from './grid-lines.ts'
import type { DataGridProps, GridColumn, GridSort } from './grid-types.ts'
import { GridBody } from './GridBody.tsx'
import { GridHead } from './GridHead.tsx'
import { GroupRow } from './GridRow.tsx'
import { useGrid } from './use-grid.ts'
import { useColumnInSight, useCurrentInSight, useFocusBack, useLines, useSight } from './use-lines.ts'
import { useRoom } from './use-room.ts'
import { useSideways } from './use-sideways.ts'

/**
 * A table that behaves as a spreadsheet where people expect it: arrow keys, Enter to open or to write, F2, Space to
 * tick, a block pasted from WPS, Ctrl+D. Its own `<table>`; long lists are virtual, very long ones come from a `source`.
 * Fills its parent and scrolls itself.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, ticked } = props
  const { sort, onSort } = useSort(props)
  const lines = useGridLines(props, sort)
  const table = useRef<HTMLTableElement>(null)
  const takeKeyboard = useCallback(() => table.current?.focus({ preventScroll: true }), [])
  const grid = useGrid(props, lines.rows, takeKeyboard)
  const gridId = useId()
  const hasTicks = ticked !== undefined
  const offsets = useMemo(() => frozenOffsets(columns, hasTicks), [columns, hasTicks])
  const scroll = useRef<HTMLDivElement>(null)
  const inPage = useLines(lines, scroll)
  useRoom(scroll)
  useSideways(scroll)
  useSight(props.source, inPage.shown)
  useCurrentInSight(scroll, inPage, lines, grid.current === null ? null : grid.focus.row)
  useColumnInSight(scroll, grid.focus.column + (hasTicks ? 1 : 0), grid.focus.row)
  useFocusBack(table, grid.editing !== null)
  const { count } = lines.rows
  const head = useHeadEvents(
    useLatest({
      onSort: (columnId: string) => onSort(nextSort(sort, columnId)),
      onTickAll: () => props.onTick?.(tickedAll(props, lines)),
    }),
  )
  return (
    <div ref={scroll} className={classes.scroll}>
      <table
        ref={table}
        className={classes.table}
        data-edge={props.edge ?? 'page'}
        style={lengthVariable('--least', leastWidth(columns, hasTicks))}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={lines.count + 1}
        aria-multiselectable={hasTicks || undefined}
        aria-activedescendant={
          isRowInPage(lines, inPage.shown, grid.focus.row) ? `${gridId}-${grid.focus.row}-${grid.focus.column}` : undefined
        }
        onKeyDown={grid.onKeyDown}
        onPaste={grid.onPaste}
        onCopy={grid.onCopy}
      >
        <GridColumns columns={columns} hasTicks={hasTicks} />
        <thead>
          <GridHead
            columns={columns}
            offsets={offsets}
            sort={sort}
            ticks={ticked === undefined ? undefined : props.source === undefined ? tickState(ticked, count) : null}
            {...head}
          />
          {inPage.pinned === null ? null : <GroupRow group={inPage.pinned} item={-1} columns={columns.length} hasTicks={hasTicks} />}
        </thead>
        <GridBody props={props} grid={grid} lines={lines} inPage={inPage} gridId={gridId} offsets={offsets} />
      </table>
      {(props.isEmpty ?? count === 0) ? <div className={classes.empty}>{props.empty}</div> : null}
    </div>
  )
}

interface GridColumnsProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly hasTicks: boolean
}

/** The widths of the columns. */
function PlainGridColumns<Row>({ columns, hasTicks }: GridColumnsProps<Row>) {
  return (
    <colgroup>
      {hasTicks ? <col className={classes.column} style={lengthVariable('--width', tickWidth)} /> : null}
      {columns.map((column) => (
        <col
          key={column.id}
          className={classes.column}
          data-grows={column.width === undefined || undefined}
          style={columnVariables(column, columns)}
        />
      ))}
    </colgroup>
  )
}

const GridColumns = memo(PlainGridColumns) as typeof PlainGridColumns

interface HeadEvents {
  onSort(columnId: string): void
  onTickAll(): void
}

/** Handlers that the head receives: never new, so that a scrolled grid does not draw it again. */
function useHeadEvents(latest: { readonly current: HeadEvents }): HeadEvents {
  const onSort = useCallback((columnId: string) => latest.current.onSort(columnId), [latest])
  const onTickAll = useCallback(() => latest.current.onTickAll(), [latest])
  return { onSort, onTickAll }
}

/** The sort that the page keeps, or the grid's own. */
function useSort<Row>(props: DataGridProps<Row>): { sort: GridSort | null; onSort: (sort: GridSort | null) => void } {
  const [own, setOwn] = useState<GridSort | null>(null)
  if (props.onSort === undefined) return { sort: own, onSort: setOwn }
  return { sort: props.sort ?? null, onSort: (sort) => props.onSort?.(sort) }
}

function useGridLines<Row>({ source, groups, rows, columns, rowKey }: DataGridProps<Row>, sort: GridSort | null): GridLines<Row> {
  const items = useMemo(() => {
    const given = groups ?? [{ id: '', title: '', rows: rows ?? [] }]
    const sorted = given.map((group) => ({ ...group, rows: sortRows(group.rows, columns, sort) }))
    return gridItems(sorted, groups !== undefined)
  }, [groups, rows, columns, sort])
  return useMemo(() => (source === undefined ? listedLines(items, rowKey) : sourceLines(source)), [source, items, rowKey])
}

function tickState(ticked: ReadonlySet<string>, rows: number): 'none' | 'some' | 'all' {
  if (ticked.size === 0) return 'none'
  return ticked.size >= rows ? 'all' : 'some'
}

function tickedAll<Row>({ ticked, rowKey }: DataGridProps<Row>, lines: GridLines<Row>): ReadonlySet<string> {
  const { count, rowAt } = lines.rows
  if (ticked !== undefined && ticked.size >= count) return new Set()
  return new Set(
    Array.from({ length: count }, (_, at) => rowAt(at))
      .filter((row) => row !== undefined)
      .map(rowKey),
  )
}
