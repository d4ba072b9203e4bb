import { open } from 'node:fs/promises'
import { keepFile } from '#db/file-store.ts'
import { findBlob, insertEvidence, listEvidence, nameBlob } from '#db/repositories/evidence.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type EvidenceKind, evidenceSizeLimit, isAllowedEvidenceName, readableSize, titleFromFile } from '#shared/domain/evidence.ts'
import { contentHeadBytes, isForbiddenContent } from '#shared/exchange/attachment-content.ts'
import { type Act, type ServiceContext, type StagedFileRef, found, ownUnitOnly, runCommand } from '../context.ts'
import { unitRefs } from '../units.ts'

/** Files on their way into the store as evidence: kept by content, each piece with its first revision (M-064). */

export interface EvidenceFilesInput {
  readonly unitId: string
  /** The month among whose evidence it stands. */
  readonly month: string
  readonly kind: EvidenceKind
  readonly formedOn: string
  readonly files: readonly string[]
}

/**
 * Evidence of an entry of a 专项台账: each file a piece of its own, named after it, that proves no measure yet. Content that the unit already
 * has as a piece of its own is that piece, whatever its name.
 */
export async function addEvidenceFiles(context: ServiceContext, input: EvidenceFilesInput) {
  const { files } = await keptFiles(context, input.files)
  return runCommand(context, 'evidence.addFiles', async (act) => {
    const { unitId, month, kind, formedOn } = input
    ownUnitOnly(context, unitId, '为其他单位添加佐证')
    const units = await unitRefs(act.trx, context.pack)
    found(
      units.all.find((unit) => unit.id === unitId),
      '该单位',
    )
    const there = await singleFiles(context, act, unitId)
    const evidence: { evidenceId: string; title: string; isKnown: boolean }[] = []
    for (const file of files) {
      const known = there.get(file.sha256)
      const title = known?.title ?? titleFromFile(file.name)
      const piece = { unit_id: unitId, month, title, kind, issuer: '', documentNumber: '', formedOn, lineIds: [], files: [file] }
      const evidenceId = known?.id ?? (await insertPiece(context, act, piece))
      there.set(file.sha256, { id: evidenceId, title })
      evidence.push({ evidenceId, title, isKnown: known !== undefined })
    }
    act.about('evidence', evidence[0]?.evidenceId ?? '', { files: files.length, known: evidence.filter((each) => each.isKnown).length })
    return { evidence }
  })
}

/** A unit's pieces of one file, by its content. */
async function singleFiles({ office }: ServiceContext, act: Act, unitId: string): Promise<Map<string, { id: string; title: string }>> {
  const records = await listEvidence(act.trx, { programmeId: office.programmeId, unitId })
  return new Map(
    records.flatMap(({ id, title, files: [file, ...more] }) =>
      file === undefined || more.length > 0 ? [] : [[file.sha256, { id, title }] as const],
    ),
  )
}

/** Files of a stage that are allowed, kept in the store's folder, and the names of those that it held already. */
export async function keptFiles(context: ServiceContext, tokens: readonly string[]): Promise<{ files: StagedFileRef[]; known: string[] }> {
  const files = tokens.map((token) => acceptable(context.staged(token)))
  for (const { name, path } of files) if (isForbiddenContent(await beginningOf(path))) throw new AppError('file_type_refused', { name })
  const known: string[] = []
  for (const file of files) {
    if ((await findBlob(context.store.db, file.sha256)) !== undefined) known.push(file.name)
    await keepFile(context.store.folder, { path: file.path }, file.sha256)
  }
  return { files, known }
}

export interface EvidencePiece {
  readonly unit_id: string
  readonly month: string
  readonly title: string
  readonly kind: EvidenceKind
  readonly issuer: string
  readonly documentNumber: string
  readonly formedOn: string
  /** Lines that it proves; none where it stands behind an entry of a ledger. */
  readonly lineIds: readonly string[]
  readonly files: readonly StagedFileRef[]
}

/** Writes a piece with its files and lines, and its first revision; gives its id. */
export async function insertPiece(context: ServiceContext, act: Act, piece: EvidencePiece): Promise<string> {
  for (const file of piece.files) await nameBlob(act.trx, { sha256: file.sha256, size: file.size, stored_at: act.at })
  const row = {
    id: context.newId(),
    programme_id: context.office.programmeId,
    unit_id: piece.unit_id,
    month: piece.month,
    title: piece.title,
    kind: piece.kind,
    issuer: piece.issuer.trim(),
    document_number: piece.documentNumber.trim(),
    formed_on: piece.formedOn,
    recorded_at: act.at,
  }
  await insertEvidence(act.trx, row, piece.files, piece.lineIds)
  await reviseEvidence(act, row.id)
  return row.id
}

function acceptable(file: StagedFileRef): StagedFileRef {
  if (!isAllowedEvidenceName(file.name)) throw new AppError('file_type_refused', { name: file.name })
  if (file.size > evidenceSizeLimit) {
    throw new AppError('file_too_large', { name: file.name, size: readableSize(file.size), limit: readableSize(evidenceSizeLimit) })
  }
  if (file.size === 0) throw new AppError('file_unavailable', { name: file.name, problem: '文件是空的' })
  return file
}

/** A program stays one under whatever name: what may not travel in a package is not kept here either. A file that is gone is told when it is kept. */
async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return new Uint8Array()
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(contentHeadBytes), 0, contentHeadBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Appends the newest revision of a piece; gives its number. */
export async function reviseEvidence(act: Act, evidenceId: string): Promise<number> {
  const record = found((await listEvidence(act.trx, { ids: [evidenceId], withDeleted: true }))[0], '该佐证材料')
  const files = record.files.map((file, ordinal) => ({ ...file, ordinal }))
  await act.revise({ type: 'evidence', id: record.id, rev: record.rev, ownerUnit: record.unit_id, record: { ...record, files } })
  return record.rev
}
