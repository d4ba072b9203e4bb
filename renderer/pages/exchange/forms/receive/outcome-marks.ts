import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { FormOutcome } from '#shared/domain/fill-in-form.ts'

/** What becomes of a row, in the order of concern: shape and colour of its word. */
export const outcomeMarks: Readonly<Record<FormOutcome, MarkName>> = {
  problem: 'conflict',
  changed: 'newer',
  new: 'added',
  blank: 'normal',
  same: 'same',
}

export const outcomeOrder = Object.keys(outcomeMarks) as FormOutcome[]
