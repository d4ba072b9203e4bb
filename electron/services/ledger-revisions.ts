import type { Connection } from '#db/repositories/connection.ts'
import type { RevisionLine } from '#db/record-revisions.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import type { Cause } from './ledger-writing.ts'

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

function revisionOf(line: string): EntryRevision {
  const { id, rev, at, body } = JSON.parse(line) as RevisionLine & { readonly body: Body }
  const { unit_id: unitId, status, fields, deleted_at: deletedAt, officer, cause } = body
  return { entryId: id, rev, at, officer, cause, unitId, status, fields, deletedAt }
}

/** All revisions of an entry, oldest first. */
export async function revisionsOf(db: Connection, entryId: string): Promise<EntryRevision[]> {
  const rows = db.selectFrom('record_revision').select('line').where('type', '=', 'ledgerEntry').where('id', '=', entryId)
  return (await rows.orderBy('rev').execute()).map(({ line }) => revisionOf(line))
}

/** One revision of an entry; a revision that was seen is never gone. */
export async function revisionAt(db: Connection, entryId: string, rev: number): Promise<EntryRevision> {
  const row = db.selectFrom('record_revision').select('line').where('type', '=', 'ledgerEntry').where('id', '=', entryId)
  return revisionOf((await row.where('rev', '=', rev).executeTakeFirstOrThrow()).line)
}
