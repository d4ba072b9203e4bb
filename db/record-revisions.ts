import type { Kysely } from 'kysely'
import { insertRows } from './bulk-insert.ts'
import type { Database } from '#db/schema/index.ts'
import type { RecordRevisionTable } from '#db/schema/journal.ts'
import type { Hash } from './hash.ts'

export interface NewRevision {
  readonly type: string
  readonly id: string
  /** 1 for a new record, far below for a provisional one (shared/domain/revision.ts); the database refuses one that is there already. */
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
  const row = rowOf(revision, hash)
  await trx.insertInto('record_revision').values(row).execute()
  return { hash: row.hash, line: row.line }
}

const columns = ['type', 'id', 'rev', 'owner_unit', 'hash', 'line', 'origin', 'at'] as const

/** The same for many records at once, with one prepared statement. */
export async function appendRevisions(trx: Kysely<Database>, revisions: readonly NewRevision[], hash: Hash): Promise<void> {
  const rows = revisions.map((revision) => rowOf(revision, hash))
  await insertRows(
    trx,
    'record_revision',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  )
}

function rowOf({ type, id, rev, ownerUnit, origin, at, record }: NewRevision, hash: Hash): RecordRevisionTable {
  const line = JSON.stringify({ type, id, rev, ownerUnit, origin, at, body: record } satisfies RevisionLine)
  return { type, id, rev, owner_unit: ownerUnit, hash: hash(line), line, origin, at }
}

/** Every revision of a record, the oldest first, read back from its line. */
export async function revisionLines(db: Kysely<Database>, type: string, id: string): Promise<RevisionLine[]> {
  const rows = db.selectFrom('record_revision').select('line').where('type', '=', type).where('id', '=', id)
  return (await rows.orderBy('rev').execute()).map(({ line }) => JSON.parse(line) as RevisionLine)
}

/** One revision of a record, read back from its line; throws where there is none: a revision that was seen is never gone. */
export async function revisionLine(db: Kysely<Database>, type: string, id: string, rev: number): Promise<RevisionLine> {
  const rows = db.selectFrom('record_revision').select('line').where('type', '=', type).where('id', '=', id)
  return JSON.parse((await rows.where('rev', '=', rev).executeTakeFirstOrThrow()).line) as RevisionLine
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
  // A damaged row may hold what is no text at all.
  if (typeof row.line !== 'string' || hash(row.line) !== row.hash) return false
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
