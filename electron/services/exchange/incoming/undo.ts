import { sql } from 'kysely'
import { StandsOnIt, takeBackRevisions } from '#db/take-back.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import {
  type PackageInRecord,
  type PackageInRow,
  dropConflicts,
  findPackageIn,
  listPackagesIn,
  markUndone,
  recordsIn,
  volumesOfSet,
} from '#db/repositories/packages-in.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, found, runCommand } from '../../context.ts'
import { binProgress } from '../../months/progress.ts'
import { dropNote, endStanding } from '../../months/submissions.ts'
import { markArrivalUndone } from './arrivals.ts'
import { forgetEntries, indexChanged } from './entry-index.ts'
import { reviseReceipt } from './receipts.ts'
import { contextOfPackage } from './sender.ts'

/** 撤销导入: a package taken back whole, with all its volumes, while nothing was built on it (E-UNDO-BUILT). */

export async function undoImport(context: ServiceContext, { packageId }: { readonly packageId: string }): Promise<{ removed: number }> {
  const row = found(await findPackageIn(context.store.db, packageId), '该数据包')
  const own = await contextOfPackage(context, { programmeId: row.programme_id })
  const undone = await runCommand(own, 'exchange.undo', async (act) => {
    const volumes = (await volumesOfSet(act.trx, row.set_id)).filter(({ status }) => status === 'applied')
    if (volumes.length === 0) throw ruleViolation('notImported', '该数据包没有导入的内容', '请刷新后查看')
    const records = await broughtBy(act.trx, volumes)
    await refuseBuiltUpon(act.trx, own, volumes, records)
    let removed = 0
    for (const volume of volumes) removed += await takeBack(own, act, volume)
    for (const volume of volumes) await undoFollowing(own, act, volume)
    await reviseReceipt(own, act, row.set_id, [`收件单位已于${officialDate(act.today)}撤销导入，内容未生效`])
    act.about('package', packageId, { packageKind: row.kind, sender: row.sender_unit_id, period: row.period, seq: row.seq, removed })
    return { removed }
  })
  // Data that are restored must not bring back what was taken back.
  for (const { archive } of await volumesOfSet(context.store.db, row.set_id)) await markArrivalUndone(context.store.folder, archive)
  return undone
}

type Brought = PackageInRecord

/** The lines that a package added to the journal. */
async function broughtBy(db: Connection, volumes: readonly PackageInRow[]): Promise<Brought[]> {
  const all = (await Promise.all(volumes.map(({ package_id }) => recordsIn(db, package_id)))).flat()
  return all.filter(({ outcome }) => outcome !== 'same' && outcome !== 'conflict' && outcome !== 'refused')
}

/** Types of which a row never leaves: what was published or versioned stays. */
const lasting: readonly string[] = ['monthlyScore', 'annualScore', 'programme']

async function refuseBuiltUpon(
  db: Connection,
  { office }: ServiceContext,
  volumes: readonly PackageInRow[],
  records: readonly Brought[],
): Promise<void> {
  const [first] = volumes
  if (first === undefined || first.sender_unit_id === office.unitId) throw packageRefusal('E-UNDO-BUILT')
  if (records.some(({ type }) => lasting.includes(type))) throw packageRefusal('E-UNDO-BUILT')
  const since = volumes.map(({ applied_at }) => applied_at ?? '').toSorted()[0] ?? ''
  const others = (await listPackagesIn(db, { unitId: first.sender_unit_id, status: 'applied' })).filter(
    (row) => row.set_id !== first.set_id,
  )
  if (others.some(({ applied_at }) => (applied_at ?? '') > since)) throw packageRefusal('E-UNDO-BUILT')
  const until = volumes.map(({ applied_at }) => applied_at ?? '')
  if (await hasGoneOn(db, until)) throw packageRefusal('E-UNDO-BUILT')
  if (await isSpokenOf(db, records, since, until)) throw packageRefusal('E-UNDO-BUILT')
}

/** Whether the import itself took steps on papers of this office: a 回执 that was registered is not unsaid. */
async function hasGoneOn(db: Connection, imports: readonly string[]): Promise<boolean> {
  const steps = db
    .selectFrom('record_revision')
    .select('id')
    .where('at', 'in', [...imports])
    .where('type', '=', 'document')
  return (await steps.limit(1).executeTakeFirst()) !== undefined
}

/** So many subjects are looked for in one statement. */
const atOnce = 200

/**
 * Whether this office wrote anything since that names one of these records, or a line or responsibility that they speak of: a review, a
 * decision, an item of a notice. What the imports themselves wrote does not count; nor do receipts and the plan itself.
 */
async function isSpokenOf(db: Connection, records: readonly Brought[], since: string, imports: readonly string[]): Promise<boolean> {
  const subjects = [...(await subjectsOf(db, records))]
  for (let from = 0; from < subjects.length; from += atOnce) {
    const { rows } = await sql`
      SELECT 1 FROM record_revision r WHERE r.at > ${since} AND r.origin = 'own' AND r.at NOT IN (SELECT value FROM json_each(${JSON.stringify(imports)}))
        AND r.type NOT IN ('packageReceipt', 'planLine', 'plan')
        AND NOT EXISTS (SELECT 1 FROM foreign_record f WHERE f.type = r.type AND f.id = r.id)
        AND EXISTS (SELECT 1 FROM json_each(${JSON.stringify(subjects.slice(from, from + atOnce))}) j WHERE instr(r.line, '"' || j.value || '"') > 0)
      LIMIT 1`.execute(db)
    if (rows.length > 0) return true
  }
  return false
}

/** The records themselves, and what they are about. */
async function subjectsOf(db: Connection, records: readonly Brought[]): Promise<ReadonlySet<string>> {
  const subjects = new Set(records.map(({ id }) => id))
  const asked = JSON.stringify(records.map(({ type, id, rev }) => [type, id, rev]))
  const { rows } = await sql<{ line: string | null; assignment: string | null }>`
    SELECT r.line ->> '$.body.line_id' AS line, r.line ->> '$.body.assignment_id' AS assignment FROM json_each(${asked}) j
    JOIN record_revision r ON r.type = j.value ->> 0 AND r.id = j.value ->> 1 AND r.rev = j.value ->> 2`.execute(db)
  for (const { line, assignment } of rows) for (const id of [line, assignment]) if (id !== null) subjects.add(id)
  return subjects
}

/** Moves a volume's lines out of the journal, drops what it put aside, and marks it. */
async function takeBack(context: ServiceContext, act: Act, volume: PackageInRow): Promise<number> {
  const { package_id: packageId } = volume
  const records = await broughtBy(act.trx, [volume])
  const entries = records.filter(({ type }) => type === 'ledgerEntry')
  await forgetEntries(
    act,
    entries.map(({ id }) => id),
  )
  await refuseNewer(act.trx, records)
  const removed = await withoutStanding(() =>
    takeBackRevisions(act.trx, { packageId, at: act.at, lines: records }, { hash: sha256, projections: projectionsOfRecords }),
  )
  for (const { type, id, rev, hash } of records.filter(({ outcome }) => outcome === 'waiting')) {
    await act.trx
      .deleteFrom('revision_waiting')
      .where((where) => where.and({ type, id, rev, hash }))
      .execute()
  }
  await dropConflicts(act.trx, packageId)
  await markUndone(act.trx, packageId, act.at)
  await indexChanged(context, act, entries)
  return removed
}

/** A record that was revised since by its author says more than this package: it came with another one. */
async function refuseNewer(db: Connection, records: readonly Brought[]): Promise<void> {
  const changed = records.filter(({ outcome }) => outcome === 'new' || outcome === 'newer')
  const { rows } = await sql`
    SELECT 1 FROM json_each(${JSON.stringify(changed.map(({ type, id, rev }) => [type, id, rev]))}) j
    JOIN record_revision r ON r.type = j.value ->> 0 AND r.id = j.value ->> 1 AND r.rev > j.value ->> 2 LIMIT 1`.execute(db)
  if (rows.length > 0) throw packageRefusal('E-UNDO-BUILT')
}

async function withoutStanding<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StandsOnIt ? packageRefusal('E-UNDO-BUILT', {}, { cause: error }) : error
  }
}

/**
 * What the import wrote itself: 代录 in 回收站 comes back, a receipt that it registered is withdrawn, what it added to another is taken off.
 * What was registered when it came, before anybody confirmed its key, is its own as well.
 */
async function undoFollowing(context: ServiceContext, act: Act, { applied_at: appliedAt, held_at: heldAt }: PackageInRow): Promise<void> {
  const written = await act.trx
    .selectFrom('record_revision')
    .select(['type', 'id', 'rev'])
    .where('at', 'in', [appliedAt ?? '', heldAt ?? ''])
    .where('type', 'in', ['progressEntry', 'submission'])
    .where('origin', '=', 'own')
    .execute()
  for (const { id } of written.filter(({ type }) => type === 'progressEntry')) {
    const own = await act.trx.selectFrom('progress_entry').select(['is_on_behalf', 'deleted_at']).where('id', '=', id).executeTakeFirst()
    if (own?.is_on_behalf === 1 && own.deleted_at !== null) await binProgress(context, act, { entryId: id, rev: null, isDeleted: false })
  }
  for (const { id, rev } of written.filter(({ type }) => type === 'submission')) {
    if (rev === 1) await withdrawSubmission(context, act, id)
    else await dropNoteOf(context, act, id, rev)
  }
}

/** Takes off a receipt what a revision of it added to its words, where it stands. */
async function dropNoteOf(context: ServiceContext, act: Act, submissionId: string, rev: number): Promise<void> {
  const obligation = await standingObligation(act.trx, submissionId)
  const [before, after] = [await reasonAt(act.trx, submissionId, rev - 1), await reasonAt(act.trx, submissionId, rev)]
  if (obligation === undefined || before === undefined || after === undefined || !after.startsWith(before)) return
  await dropNote(context, act, obligation, after.slice(before.length).replace(/^；/, ''))
}

async function reasonAt(db: Connection, id: string, rev: number): Promise<string | undefined> {
  const { rows } = await sql<{ reason: string }>`
    SELECT line ->> '$.body.reason' AS reason FROM record_revision WHERE type = 'submission' AND id = ${id} AND rev = ${rev}`.execute(db)
  return rows[0]?.reason
}

/** The obligation that a receipt stands for; undefined where it does not any more. */
async function standingObligation(db: Connection, submissionId: string) {
  const row = await db.selectFrom('submission').select('obligation_id').where('id', '=', submissionId).executeTakeFirst()
  const [obligation] = row === undefined ? [] : await listObligations(db, { ids: [row.obligation_id] })
  return obligation?.receipt?.id === submissionId ? obligation : undefined
}

async function withdrawSubmission(context: ServiceContext, act: Act, submissionId: string): Promise<void> {
  const obligation = await standingObligation(act.trx, submissionId)
  if (obligation === undefined) return
  await endStanding(context, act, obligation, { status: 'withdrawn', reason: '撤销导入' })
}
