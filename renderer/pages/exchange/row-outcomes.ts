import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { FormOutcome, ImportOutcome, RowOutcome } from '#shared/domain/row-outcomes.ts'
import { formOutcomes, importOutcomes } from '#shared/domain/row-outcomes.ts'

/** What becomes of a row, in the order of concern: shape and colour of its word. */
export const outcomeMarks: Readonly<Record<RowOutcome, MarkName>> = {
  conflict: 'conflict',
  problem: 'dueSoon',
  changed: 'newer',
  new: 'added',
  blank: 'normal',
  same: 'same',
  skipped: 'exempt',
}

const inOrder = Object.keys(outcomeMarks) as RowOutcome[]

export const importOrder = inOrder.filter((outcome): outcome is ImportOutcome => Object.hasOwn(importOutcomes, outcome))
export const formOrder = inOrder.filter((outcome): outcome is FormOutcome => Object.hasOwn(formOutcomes, outcome))
