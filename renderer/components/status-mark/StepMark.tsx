import { MarkShape } from './MarkShape.tsx'
import type { MarkShape as Shape, MarkTone as Tone } from './status-tables.ts'
import classes from './StepMark.module.css'

interface StepMarkProps {
  readonly shape: Shape
  /** What is under way has the accent. */
  readonly tone: Tone
}

/** The shape at the head of a step or of an entry of a history, in its colour; the word stands beside it. */
export function StepMark({ shape, tone }: StepMarkProps) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <MarkShape shape={shape} />
    </span>
  )
}
