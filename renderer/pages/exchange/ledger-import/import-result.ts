import type { OutputOf } from '#shared/api/contract.ts'
import type { ImportJob } from './SaveProblems.tsx'

/** What an import did, for its result sheet. */
export type ImportResult = OutputOf<'imports.apply'> & {
  readonly fileName: string
  /** What was read from where, for its rows with problems. */
  readonly job: ImportJob
  readonly ledgerId: string
  readonly ledgerTitle: string
}
