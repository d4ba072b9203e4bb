import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { RecordRevisionTable } from '#db/schema/journal.ts'
import type { Hash } from './hash.ts'

export interface NewRevision {
  readonly type: string
  readonly id: string
  /** 1 for a new record; the database refuses one that is there already. */
  readonly rev: number
  readonly ownerUnit: string
  /** Which installation made it. */
  readonly origin: string
  /** Instant in UTC at which it was made. */
  readonly at: string
  /** What the record says, as JSON can say it. */
  readonly record: unknown
}

/** What a revision's line says, read back. */
export interface RevisionLine {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly ownerUnit: string
  readonly origin: string
  readonly at: string
  readonly body: unknown
}

/**
 * Appends a revision in the caller's transaction. The line is one JSON object that carries the key with the content, so
 * that its hash (SHA-256 of the line's UTF-8 bytes) covers the whole row; the bytes are kept as they are from then on.
 */
export async function appendRevision(
  trx: Kysely<Database>,
  revision: NewRevision,
  hash: Hash,
): Promise<{ readonly hash: string; readonly line: string }> {
  const { type, id, rev, ownerUnit, origin, at, record } = revision
  const line = JSON.stringify({ type, id, rev, ownerUnit, origin, at, body: record } satisfies RevisionLine)
  const lineHash = hash(line)
  await trx.insertInto('record_revision').values({ type, id, rev, owner_unit: ownerUnit, hash: lineHash, line, origin, at }).execute()
  return { hash: lineHash, line }
}

/** The newest revision of a record, if it has one. */
export async function newestRevision(db: Kysely<Database>, type: string, id: string): Promise<RecordRevisionTable | undefined> {
  return db
    .selectFrom('record_revision')
    .selectAll()
    .where('type', '=', type)
    .where('id', '=', id)
    .orderBy('rev', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether the bytes are those that were saved, and the row's columns say the same as its line. */
export function isRevisionSound(row: RecordRevisionTable, hash: Hash): boolean {
  if (hash(row.line) !== row.hash) return false
  const line = JSON.parse(row.line) as RevisionLine
  return (
    line.type === row.type &&
    line.id === row.id &&
    line.rev === row.rev &&
    line.ownerUnit === row.owner_unit &&
    line.origin === row.origin &&
    line.at === row.at
  )
}
