import type { CSSProperties } from 'react'
import classes from './DataGrid.module.css'
import { rangeOf } from './grid-keys.ts'
import type { GridLines } from './grid-lines.ts'
import type { DataGridProps } from './grid-types.ts'
import { GridRow, GroupRow, WaitingRow } from './GridRow.tsx'
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
  const range = grid.focus.anchor === null ? null : rangeOf(grid.focus)
  return (
    <tbody>
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
            row={item.row}
            at={item.at}
            item={at}
            gridId={gridId}
            columns={columns}
            offsets={offsets}
            isCurrent={isCurrent}
            isTicked={props.canTick?.(item.row) === false && hasTicks ? null : ticked?.has(key)}
            isFlagged={props.isFlagged?.(item.row) ?? false}
            focusColumn={hasKeyboard ? grid.focus.column : null}
            range={range !== null && item.at >= range.top && item.at <= range.bottom ? range : null}
            editing={hasKeyboard ? grid.editing : null}
            measure={inPage.measure}
            onPress={grid.onPress}
            onEditStart={grid.onEditStart}
            onTickChange={grid.onTickChange}
            onCommit={grid.onCommit}
            onCancel={grid.onCancel}
          />
        )
      })}
      <Spacer height={inPage.after} />
    </tbody>
  )
}

function Spacer({ height }: { readonly height: number }) {
  if (height === 0) return null
  return (
    <tr className={classes.spacer} aria-hidden="true">
      <td style={{ '--height': `${height}px` } as CSSProperties} />
    </tr>
  )
}
