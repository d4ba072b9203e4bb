import type { EntryFields } from './schema.ts'

/** An entry of a ledger as checks, counts and papers see it. */
export interface LedgerEntry {
  /** Time-ordered: of two entries with the same date the greater id is the newer. */
  readonly entryId: string
  /** 填报单位. */
  readonly unitId: string
  readonly status: string
  readonly fields: EntryFields
}

/** Names behind the ids of unit, measure, entry and evidence cells. */
export type NamesById = Readonly<Record<string, string>>
