import { officialMonth } from '#shared/text/official-dates.ts'
import ledgers from '../Ledgers.module.css'
import type { Indicator } from './indicator-words.ts'
import { bindingWord, targetDay } from './indicator-words.ts'
import classes from './Indicators.module.css'

/** The targets from the oldest on, each with its first month, its day, its ground, and what was before the first. */
export function TargetList({ data, month }: { readonly data: Indicator; readonly month: string }) {
  return (
    <ol aria-label="目标沿革">
      {data.formerTarget === '' ? null : (
        <li className={ledgers.revision}>
          <span className={ledgers.quiet}>原目标：{data.formerTarget}</span>
        </li>
      )}
      {data.targets.map((target) => (
        <li key={target.effectiveFrom} className={ledgers.revision}>
          <div className={classes.target}>
            <b>{target.printed}</b>
            <span className={ledgers.quiet}>{bindingWord(target)}</span>
            <span className={ledgers.quiet}>{targetWord(target, month)}</span>
          </div>
          <p>{target.wording}</p>
          <p className={ledgers.quiet}>
            {officialMonth(target.effectiveFrom)}起执行，完成时限{targetDay(target)}
          </p>
          <p className={ledgers.quiet}>依据：{target.basis}</p>
        </li>
      ))}
    </ol>
  )
}

/** How a target stands in the month looked at: in force, replaced, or still to come. */
function targetWord({ isCurrent, effectiveFrom }: Indicator['targets'][number], month: string): string {
  if (isCurrent) return '现行目标'
  return effectiveFrom > month ? '尚未生效' : '原目标'
}
