import type { ReactNode } from 'react'
import classes from './DocumentWorkspace.module.css'

interface DocumentWorkspaceProps {
  /** Cause: the matters of a notice, or the words that may be corrected. */
  readonly left: ReactNode
  readonly leftLabel: string
  /** Paper: `<DocumentDesk …/>`. */
  readonly desk: ReactNode
  /** Procedure: `<StepTimeline …/>`. */
  readonly right: ReactNode
  /** The left holds tables and long texts to fill in: it takes room from the paper. */
  readonly isBroad?: boolean
}

/** Cause, paper, procedure from left to right; each scrolls by itself. */
export function DocumentWorkspace({ left, leftLabel, desk, right, isBroad = false }: DocumentWorkspaceProps) {
  return (
    <div className={classes.workspace} data-broad={isBroad || undefined}>
      <section className={classes.left} aria-label={leftLabel}>
        {left}
      </section>
      {desk}
      <section className={classes.right} aria-label="办理">
        {right}
      </section>
    </div>
  )
}
