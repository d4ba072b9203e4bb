import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ScoreBreakdown } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import classes from '../Appraisal.module.css'
import { ScoreOrigin } from './ScoreOrigin.tsx'
import type { ScoreView } from './origin.ts'

interface ScorePanelProps {
  /** 「逊克县4月份得分」 */
  readonly label: string
  readonly score: ScoreView
  readonly standing?: string
  /** What stands below the arithmetic. */
  readonly children?: ReactNode
  /** Stays at the foot. */
  readonly foot?: ReactNode
  /** Shows the row of the table behind a fact; facts that are no row are not offered. */
  onFact(factId: string): void
  readonly rowIds: ReadonlySet<string>
}

/** The score beside the rows: its arithmetic line by line, and behind each number the records it was made of. */
export function ScorePanel({ label, score, standing, children, foot, onFact, rowIds }: ScorePanelProps) {
  const [part, setPart] = useState<string | null>(null)
  return (
    <aside className={classes.aside} aria-label={label}>
      <VisuallyHidden component="h2">{label}</VisuallyHidden>
      <div className={classes.scroll}>
        {part === null ? (
          <>
            <ScoreBreakdown score={score} standing={standing} onOpen={setPart} />
            {children}
          </>
        ) : (
          <ScoreOrigin score={score} part={part} rowIds={rowIds} onFact={onFact} onBack={() => setPart(null)} />
        )}
      </div>
      {foot === undefined ? null : <div className={classes.foot}>{foot}</div>}
    </aside>
  )
}
