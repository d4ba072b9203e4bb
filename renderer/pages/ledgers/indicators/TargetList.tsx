import classes from '../Ledgers.module.css'
import type { Indicator } from './indicator-words.ts'
import { bindingWord, targetSpan } from './indicator-words.ts'

/** The targets from the oldest on, each with its month, its ground, and what was before the first. */
export function TargetList({ data }: { readonly data: Indicator }) {
  return (
    <ol aria-label="目标沿革">
      {data.formerTarget === '' ? null : (
        <li className={classes.revision}>
          <span className={classes.quiet}>原目标：{data.formerTarget}</span>
        </li>
      )}
      {data.targets.map((target) => (
        <li key={target.effectiveFrom} className={classes.revision}>
          <div className={classes.listLine}>
            <b>{target.printed}</b>
            <span className={classes.quiet}>{bindingWord(target)}</span>
            {target.isCurrent ? <span className={classes.quiet}>本月执行</span> : null}
          </div>
          <p>{target.wording}</p>
          <p className={classes.quiet}>{targetSpan(target)}</p>
          <p className={classes.quiet}>依据：{target.basis}</p>
        </li>
      ))}
    </ol>
  )
}
