import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import classes from '../Year.module.css'
import { traceText } from '../trace.ts'
import { rankWords } from '../words.ts'
import type { OriginProps } from './origin-props.ts'
import { Sentences } from './Sentences.tsx'

/** 名次: all counties by the totals that were ranked, and how the ranking reads the text. */
export function RankOrigin({ year, onOpen }: OriginProps) {
  const ranked = year.counties.filter(({ rank }) => rank !== null).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  return (
    <>
      {year.isProvisional ? <p className={classes.quiet}>{year.whyProvisional}，名次为暂列。</p> : null}
      <p className={classes.quiet}>{`按“${year.interpretation.name}”口径的年度合计排列，合计相同的名次并列。`}</p>
      <ul className={classes.list} aria-label="名次">
        {ranked.map(({ unit, rank, total }) => {
          const trace = { of: 'total', unitId: unit.unitId } as const
          return (
            <li key={unit.unitId}>
              <span>
                {rankWords(rank)}　{unit.name}
              </span>
              <TraceNumber trace={traceText(trace)} label={`${unit.name}合计 ${total}`} onOpen={() => onOpen(trace)}>
                {total}
              </TraceNumber>
            </li>
          )
        })}
      </ul>
      <Sentences sentences={year.notes} hasRule />
    </>
  )
}
