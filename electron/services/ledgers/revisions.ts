import type { Connection } from '#db/repositories/connection.ts'
import { type RevisionLine, revisionLine, revisionLines } from '#db/record-revisions.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import type { Cause } from './writing.ts'

/** Revisions of ledger entries, read back: the history of an entry, and what a block found before it. */

export interface EntryRevision {
  readonly entryId: string
  readonly rev: number
  readonly at: string
  readonly officer: string
  readonly cause: Cause
  readonly unitId: string
  readonly status: string
  readonly fields: EntryFields
  readonly deletedAt: string | null
}

interface Body {
  readonly unit_id: string
  readonly status: string
  readonly fields: EntryFields
  readonly deleted_at: string | null
  readonly officer: string
  readonly cause: Cause
}

function revisionOf({ id, rev, at, body }: RevisionLine): EntryRevision {
  const { unit_id: unitId, status, fields, deleted_at: deletedAt, officer, cause } = body as Body
  return { entryId: id, rev, at, officer, cause, unitId, status, fields, deletedAt }
}

/** All revisions of an entry, oldest first. */
export async function revisionsOf(db: Connection, entryId: string): Promise<EntryRevision[]> {
  return (await revisionLines(db, 'ledgerEntry', entryId)).map(revisionOf)
}

/** One revision of an entry; a revision that was seen is never gone. */
export async function revisionAt(db: Connection, entryId: string, rev: number): Promise<EntryRevision> {
  return revisionOf(await revisionLine(db, 'ledgerEntry', entryId, rev))
}
