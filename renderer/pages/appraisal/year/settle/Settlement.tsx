import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { May } from '#renderer/api/use-may.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Year.module.css'
import { settledWords } from '../words.ts'
import type { Year } from '../year.ts'
import own from './Settle.module.css'

export interface WaysOn {
  /** Opens the first month that waits for a word; null where none does. */
  readonly onMonths: (() => void) | null
  /** Leads to the month that is under way. */
  onUnderway(): void
  onClaims(): void
  onInterpretation(): void
  onSettle(): void
  onCorrect(): void
}

interface SettlementProps {
  readonly year: Year
  readonly ways: WaysOn
  /** The panel has the filled button then. */
  readonly isPanelOpen: boolean
  /** The papers of the year. */
  readonly papers: ReactNode
}

/** 审定: what still stands before it, in its order, each with its way on; afterwards when it was settled, and what changed since. */
export function Settlement({ year, ways, isPanelOpen, papers }: SettlementProps) {
  return (
    <section aria-label="年度考评结果审定" className={classes.padded}>
      <div className={classes.head}>
        <h2 className={classes.title}>年度考评结果审定</h2>
        <p className={classes.quiet}>{standingWords(year)}</p>
        <div className={classes.tools}>{papers}</div>
      </div>
      <ul className={own.steps}>
        {year.settled === null ? <OpenSteps year={year} ways={ways} isPanelOpen={isPanelOpen} /> : <Settled year={year} ways={ways} />}
      </ul>
    </section>
  )
}

function standingWords({ settled, blocks }: Year): string {
  if (settled !== null) return ''
  return blocks.length === 0 ? '各项已经办理，可以审定' : `审定前须办理 ${blocks.length} 项`
}

function OpenSteps({ year, ways, isPanelOpen }: Omit<SettlementProps, 'papers'>) {
  if (year.blocks.length === 0) {
    return (
      <li className={own.step}>
        <StatusMark mark="current">审定年度考评结果</StatusMark>
        <span className={classes.quiet}>{`按“${year.interpretation.name}”口径`}</span>
        <May to="appraisals.settleYear">
          <Button size="xs" variant={isPanelOpen ? 'default' : 'filled'} onClick={ways.onSettle}>
            审定年度考评结果
          </Button>
        </May>
      </li>
    )
  }
  // Months that are over stand before the one that is under way.
  const overAt = ways.onMonths === null ? -1 : year.blocks.findIndex(({ about }) => about === 'months')
  return year.blocks.map((block, at) => (
    <li key={`${block.about} ${block.text}`} className={own.step}>
      <StatusMark mark={at === 0 ? 'current' : 'notStarted'} isPlain>
        <span className={own.sentence}>{block.text}</span>
      </StatusMark>
      <WayOn block={block} isFilled={at === 0 && !isPanelOpen} isUnderway={at !== overAt} ways={ways} />
    </li>
  ))
}

interface WayOnProps {
  readonly block: Year['blocks'][number]
  /** The one filled button. */
  readonly isFilled: boolean
  readonly isUnderway: boolean
  readonly ways: WaysOn
}

function WayOn({ block, isFilled, isUnderway, ways }: WayOnProps) {
  const variant = isFilled ? 'filled' : 'default'
  if (block.about === 'months') {
    if (isUnderway || ways.onMonths === null)
      return (
        <Button size="xs" onClick={ways.onUnderway}>
          到本月考评
        </Button>
      )
    return (
      <Button size="xs" variant={variant} onClick={ways.onMonths}>
        确定计分方式
      </Button>
    )
  }
  if (block.about === 'claims') {
    return (
      <Button size="xs" variant={variant} onClick={ways.onClaims}>
        去认定
      </Button>
    )
  }
  if (block.about !== 'interpretation') return null
  return (
    <May to="appraisals.chooseInterpretation">
      <Button size="xs" variant={variant} onClick={ways.onInterpretation}>
        选定口径
      </Button>
    </May>
  )
}

function Settled({ year, ways }: Pick<SettlementProps, 'year' | 'ways'>) {
  const { settled } = year
  if (settled === null) return null
  const { documentId, isStale } = settled
  return (
    <>
      <li className={own.step}>
        <StatusMark mark="done">{settledWords(settled)}</StatusMark>
        <span className={classes.quiet}>{`按“${year.interpretation.name}”口径`}</span>
        {documentId === null ? null : (
          <Button size="xs" component={Link} href={`/documents/${documentId}`}>
            查看年度考评通报
          </Button>
        )}
      </li>
      {isStale ? (
        <li className={own.step}>
          <StatusMark mark="dueSoon">审定后所依据的月度得分或创新举措有变动，年度得分未作改动</StatusMark>
          <May to="appraisals.correctYear">
            <Button size="xs" variant="filled" onClick={ways.onCorrect}>
              更正年度得分
            </Button>
          </May>
        </li>
      ) : null}
    </>
  )
}
