import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import type { ScoreView } from '../score/origin.ts'
import classes from './NoPlan.module.css'

interface NoPlanEmptyProps {
  readonly name: string
  readonly score: ScoreView
  /** The button that confirms how the month counts; none once the month was published. */
  readonly action: ReactNode
}

/** In place of the rows of a county without any: why there are none, and how the month counts as the score itself says it. */
export function NoPlanEmpty({ name, score, action }: NoPlanEmptyProps) {
  const sentences = score.lines.find(({ part }) => part === 'completion')?.sentences ?? []
  return (
    <EmptyState action={action}>
      <span className={classes.empty}>
        <span>{`${name}本月没有计划措施，没有待复核的内容。`}</span>
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </span>
    </EmptyState>
  )
}
