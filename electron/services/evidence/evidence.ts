import { readKept } from '#db/file-store.ts'
import type { Connection } from '#db/repositories/connection.ts'
import {
  type EvidenceFilter,
  type EvidenceRecord,
  findBlob,
  listEvidence,
  replaceLinks,
  updateEvidence,
} from '#db/repositories/evidence.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { type Act, type ServiceContext, found, fresh, inProgramme, isOwnOrCity, ownUnitOnly, runCommand } from '../context.ts'
import { openReceivedCopy } from '../opened-copies.ts'
import { insertPiece, keptFiles, reviseEvidence } from './files.ts'

/** 佐证材料: one piece proves one or many measures of a month, or stands behind an entry of a 专项台账; its files lie content-addressed in the data folder (M-064). */

export interface EvidenceInput {
  readonly lineIds: readonly string[]
  readonly title: string
  readonly kind: EvidenceKind
  readonly issuer: string
  readonly documentNumber: string
  readonly formedOn: string
  readonly files: readonly string[]
}

/** Evidence as pages and documents show it, with the measures it proves. */
export async function evidenceViews(db: Connection, filter: EvidenceFilter) {
  const records = await listEvidence(db, filter)
  const lineIds = [...new Set(records.flatMap((record) => record.lineIds))]
  const lines = new Map((lineIds.length === 0 ? [] : await listLines(db, { ids: lineIds })).map((line) => [line.id, line]))
  return records.map((record) => evidenceView(record, lines))
}

function evidenceView(record: EvidenceRecord, lines: ReadonlyMap<string, LineRecord>) {
  return {
    evidenceId: record.id,
    title: record.title,
    kind: record.kind as EvidenceKind,
    issuer: record.issuer,
    documentNumber: record.document_number,
    formedOn: record.formed_on,
    recordedAt: record.recorded_at,
    files: record.files.map((file) => ({ ...file })),
    measures: record.lineIds.flatMap((lineId) => {
      const line = lines.get(lineId)
      return line === undefined ? [] : [{ lineId, code: line.code, shortTitle: line.shortTitle }]
    }),
    rev: record.rev,
  }
}

export async function evidenceList(context: ServiceContext, input: { readonly unitId: string; readonly month: string }) {
  ownUnitOnly(context, input.unitId, '查看其他单位的佐证材料')
  return sized(await evidenceViews(context.store.db, inProgramme(context, { unitId: input.unitId, month: input.month })))
}

/** Evidence by id, as an entry of a 专项台账 names it; what lies in 回收站 or belongs to another unit is left out. */
export async function evidenceNamed(context: ServiceContext, input: { readonly evidenceIds: readonly string[] }) {
  const { db } = context.store
  const records = input.evidenceIds.length === 0 ? [] : await listEvidence(db, { ids: input.evidenceIds })
  const own = records.filter((each) => each.programme_id === context.office.programmeId && isOwnOrCity(context, each.unit_id))
  return sized(own.length === 0 ? [] : await evidenceViews(db, { ids: own.map(({ id }) => id) }))
}

/** With what all files take together; the same content counts once. */
function sized<View extends { readonly files: readonly { readonly sha256: string; readonly size: number }[] }>(evidence: View[]) {
  const sizes = new Map(evidence.flatMap((each) => each.files.map((file) => [file.sha256, file.size] as const)))
  return { evidence, totalSize: [...sizes.values()].reduce((sum, size) => sum + size, 0) }
}

/** Keeps the files first, then names them in one transaction: a crash leaves a file too many, never a record without its file. */
export async function addEvidence(context: ServiceContext, input: EvidenceInput): Promise<{ evidenceId: string; known: string[] }> {
  const { files, known } = await keptFiles(context, input.files)
  return runCommand(context, 'evidence.add', async (act) => {
    const owner = await ownerOf(context, act, input.lineIds)
    const evidenceId = await insertPiece(context, act, { ...input, ...owner, files })
    act.about('evidence', evidenceId, { files: files.length, lines: input.lineIds.length })
    return { evidenceId, known }
  })
}

/** Evidence belongs to one unit and month: the lines that it proves must agree on both. */
async function ownerOf(context: ServiceContext, act: Act, lineIds: readonly string[]): Promise<{ unit_id: string; month: string }> {
  const lines = await listLines(act.trx, { ids: lineIds })
  const first = found(lines[0], '佐证对应的措施')
  if (lines.length !== new Set(lineIds).size) throw new AppError('not_found', { what: '佐证对应的部分措施' })
  if (lines.some((line) => line.unitId !== first.unitId || line.month !== first.month)) {
    throw ruleViolation('oneUnitOneMonth', '一份佐证只能对应同一单位同一月份的措施', '请分别添加')
  }
  ownUnitOnly(context, first.unitId, '为其他单位添加佐证')
  return { unit_id: first.unitId, month: first.month }
}

/** One evidence for many measures: replaces the measures that it proves. */
export async function linkEvidence(
  context: ServiceContext,
  input: { readonly evidenceId: string; readonly rev: number; readonly lineIds: readonly string[] },
) {
  return runCommand(context, 'evidence.link', async (act) => {
    await ownerOf(context, act, input.lineIds)
    fresh(await updateEvidence(act.trx, input.evidenceId, input.rev, {}), '该佐证材料')
    await replaceLinks(act.trx, input.evidenceId, input.lineIds)
    act.about('evidence', input.evidenceId, { lines: input.lineIds.length })
    return { rev: await reviseEvidence(act, input.evidenceId) }
  })
}

export async function removeEvidence(context: ServiceContext, input: { readonly evidenceId: string; readonly rev: number }) {
  return setDeleted(context, 'evidence.remove', input.evidenceId, input.rev, true)
}

export async function restoreEvidence(context: ServiceContext, input: { readonly evidenceId: string }) {
  return setDeleted(context, 'evidence.restore', input.evidenceId, null, false)
}

async function setDeleted(
  context: ServiceContext,
  action: string,
  evidenceId: string,
  rev: number | null,
  isDeleted: boolean,
): Promise<Record<string, never>> {
  return runCommand(context, action, async (act) => {
    const record = found((await listEvidence(act.trx, { ids: [evidenceId], withDeleted: true }))[0], '该佐证材料')
    ownUnitOnly(context, record.unit_id, '修改其他单位的佐证材料')
    fresh(await updateEvidence(act.trx, evidenceId, rev ?? record.rev, { deleted_at: isDeleted ? act.at : null }), '该佐证材料')
    act.about('evidence', evidenceId)
    await reviseEvidence(act, evidenceId)
    return {}
  })
}

/** Opens a copy of a file with the system's program; only what is kept as evidence can be named, and the kept file itself stays. */
export async function openEvidence(context: ServiceContext, input: { readonly evidenceId: string; readonly sha256: string }) {
  const record = found((await listEvidence(context.store.db, { ids: [input.evidenceId] }))[0], '该佐证材料')
  ownUnitOnly(context, record.unit_id, '查看其他单位的佐证材料')
  const file = found(
    record.files.find((each) => each.sha256 === input.sha256),
    '该佐证文件',
  )
  if ((await findBlob(context.store.db, file.sha256)) === undefined) {
    throw new AppError('file_unavailable', { name: file.name, problem: '文件尚未送达，请待报送单位补送佐证材料' })
  }
  await openReceivedCopy(context, file.name, await readKept(context.store.folder, file.sha256, file.name))
  return {}
}
