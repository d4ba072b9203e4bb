import type { Connection } from '#db/repositories/connection.ts'
import { type PackageInRow, listPackagesIn, newestEventAt } from '#db/repositories/packages-in.ts'
import type { Instant } from '#shared/domain/period.ts'
import type { PackageFlag } from '#shared/exchange/conditions.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { formatVersion } from '#shared/exchange/version.ts'
import type { ServiceContext } from '../../context.ts'
import { rosterVersion } from '../keys/roster.ts'

/** What is worth a person's look and stops nothing: gaps, clocks, restored backups, second machines (exchange.md 6). */

export interface Remarks {
  readonly flags: readonly PackageFlag[]
  /** `缺第3号包`; '' where none is missing. */
  readonly gap: string
}

type Known = Pick<PackageInRow, 'sender_unit_id' | 'installation_id' | 'epoch' | 'seq' | 'set_id' | 'created_at_claimed'>

/** The remarks about a package that came, seen against those that came before it, whenever they were made. */
export async function remarksOn(
  context: Pick<ServiceContext, 'office'>,
  db: Connection,
  { info, packageId, now }: { readonly info: PackageInfo; readonly packageId: string; readonly now: Instant },
): Promise<Remarks> {
  const known = (await listPackagesIn(db, { unitId: info.senderUnit })).filter((row) => row.package_id !== packageId)
  const missing = context.office.profile === 'city' ? missingBefore(known, info) : []
  const isMinorNewer = minorOf(info.formatVersion) > minorOf(formatVersion)
  const said: [PackageFlag, boolean][] = [
    ['gap', missing.length > 0],
    ['clockAhead', Date.parse(info.createdAtClaimed) > Date.parse(now) + dayLength],
    ['clockBack', isBeforeEarlier(known, info)],
    ['clockSuspect', await isBehindLog(db, now)],
    ['restored', isRestored(known, info)],
    ['secondInstallation', known.some((row) => row.installation_id !== info.installationId)],
    ['rosterBehind', info.rosterVersion < (await rosterVersion(db)) && info.kind !== 'enroll-request'],
    ['newerMinor', isMinorNewer],
  ]
  return { flags: said.flatMap(([flag, isSo]) => (isSo ? [flag] : [])), gap: gapWords(missing) }
}

const dayLength = 24 * 60 * 60 * 1000
const tenMinutes = 10 * 60 * 1000

/** This machine's own clock, against the newest time that its log of late bears. */
async function isBehindLog(db: Connection, now: Instant): Promise<boolean> {
  const newest = await newestEventAt(db)
  return newest !== null && Date.parse(now) < Date.parse(newest) - tenMinutes
}

function isOfRow(info: PackageInfo): (row: Known) => boolean {
  return (row) => row.installation_id === info.installationId && row.epoch === info.installationEpoch
}

/** Ordering never uses clocks: the package before is the one with the next lower number. */
function isBeforeEarlier(known: readonly Known[], info: PackageInfo): boolean {
  const earlier = known.filter(isOfRow(info)).filter((row) => row.seq < info.seq)
  const before = earlier.toSorted((one, other) => other.seq - one.seq)[0]
  return before !== undefined && Date.parse(info.createdAtClaimed) < Date.parse(before.created_at_claimed)
}

/** The first package after a restore, or a number that was used already: an old copy of the data works on somewhere. */
function isRestored(known: readonly Known[], info: PackageInfo): boolean {
  const own = known.filter((row) => row.installation_id === info.installationId && row.set_id !== info.volume.setId)
  // Of two machines that go on from one backup, the one whose package comes first may have the higher number.
  const isFirstOfEpoch = info.installationEpoch > 1 && own.length > 0 && own.every((row) => row.epoch !== info.installationEpoch)
  return isFirstOfEpoch || own.some((row) => row.epoch === info.installationEpoch && row.seq === info.seq)
}

/** So many missing numbers are told one by one. */
const mostMissing = 100

function missingBefore(known: readonly Known[], info: PackageInfo): number[] {
  const seqs = known.filter(isOfRow(info)).map((row) => row.seq)
  return missingNumbers([...seqs.filter((seq) => seq < info.seq), info.seq], info.installationEpoch)
}

/**
 * The numbers that are missing among those that came. The first life of an installation counts from 1; after a restore it counts on from
 * whatever the backup said, so that only gaps between packages are known.
 */
export function missingNumbers(seqs: readonly number[], epoch: number): number[] {
  const came = new Set(seqs)
  const last = Math.max(...came, 0)
  const missing: number[] = []
  for (let seq = epoch === 1 ? 1 : Math.min(...came); seq < last && missing.length < mostMissing; seq += 1) {
    if (!came.has(seq)) missing.push(seq)
  }
  return missing
}

/** `缺第3号包`, `缺第3至5号、第8号包`. */
export function gapWords(missing: readonly number[]): string {
  if (missing.length === 0) return ''
  const runs: [number, number][] = []
  for (const seq of missing) {
    const last = runs.at(-1)
    if (last?.[1] === seq - 1) last[1] = seq
    else runs.push([seq, seq])
  }
  return `缺${runs.map(([from, to]) => (from === to ? `第${from}号` : `第${from}至${to}号`)).join('、')}包`
}

export interface Gap {
  readonly unitId: string
  readonly missing: readonly number[]
}

/**
 * The missing numbers of each office that reports here. Only the city's office can tell: what it sends itself goes to many, and each of
 * them sees a part of the numbers.
 */
export function gapsOf(context: Pick<ServiceContext, 'office'>, rows: readonly PackageInRow[]): Gap[] {
  if (context.office.profile !== 'city') return []
  const others = rows.filter((row) => row.sender_unit_id !== context.office.unitId)
  const groups = Map.groupBy(others, (row) => `${row.sender_unit_id} ${row.installation_id} ${row.epoch}`)
  const gaps = [...groups.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const missing = missingNumbers(
      own.map((row) => row.seq),
      first.epoch,
    )
    return missing.length === 0 ? [] : [{ unitId: first.sender_unit_id, missing }]
  })
  return [...Map.groupBy(gaps, ({ unitId }) => unitId)].map(([unitId, all]) => ({ unitId, missing: all.flatMap(({ missing }) => missing) }))
}

function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? 0)
}
