import type { KeyboardEvent } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn, GridSort } from '#renderer/components/data-grid/grid-types.ts'
import type { YearTrace } from '../trace.ts'
import { shortWordsNote } from '../words.ts'
import type { CountyYear } from '../year.ts'
import classes from './YearTable.module.css'

interface YearTableProps {
  readonly label: string
  readonly columns: readonly GridColumn<CountyYear>[]
  readonly counties: readonly CountyYear[]
  readonly order: { readonly sort: GridSort | null; onSort(sort: GridSort | null): void }
  readonly current: string | null
  onCurrent(unitId: string): void
  onOpen(trace: YearTrace): void
}

/** Counties by months: Enter on a cell opens the origin of its number, on a name that of the total. */
export function YearTable({ label, columns, counties, order, current, onCurrent, onOpen }: YearTableProps) {
  const note = shortWordsNote(counties)
  return (
    <div onKeyDownCapture={openNumber}>
      <DataGrid
        label={label}
        columns={columns}
        rows={counties}
        {...order}
        rowKey={({ unit }) => unit.unitId}
        current={current}
        onCurrent={onCurrent}
        onOpen={({ unit }) => onOpen({ of: 'total', unitId: unit.unitId })}
      />
      {note === '' ? null : <p className={classes.note}>{note}</p>}
    </div>
  )
}

/** The grid opens rows; here every cell has a number of its own. */
function openNumber(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
  const cellId = event.target.getAttribute('aria-activedescendant')
  const number = cellId === null ? null : document.getElementById(cellId)?.querySelector<HTMLElement>('[data-trace]')
  if (number === null || number === undefined) return
  event.preventDefault()
  event.stopPropagation()
  number.click()
}
