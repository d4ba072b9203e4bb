import type { CSSProperties } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import classes from './DataGrid.module.css'
import { rangeOf } from './grid-keys.ts'
import type { GridItem, GridSort } from './grid-items.ts'
import { columnVariables, frozenOffsets, gridItems, leastWidth, lengthVariable, nextSort, sortRows, tickWidth } from './grid-items.ts'
import type { DataGridProps } from './grid-types.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow, GroupRow } from './GridRow.tsx'
import { useGrid } from './use-grid.ts'
import { useCurrentInSight, useFocusBack, useLines } from './use-lines.ts'

/**
 * A table that behaves as a spreadsheet where people expect it: arrow keys, Enter to open or to write, F2, Space to
 * tick, a block pasted from WPS, Ctrl+D. Its own `<table>`; long lists are virtual. Fills its parent and scrolls itself.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, ticked, rowKey } = props
  const [sort, setSort] = useState<GridSort | null>(null)
  const items = useItems(props, sort)
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items])
  const grid = useGrid(props, rows)
  const gridId = useId()
  const hasTicks = ticked !== undefined
  const offsets = useMemo(() => frozenOffsets(columns, hasTicks), [columns, hasTicks])
  const scroll = useRef<HTMLDivElement>(null)
  const lines = useLines(items, scroll)
  useCurrentInSight(scroll, lines, items, grid.current === null ? null : grid.focus.row)
  const range = grid.focus.anchor === null ? null : rangeOf(grid.focus)
  const table = useRef<HTMLTableElement>(null)
  useFocusBack(table, grid.editing !== null)
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
        aria-rowcount={items.length + 1}
        aria-multiselectable={hasTicks || undefined}
        aria-activedescendant={rows.length === 0 ? undefined : `${gridId}-${grid.focus.row}-${grid.focus.column}`}
        onKeyDown={grid.onKeyDown}
        onPaste={grid.onPaste}
        onCopy={grid.onCopy}
      >
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
        <thead>
          <GridHead
            columns={columns}
            offsets={offsets}
            sort={sort}
            onSort={(columnId) => setSort(nextSort(sort, columnId))}
            ticks={hasTicks ? tickState(ticked, rows.length) : undefined}
            onTickAll={() => props.onTick?.(ticked !== undefined && ticked.size >= rows.length ? new Set() : new Set(rows.map(rowKey)))}
          />
          {lines.pinned === null ? null : <GroupRow group={lines.pinned} item={-1} columns={columns.length} hasTicks={hasTicks} />}
        </thead>
        <tbody>
          <Spacer height={lines.before} />
          {lines.shown.map((at) => {
            const item = items[at]
            if (item === undefined) return null
            if (item.kind === 'group') {
              return (
                <GroupRow
                  key={`group ${item.group.id}`}
                  group={item.group}
                  item={at}
                  columns={columns.length}
                  hasTicks={hasTicks}
                  measure={lines.measure}
                />
              )
            }
            const key = rowKey(item.row)
            const isCurrent = key === grid.current
            return (
              <GridRow
                key={key}
                row={item.row}
                at={item.at}
                item={at}
                gridId={gridId}
                columns={columns}
                offsets={offsets}
                isCurrent={isCurrent}
                isTicked={ticked?.has(key)}
                isFlagged={props.isFlagged?.(item.row) ?? false}
                focusColumn={isCurrent || (grid.current === null && item.at === 0) ? grid.focus.column : null}
                range={range !== null && item.at >= range.top && item.at <= range.bottom ? range : null}
                editing={isCurrent || (grid.current === null && item.at === 0) ? grid.editing : null}
                measure={lines.measure}
                onPress={grid.onPress}
                onEditStart={grid.onEditStart}
                onTickChange={grid.onTickChange}
                onCommit={grid.onCommit}
                onCancel={grid.onCancel}
              />
            )
          })}
          <Spacer height={lines.after} />
        </tbody>
      </table>
      {rows.length === 0 ? <div className={classes.empty}>{props.empty}</div> : null}
    </div>
  )
}

function useItems<Row>({ groups, rows, columns }: DataGridProps<Row>, sort: GridSort | null): readonly GridItem<Row>[] {
  return useMemo(() => {
    const given = groups ?? [{ id: '', title: '', rows: rows ?? [] }]
    const sorted = given.map((group) => ({ ...group, rows: sortRows(group.rows, columns, sort) }))
    return gridItems(sorted, groups !== undefined)
  }, [groups, rows, columns, sort])
}

function tickState(ticked: ReadonlySet<string>, rows: number): 'none' | 'some' | 'all' {
  if (ticked.size === 0) return 'none'
  return ticked.size >= rows ? 'all' : 'some'
}

function Spacer({ height }: { readonly height: number }) {
  if (height === 0) return null
  return (
    <tr className={classes.spacer} aria-hidden="true">
      <td style={{ '--height': `${height}px` } as CSSProperties} />
    </tr>
  )
}
