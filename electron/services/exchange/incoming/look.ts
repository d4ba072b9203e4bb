import { setImmediate } from 'node:timers/promises'
import { findPackageIn } from '#db/repositories/packages-in.ts'
import type { OpenedPackage } from '#electron/packages/index.ts'
import type { PackageFlag, PackageStatus } from '#shared/exchange/conditions.ts'
import { AppError } from '#shared/domain/errors.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import { type Act, type ServiceContext, runCommand } from '../../context.ts'
import { officeNames } from '../offices.ts'
import { askedOfToken } from '../keys/comparing.ts'
import type { Keeper } from '../keys/keeper.ts'
import { cityUnit, codeOf, signerStanding } from '../keys/roster.ts'
import { dayOf, recordsOf, refuseOtherSet } from './book.ts'
import { consequencesOf } from './consequences.ts'
import { remarksOn } from './flags.ts'
import { type Importing, importRecords } from './importing.ts'
import { namesFor } from './names.ts'
import { type OutcomeCounts, countOutcomes } from './outcomes.ts'
import { type PreviewRow, leftOutSentence, previewRow, sameRows, withOwnRow } from './preview-rows.ts'
import { presentOf } from './present.ts'
import { contextOfPackage, senderOf } from './sender.ts'
import { longWork } from './long-work.ts'
import { lookingAt, openedPackage } from './shelf.ts'
import { refuseHoldingForOther, refuseUntakeable } from './untakeable.ts'

/** 「预览」: what a package is, and what importing it would do. Nothing is written. */

/** The package's own words about itself, and the remarks of this office. */
interface About {
  packageId: string
  kind: PackageKind
  title: string
  sender: { unitId: string; name: string }
  period: string | null
  seq: number
  volume: { i: number; n: number }
  isEncrypted: boolean
  size: number
  records: number
  blobs: number
  blobBytes: number
  createdAtClaimed: string
  flags: PackageFlag[]
  gap: string
}

interface Preview {
  counts: OutcomeCounts
  rows: PreviewRow[]
  sentences: string[]
}

type Look =
  | ({ state: 'ready'; about: About; receivedOn: string } & Preview)
  | { state: 'unknownKey'; about: About; receivedOn: string }
  | { state: 'roster'; about: About; code: string; isRenewal: boolean; asked: number[] }
  | { state: 'known'; about: About; status: PackageStatus; on: string }

/** `leavePackage` calls it off: `cancelled`. */
export async function lookAtPackage(context: ServiceContext, { token }: { readonly token: string }, keeper: Keeper): Promise<Look> {
  const { opened } = await openedPackage(context, keeper, token)
  const signal = lookingAt(context, token)
  try {
    return await lookInto(context, opened, { token, signal })
  } catch (thrown) {
    // Whatever could not be read any more because it was closed.
    if (signal?.aborted === true) throw new AppError('cancelled', {}, { cause: thrown })
    throw thrown
  }
}

interface Looking {
  readonly token: string
  readonly signal: AbortSignal | undefined
}

async function lookInto(context: ServiceContext, opened: OpenedPackage, looking: Looking): Promise<Look> {
  const { packageId, info } = opened
  const { db } = context.store
  refuseUntakeable(context, opened)
  const [about, known] = [await aboutPackage(context, opened), await findPackageIn(db, packageId)]
  const { state } = await signerStanding(db, info.signKey)
  const isHeldStill = known?.status === 'held' && state === 'unknown'
  if (known?.status === 'applied' || (known !== undefined && isHeldStill)) {
    return { state: 'known', about, status: known.status, on: dayOf(known) }
  }
  await refuseOtherSet(context, opened)
  const receivedOn = known?.received_on ?? context.ports.clock.today()
  if (state !== 'unknown') return { state: 'ready', about, ...(await tried(context, opened, { ...looking, receivedOn })), receivedOn }
  if (info.kind === 'roster') return rosterLook(context, opened, about, looking.token)
  await refuseHoldingForOther(context, opened)
  return { state: 'unknownKey', about, receivedOn }
}

/** A 开通包 is for the counties; the city's office has none to take. */
async function rosterLook(context: ServiceContext, { info }: OpenedPackage, about: About, token: string): Promise<Look> {
  if (context.office.profile === 'city') throw packageRefusal('E-RCPT-WRONG')
  const isRenewal = (await cityUnit(context.store.db, context.office)) !== null
  const asked = [...askedOfToken(token, info.signKey)]
  return { state: 'roster', about, code: codeOf(info), isRenewal, asked }
}

async function aboutPackage(context: ServiceContext, opened: OpenedPackage): Promise<About> {
  const { packageId, info, isEncrypted, file } = opened
  const { db } = context.store
  const remarks = await remarksOn(context, db, { info, packageId, now: context.ports.clock.now() })
  const name = (await officeNames(db, context.pack)).name(info.senderUnit) ?? info.senderName
  return {
    packageId,
    kind: info.kind,
    title: packageTitle(info.kind, info.period),
    sender: { unitId: info.senderUnit, name },
    period: info.period,
    seq: info.seq,
    volume: { i: info.volume.i, n: info.volume.n },
    isEncrypted,
    size: file.size,
    records: info.counts.records,
    blobs: info.volume.blobs,
    blobBytes: info.volume.blobBytes,
    createdAtClaimed: info.createdAtClaimed,
    flags: [...remarks.flags],
    gap: remarks.gap,
  }
}

/** Carries the preview out of the transaction that is given up. */
class TrialOver extends Error {
  readonly preview: Preview

  constructor(preview: Preview) {
    super('the trial is over')
    this.preview = preview
  }
}

interface Trial extends Looking {
  readonly receivedOn: string
}

/** The import itself, run in a transaction that is rolled back: one authority says what would happen. */
async function tried(context: ServiceContext, opened: OpenedPackage, { token, signal, receivedOn }: Trial): Promise<Preview> {
  const { info } = opened
  const own = await contextOfPackage(context, info)
  const sender = await senderOf(context, context.store.db, info.senderUnit)
  const records = await recordsOf(opened)
  const work = longWork(context, { job: token, what: '正在比对', total: records.length, signal })
  const received = { receivedOn, way: 'usbStick', note: '' } as const
  const importing: Importing = { info, sender, records, received, isTrial: true, onProgress: work.reach }
  try {
    return await runCommand(own, 'exchange.look', async (act) => {
      throw new TrialOver(await previewOf(own, act, importing, opened))
    })
  } catch (thrown) {
    if (thrown instanceof TrialOver) return thrown.preview
    throw thrown
  } finally {
    work.end()
  }
}

async function previewOf(context: ServiceContext, act: Act, importing: Importing, opened: OpenedPackage): Promise<Preview> {
  const imported = await importRecords(context, act, importing)
  const { outcomes } = imported
  const shown = withOwnRow(outcomes)
  const present = await presentOf(act.trx, shown, imported.before)
  await setImmediate()
  const follows = await consequencesOf(act.trx, imported)
  await setImmediate()
  const same = outcomes.filter(({ outcome }) => outcome === 'same')
  const shownRecords = [...shown, ...same].map(({ record }) => record)
  const names = await namesFor(context, act.trx, [...shownRecords, ...present.values()])
  await setImmediate()
  const line = (each: (typeof outcomes)[number]) => ({ ...each, present: present.get(each) ?? null, follows: follows(each) })
  return {
    counts: countOutcomes(outcomes),
    rows: [...shown.map((each) => previewRow(line(each), names)), ...sameRows(same.map(line), names)],
    sentences: [...leftOutSentence(outcomes), ...imported.sentences, ...volumeSentence(opened)],
  }
}

/** What a volume of a set brings. */
function volumeSentence({ info, blobs }: OpenedPackage): string[] {
  const { i, n } = info.volume
  if (n === 1) return []
  const files = blobs.length === 0 ? '' : `，佐证材料${blobs.length}件`
  return [`共${n}卷，本卷为第${i}卷${files}`]
}
