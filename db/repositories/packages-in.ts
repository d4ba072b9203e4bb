import { type Selectable, sql } from 'kysely'
import type { PackageConflictTable, PackageInRecordTable, PackageInTable, PackageReceiptTable } from '#db/schema/exchange.ts'
import { insertRows } from '#db/bulk-insert.ts'
import type { Connection } from './connection.ts'

/** The book of packages that came (exchange.md 5, 6): volumes, what became of their lines, conflicts, receipts. */

export type PackageInRow = Selectable<PackageInTable>
export type PackageInRecord = Selectable<PackageInRecordTable>
export type ConflictRow = Selectable<PackageConflictTable>
export type ReceiptRow = Selectable<PackageReceiptTable>

export async function findPackageIn(db: Connection, packageId: string): Promise<PackageInRow | undefined> {
  return db.selectFrom('package_in').selectAll().where('package_id', '=', packageId).executeTakeFirst()
}

/** The volumes of a set that came, in their order. */
export async function volumesOfSet(db: Connection, setId: string): Promise<PackageInRow[]> {
  return db.selectFrom('package_in').selectAll().where('set_id', '=', setId).orderBy('volume').orderBy('package_id').execute()
}

export interface PackageInFilter {
  readonly unitId?: string
  readonly signKey?: string
  readonly status?: PackageInRow['status']
}

/** Volumes that came, the newest first. */
export async function listPackagesIn(db: Connection, filter: PackageInFilter = {}): Promise<PackageInRow[]> {
  let rows = db.selectFrom('package_in').selectAll()
  if (filter.unitId !== undefined) rows = rows.where('sender_unit_id', '=', filter.unitId)
  if (filter.signKey !== undefined) rows = rows.where('sign_key', '=', filter.signKey)
  if (filter.status !== undefined) rows = rows.where('status', '=', filter.status)
  return (await rows.execute()).toSorted(
    (one, other) => textOrder(cameAt(other), cameAt(one)) || textOrder(one.package_id, other.package_id),
  )
}

/** Of these volumes, those that are in the book. */
export async function knownPackages(db: Connection, packageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.package_id AS id FROM json_each(${JSON.stringify(packageIds)}) k CROSS JOIN package_in p ON p.package_id = k.value`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** When a volume first came to this machine, an instant in UTC. */
export function cameAt(row: Pick<PackageInRow, 'held_at' | 'applied_at'>): string {
  return row.held_at ?? row.applied_at ?? ''
}

function textOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Writes a volume's row, or the row anew where it was held or undone before. */
export async function putPackageIn(trx: Connection, row: PackageInRow): Promise<void> {
  const { package_id: _, ...rest } = row
  await trx
    .insertInto('package_in')
    .values(row)
    .onConflict((conflict) => conflict.column('package_id').doUpdateSet(rest))
    .execute()
}

export async function markUndone(trx: Connection, packageId: string, at: string): Promise<void> {
  await trx.updateTable('package_in').set({ status: 'undone', undone_at: at }).where('package_id', '=', packageId).execute()
}

const recordColumns = ['package_id', 'type', 'id', 'rev', 'hash', 'outcome'] as const

/** What became of a package's lines, in place of what was said of them before. */
export async function putRecordsIn(
  trx: Connection,
  packageId: string,
  records: readonly Omit<PackageInRecord, 'package_id'>[],
): Promise<void> {
  await trx.deleteFrom('package_in_record').where('package_id', '=', packageId).execute()
  const rows = function* () {
    for (const { type, id, rev, hash, outcome } of records) yield [packageId, type, id, rev, hash, outcome]
  }
  await insertRows(trx, 'package_in_record', recordColumns, rows())
}

/** What became of a package's lines, or of those with one outcome. */
export async function recordsIn(db: Connection, packageId: string, outcome?: PackageInRecord['outcome']): Promise<PackageInRecord[]> {
  let rows = db.selectFrom('package_in_record').selectAll().where('package_id', '=', packageId)
  if (outcome !== undefined) rows = rows.where('outcome', '=', outcome)
  return rows.orderBy('type').orderBy('id').orderBy('rev').execute()
}

const blobColumns = ['package_id', 'sha256', 'size'] as const

export async function putBlobsIn(
  trx: Connection,
  packageId: string,
  blobs: readonly { readonly sha256: string; readonly size: number }[],
): Promise<void> {
  await trx.deleteFrom('package_in_blob').where('package_id', '=', packageId).execute()
  await insertRows(
    trx,
    'package_in_blob',
    blobColumns,
    blobs.map(({ sha256, size }) => [packageId, sha256, size]),
  )
}

/** A content of the same revision that was put aside; saying it again changes nothing. */
export async function putConflict(trx: Connection, row: ConflictRow): Promise<void> {
  await trx
    .insertInto('package_conflict')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function dropConflicts(trx: Connection, packageId: string): Promise<void> {
  await trx.deleteFrom('package_conflict').where('package_id', '=', packageId).execute()
}

/**
 * Conflicts that no newer revision of the record has settled, the oldest first. One that was here before the conflict was found settles
 * nothing: it came with a package of then, or was written here then.
 */
export async function openConflicts(db: Connection): Promise<ConflictRow[]> {
  return db
    .selectFrom('package_conflict as c')
    .selectAll('c')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('record_revision as r')
            .select('r.rev')
            .whereRef('r.type', '=', 'c.type')
            .whereRef('r.id', '=', 'c.id')
            .whereRef('r.rev', '>', 'c.rev')
            .where(cameSince),
        ),
      ),
    )
    .orderBy('c.found_at')
    .orderBy('c.type')
    .orderBy('c.id')
    .orderBy('c.hash')
    .execute()
}

/** Of revisions `r`, those that were written here, or came with a package, when a conflict `c` had been found. */
const cameSince = sql<boolean>`CASE
  WHEN EXISTS (SELECT 1 FROM foreign_record f WHERE f.type = r.type AND f.id = r.id) THEN EXISTS (
    SELECT 1 FROM package_in_record p JOIN package_in i ON i.package_id = p.package_id
    WHERE p.type = r.type AND p.id = r.id AND p.rev = r.rev AND p.hash = r.hash
      AND p.outcome IN ('new', 'newer', 'older', 'waiting') AND i.applied_at >= c.found_at)
  ELSE r.at >= c.found_at END`

interface PlaceTakenRow {
  readonly packageId: string
  readonly unitId: string
  readonly senderName: string
  readonly records: number
}

/**
 * Packages with records that wait for nothing that could come: another record has their place (a second 自查评分表 of one month). Each
 * record counts once, with the newest package that brought it.
 */
export async function placesTaken(db: Connection): Promise<PlaceTakenRow[]> {
  const { rows } = await sql<PlaceTakenRow>`
    WITH came AS (
      SELECT w.type, w.id, w.rev, w.hash, (
        SELECT i.package_id FROM package_in_record p JOIN package_in i ON i.package_id = p.package_id AND i.status = 'applied'
        WHERE p.type = w.type AND p.id = w.id AND p.rev = w.rev AND p.hash = w.hash ORDER BY i.applied_at DESC, i.seq DESC LIMIT 1) AS package_id
      FROM revision_waiting w WHERE w.awaits = '[]')
    SELECT i.package_id AS packageId, i.sender_unit_id AS unitId, i.sender_name AS senderName, count(*) AS records
    FROM came JOIN package_in i ON i.package_id = came.package_id GROUP BY i.package_id ORDER BY i.applied_at, i.package_id`.execute(db)
  return rows
}

/** Notes that the sender was asked; the number of contents that the note is about. */
export async function markAsked(trx: Connection, key: Pick<ConflictRow, 'type' | 'id' | 'rev'>, at: string): Promise<number> {
  const { type, id, rev } = key
  const result = await trx
    .updateTable('package_conflict')
    .set({ asked_at: at })
    .where((where) => where.and({ type, id, rev }))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function findReceipt(db: Connection, ids: readonly string[]): Promise<ReceiptRow | undefined> {
  if (ids.length === 0) return undefined
  return db
    .selectFrom('package_receipt')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .executeTakeFirst()
}

export async function putReceipt(trx: Connection, row: ReceiptRow): Promise<void> {
  const { id: _, ...rest } = row
  await trx
    .insertInto('package_receipt')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute()
}

/** Receipts of ours of which the newest revision went out in some package. */
export async function sentReceipts(db: Connection): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('package_receipt as p')
    .innerJoin('package_out_record as o', (join) =>
      join.on('o.type', '=', sql.lit('packageReceipt')).onRef('o.id', '=', 'p.id').onRef('o.rev', '=', 'p.rev'),
    )
    .select('p.id')
    .distinct()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The package of ours that a receipt names by one of its volumes. */
export async function isPackageOut(db: Connection, packageId: string): Promise<boolean> {
  const row = await db.selectFrom('package_out_volume').select('out_id').where('package_id', '=', packageId).executeTakeFirst()
  return row !== undefined
}

/** Whether this office is known to work on more machines than this one: by the roster, or by packages that came from them. */
export async function hasOtherInstallations(db: Connection): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM office o WHERE EXISTS (SELECT 1 FROM roster_key k WHERE k.unit_id = o.unit_id AND k.installation_id <> o.installation_id)
      OR EXISTS (SELECT 1 FROM package_in p WHERE p.sender_unit_id = o.unit_id AND p.installation_id <> o.installation_id)`.execute(db)
  return rows.length > 0
}

/** Attachments that evidence of some packages names and that have not come: how many of how many. */
export async function filesOfPackages(
  db: Connection,
  packageIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly named: number; readonly lacking: number }>> {
  if (packageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('package_in_record as p')
    .innerJoin('evidence as e', 'e.id', 'p.id')
    .innerJoin('evidence_file as f', 'f.evidence_id', 'e.id')
    .leftJoin('blob as b', 'b.sha256', 'f.sha256')
    .where('p.type', '=', 'evidence')
    .where('p.package_id', 'in', [...packageIds])
    .where('e.deleted_at', 'is', null)
    .select(({ fn, eb }) => [
      'p.package_id as packageId',
      fn.count('f.sha256').distinct().as('named'),
      fn
        .count(eb.case().when('b.sha256', 'is', null).then(eb.ref('f.sha256')).end())
        .distinct()
        .as('lacking'),
    ])
    .groupBy('p.package_id')
    .execute()
  return new Map(rows.map(({ packageId, named, lacking }) => [packageId, { named: Number(named), lacking: Number(lacking) }]))
}

/** The end of our own chain as somebody else remembers it: whether our log still says the same; null where it is shorter now. */
export async function eventHash(db: Connection, seq: number): Promise<string | null> {
  return (await db.selectFrom('event').select('hash').where('seq', '=', seq).executeTakeFirst())?.hash ?? null
}

/** The latest time among the last thousand events, whatever their order; null in an empty log. */
export async function newestEventAt(db: Connection): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    SELECT max(at) AS at FROM (SELECT at FROM event ORDER BY seq DESC LIMIT 1000)`.execute(db)
  return rows[0]?.at ?? null
}

/** The event that says that the data were restored, the newest; null where they never were. */
export async function lastRestore(db: Connection): Promise<number | null> {
  const restores = db.selectFrom('event').select('seq').where('subject_type', '=', 'backup').where('action', '=', 'backups.restore')
  return (await restores.orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? null
}
