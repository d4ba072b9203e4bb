import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { listWitnesses } from '#db/repositories/audit.ts'
import type { Database } from '#db/schema/index.ts'
import { openConnection } from './connection.ts'
import { type ChainHead, verifyEventChain } from './event-chain.ts'
import type { Hash } from './hash.ts'
import { type Migration, newestMigration } from './migrate.ts'
import { type Projection, verifyProjection } from './projections.ts'
import { isRevisionSound } from './record-revisions.ts'
import { isDamage } from './sqlite-errors.ts'
import { officerPlaces } from './verify-officers.ts'
import { schemaPlaces, versionOf } from './verify-schema.ts'

export interface Finding {
  readonly kind: 'page' | 'schema' | 'foreignKey' | 'revision' | 'projection' | 'event'
  /** Where: a table and key, or what SQLite says. */
  readonly place: string
}

export interface StoreReport {
  readonly isSound: boolean
  readonly findings: readonly Finding[]
}

export interface VerifyOptions {
  readonly hash: Hash
  /** Compares the list of steps with these, and the definitions with those that they make, as far as the store goes. */
  readonly migrations?: readonly Migration[]
  /** Compares the nouns' tables with the newest revisions, and the officers with the log; a store of other steps has tables of its own. */
  readonly projections?: readonly Projection[]
  /** Heads of the event chain known from elsewhere, besides those that the store itself wrote down. */
  readonly witnesses?: readonly ChainHead[]
}

const chunk = 1000
const mostFindings = 100

/**
 * Looks through the whole store: pages, definitions, foreign keys, every revision's hash, the rows that picture them, the event chain.
 * SQLite's own check sees about one damaged bit in twenty; the hashes see the others. Settings, passwords and the books of packages are
 * pictures of nothing: of them only pages and references are checked. Gives way to other work between pieces.
 */
export async function verifyStore(db: Kysely<Database>, options: VerifyOptions): Promise<StoreReport> {
  const findings: Finding[] = []
  const checks = [
    () => pageFindings(db),
    () => schemaFindings(db, options.migrations, options.hash),
    () => foreignKeyFindings(db),
    () => revisionFindings(db, options.hash),
    () => projectionFindings(db, options),
    () => eventFindings(db, options),
  ]
  for (const check of checks) {
    try {
      findings.push(...(await check()))
    } catch (error) {
      if (!isUnreadable(error)) throw error
      findings.push({ kind: 'page', place: error instanceof Error ? error.message : String(error) })
    }
  }
  return { isSound: findings.length === 0, findings: findings.slice(0, mostFindings) }
}

/** A damaged file makes queries fail in ways of its own, text that is no text among them. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError) return true
  if (!(error instanceof Error)) return false
  return isDamage(error) || isDamage(error.cause) || ('code' in error && String(error.code).startsWith('SQLITE_ERROR'))
}

/**
 * SQLite's own check, on a connection of its own. A full-text table remembers the list of its segments until it is searched again:
 * a connection that checked once would look for segments that later writes merged away, and call a sound index corrupt.
 */
async function pageFindings(db: Kysely<Database>): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(db)
  const fresh = openConnection(rows.find(({ name }) => name === 'main')?.file ?? '', 'read')
  try {
    const lines = fresh.pragma('integrity_check') as readonly { readonly integrity_check: string }[]
    return lines.flatMap(({ integrity_check: line }) => (line === 'ok' ? [] : [{ kind: 'page' as const, place: line }]))
  } finally {
    fresh.close()
  }
}

async function foreignKeyFindings(db: Kysely<Database>): Promise<Finding[]> {
  const { rows } = await sql<{ table: string; parent: string; rowid: number | null }>`PRAGMA foreign_key_check`.execute(db)
  return rows.map((row) => ({ kind: 'foreignKey', place: `${row.table} ${row.rowid ?? ''} → ${row.parent}` }))
}

async function revisionFindings(db: Kysely<Database>, hash: Hash): Promise<Finding[]> {
  const findings: Finding[] = []
  let after = { type: '', id: '', rev: 0 }
  for (;;) {
    const rows = await db
      .selectFrom('record_revision')
      .selectAll()
      .where((where) => where(where.refTuple('type', 'id', 'rev'), '>', where.tuple(after.type, after.id, after.rev)))
      .orderBy('type')
      .orderBy('id')
      .orderBy('rev')
      .limit(chunk)
      .execute()
    for (const row of rows) {
      if (!isRevisionSound(row, hash)) findings.push({ kind: 'revision', place: `${row.type} ${row.id} ${row.rev}` })
      after = row
    }
    if (rows.length < chunk) return findings
    await setImmediate()
  }
}

async function projectionFindings(db: Kysely<Database>, { migrations, projections, hash }: VerifyOptions): Promise<Finding[]> {
  if (projections === undefined) return []
  if (migrations !== undefined && (await versionOf(db)) !== newestMigration(migrations)) return []
  const places: string[] = []
  for (const projection of projections) places.push(...(await verifyProjection(db, projection, hash)))
  return [...places, ...(await officerPlaces(db))].map((place) => ({ kind: 'projection', place }))
}

async function eventFindings(db: Kysely<Database>, options: VerifyOptions): Promise<Finding[]> {
  const witnesses = [...(await listWitnesses(db)), ...(options.witnesses ?? [])]
  const report = await verifyEventChain(db, { hash: options.hash, witnesses })
  return report.findings.map((finding) => ({ kind: 'event', place: `${finding.seq} ${finding.problem}` }))
}

async function schemaFindings(db: Kysely<Database>, migrations: readonly Migration[] | undefined, hash: Hash): Promise<Finding[]> {
  // What a later program made is its own to judge; it is not opened here anyhow.
  if (migrations === undefined || (await versionOf(db)) > newestMigration(migrations)) return []
  return (await schemaPlaces(db, migrations, hash)).map((place) => ({ kind: 'schema', place }))
}
