import type { ReactNode } from 'react'
import classes from './PlainTable.module.css'

interface PlainTableProps {
  /** What it holds, for readers of the screen; not where a heading right above says it. */
  readonly label?: string
  /** `controls`: buttons stand in the cells, so that rows are as high as they are. */
  readonly rows?: 'text' | 'controls'
  /** Columns keep the widths of their heads, so that tables below each other stand in line. */
  readonly isFixed?: boolean
  /** `<thead>` and `<tbody>`; numbers stand at the end with `data-align="end"`. */
  readonly children: ReactNode
}

/** A short table inside a page of text: read, not walked through; long ones are a `DataGrid`. */
export function PlainTable({ label, rows = 'text', isFixed = false, children }: PlainTableProps) {
  return (
    <table className={classes.table} data-rows={rows} data-fixed={isFixed || undefined} aria-label={label}>
      {children}
    </table>
  )
}
