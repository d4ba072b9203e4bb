import classes from './DutyBars.module.css'

interface DutyBarsProps {
  /** How many of the six are there. */
  readonly have: number
  readonly of?: number
}

/** 六个一 as small bars and `4/6`; the number is amber when one is missing. */
export function DutyBars({ have, of = 6 }: DutyBarsProps) {
  return (
    <span className={classes.duty} data-short={have < of || undefined}>
      <svg className={classes.bars} viewBox={`0 0 ${of * 7.6} 11`} aria-hidden="true" focusable="false">
        {Array.from({ length: of }, (_, at) => (
          <rect key={at} className={at < have ? classes.full : classes.hollow} x={at * 7.6 + 0.5} y="0.5" width="5" height="10" />
        ))}
      </svg>
      <span className={classes.count}>
        {have}/{of}
      </span>
    </span>
  )
}
