import { CellKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import { keepers } from '#shared/ledgers/schema.ts'
import classes from '../Ledgers.module.css'
import { ShowList } from '../register/ListToggle.tsx'
import type { ListShown } from '../register/use-list-shown.ts'
import type { LedgerView } from '../view-props.ts'
import { ExcelTools } from './ExcelTools.tsx'
import type { FilterInput } from './filters.ts'
import { SheetFigures } from './SheetFigures.tsx'

interface SheetToolsProps {
  readonly view: LedgerView
  readonly list: ListShown
  /** Entries that the filters leave. */
  readonly total: number
  readonly isWhole: boolean
  readonly filter: FilterInput
  /** Shows the rows behind a figure. */
  onFigure(figureId: string): void
}

/** The ledger's title, who keeps it, how many entries are shown, and its figures, each the way to its rows. */
export function SheetTools({ view, list, total, isWhole, filter, onFigure }: SheetToolsProps) {
  const { ledger } = view
  return (
    <div className={classes.tools}>
      {list.isShown ? null : <ShowList list={list} />}
      <h2 className={classes.ledgerTitle}>{ledger.title}</h2>
      <span className={classes.toolNote}>
        <span className={classes.keeper}>{keepers[ledger.keeper]}填报　</span>
        {isWhole ? '共' : '筛选出'} {total} 条{view.canWrite ? '' : '　只读'}
      </span>
      <SheetFigures view={view} onFigure={onFigure} />
      <ExcelTools view={view} filtered={isWhole ? null : { filter, rows: total }} />
      {view.canWrite ? (
        <span className={classes.toolKeys}>
          <CellKeys />
        </span>
      ) : null}
    </div>
  )
}
