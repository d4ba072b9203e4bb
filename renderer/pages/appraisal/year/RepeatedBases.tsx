import { officialMonth } from '#shared/text/official-dates.ts'
import classes from './Year.module.css'
import type { Year } from './year.ts'

/** The same 依据文件 in several claims of a county: listed for the officer to look at, nothing is refused for it. */
export function RepeatedBases({ repeated }: Pick<Year, 'repeated'>) {
  if (repeated.length === 0) return null
  return (
    <section aria-label="同一依据文件多次申报" className={classes.padded}>
      <div className={classes.head}>
        <h2 className={classes.title}>同一依据文件多次申报</h2>
        <p className={classes.quiet}>{`${repeated.length} 处，请核对是否重复计分`}</p>
      </div>
      <ul className={classes.list}>
        {repeated.map(({ unit, uses }) => (
          <li key={`${unit.unitId} ${uses.map(({ claimId }) => claimId).join(' ')}`}>
            <span className={classes.words}>
              {unit.name}　{uses[0]?.basis}
              {uses.map(({ claimId, title, kindTitle, month }) => (
                <span key={claimId} className={classes.small}>
                  {`${month === null ? '年度' : officialMonth(month)}　${kindTitle}：${title}`}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
