import { IconArrowDown, IconArrowUp, IconPin } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import classes from './DataGrid.module.css'
import { lengthVariable } from './grid-items.ts'
import type { GridColumn, GridSort } from './grid-types.ts'

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly offsets: readonly (number | undefined)[]
  readonly sort: GridSort | null
  onSort(columnId: string): void
  /** How many rows are ticked; undefined where the grid has no tick boxes, null where not all rows are at hand to be ticked at once. */
  readonly ticks: 'none' | 'some' | 'all' | null | undefined
  onTickAll(): void
}

function PlainGridHead<Row>({ columns, offsets, sort, onSort, ticks, onTickAll }: GridHeadProps<Row>) {
  return (
    <tr className={classes.headRow} aria-rowindex={1}>
      {ticks === undefined ? null : ticks === null ? (
        <th className={classes.tick} data-frozen scope="col">
          <span className={classes.hidden}>选择</span>
        </th>
      ) : (
        <th className={classes.tick} data-frozen scope="col">
          <TickAll ticks={ticks} onChange={onTickAll} />
        </th>
      )}
      {columns.map((column, at) => (
        <th
          key={column.id}
          scope="col"
          className={classes.headCell}
          style={lengthVariable('--left', offsets[at])}
          data-align={column.align}
          data-frozen={offsets[at] !== undefined || undefined}
          data-last-frozen={(offsets[at] !== undefined && offsets[at + 1] === undefined) || undefined}
          data-rule={column.hasRule || undefined}
          aria-sort={sort?.columnId === column.id ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
        >
          <HeadLabel column={column} sort={sort} onSort={onSort} />
          {offsets[at] !== undefined && offsets[at + 1] === undefined ? (
            <IconPin className={classes.pin} size="0.875rem" stroke={1.6} aria-hidden="true" />
          ) : null}
        </th>
      ))}
    </tr>
  )
}

/** The head row: 31 px, sticky; sortable heads are buttons. A scrolled grid does not draw it again. */
export const GridHead = memo(PlainGridHead) as typeof PlainGridHead

function HeadLabel<Row>({ column, sort, onSort }: { readonly column: GridColumn<Row> } & Pick<GridHeadProps<Row>, 'sort' | 'onSort'>) {
  if (column.sort === undefined) return column.head
  const isSorted = sort?.columnId === column.id
  const Arrow = sort?.isDescending === true ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className={classes.sort} tabIndex={-1} onClick={() => onSort(column.id)}>
      {column.head}
      {isSorted ? <Arrow size="0.75rem" stroke={1.6} aria-hidden="true" /> : null}
    </button>
  )
}

function TickAll({ ticks, onChange }: { readonly ticks: 'none' | 'some' | 'all'; onChange(): void }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = ticks === 'some'
  }, [ticks])
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.box}
      aria-label="全选"
      tabIndex={-1}
      checked={ticks === 'all'}
      onChange={onChange}
    />
  )
}
