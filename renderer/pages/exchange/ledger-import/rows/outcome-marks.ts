import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { ImportOutcome } from '#shared/ledgers/importing.ts'

/** What becomes of a row: shape and colour of its word. */
export const outcomeMarks: Readonly<Record<ImportOutcome, MarkName>> = {
  conflict: 'conflict',
  problem: 'dueSoon',
  changed: 'newer',
  new: 'added',
  same: 'same',
  skipped: 'exempt',
}

/** In the order of concern. */
export const outcomeOrder = Object.keys(outcomeMarks) as ImportOutcome[]
