import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Year.module.css'
import type { YearTrace } from '../trace.ts'
import { traceText } from '../trace.ts'
import { monthWords } from '../words.ts'
import type { YearMonth } from '../year.ts'

interface MonthListProps {
  readonly unitId: string
  readonly months: readonly YearMonth[]
  readonly today: string
  /** 月度合计 before any factor, instead of the score as the year takes it. */
  readonly isTotals?: boolean
  onOpen(trace: YearTrace): void
}

/** The months of a county's year as they were taken, each leading to its own origin. */
export function MonthList({ unitId, months, today, isTotals = false, onOpen }: MonthListProps) {
  return (
    <ul className={classes.list} aria-label={isTotals ? '各月合计' : '各月得分'}>
      {months.map((month) => {
        const trace = { of: 'month', unitId, month: month.month } as const
        const words = monthWords(month, today)
        const name = officialMonth(month.month)
        const text = isTotals ? (month.total ?? words.full) : words.full
        return (
          <li key={month.month}>
            <span>{name}</span>
            <span className={classes.figure}>
              <TraceNumber trace={traceText(trace)} label={`${name}　${text}`} onOpen={() => onOpen(trace)}>
                {words.state === 'wanted' ? <StatusMark mark="dueSoon">{text}</StatusMark> : text}
              </TraceNumber>
              {month.ground === '' ? null : <span className={classes.small}>{month.ground}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
