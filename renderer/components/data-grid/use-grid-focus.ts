import { useUncontrolled } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useLatest } from '../latest/use-latest.ts'
import type { CellPlace } from './grid-block.ts'
import type { GridFocus } from './grid-keys.ts'
import type { GridRows } from './grid-lines.ts'
import type { DataGridProps } from './grid-types.ts'

/** Where the keyboard is: the current row by its key, the column, the other end of a range; and how it goes elsewhere. */
export function useGridFocus<Row>(props: DataGridProps<Row>, rows: GridRows<Row>) {
  const { columns, rowKey } = props
  const [current, setCurrent] = useUncontrolled<string | null>({
    ...(props.current === undefined ? {} : { value: props.current }),
    defaultValue: null,
    onChange: (key) => {
      if (key !== null) props.onCurrent?.(key)
    },
  })
  const [column, setColumn] = useState(0)
  const [anchor, setAnchor] = useState<CellPlace | null>(null)
  /** The last place, for a current row that is not at hand any more. */
  const [last, setLast] = useState(0)
  /** A row the keyboard went to while it was still on its way. */
  const [wanted, setWanted] = useState<number | null>(null)
  const known = current === null ? undefined : rows.placeOf(current)
  const away = props.source === undefined ? 0 : Math.min(last, Math.max(rows.count - 1, 0))
  const row = wanted ?? known ?? away
  const focus: GridFocus = { row, column: Math.min(column, columns.length - 1), anchor }

  const arrived = wanted === null ? undefined : rows.rowAt(wanted)
  const latest = useLatest(setCurrent)
  const arrivedKey = arrived === undefined ? null : rowKey(arrived)
  useEffect(() => {
    if (arrivedKey === null) return
    setWanted(null)
    latest.current(arrivedKey)
  }, [arrivedKey, latest])

  const goTo = (next: GridFocus): void => {
    const target = rows.rowAt(next.row)
    setColumn(next.column)
    setAnchor(next.anchor)
    setLast(next.row)
    setWanted(target === undefined && next.row < rows.count ? next.row : null)
    if (target !== undefined && rowKey(target) !== current) setCurrent(rowKey(target))
  }
  return { current, focus, goTo }
}
