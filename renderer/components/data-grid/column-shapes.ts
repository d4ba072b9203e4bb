import type { CSSProperties } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-types.ts'

/** How the cells of a column look, worked out once for all of its rows. */
export interface ColumnShape {
  readonly className: string
  /** Where a frozen cell stays. */
  readonly style: CSSProperties | undefined
}

/** The looks of the columns; `offsets` are those of the frozen ones. */
export function columnShapes(
  columns: readonly Pick<GridColumn<never>, 'align' | 'hasRule' | 'isBalanced'>[],
  offsets: readonly (number | undefined)[],
): readonly ColumnShape[] {
  return columns.map(({ align, hasRule, isBalanced }, at) => {
    const offset = offsets[at]
    const isLastFrozen = offset !== undefined && offsets[at + 1] === undefined
    const names = [
      classes.cell,
      align === 'end' ? classes.end : undefined,
      isBalanced === true ? classes.balanced : undefined,
      hasRule === true ? classes.ruled : undefined,
      offset === undefined ? undefined : classes.frozen,
      isLastFrozen ? classes.lastFrozen : undefined,
    ]
    return {
      className: names.filter((name) => name !== undefined).join(' '),
      style: offset === undefined ? undefined : { left: `${offset / 16}rem` },
    }
  })
}
