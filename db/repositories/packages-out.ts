import { setImmediate } from 'node:timers/promises'
import { type Selectable, sql } from 'kysely'
import { insertRows } from '#db/bulk-insert.ts'
import type { PackageOutTable, PackageOutVolumeTable } from '#db/schema/exchange.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import type { BlobFacts } from '#shared/exchange/volumes.ts'
import type { Connection, OfUnitMonth } from './connection.ts'
import type { RecordKey } from './package-selection.ts'

/** The office's book of what it sent: packages, what they hold, and their volumes that were written. */

export type PackageOutRow = Selectable<PackageOutTable>
export type VolumeRow = Selectable<PackageOutVolumeTable>

/** A package in the book, with who made it. */
export interface BookedPackage extends PackageOutRow {
  readonly officer: string
}

/** Which packages follow one another: 1 + the earlier ones are the `v02` of a file name. */
export interface PackageSubject {
  readonly kind: PackageKind
  readonly programmeId: string | null
  readonly period: string | null
  readonly recipientUnitId: string | null
}

/** So many lines are read at a time, and then other work is let in. */
const linesAtOnce = 200

/** The next number of the installation, the next version of the subject, and volume 1 of the newest package that was written. */
export async function nextPlaces(
  db: Connection,
  epoch: number,
  subject: PackageSubject,
): Promise<{ seq: number; version: number; prevPackageId: string | null }> {
  const { rows } = await sql<{ seq: number; version: number; prevPackageId: string | null }>`
    SELECT (SELECT coalesce(max(seq), 0) + 1 FROM package_out WHERE epoch = ${epoch}) AS seq,
      (SELECT count(*) + 1 FROM package_out WHERE kind = ${subject.kind} AND period IS ${subject.period}
        AND recipient_unit_id IS ${subject.recipientUnitId} AND programme_id IS ${subject.programmeId}) AS version,
      (SELECT v.package_id FROM package_out p JOIN package_out_volume v ON v.out_id = p.id AND v.i = 1
        ORDER BY p.epoch DESC, p.seq DESC LIMIT 1) AS prevPackageId`.execute(db)
  return rows[0] ?? { seq: 1, version: 1, prevPackageId: null }
}

/** Writes a package with what it holds into the book. */
export async function insertPackage(
  trx: Connection,
  row: PackageOutRow,
  records: readonly RecordKey[],
  blobs: readonly BlobFacts[],
): Promise<void> {
  await trx.insertInto('package_out').values(row).execute()
  const rows = records.map(({ type, id, rev }) => [row.id, type, id, rev])
  await insertRows(trx, 'package_out_record', ['out_id', 'type', 'id', 'rev'], rows)
  const files = blobs.map(({ sha256, size }) => [row.id, sha256, size])
  await insertRows(trx, 'package_out_blob', ['out_id', 'sha256', 'size'], files)
}

/** Notes a volume that was written and read back; another copy takes the place of the one before. */
export async function noteVolume(trx: Connection, volume: VolumeRow): Promise<void> {
  await trx.replaceInto('package_out_volume').values(volume).execute()
}

export async function findPackages(db: Connection, ids: readonly string[]): Promise<BookedPackage[]> {
  if (ids.length === 0) return []
  return booked(db)
    .where('package_out.id', 'in', [...ids])
    .orderBy('epoch')
    .orderBy('seq')
    .execute()
}

function booked(db: Connection) {
  return db
    .selectFrom('package_out')
    .innerJoin('officer', 'officer.id', 'package_out.officer_id')
    .selectAll('package_out')
    .select('officer.name as officer')
}

/** A page of packages, the newest first, behind the one of this place. */
export async function pagePackages(
  db: Connection,
  after: { readonly epoch: number; readonly seq: number } | null,
  limit: number,
): Promise<BookedPackage[]> {
  let rows = booked(db)
  if (after !== null) {
    const { epoch, seq } = after
    rows = rows.where((eb) => eb.or([eb('epoch', '<', epoch), eb.and([eb('epoch', '=', epoch), eb('seq', '<', seq)])]))
  }
  return rows.orderBy('epoch', 'desc').orderBy('seq', 'desc').limit(limit).execute()
}

/** The newest package of a subject. */
export async function lastPackage(db: Connection, subject: PackageSubject): Promise<PackageOutRow | undefined> {
  const rows = db.selectFrom('package_out').selectAll().where('kind', '=', subject.kind)
  return rows
    .where('period', 'is', subject.period)
    .where('recipient_unit_id', 'is', subject.recipientUnitId)
    .where('programme_id', 'is', subject.programmeId)
    .orderBy('epoch', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function volumesOf(db: Connection, outIds: readonly string[]): Promise<VolumeRow[]> {
  if (outIds.length === 0) return []
  return db
    .selectFrom('package_out_volume')
    .selectAll()
    .where('out_id', 'in', [...outIds])
    .orderBy('out_id')
    .orderBy('i')
    .execute()
}

export async function recordsOfPackage(db: Connection, outId: string): Promise<RecordKey[]> {
  const rows = db.selectFrom('package_out_record').select(['type', 'id', 'rev']).where('out_id', '=', outId)
  return rows.orderBy('type').orderBy('id').orderBy('rev').execute()
}

export async function blobsOfPackage(db: Connection, outId: string): Promise<BlobFacts[]> {
  return db.selectFrom('package_out_blob').select(['sha256', 'size']).where('out_id', '=', outId).orderBy('sha256').execute()
}

/** The lines of revisions as they are stored, in the order of the keys; a few at a time, however many there are. */
export async function* linesOf(db: Connection, keys: readonly RecordKey[]): AsyncGenerator<string> {
  for (let from = 0; from < keys.length; from += linesAtOnce) {
    const some = JSON.stringify(keys.slice(from, from + linesAtOnce).map(({ type, id, rev }) => [type, id, rev]))
    const { rows } = await sql<{ line: string }>`
      SELECT r.line FROM json_each(${some}) k CROSS JOIN record_revision r
        ON r.type = k.value ->> 0 AND r.id = k.value ->> 1 AND r.rev = k.value ->> 2 ORDER BY k.key`.execute(db)
    for (const { line } of rows) yield line
    await setImmediate()
  }
}

/** What the receiver said of packages: the newest receipt of each that has one. */
export async function receiptsOf(db: Connection, outIds: readonly string[]) {
  if (outIds.length === 0) return []
  return db
    .selectFrom('package_out_volume')
    .innerJoin('package_receipt', 'package_receipt.id', 'package_out_volume.package_id')
    .innerJoin('foreign_record', (on) =>
      on.onRef('foreign_record.id', '=', 'package_receipt.id').on('foreign_record.type', '=', 'packageReceipt'),
    )
    .selectAll('package_receipt')
    .select('package_out_volume.out_id as outId')
    .where('package_out_volume.out_id', 'in', [...outIds])
    .orderBy('package_receipt.received_on')
    .orderBy('package_receipt.rev')
    .execute()
}

/** Receipts of this office for a unit whose newest word has not left it in any package. */
export async function receiptsNotSent(db: Connection, unitId: string): Promise<RecordKey[]> {
  const { rows } = await sql<RecordKey>`
    SELECT 'packageReceipt' AS type, r.id, r.rev FROM package_receipt r
    WHERE r.unit_id = ${unitId}
      AND NOT EXISTS (SELECT 1 FROM foreign_record f WHERE f.type = 'packageReceipt' AND f.id = r.id)
      AND NOT EXISTS (SELECT 1 FROM package_out p JOIN package_out_volume v ON v.out_id = p.id AND v.i = 1
        JOIN package_out_record o ON o.out_id = p.id AND o.type = 'packageReceipt' AND o.id = r.id AND o.rev = r.rev
        WHERE p.recipient_unit_id = r.unit_id)
    ORDER BY r.id`.execute(db)
  return rows
}

/** Units that a receipt is due to, with their number. */
export async function unitsAwaitingReceipts(db: Connection): Promise<{ unitId: string; count: number }[]> {
  const { rows } = await sql<{ unitId: string; count: number }>`
    SELECT r.unit_id AS unitId, count(*) AS count FROM package_receipt r
    WHERE NOT EXISTS (SELECT 1 FROM foreign_record f WHERE f.type = 'packageReceipt' AND f.id = r.id)
      AND NOT EXISTS (SELECT 1 FROM package_out p JOIN package_out_volume v ON v.out_id = p.id AND v.i = 1
        JOIN package_out_record o ON o.out_id = p.id AND o.type = 'packageReceipt' AND o.id = r.id AND o.rev = r.rev
        WHERE p.recipient_unit_id = r.unit_id)
    GROUP BY r.unit_id ORDER BY r.unit_id`.execute(db)
  return rows
}

export interface FileFacts extends BlobFacts {
  /** Whether its content is in this store. */
  readonly isKept: boolean
  /** Evidence may travel later; a paper goes with its record. */
  readonly isEvidence: boolean
}

/** The files that some records name: those of evidence that was not put aside, and issued papers. Each once. */
export async function filesOf(db: Connection, keys: readonly RecordKey[]): Promise<FileFacts[]> {
  const ids = (type: string): string => JSON.stringify(keys.filter((key) => key.type === type).map(({ id }) => id))
  const { rows } = await sql<{ sha256: string; size: number; isKept: number; isEvidence: number }>`
    SELECT f.sha256, max(f.size) AS size, b.sha256 IS NOT NULL AS isKept, min(f.evidence) AS isEvidence FROM (
      SELECT f.sha256, f.size, 1 AS evidence FROM json_each(${ids('evidence')}) k
        CROSS JOIN evidence e ON e.id = k.value AND e.deleted_at IS NULL JOIN evidence_file f ON f.evidence_id = e.id
      UNION ALL
      SELECT d.file_sha256, coalesce(b.size, 0), 0 FROM json_each(${ids('document')}) k
        CROSS JOIN document d ON d.id = k.value AND d.file_sha256 IS NOT NULL LEFT JOIN blob b ON b.sha256 = d.file_sha256) f
    LEFT JOIN blob b ON b.sha256 = f.sha256 GROUP BY f.sha256 ORDER BY f.sha256`.execute(db)
  return rows.map(({ sha256, size, isKept, isEvidence }) => ({ sha256, size, isKept: isKept === 1, isEvidence: isEvidence === 1 }))
}

/** How many lines of a unit's month nobody judged yet. */
export async function linesWithoutVerdict(db: Connection, { programmeId, unitId, month }: OfUnitMonth): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM plan_line l
    WHERE l.programme_id = ${programmeId} AND l.month = ${month} AND l.unit_id = ${unitId} AND l.removed_reason IS NULL
      AND NOT EXISTS (SELECT 1 FROM self_verdict v WHERE v.line_id = l.id AND v.verdict IS NOT NULL AND v.is_on_behalf = 0)`.execute(db)
  return rows[0]?.count ?? 0
}
