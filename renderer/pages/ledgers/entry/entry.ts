import type { OutputOf } from '#shared/api/contract.ts'

/** An entry of a ledger with its history and what it is linked to. */
export type Entry = OutputOf<'ledgers.entry'>
