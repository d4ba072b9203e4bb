import { readSetting } from '#db/repositories/desk.ts'
import {
  type PackageInRow,
  type ReceiptRow,
  cameAt,
  eventHash,
  filesOfPackages,
  findReceipt,
  hasOtherInstallations,
  isPackageOut,
  putReceipt,
  recordsIn,
  volumesOfSet,
} from '#db/repositories/packages-in.ts'
import { epochSetting } from '#db/restore.ts'
import { nextRevisionInEpoch } from '#shared/domain/revision.ts'
import { packageCode } from '#shared/exchange/verification-code.ts'
import { exchangeFaults } from '#shared/exchange/faults.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import type { Act, ServiceContext } from '../../context.ts'

/** 回执: what this office says of a package that it received, as a record that goes back to its sender; and what comes in of ours. */

/** A receipt of a receipt would never end; the 开通包 is answered by the 开通回执. */
const unanswered: readonly string[] = ['receipt', 'roster'] satisfies PackageKind[]

/**
 * Writes or revises the receipt of a set, within the importing command and after the volume's own row. Its id is the package id of the
 * first volume that came; its revisions count from the epoch of this installation, since a restored office receives the same package
 * anew and must not say something else under a revision that left it before. Without `sentences` those that were said before stay. Nothing is written for an office's own machines.
 */
export async function reviseReceipt(context: ServiceContext, act: Act, setId: string, sentences?: readonly string[]): Promise<void> {
  const volumes = await volumesOfSet(act.trx, setId)
  const [first] = volumes.toSorted((one, other) => (cameAt(one) < cameAt(other) ? -1 : 1))
  if (first === undefined || first.sender_unit_id === context.office.unitId || unanswered.includes(first.kind)) return
  const before = await findReceipt(
    act.trx,
    volumes.map(({ package_id }) => package_id),
  )
  const said = sentences === undefined ? (before?.sentences ?? '[]') : JSON.stringify(sentences)
  const content = { ...(await contentOf(act, volumes, first)), sentences: said }
  const rev = nextRevisionInEpoch(before?.rev ?? 0, await epochOf(act))
  const row: ReceiptRow = { ...content, id: before?.id ?? first.package_id, rev }
  if (before !== undefined && isSame(before, row)) return
  await putReceipt(act.trx, row)
  await act.revise({ type: 'packageReceipt', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
}

async function epochOf({ trx }: Act): Promise<number> {
  return Number((await readSetting(trx, epochSetting)) ?? 1)
}

function isSame(one: ReceiptRow, other: ReceiptRow): boolean {
  return (Object.keys(one) as (keyof ReceiptRow)[]).every((column) => column === 'rev' || one[column] === other[column])
}

async function contentOf(
  act: Act,
  volumes: readonly PackageInRow[],
  first: PackageInRow,
): Promise<Omit<ReceiptRow, 'id' | 'rev' | 'sentences'>> {
  const standing = volumes.filter(({ status }) => status !== 'undone')
  const applied = volumes.filter(({ status }) => status === 'applied')
  const files = await filesOfPackages(
    act.trx,
    applied.map(({ package_id }) => package_id),
  )
  const [received] = volumes.toSorted((one, other) => (one.received_on < other.received_on ? -1 : 1))
  const imported = applied.map(({ applied_at }) => applied_at ?? '').toSorted()
  const conflicts = await Promise.all(applied.map(async ({ package_id }) => recordsIn(act.trx, package_id, 'conflict')))
  return {
    unit_id: first.sender_unit_id,
    kind: first.kind,
    programme_id: first.programme_id,
    period: first.period,
    epoch: first.epoch,
    seq: first.seq,
    received_on: received?.received_on ?? first.received_on,
    way: received?.way ?? first.way,
    imported_at: imported[0] ?? null,
    records: Math.max(0, ...volumes.map(({ records }) => records)),
    conflicts: conflicts.flat().filter(({ outcome }) => outcome === 'conflict').length,
    volumes: first.volumes,
    volumes_came: new Set(standing.map(({ volume }) => volume)).size,
    files_lacking: [...files.values()].reduce((sum, { lacking }) => sum + lacking, 0),
    audit_seq: first.audit_seq,
    audit_hash: first.audit_hash,
  }
}

/** What receipts of ours say that somebody should know: one of no package of ours, and a log that is not what it was. */
export interface ReceiptFindings {
  readonly sentences: readonly string[]
  /** Numbers of our own chain that another office remembers otherwise. */
  readonly rewritten: readonly number[]
}

/**
 * Looks at receipts that came, by what their lines say: each must name a package of ours, and the end of our chain that it gives back
 * must be what our log says now. After a restore the log has another course and the book of what was sent may be shorter, so that only
 * receipts of this epoch tell anything. One of a package that another machine of this office made says nothing of this one.
 */
export async function checkReceipts(
  act: Act,
  bodies: readonly { readonly id: string; readonly body: unknown }[],
): Promise<ReceiptFindings> {
  const epoch = await epochOf(act)
  const isAlone = bodies.length > 0 && !(await hasOtherInstallations(act.trx))
  const [sentences, rewritten] = [[] as string[], [] as number[]]
  for (const { id, body } of bodies) {
    const said = body as Partial<Pick<ReceiptRow, 'audit_seq' | 'audit_hash' | 'epoch'>>
    if (!(await isPackageOut(act.trx, id))) {
      const mayBeOurs = !isAlone || (typeof said.epoch === 'number' && said.epoch < epoch)
      if (!mayBeOurs) sentences.push(`回执（${packageCode(id)}）：${exchangeFaults['E-RECEIPT'].sentence.replace(/。$/, '')}，请核对`)
      continue
    }
    if (typeof said.audit_seq !== 'number' || typeof said.audit_hash !== 'string' || said.epoch !== epoch) continue
    if ((await eventHash(act.trx, said.audit_seq)) === said.audit_hash) continue
    rewritten.push(said.audit_seq)
    sentences.push(`回执（${packageCode(id)}）所记的本机日志第${said.audit_seq}条与现有日志不一致，请在“系统—审计日志”中核对`)
  }
  return { sentences, rewritten }
}
