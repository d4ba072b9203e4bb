import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Appraisal.module.css'
import type { ScoreView } from '../score/origin.ts'

/** 未得分值 of a published score: what would have earned the points that are missing, as the score's own explanation has it. */
export function LostPoints({ missing }: Pick<ScoreView, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <section aria-label="未得分值">
      <SectionHead title="未得分值" note={`${missing.length} 项`} />
      <p className={classes.quiet}>下列各项当月如已做到，可得以下分值：</p>
      <dl className={classes.pairs}>
        {missing.map(({ text, points }) => (
          <div key={text} className={classes.pair}>
            <dt>{text}</dt>
            <dd>{points}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
