import { sha256 } from '#electron/crypto/index.ts'
import type { FormOutcome } from '#shared/domain/row-outcomes.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import type { FormProblem } from '#shared/sheets/line-form-reading.ts'

/** What receiving a form would do: the preview shows it, receiving it writes it. */

/** A cell that would change, or is wrong. */
export interface PlannedCell {
  readonly field: string
  readonly label: string
  /** What is recorded now. */
  readonly from: string
  readonly to: string
  readonly problem: string | null
}

export interface PlannedFormRow {
  /** Row of the file, from 1. */
  readonly row: number
  readonly title: string
  readonly outcome: FormOutcome
  readonly cells: readonly PlannedCell[]
  readonly notes: readonly string[]
  /** What an officer may decide about the row; of ledgers alone. */
  readonly choices: readonly ImportChoice[]
}

export interface FormPlan {
  readonly rows: readonly PlannedFormRow[]
  readonly problems: readonly FormProblem[]
  readonly notices: readonly string[]
  /** Changes when anything that would be written changes. */
  readonly digest: string
}

export type FormCounts = Readonly<Record<FormOutcome, number>>

/** How many rows of each outcome. */
export function formCounts(rows: readonly PlannedFormRow[]): FormCounts {
  const counts: Record<FormOutcome, number> = { new: 0, changed: 0, same: 0, conflict: 0, problem: 0, blank: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** The digest of what would be written. */
export function digestOf(work: unknown): string {
  return sha256(JSON.stringify(work))
}

/** A row with a problem says so first, whatever else of it is taken. */
export function outcomeOf(facts: {
  readonly hasProblem: boolean
  readonly isBlank: boolean
  readonly isNew: boolean
  readonly isSame: boolean
}): FormOutcome {
  if (facts.hasProblem) return 'problem'
  if (facts.isBlank) return 'blank'
  if (facts.isSame) return 'same'
  return facts.isNew ? 'new' : 'changed'
}
