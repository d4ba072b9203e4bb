import { useState } from 'react'

/** The row that a panel may be open for, and how the panel goes to the next one. */
export interface CurrentRow {
  /** The row of the keyboard. */
  readonly current: string | null
  /** For `DataGrid`: an open panel follows the keyboard. */
  onCurrent(key: string): void
  /** Opens the panel of a row; null closes it. */
  open(key: string | null): void
  step(by: 1 | -1): void
}

/** Joins the grid's current row with the panel's: `keys` are the rows shown, `opened` the row whose panel is open. */
export function useCurrentRow(keys: readonly string[], opened: string | null, show: (key: string | null) => void): CurrentRow {
  const [current, setCurrent] = useState<string | null>(opened)
  const open = (key: string | null): void => {
    if (key !== null) setCurrent(key)
    show(key)
  }
  return {
    current,
    onCurrent: (key) => {
      setCurrent(key)
      if (opened !== null) show(key)
    },
    open,
    step: (by) => {
      const next = opened === null ? undefined : keys[keys.indexOf(opened) + by]
      if (next !== undefined) open(next)
    },
  }
}
