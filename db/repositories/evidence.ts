import type { Selectable, Updateable } from 'kysely'
import type { BlobTable, EvidenceTable } from '#db/schema/month.ts'
import type { Connection, OfProgramme } from './connection.ts'

export interface EvidenceRecord extends Selectable<EvidenceTable> {
  readonly files: readonly { readonly sha256: string; readonly name: string; readonly size: number }[]
  readonly lineIds: readonly string[]
}

export type EvidenceFilter = (OfProgramme | { readonly lineIds: readonly string[] } | { readonly ids: readonly string[] }) & {
  /** 回收站 too. */
  readonly withDeleted?: boolean
}

/** Evidence with its files and the lines it proves, oldest first. */
export async function listEvidence(db: Connection, filter: EvidenceFilter): Promise<EvidenceRecord[]> {
  let query = db.selectFrom('evidence').selectAll()
  if (filter.withDeleted !== true) query = query.where('deleted_at', 'is', null)
  if ('programmeId' in filter) query = query.where('programme_id', '=', filter.programmeId)
  if ('month' in filter) query = query.where('month', '=', filter.month)
  if ('unitId' in filter) query = query.where('unit_id', '=', filter.unitId)
  if ('ids' in filter) query = query.where('id', 'in', [...filter.ids])
  if ('lineIds' in filter) {
    const lineIds = [...filter.lineIds]
    query = query.where('id', 'in', (eb) => eb.selectFrom('evidence_link').select('evidence_id').where('line_id', 'in', lineIds))
  }
  const rows = await query.orderBy('id').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const files = await db.selectFrom('evidence_file').selectAll().where('evidence_id', 'in', ids).orderBy('ordinal').execute()
  const links = await db.selectFrom('evidence_link').selectAll().where('evidence_id', 'in', ids).orderBy('line_id').execute()
  return rows.map((row) => ({
    ...row,
    files: files.filter((file) => file.evidence_id === row.id).map(({ sha256, name, size }) => ({ sha256, name, size })),
    lineIds: links.filter((link) => link.evidence_id === row.id).map((link) => link.line_id),
  }))
}

/** 佐证未到: files that evidence of a programme names and whose content has not come yet, in the order of the evidence. */
export async function listMissingFiles(
  db: Connection,
  filter: OfProgramme,
): Promise<{ evidence_id: string; unit_id: string; month: string; sha256: string; name: string; size: number }[]> {
  let files = db
    .selectFrom('evidence_file')
    .innerJoin('evidence', 'evidence.id', 'evidence_file.evidence_id')
    .leftJoin('blob', 'blob.sha256', 'evidence_file.sha256')
    .select(['evidence_id', 'unit_id', 'month', 'evidence_file.sha256', 'name', 'evidence_file.size'])
    .where('blob.sha256', 'is', null)
    .where('evidence.deleted_at', 'is', null)
    .where('programme_id', '=', filter.programmeId)
  if (filter.month !== undefined) files = files.where('month', '=', filter.month)
  if (filter.unitId !== undefined) files = files.where('unit_id', '=', filter.unitId)
  return files.orderBy('evidence_id').orderBy('ordinal').execute()
}

export async function insertEvidence(
  db: Connection,
  evidence: Omit<Selectable<EvidenceTable>, 'rev' | 'deleted_at'>,
  files: readonly { readonly sha256: string; readonly name: string; readonly size: number }[],
  lineIds: readonly string[],
): Promise<void> {
  await db
    .insertInto('evidence')
    .values({ ...evidence, deleted_at: null })
    .execute()
  await db
    .insertInto('evidence_file')
    .values(files.map(({ sha256, name, size }, ordinal) => ({ evidence_id: evidence.id, sha256, name, ordinal, size })))
    .execute()
  await replaceLinks(db, evidence.id, lineIds)
}

export async function replaceLinks(db: Connection, evidenceId: string, lineIds: readonly string[]): Promise<void> {
  await db.deleteFrom('evidence_link').where('evidence_id', '=', evidenceId).execute()
  // Evidence of an entry of a ledger proves no line.
  if (lineIds.length === 0) return
  await db
    .insertInto('evidence_link')
    .values(lineIds.map((lineId) => ({ evidence_id: evidenceId, line_id: lineId })))
    .execute()
}

/** Changes a piece of evidence if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateEvidence(
  db: Connection,
  evidenceId: string,
  rev: number,
  change: Updateable<EvidenceTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('evidence')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', evidenceId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

export async function findBlob(db: Connection, sha256: string): Promise<Selectable<BlobTable> | undefined> {
  return db.selectFrom('blob').selectAll().where('sha256', '=', sha256).executeTakeFirst()
}

/** Names a stored file; naming it again changes nothing. */
export async function nameBlob(db: Connection, blob: Selectable<BlobTable>): Promise<void> {
  await db
    .insertInto('blob')
    .values(blob)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}
