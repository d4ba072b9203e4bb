import type { OutputOf } from '#shared/api/contract.ts'

/** What an import did, for its result sheet. */
export type ImportResult = OutputOf<'imports.apply'> & {
  readonly fileName: string
  readonly ledgerId: string
  readonly ledgerTitle: string
}
