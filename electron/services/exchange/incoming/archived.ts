import { join } from 'node:path'
import { readdir, rm, stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { eventHash, knownPackages, lastRestore } from '#db/repositories/packages-in.ts'
import { type PackageLook, inspectPackage, readPackage } from '#electron/packages/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import type { ServiceContext } from '../../context.ts'
import { type OfficeNames, officeNames } from '../offices.ts'
import { bagAt } from './archive.ts'
import { type Arrival, readArrival } from './arrivals.ts'
import type { Taken } from './book.ts'
import { refusalWords } from './held.ts'
import { keysOf, readingFor, stagingFolder } from './shelf.ts'
import { takeOpened } from './taking.ts'

/**
 * The archive of packages as a second source: what came after the backup that was restored lies in it still, and is offered again
 * (reliability.md 7).
 */

interface Bag {
  readonly packageId: string
  /** Relative to the data folder. */
  readonly place: string
}

type Signed = Extract<PackageLook, { form: 'signed' }>

interface LostPackage extends Bag {
  readonly look: Signed
  readonly arrival: Pick<Arrival, 'receivedOn' | 'way' | 'note' | 'fileName' | 'at'>
}

/** Packages in the archive that the restored data do not know, in the order in which they are imported. */
export async function archivedPackages(context: ServiceContext) {
  const { lost, damaged } = await lostPackages(context)
  const names = await officeNames(context.store.db, context.pack)
  return { packages: lost.map((each) => ({ ...headOf(each, names), archivedAt: each.arrival.at, size: each.look.size })), damaged }
}

function headOf({ packageId, look: { info } }: LostPackage, names: OfficeNames) {
  return {
    packageId,
    sender: { unitId: info.senderUnit, name: names.name(info.senderUnit) ?? info.senderName },
    title: packageTitle(info.kind, info.period),
    seq: info.seq,
    volume: { i: info.volume.i, n: info.volume.n },
  }
}

/** Imports them all, each in its own transaction and with its first 收件日期; one that is refused says why, and the others go on. */
export async function retakePackages(context: ServiceContext) {
  const { lost } = await lostPackages(context)
  const names = await officeNames(context.store.db, context.pack)
  const taken: Taken[] = []
  const refused = []
  for (const each of lost) {
    try {
      taken.push(await retake(context, each))
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      const { packageId, title, sender, seq } = headOf(each, names)
      refused.push({ packageId, title, sender, seq, sentence: refusalWords(thrown) })
    }
  }
  return { taken, refused }
}

/** The ordinary import with the archived bag as its file: it was decrypted when it came, and no key of ours is asked for. */
async function retake(context: ServiceContext, { packageId, place, arrival }: LostPackage): Promise<Taken> {
  const folder = join(stagingFolder(context.store), packageId)
  try {
    const opened = await readPackage(
      bagAt(context.store.folder, place),
      keysOf(context, []),
      packageLimits,
      folder,
      readingFor(context.store),
    )
    const { receivedOn, way, note, fileName } = arrival
    return await takeOpened(context, opened, { receivedOn, way, note, fileName, archive: place }).finally(() =>
      opened.close().catch(() => undefined),
    )
  } finally {
    // What cannot be removed now says nothing about the import, and goes when the store opens next.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function lostPackages(context: ServiceContext): Promise<{ readonly lost: readonly LostPackage[]; readonly damaged: number }> {
  const { db, folder } = context.store
  const restoredAt = await lastRestore(db)
  if (restoredAt === null) return { lost: [], damaged: 0 }
  const bags = await bagsIn(folder)
  const ids = bags.map(({ packageId }) => packageId)
  const known = await knownPackages(db, ids)
  const lost: LostPackage[] = []
  let damaged = 0
  for (const bag of bags.filter(({ packageId }) => !known.has(packageId))) {
    const arrival = await readArrival(folder, bag.place)
    if (!(await wasLost(context, arrival, restoredAt))) continue
    const look = await lookAt(folder, bag)
    if (look === undefined) damaged += 1
    else lost.push({ ...bag, look, arrival: arrival ?? (await withoutNote(folder, bag)) })
    await setImmediate()
  }
  return { lost: lost.toSorted(byOrder), damaged }
}

/** A package that came before the restore. One that was refused since, or taken back by hand, is not offered. */
async function wasLost({ store }: ServiceContext, arrival: Arrival | undefined, restoredAt: number): Promise<boolean> {
  if (arrival?.isUndone === true) return false
  const head = arrival?.head ?? null
  if (head === null || head.seq < restoredAt) return true
  return (await eventHash(store.db, head.seq)) !== head.hash
}

/** Undefined for a bag whose signed head is not in order, or that is another package. */
async function lookAt(folder: string, { packageId, place }: Bag): Promise<Signed | undefined> {
  try {
    const look = await inspectPackage(bagAt(folder, place))
    return look.form === 'signed' && look.packageId === packageId ? look : undefined
  } catch (thrown) {
    if (thrown instanceof AppError) return undefined
    throw thrown
  }
}

/** What the file itself says of a bag whose note is gone. */
async function withoutNote(folder: string, { packageId, place }: Bag): Promise<LostPackage['arrival']> {
  const at = (await stat(bagAt(folder, place))).mtime.toISOString()
  return { receivedOn: dayInChina(at), way: 'usbStick', note: '', fileName: `${packageId}.zip`, at }
}

async function bagsIn(folder: string): Promise<Bag[]> {
  const root = join(folder, 'packages', 'in')
  const years = (await readdir(root).catch(() => [])).filter((name) => /^\d{4}$/.test(name)).toSorted()
  const bags: Bag[] = []
  for (const year of years) {
    for (const name of await readdir(join(root, year))) {
      const [, packageId] = /^([0-9a-f]{64})\.zip$/.exec(name) ?? []
      if (packageId !== undefined) bags.push({ packageId, place: `packages/in/${year}/${name}` })
    }
  }
  return bags
}

/** Sender by sender, each in the order in which it made them. */
function byOrder({ look: { info: one } }: LostPackage, { look: { info: other } }: LostPackage): number {
  if (one.senderUnit !== other.senderUnit) return one.senderUnit < other.senderUnit ? -1 : 1
  return one.installationEpoch - other.installationEpoch || one.seq - other.seq || one.volume.i - other.volume.i
}
