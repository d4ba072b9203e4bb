import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import classes from '../Year.module.css'
import { UndecidedMonth } from '../month/UndecidedMonth.tsx'
import type { CountyYear, YearMonth } from '../year.ts'
import { isOver } from '../year.ts'
import { monthFacts, takenWords } from './month-facts.ts'
import { MonthScore } from './MonthScore.tsx'
import type { OriginProps } from './origin-props.ts'

interface MonthOriginProps extends OriginProps {
  readonly county: CountyYear
  readonly month: YearMonth
  /** Leads to the month's own page, where it is reviewed and published. */
  onMonth(): void
}

/** A month on its way into the year: which version, from where, by which ground, and how its own score came about. */
export function MonthOrigin({ county, month, year, desk, onMonth }: MonthOriginProps) {
  const standing = useDeskQuery('appraisals.month', { month: month.month })
  const row = standing.isPlaceholderData ? undefined : standing.data?.counties.find(({ unit }) => unit.unitId === county.unit.unitId)
  const { unitId } = county.unit
  const isUnscored = month.kind !== 'scored'
  const isChosen = month.kind === 'excluded' || month.kind === 'zero'
  const chosen = useDeskQuery('appraisals.county', { unitId, month: month.month }, { isEnabled: isChosen })
  const decidedOn = isChosen && !chosen.isPlaceholderData ? (chosen.data?.choice?.decidedOn ?? null) : null
  return (
    <>
      {standing.error === null ? null : (
        <ErrorNotice
          message={standing.error.message}
          logId={standing.error.logId}
          remedy={{ label: '重新读取', onClick: () => void standing.refetch() }}
        />
      )}
      <LoadingBar isLoading={standing.isPending || standing.isPlaceholderData} />
      <p className={classes.quiet}>{takenWords(month, isOver(month.month, desk.today))}</p>
      <FactList facts={monthFacts(month, { published: row?.published ?? null, decidedOn }, year.interpretation)} />
      {isUnscored && isOver(month.month, desk.today) && !standing.isPlaceholderData && standing.data !== undefined ? (
        <UndecidedMonth
          key={`${unitId} ${month.month}`}
          unit={county.unit}
          month={month}
          isPublished={row?.published != null}
          isSettled={year.settled !== null}
          onMonth={onMonth}
        />
      ) : null}
      {month.kind === 'scored' ? <MonthScore key={`${unitId} ${month.month}`} unitId={unitId} month={month.month} /> : null}
    </>
  )
}
