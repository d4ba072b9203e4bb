import type { ReactNode, Ref } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { DataGridProps, GridColumn, GridHandle, GridSort, GridSource } from '#renderer/components/data-grid/grid-types.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import classes from '../Ledgers.module.css'
import own from './Sheet.module.css'
import type { SheetRow } from './sheet-row.ts'

interface SheetGridProps {
  readonly ledger: Ledger
  readonly source: GridSource<SheetRow>
  readonly columns: readonly GridColumn<SheetRow>[]
  readonly sort: GridSort | null
  onSort(sort: GridSort | null): void
  readonly handle: Ref<GridHandle>
  readonly current: string | null
  onCurrent(key: string): void
  /** Opens the panel of an entry. */
  onShow(entryId: string): void
  /** Null where nothing can be done with several entries. */
  readonly ticks: { readonly ticked: ReadonlySet<string>; onTick(keys: ReadonlySet<string>): void } | null
  /** Null where no row can be added. */
  readonly appendRow: ((at: number) => SheetRow) | null
  /** Null where nothing may be written; then a press on a row opens its panel. */
  readonly onEdit: NonNullable<DataGridProps<SheetRow>['onEdit']> | null
  readonly isEmpty: boolean
  readonly empty: ReactNode
}

/** The grid of a ledger: entries and the rows that are not entries yet. */
export function SheetGrid({ ledger, ticks, appendRow, onEdit, onShow, ...grid }: SheetGridProps) {
  return (
    <div className={`${classes.grid} ${own.still}`}>
      <DataGrid
        {...grid}
        label={ledger.title}
        rowKey={keyOf}
        onOpen={(row) => {
          if (row.entry !== null) onShow(row.key)
        }}
        opensOnPress={onEdit === null}
        {...ticks}
        {...(appendRow === null ? {} : { appendRow })}
        {...(onEdit === null ? {} : { onEdit })}
        canTick={(row) => row.entry !== null}
        isFlagged={(row) => row.entry === null && row.marks.size > 0}
      />
    </div>
  )
}

const keyOf = (row: SheetRow): string => row.key
