import { keepFile } from '#db/file-store.ts'
import { listEvidence, replaceLinks, updateEvidence } from '#db/repositories/evidence.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type Act, type ServiceContext, found, fresh, inProgramme, runCommand } from '../context.ts'
import { insertPiece, reviseEvidence } from '../evidence/files.ts'
import { type Piece, type ReceiveInput, piecesOf } from './pieces.ts'
import { judgePack } from './reading.ts'
import { withSource } from './sources.ts'

/** 佐证材料 in: files kept first, then one transaction. The same content is one piece; what the unit already has is linked, not doubled. */

/** What an undo needs, as it was before. */
export interface ReceiptTrace {
  readonly added: { evidenceId: string; rev: number }[]
  readonly linked: { evidenceId: string; rev: number; lineIds: string[] }[]
}

export interface ReceiveCounts {
  readonly pieces: number
  readonly files: number
  readonly linked: number
  /** Files that the unit already had at these measures. */
  readonly same: number
  readonly skipped: number
  readonly refused: number
}

/** Takes a pack in; nothing is kept of a pack whose files are not all placed, left out or refused. */
export async function receivePack(context: ServiceContext, input: ReceiveInput): Promise<{ counts: ReceiveCounts; undo: ReceiptTrace }> {
  return withSource(context, input.source, async (source) => {
    const pack = await judgePack(context, source, input)
    for (const { path } of input.assignments) {
      found(
        pack.files.find(({ file }) => file.path === path),
        `文件“${path}”`,
      )
    }
    const skips = new Set(input.skips)
    const chosen = pack.files.filter(({ file }) => !skips.has(file.path))
    const taken = chosen.filter(({ refusal }) => refusal === null)
    if (taken.length === 0) throw ruleViolation('emptyEvidencePack', '没有可以收取的文件', '请重新选择文件夹或压缩包')
    const pieces = await piecesOf(context, taken, input)
    for (const judged of taken) {
      const kept = await judged.file.onDisk()
      await keepFile(context.store.folder, kept, judged.sha256)
    }
    return runCommand(context, 'evidencePacks.receive', async (act) => {
      const { trace, files, same } = await writePieces(context, act, pieces)
      const left = { skipped: pack.files.length - chosen.length, refused: chosen.length - taken.length }
      const counts = { pieces: trace.added.length, files, linked: trace.linked.length, same, ...left }
      const [months, units] = [new Set(pieces.map(({ month }) => month)), [...new Set(pieces.map(({ unitId }) => unitId))]]
      const isOnBehalf = units.some((unitId) => unitId !== context.office.unitId)
      act.about('month', [...months][0] ?? input.month ?? '', { source: pack.name, units, isOnBehalf, ...counts })
      return { counts, undo: trace }
    })
  })
}

/** A piece of the unit's month as this command leaves it. */
interface Standing {
  readonly evidenceId: string
  readonly unitId: string
  readonly isNew: boolean
  readonly before: readonly string[]
  rev: number
  lineIds: readonly string[]
}

async function writePieces(context: ServiceContext, act: Act, pieces: readonly Piece[]) {
  const [standing, byContent] = [new Set<Standing>(), new Map<string, Standing>()]
  const key = ({ unitId, month }: Piece, sha256: string): string => `${unitId} ${month} ${sha256}`
  for (const piece of new Map(pieces.map((each) => [`${each.unitId} ${each.month}`, each])).values()) {
    for (const record of await listEvidence(act.trx, inProgramme(context, { unitId: piece.unitId, month: piece.month }))) {
      const { id: evidenceId, rev, lineIds, unit_id: unitId } = record
      const own: Standing = { evidenceId, unitId, isNew: false, before: lineIds, rev, lineIds }
      for (const { sha256 } of record.files) if (!byContent.has(key(piece, sha256))) byContent.set(key(piece, sha256), own)
    }
  }
  let [files, same] = [0, 0]
  for (const piece of pieces) {
    const known = new Set(piece.files.flatMap(({ sha256 }) => byContent.get(key(piece, sha256)) ?? []))
    for (const own of known) {
      if (await linkTo(act, own, piece.lineIds)) standing.add(own)
      else same += 1
    }
    const rest = piece.files.filter(({ sha256 }) => !byContent.has(key(piece, sha256)))
    if (rest.length === 0) continue
    const { unitId, lineIds } = piece
    const evidenceId = await insertPiece(context, act, { ...piece, unit_id: unitId, files: rest })
    const own: Standing = { evidenceId, unitId, isNew: true, before: [], rev: 1, lineIds }
    standing.add(own)
    for (const { sha256 } of rest) byContent.set(key(piece, sha256), own)
    files += rest.length
  }
  return { trace: traceOf([...standing]), files, same }
}

/** Lets a piece prove further lines; false where it proves them already. */
async function linkTo(act: Act, own: Standing, lineIds: readonly string[]): Promise<boolean> {
  if (lineIds.every((lineId) => own.lineIds.includes(lineId))) return false
  own.rev = fresh(await updateEvidence(act.trx, own.evidenceId, own.rev, {}), '该佐证材料')
  own.lineIds = [...new Set([...own.lineIds, ...lineIds])]
  await replaceLinks(act.trx, own.evidenceId, own.lineIds)
  await reviseEvidence(act, own.evidenceId)
  return true
}

function traceOf(standing: readonly Standing[]): ReceiptTrace {
  return {
    added: standing.filter(({ isNew }) => isNew).map(({ evidenceId, rev }) => ({ evidenceId, rev })),
    linked: standing.filter(({ isNew }) => !isNew).map(({ evidenceId, rev, before }) => ({ evidenceId, rev, lineIds: [...before] })),
  }
}
