import { ScoreNumber } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { scoreNumbers } from '#renderer/components/score-breakdown/score-numbers.ts'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Appraisal.module.css'
import type { ScoreView } from './origin.ts'

/** 未得分值 of a published score: what would have earned the points that are missing, as the score's own explanation has it. */
export function LostPoints({ missing, onOpen }: Pick<ScoreView, 'missing'> & { onOpen(part: string): void }) {
  if (missing.length === 0) return null
  return (
    <section aria-label="未得分值">
      <SectionHead title="未得分值" note={`${missing.length} 项`} />
      <p className={classes.quiet}>下列各项当月如已做到，可得以下分值：</p>
      <dl className={classes.pairs}>
        {missing.map(({ text, points }, at) => (
          <div key={text} className={classes.pair}>
            <dt>{text}</dt>
            <dd>
              <ScoreNumber part={scoreNumbers.missing(at)} name={text} onOpen={onOpen}>
                {points}
              </ScoreNumber>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
