import classes from './PointsBar.module.css'

interface PointsBarProps {
  readonly value: number
  /** What fills the bar: the planned lines, or the target of an indicator. */
  readonly of: number
  /** With the target's mark at the end; green once it is reached. */
  readonly isTarget?: boolean
}

/** A bar of 8 px beside its number (「27/29」, 「71.4%」): a share of the plan, or of the target. */
export function PointsBar({ value, of, isTarget = false }: PointsBarProps) {
  const share = of <= 0 ? 0 : Math.min(1, Math.max(0, value / of))
  return (
    <svg className={classes.bar} data-reached={(isTarget && share >= 1) || undefined} aria-hidden="true" focusable="false">
      <rect className={classes.track} width="100%" height="6" y="7" rx="1" />
      <rect className={classes.fill} width={`${share * 100}%`} height="6" y="7" rx="1" />
      {isTarget ? <line className={classes.target} x1="100%" x2="100%" y1="3" y2="17" /> : null}
    </svg>
  )
}
