import { Button, OverflowList, Popover } from '@mantine/core'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import classes from '../Ledgers.module.css'
import type { LedgerView } from '../view-props.ts'
import { figureTitles } from './figure-titles.ts'
import own from './Sheet.module.css'

interface SheetFiguresProps {
  readonly view: LedgerView
  /** Shows the rows behind a figure. */
  onFigure(figureId: string): void
}

interface Figure {
  readonly figure: LedgerView['figures'][number]
  /** As it is read beside the ledger's name. */
  readonly label: string
}

/** A ledger's figures on one line; those that do not fit gather under a button. */
export function SheetFigures({ view: { ledger, figures }, onFigure }: SheetFiguresProps) {
  const labels = figureTitles(figures.map(({ title }) => title))
  const all = figures.map((figure, at): Figure => ({ figure, label: labels[at] ?? figure.title }))
  const draw = (each: Figure) => <FigureNumber key={each.figure.figureId} {...each} ledgerId={ledger.id} onFigure={onFigure} />
  return (
    <OverflowList
      className={own.figures}
      data={all}
      gap="lg"
      getItemKey={({ figure }) => figure.figureId}
      renderItem={draw}
      renderOverflow={(hidden) => (
        // An element of its own: the list measures whether it still stands in the row.
        <div>
          <Popover trapFocus returnFocus>
            <Popover.Target>
              <Button size="xs" variant="subtle">
                {hidden.length === figures.length ? '统计' : '其余统计'}　{hidden.length} 项
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <div className={own.moreFigures}>{hidden.map(draw)}</div>
            </Popover.Dropdown>
          </Popover>
        </div>
      )}
    />
  )
}

interface FigureNumberProps extends Figure {
  readonly ledgerId: string
  onFigure(figureId: string): void
}

function FigureNumber({ ledgerId, label, figure: { figureId, title, value, unit }, onFigure }: FigureNumberProps) {
  return (
    <span className={classes.figure} title={title}>
      {label}
      <b>
        <TraceNumber trace={`${ledgerId}:${figureId}`} label={`${title} ${value}${unit}，查看条目`} onOpen={() => onFigure(figureId)}>
          {value}
        </TraceNumber>
      </b>
      {unit}
    </span>
  )
}
