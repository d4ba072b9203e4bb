import { useMemo } from 'react'
import { columnShapes } from './column-shapes.ts'
import classes from './DataGrid.module.css'
import { rangeOf } from './grid-keys.ts'
import type { GridLines } from './grid-lines.ts'
import type { DataGridProps, GridColumn } from './grid-types.ts'
import type { GridSheet } from './GridRow.tsx'
import { GridRow, GroupRow, WaitingRow } from './GridRow.tsx'
import { cellPresses } from './cell-presses.ts'
import type { useGrid } from './use-grid.ts'
import type { Lines } from './use-lines.ts'

interface GridBodyProps<Row> {
  readonly props: DataGridProps<Row>
  readonly grid: ReturnType<typeof useGrid<Row>>
  readonly lines: GridLines<Row>
  readonly inPage: Lines<Row>
  readonly gridId: string
  readonly offsets: readonly (number | undefined)[]
}

/** The lines that are in the page, between two empty ones as high as what is not. */
export function GridBody<Row>({ props, grid, lines, inPage, gridId, offsets }: GridBodyProps<Row>) {
  const { columns, ticked, rowKey } = props
  const hasTicks = ticked !== undefined
  const sheet = useSheetOf({ columns, offsets, gridId, measure: inPage.measure, grid })
  const presses = cellPresses(lines, hasTicks, grid)
  const range = grid.focus.anchor === null ? null : rangeOf(grid.focus)
  return (
    <tbody {...presses}>
      <Spacer height={inPage.before} />
      {inPage.shown.map((at) => {
        const item = lines.lineAt(at)
        const span = { item: at, columns: columns.length, hasTicks, measure: inPage.measure }
        if (item === undefined) return <WaitingRow key={`waiting ${at}`} {...span} />
        if (item.kind === 'group') return <GroupRow key={`group ${item.group.id}`} group={item.group} {...span} />
        const key = rowKey(item.row)
        const isCurrent = key === grid.current
        const hasKeyboard = isCurrent || (grid.current === null && item.at === 0)
        return (
          <GridRow
            key={key}
            sheet={sheet}
            row={item.row}
            at={item.at}
            item={at}
            isCurrent={isCurrent}
            isTicked={props.canTick?.(item.row) === false && hasTicks ? null : ticked?.has(key)}
            isFlagged={props.isFlagged?.(item.row) ?? false}
            focusColumn={hasKeyboard ? grid.focus.column : null}
            namedColumn={item.at === grid.focus.row ? grid.focus.column : null}
            range={range !== null && item.at >= range.top && item.at <= range.bottom ? range : null}
            editing={hasKeyboard ? grid.editing : null}
          />
        )
      })}
      <Spacer height={inPage.after} />
    </tbody>
  )
}

interface SheetParts<Row> extends Pick<GridBodyProps<Row>, 'grid' | 'gridId' | 'offsets'> {
  readonly columns: readonly GridColumn<Row>[]
  readonly measure: Lines<Row>['measure']
}

/** What the rows share, new only when the columns are: no row is drawn again because its neighbours came. */
function useSheetOf<Row>({ columns, offsets, gridId, measure, grid }: SheetParts<Row>): GridSheet<Row> {
  const { onCommit, onCancel } = grid
  return useMemo(
    () => ({
      gridId,
      columns,
      shapes: columnShapes(columns, offsets),
      measure,
      onCommit,
      onCancel,
    }),
    [gridId, columns, offsets, measure, onCommit, onCancel],
  )
}

function Spacer({ height }: { readonly height: number }) {
  if (height === 0) return null
  return (
    <tr className={classes.spacer} aria-hidden="true">
      <td style={{ height }} />
    </tr>
  )
}
