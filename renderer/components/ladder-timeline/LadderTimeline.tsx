import type { ReactNode } from 'react'
import type { MarkName } from '../status-mark/status-tables.ts'
import { marks } from '../status-mark/status-tables.ts'
import { StepMark } from '../status-mark/StepMark.tsx'
import classes from './LadderTimeline.module.css'

export type RungTone = 'done' | 'late' | 'current' | 'proposed' | 'ahead'

interface LadderTimelineProps {
  readonly label: string
  readonly entries: readonly {
    readonly id: string
    readonly title: ReactNode
    /** 「时序临近；4月22日签收，逾期未回复」 */
    readonly detail?: ReactNode
    /** At the right: the day, or the article. */
    readonly when?: ReactNode
    /** `proposed` lifts the rung that may be taken next out of the rest; `ahead` stays grey. */
    readonly tone: RungTone
    /** A form or button of this step. */
    readonly children?: ReactNode
  }[]
}

const markOf: Readonly<Record<RungTone, MarkName>> = {
  done: 'done',
  late: 'late',
  current: 'current',
  proposed: 'current',
  ahead: 'notStarted',
}

/** The ladder of a measure as a history, and the steps of a document: what was, what may come, what is not reached. */
export function LadderTimeline({ label, entries }: LadderTimelineProps) {
  return (
    <ol className={classes.ladder} aria-label={label}>
      {entries.map((entry) => {
        const { shape, tone } = marks[markOf[entry.tone]]
        return (
          <li key={entry.id} className={classes.entry} data-tone={entry.tone}>
            <span className={classes.mark}>
              <StepMark shape={shape} tone={tone} />
            </span>
            <div className={classes.words}>
              <div className={classes.line}>
                <span className={classes.title}>{entry.title}</span>
                {entry.when === undefined ? null : <span className={classes.when}>{entry.when}</span>}
              </div>
              {entry.detail === undefined ? null : <div className={classes.detail}>{entry.detail}</div>}
              {entry.children}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
