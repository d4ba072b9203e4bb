import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { LineKey } from './apply-lines.ts'
import type { Hash } from './hash.ts'
import type { RecordTables } from './projection-rows.ts'
import type { Projection } from './projections.ts'
import { tablesOfRecords } from './record-tables.ts'
import { readLine } from './revision-line.ts'
import { brokenConstraint } from './sqlite-errors.ts'

/** The other direction of `applyRevisionLines`: revisions of another office leave the journal, and rows say again what they said before. */

export interface TakeBackOptions {
  readonly hash: Hash
  readonly projections: readonly Projection[]
}

export interface TakeBack {
  readonly packageId: string
  /** Instant in UTC. */
  readonly at: string
  readonly lines: readonly (LineKey & { readonly hash: string })[]
}

/** Something else stands on what was to be taken back; the transaction is to be given up. */
export class StandsOnIt extends Error {}

/**
 * Moves revisions into `revision_withdrawn`, where their lines stay byte for byte, and writes each record's rows from the newest revision
 * that is left; a record without any vanishes. Lines that are not there are passed over. Throws `StandsOnIt` where a newer revision came,
 * or where another row refers to one that would vanish. Part of the caller's transaction. Returns how many revisions were moved.
 */
export async function takeBackRevisions(
  trx: Kysely<Database>,
  { packageId, at, lines }: TakeBack,
  options: TakeBackOptions,
): Promise<number> {
  const tables = await tablesOfRecords(trx, options.projections)
  const projections = new Map(options.projections.map((projection) => [projection.type, projection]))
  const [vanishing, records] = [[] as Vanishing[], Map.groupBy(lines, ({ type, id }) => `${type} ${id}`)]
  let moved = 0
  for (const own of records.values()) {
    const [first] = own
    if (first === undefined) continue
    moved += await withdraw(trx, own, { packageId, at })
    const { type, id } = first
    const left = await newestLine(trx, type, id)
    if (left === undefined) vanishing.push({ type, id, projection: projections.get(type) })
    else await rewrite(trx, tables.get(type), left, options.hash)
    await unmark(trx, type, id)
  }
  await removeRows(trx, vanishing)
  return moved
}

interface Vanishing {
  readonly type: string
  readonly id: string
  readonly projection: Projection | undefined
}

async function withdraw(
  trx: Kysely<Database>,
  lines: TakeBack['lines'],
  { packageId, at }: Pick<TakeBack, 'packageId' | 'at'>,
): Promise<number> {
  let moved = 0
  for (const { type, id, rev, hash } of lines) {
    const of = { type, id, rev, hash }
    const row = await trx
      .selectFrom('record_revision')
      .select('line')
      .where((where) => where.and(of))
      .executeTakeFirst()
    if (row === undefined) continue
    const kept = { ...of, package_id: packageId, line: row.line, withdrawn_at: at }
    await trx
      .insertInto('revision_withdrawn')
      .values(kept)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await trx
      .deleteFrom('record_revision')
      .where((where) => where.and(of))
      .execute()
    moved += 1
  }
  return moved
}

async function newestLine(trx: Kysely<Database>, type: string, id: string): Promise<string | undefined> {
  const newest = trx.selectFrom('record_revision').select('line').where('type', '=', type).where('id', '=', id)
  return (await newest.orderBy('rev', 'desc').limit(1).executeTakeFirst())?.line
}

async function rewrite(trx: Kysely<Database>, rows: RecordTables | undefined, text: string, hash: Hash): Promise<void> {
  const line = readLine(text, hash)
  if (rows === undefined || line === undefined) return
  await standing(() => rows.write(trx, line))
}

/** A record of which nothing is left but what a pack says is the pack's again. */
async function unmark(trx: Kysely<Database>, type: string, id: string): Promise<void> {
  await sql`
    DELETE FROM foreign_record WHERE type = ${type} AND id = ${id} AND NOT EXISTS (
      SELECT 1 FROM record_revision r WHERE r.type = ${type} AND r.id = ${id} AND r.origin <> 'pack')`.execute(trx)
}

/** Rows that refer to one another go in whatever order lets them. */
async function removeRows(trx: Kysely<Database>, vanishing: readonly Vanishing[]): Promise<void> {
  for (let left = vanishing.filter(({ projection }) => projection !== undefined); left.length > 0;) {
    const kept: Vanishing[] = []
    for (const each of left) if (!(await isRemoved(trx, each))) kept.push(each)
    if (kept.length === left.length) throw new StandsOnIt(kept.map(({ type, id }) => `${type} ${id}`).join(', '))
    left = kept
  }
}

async function isRemoved(trx: Kysely<Database>, { id, projection }: Vanishing): Promise<boolean> {
  if (projection === undefined) return true
  const { table, key = 'id', children = [] } = projection
  await sql`SAVEPOINT vanishing`.execute(trx)
  try {
    for (const child of children) await sql`DELETE FROM ${sql.table(child.table)} WHERE ${sql.ref(child.parent)} = ${id}`.execute(trx)
    await sql`DELETE FROM ${sql.table(table)} WHERE ${sql.ref(key)} = ${id}`.execute(trx)
    return true
  } catch (error) {
    await sql`ROLLBACK TO vanishing`.execute(trx)
    if (brokenConstraint(error) === null) throw error
    return false
  } finally {
    await sql`RELEASE vanishing`.execute(trx)
  }
}

async function standing(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (brokenConstraint(error) === null) throw error
    throw new StandsOnIt('a row that may not change', { cause: error })
  }
}
