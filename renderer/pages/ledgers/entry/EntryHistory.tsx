import { whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from '../Ledgers.module.css'
import type { Entry } from './entry.ts'

interface EntryHistoryProps {
  readonly history: Entry['history']
  readonly today: string
}

/** Who changed what when, as the journal gives it. */
export function EntryHistory({ history, today }: EntryHistoryProps) {
  return (
    <ol aria-label="修改记录">
      {history.map((revision) => (
        <li key={revision.rev} className={classes.revision}>
          <div className={classes.listLine}>
            <span>{revision.what}</span>
            <span className={classes.quiet}>
              {revision.officerName}　{whenInChina(revision.at, today)}
            </span>
          </div>
          {revision.changes.map((change) => (
            <p key={change.label} className={classes.quiet}>
              {change.label}　{change.from === '' ? '空' : change.from} → {change.to === '' ? '空' : change.to}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
