import { setImmediate } from 'node:timers/promises'
import { nameBlob } from '#db/repositories/evidence.ts'
import {
  type PackageInRow,
  filesOfPackages,
  findPackageIn,
  putBlobsIn,
  putConflict,
  putPackageIn,
  putRecordsIn,
} from '#db/repositories/packages-in.ts'
import type { OpenedPackage } from '#electron/packages/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { PackageFlag } from '#shared/exchange/conditions.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { backUpBeforeImport } from '../../backups/triggers.ts'
import { type Act, type ServiceContext, runCommand } from '../../context.ts'
import { refuseReceiptDay } from '../../months/submissions.ts'
import type { Keeper } from '../keys/keeper.ts'
import { signerStanding } from '../keys/roster.ts'
import { archivePlace } from './archive.ts'
import { arrivalOf } from './arrivals.ts'
import { ArrivingFiles } from './arriving-files.ts'
import {
  type StepGuard,
  type TakeInput,
  type TakeJob,
  type Taken,
  TakenMeanwhile,
  recordsOf,
  refuseOtherSet,
  repeated,
  rowOf,
} from './book.ts'
import { remarksOn } from './flags.ts'
import { holdPackage } from './holding.ts'
import { type Imported, type Importing, type ReceivedAs, importRecords } from './importing.ts'
import { type LongWork, longWork } from './long-work.ts'
import { type OutcomeCounts, countOutcomes } from './outcomes.ts'
import { reviseReceipt } from './receipts.ts'
import { contextOfPackage, refuseForeignContent, senderOf } from './sender.ts'
import { leavePackage, openedPackage, takingFrom } from './shelf.ts'
import { refuseUntakeable } from './untakeable.ts'

/** 写入: what a package brings, in one transaction or not at all; a second time changes nothing (exchange.md 5, 6). */

/** `leavePackage` calls it off before the commit: then nothing was written, and the package still lies open (`cancelled`). */
export async function takePackage(
  context: ServiceContext,
  input: ReceivedAs & { readonly token: string },
  keeper: Keeper,
  guard?: StepGuard,
): Promise<Taken> {
  const { token, ...received } = input
  const taken = await takingFrom(context, token, async (signal) => {
    const { name, opened } = await openedPackage(context, keeper, token)
    return takeOpened(context, opened, { ...received, fileName: name }, guard, { token, signal })
  })
  await guard?.('cleaning')
  // The package is applied whatever becomes of its staged copy: what cannot be removed now goes when the store opens next.
  await leavePackage(context, { token }).catch(() => undefined)
  return taken
}

/** The same for a package that is open already; it stays open. The key's standing is asked for anew: it may have been confirmed since. */
export async function takeOpened(
  context: ServiceContext,
  opened: OpenedPackage,
  input: TakeInput,
  guard?: StepGuard,
  job?: TakeJob,
): Promise<Taken> {
  const { packageId, info } = opened
  const standing = await signerStanding(context.store.db, info.signKey)
  if (standing.state === 'revoked') throw packageRefusal('E-KEY-REVOKED')
  if (standing.state === 'refused') throw packageRefusal('E-KEY-REFUSED')
  refuseUntakeable(context, opened)
  if (standing.state !== 'unknown' && standing.unit !== info.senderUnit) throw packageRefusal('E-KEY-UNIT')
  if (standing.state === 'retired' && info.seq > standing.validUntilSeq) throw packageRefusal('E-KEY-RETIRED')
  const known = await findPackageIn(context.store.db, packageId)
  if (known?.status === 'applied' || (known?.status === 'held' && standing.state === 'unknown')) return repeated(context, known)
  await refuseOtherSet(context, opened)
  if (standing.state === 'unknown' && info.kind === 'roster') {
    throw ruleViolation('rosterFirst', '开通包的校验码尚未核对', '请核对校验码后启用')
  }
  try {
    if (standing.state === 'unknown') return await holdPackage(context, opened, input, guard)
    return await importPackage(context, opened, known === undefined ? input : { ...input, ...receivedBefore(known) }, { guard, job })
  } catch (thrown) {
    if (thrown instanceof TakenMeanwhile) return repeated(context, thrown.known)
    throw thrown
  }
}

/** The first 实际收件日期 of a package that was held, or whose import was undone. */
function receivedBefore({ received_on: receivedOn, way, note }: PackageInRow): ReceivedAs {
  return { receivedOn, way: way as ReceivedAs['way'], note }
}

interface Steps {
  readonly guard: StepGuard | undefined
  readonly job: TakeJob | undefined
}

async function importPackage(context: ServiceContext, opened: OpenedPackage, input: TakeInput, steps: Steps): Promise<Taken> {
  const { info, blobs } = opened
  const own = await contextOfPackage(context, info)
  const sender = await senderOf(context, context.store.db, info.senderUnit)
  const records = await recordsOf(opened)
  await refuseForeignContent(context.store.db, info, sender, records)
  await backUpBeforeImport(context, records.length)
  const { token = '', signal } = steps.job ?? {}
  const shown = steps.job === undefined ? {} : context
  const work = longWork(shown, { job: token, what: '正在写入', total: blobs.length + records.length, signal })
  const files = await ArrivingFiles.in(context.store.folder, opened, context.newId())
  try {
    const archive = await prepareFiles(context, opened, input, { files, work, guard: steps.guard })
    const onProgress = (done: number): void => work.reach(blobs.length + done)
    const importing = { info, sender, records, received: input, onProgress }
    return await writePackage(own, opened, input, { archive, files, work, importing, guard: steps.guard })
  } finally {
    work.end()
    await files.drop()
  }
}

interface Arriving {
  readonly files: ArrivingFiles
  readonly work: LongWork
  readonly guard: StepGuard | undefined
}

/** Writes the attachments and the bag down beside their places; where the bag will lie. */
async function prepareFiles(
  context: ServiceContext,
  opened: OpenedPackage,
  input: TakeInput,
  { files, work, guard }: Arriving,
): Promise<string> {
  const { packageId } = opened
  await guard?.('blobs')
  await files.prepareBlobs(() => work.advance(1))
  await guard?.('archive')
  const place =
    input.archive ?? (await findPackageIn(context.store.db, packageId))?.archive ?? archivePlace(packageId, context.ports.clock.today())
  if (input.archive === undefined) await files.prepareBag({ place, arrival: await arrivalOf(context, input) })
  return place
}

/** The one transaction; files take their places at its end, when nothing can be refused or called off any more. */
async function writePackage(
  own: ServiceContext,
  opened: OpenedPackage,
  input: TakeInput,
  { archive, files, work, importing, guard }: Arriving & { readonly archive: string; readonly importing: Importing },
): Promise<Taken> {
  const { info, packageId } = opened
  await guard?.('transaction')
  return runCommand(own, 'exchange.take', async (act) => {
    work.check()
    const known = await findPackageIn(act.trx, packageId)
    // Two takes at once: what the first one wrote, the second would describe as having been here all along.
    if (known?.status === 'applied') throw new TakenMeanwhile(known)
    if (known === undefined && input.archive === undefined) refuseReceiptDay(act, { receivedOn: input.receivedOn, reason: input.note })
    const imported = await importRecords(own, act, importing)
    await guard?.('rows')
    const remarks = await remarksOn(own, act.trx, { info, packageId, now: act.at })
    const applied = { status: 'applied', held_at: known?.held_at ?? null, applied_at: act.at, undone_at: null } as const
    await putPackageIn(act.trx, { ...rowOf(opened, input, { archive, flags: remarks.flags, officerId: own.officer.id }), ...applied })
    await keepContent(act, opened, imported)
    const sentences = [...imported.sentences, ...(await fileSentences(act, packageId))]
    await guard?.('receipt')
    // How many files are still lacking stands in the receipt itself and changes with every volume.
    await reviseReceipt(own, act, info.volume.setId, info.volume.i === 1 ? imported.sentences : undefined)
    const counts = countOutcomes(imported.outcomes)
    act.about('package', packageId, { ...detailOf(opened, { counts, flags: remarks.flags }, imported), receivedOn: input.receivedOn })
    work.check()
    await files.put()
    await guard?.('commit')
    return { packageId, status: 'applied', counts, sentences }
  })
}

/** The volume's lines, attachments and conflicts, in the book. */
async function keepContent(act: Act, { packageId, blobs }: OpenedPackage, { outcomes, report }: Imported): Promise<void> {
  for (const { sha256, size } of blobs) await nameBlob(act.trx, { sha256, size, stored_at: act.at })
  const rows = outcomes.map(({ record: { type, id, rev, hash }, outcome }) => ({ type, id, rev, hash, outcome }))
  await setImmediate()
  await putRecordsIn(act.trx, packageId, rows)
  await putBlobsIn(act.trx, packageId, blobs)
  const lines = new Map(outcomes.map(({ record }) => [record.hash, record.line]))
  for (const { type, id, rev, hash, keptHash } of report.equivocal) {
    const row = {
      type,
      id,
      rev,
      hash,
      line: lines.get(hash) ?? '',
      kept_hash: keptHash,
      package_id: packageId,
      found_at: act.at,
      asked_at: null,
    }
    await putConflict(act.trx, row)
  }
}

/** 佐证未到, in a sentence; none where everything came or nothing is named. */
async function fileSentences(act: Act, packageId: string): Promise<string[]> {
  const files = (await filesOfPackages(act.trx, [packageId])).get(packageId)
  if (files === undefined || files.lacking === 0) return []
  return [`佐证未到：共${files.named}件，已到${files.named - files.lacking}件，收到后自动关联`]
}

function detailOf(
  { info, blobs }: OpenedPackage,
  { counts, flags }: { readonly counts: OutcomeCounts; readonly flags: readonly PackageFlag[] },
  { rewritten, settled, superseded }: Imported,
) {
  const { kind: packageKind, senderUnit: sender, period, seq, installationEpoch: epoch, volume } = info
  const told = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  const registered = settled.map(({ obligationId, firstReceivedOn }) => ({ obligationId, firstReceivedOn }))
  return {
    packageKind,
    sender,
    period,
    seq,
    epoch,
    volume: `${volume.i}/${volume.n}`,
    files: blobs.length,
    ...told,
    ...(registered.length === 0 ? {} : { registered, obligations: registered.length }),
    ...(superseded.length === 0 ? {} : { superseded: superseded.length }),
    ...(rewritten.length === 0 ? {} : { rewritten }),
    ...(flags.includes('clockSuspect') ? { clockSuspect: true } : {}),
  }
}
