import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { ScoreBreakdown, ScoreNumber } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import classes from '../Appraisal.module.css'
import { LostPoints } from './LostPoints.tsx'
import { ScoreOrigin } from './ScoreOrigin.tsx'
import type { ScoreView, Standing } from './origin.ts'
import { originOf, rankPart } from './origin.ts'
import { useExplainedPart } from './use-explained-part.ts'

interface ScorePanelProps {
  /** 「逊克县4月份得分」 */
  readonly label: string
  readonly score: ScoreView
  /** Words beside the score, or a rank with those it was won among. */
  readonly standing?: string | Standing
  /** Published: what is missing can no longer be earned. */
  readonly isPast?: boolean
  /** What stands below the arithmetic. */
  readonly children?: ReactNode
  /** Stays at the foot. */
  readonly foot?: ReactNode
  /** Shows the row of the table behind a fact; facts that are no row are not offered. */
  onFact(factId: string): void
  readonly rowIds: ReadonlySet<string>
}

/** The score beside the rows: its arithmetic line by line, and behind each number the records it was made of. */
export function ScorePanel({ label, score, standing = '', isPast = false, children, foot, onFact, rowIds }: ScorePanelProps) {
  const panel = useRef<HTMLElement>(null)
  const [part, show] = useExplainedPart()
  const context = { standing: typeof standing === 'string' ? null : standing, isPast }
  const isExplained = part !== null && originOf(score, part, context) !== null
  const keepPlace = useNumberAgain(panel, !isExplained)
  const open = (next: string): void => {
    keepPlace()
    show(next)
  }
  return (
    <aside ref={panel} className={classes.aside} aria-label={label}>
      <VisuallyHidden component="h2">{label}</VisuallyHidden>
      <div className={classes.scroll}>
        {part === null || !isExplained ? (
          <>
            <ScoreBreakdown
              score={isPast ? { ...score, missing: [] } : score}
              standing={typeof standing === 'string' ? standing : <Rank standing={standing} onOpen={open} />}
              onOpen={open}
            />
            {isPast ? <LostPoints missing={score.missing} onOpen={open} /> : null}
            {children}
          </>
        ) : (
          <ScoreOrigin
            key={part}
            score={score}
            part={part}
            context={context}
            rowIds={rowIds}
            onFact={onFact}
            onOpen={show}
            onBack={() => show(null)}
          />
        )}
      </div>
      {foot === undefined ? null : <div className={classes.foot}>{foot}</div>}
    </aside>
  )
}

function Rank({ standing, onOpen }: { readonly standing: Standing; onOpen(part: string): void }) {
  if (standing.words === '') return null
  return (
    <ScoreNumber part={rankPart} name="名次" onOpen={onOpen}>
      {standing.words}
    </ScoreNumber>
  )
}

/** Back from an origin the keyboard stands on the number again that had opened it; on the score where that one stands elsewhere. */
function useNumberAgain(panel: { readonly current: HTMLElement | null }, isBack: boolean): () => void {
  const place = useRef(0)
  const wasAway = useRef(false)
  useEffect(() => {
    const isReturning = isBack && wasAway.current
    wasAway.current = !isBack
    if (!isReturning) return
    numbersOf(panel.current)[place.current]?.focus()
    place.current = 0
  }, [isBack, panel])
  return () => {
    place.current = Math.max(
      0,
      numbersOf(panel.current).findIndex((number) => number === document.activeElement),
    )
  }
}

function numbersOf(panel: HTMLElement | null): readonly HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-trace]') ?? [])]
}
