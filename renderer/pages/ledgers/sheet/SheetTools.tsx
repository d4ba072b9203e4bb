import { CellKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { keepers } from '#shared/ledgers/schema.ts'
import classes from '../Ledgers.module.css'
import type { LedgerView } from '../view-props.ts'

interface SheetToolsProps {
  readonly view: LedgerView
  /** Entries that the filters leave. */
  readonly total: number
  readonly isWhole: boolean
  /** Shows the rows behind a figure. */
  onFigure(figureId: string): void
}

/** The ledger's title, who keeps it, how many entries are shown, and its figures, each the way to its rows. */
export function SheetTools({ view, total, isWhole, onFigure }: SheetToolsProps) {
  const { ledger, figures } = view
  return (
    <div className={classes.tools}>
      <h2 className={classes.ledgerTitle}>{ledger.title}</h2>
      <span className={classes.quiet}>
        {keepers[ledger.keeper]}填报　{isWhole ? '共' : '筛选出'} {total} 条{view.canWrite ? '' : '　只读'}
      </span>
      {figures.map((figure) => (
        <span key={figure.figureId} className={classes.figure}>
          {figure.title}
          <b>
            <TraceNumber
              trace={`${ledger.id}:${figure.figureId}`}
              label={`${figure.title} ${figure.value}${figure.unit}，查看条目`}
              onOpen={() => onFigure(figure.figureId)}
            >
              {figure.value}
            </TraceNumber>
          </b>
          {figure.unit}
        </span>
      ))}
      {view.canWrite ? (
        <span className={classes.toolKeys}>
          <CellKeys />
        </span>
      ) : null}
    </div>
  )
}
