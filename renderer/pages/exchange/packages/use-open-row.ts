import { useState } from 'react'

/** The row of the keyboard and the row whose panel is open: an open panel follows the keyboard. */
export interface OpenRow {
  readonly current: string | null
  readonly openKey: string | null
  /** For `DataGrid`. */
  onCurrent(key: string): void
  open(key: string): void
  close(): void
  /** Alt ↑↓ in the panel. */
  step(by: 1 | -1): void
}

/** Joins a grid's current row with its panel's; `keys` are the rows in the order shown. */
export function useOpenRow(keys: readonly string[]): OpenRow {
  const [current, setCurrent] = useState<string | null>(null)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const open = (key: string): void => {
    setCurrent(key)
    setOpenKey(key)
  }
  return {
    current,
    openKey,
    onCurrent: (key) => {
      setCurrent(key)
      if (openKey !== null) setOpenKey(key)
    },
    open,
    close: () => setOpenKey(null),
    step: (by) => {
      const next = openKey === null ? undefined : keys[keys.indexOf(openKey) + by]
      if (next !== undefined) open(next)
    },
  }
}
