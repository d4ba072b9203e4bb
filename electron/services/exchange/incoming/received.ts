import { listOfficers } from '#db/repositories/audit.ts'
import type { Connection } from '#db/repositories/connection.ts'
import {
  type PackageInRow,
  cameAt,
  filesOfPackages,
  listPackagesIn,
  recordsIn,
  sentReceipts,
  volumesOfSet,
} from '#db/repositories/packages-in.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { type PackageFlag, type PackageStatus, packageFlags } from '#shared/exchange/conditions.ts'
import { type PackageKind, packageKinds } from '#shared/exchange/kinds.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import type { ServiceContext } from '../../context.ts'
import { type OfficeNames, officeNames } from '../offices.ts'
import { gapsOf } from './flags.ts'
import { revisionKey, waitingKeys } from './outcomes.ts'

/** 「收件」: packages that came, the volumes of one set together. */

export interface ReceivedPackage {
  /** Of the first volume that came. */
  packageId: string
  setId: string
  kind: PackageKind
  title: string
  sender: { unitId: string; name: string }
  period: string | null
  seq: number
  receivedOn: string
  way: ReceiptWay
  status: PackageStatus
  importedAt: string | null
  records: number
  conflicts: number
  waiting: number
  volumes: number
  volumesCame: number
  filesLacking: number
  flags: PackageFlag[]
  officer: string
  isReceiptSent: boolean
}

/** So many packages on one page of the list. */
const pageLength = 50

export async function receivedPackages(
  context: ServiceContext,
  { after, unitId }: { readonly after: string | null; readonly unitId: string | null },
) {
  const { db } = context.store
  const rows = await listPackagesIn(db, unitId === null ? {} : { unitId })
  const sets = [...Map.groupBy(rows, (row) => row.set_id).values()].toSorted((one, other) => (cursorOf(one) < cursorOf(other) ? 1 : -1))
  const left = after === null ? sets : sets.filter((set) => cursorOf(set) < after)
  const shown = left.slice(0, pageLength)
  const view = await packageViewer(context, db)
  const names = await officeNames(db, context.pack)
  const last = shown.at(-1)
  return {
    packages: await Promise.all(shown.map(view)),
    next: left.length > pageLength && last !== undefined ? cursorOf(last) : null,
    gaps: gapsOf(context, rows).map(({ unitId: sender, missing }) => ({
      sender: { unitId: sender, name: names.name(sender) ?? rows.find((row) => row.sender_unit_id === sender)?.sender_name ?? sender },
      missing: [...missing],
    })),
  }
}

/** When the first volume of a set came, and the set: newest first, without two of a kind. */
function cursorOf(set: readonly PackageInRow[]): string {
  const first = set.map(cameAt).toSorted()[0] ?? ''
  return `${first} ${set[0]?.set_id ?? ''}`
}

/** One package with all its volumes; undefined where it is not here. */
export async function viewOfSet(context: ServiceContext, db: Connection, setId: string): Promise<ReceivedPackage> {
  const view = await packageViewer(context, db)
  return view(await volumesOfSet(db, setId))
}

/** What is asked once for a whole list. */
async function packageViewer(context: ServiceContext, db: Connection): Promise<(set: readonly PackageInRow[]) => Promise<ReceivedPackage>> {
  const names = await officeNames(db, context.pack)
  const officers = new Map((await listOfficers(db)).map(({ id, name }) => [id, name]))
  const [sent, waiting] = [await sentReceipts(db), await waitingKeys(db)]
  return async (set) => {
    const ids = set.map(({ package_id }) => package_id)
    const [first] = set.toSorted((one, other) => (cameAt(one) < cameAt(other) ? -1 : 1))
    if (first === undefined) throw new RangeError('a set without volumes')
    const records = (await Promise.all(ids.map((id) => recordsIn(db, id)))).flat()
    const files = await filesOfPackages(db, ids)
    return {
      packageId: first.package_id,
      setId: first.set_id,
      ...headOf(first, names),
      ...standingOf(set),
      records: Math.max(...set.map((row) => row.records)),
      conflicts: records.filter(({ outcome }) => outcome === 'conflict').length,
      waiting: records.filter((record) => record.outcome === 'waiting' && waiting.has(revisionKey(record))).length,
      filesLacking: [...files.values()].reduce((sum, { lacking }) => sum + lacking, 0),
      flags: flagsOf(set),
      officer: officers.get(first.officer_id) ?? '',
      isReceiptSent: ids.some((id) => sent.has(id)),
    }
  }
}

function headOf(first: PackageInRow, names: OfficeNames) {
  const kind = kindOf(first.kind)
  return {
    kind,
    title: packageTitle(kind, first.period),
    sender: { unitId: first.sender_unit_id, name: names.name(first.sender_unit_id) ?? first.sender_name },
    period: first.period,
    seq: first.seq,
  }
}

function kindOf(kind: string): PackageKind {
  if (!Object.hasOwn(packageKinds, kind)) throw new RangeError(`no kind of package: ${kind}`)
  return kind as PackageKind
}

/** 收件日期 is the first one; a set is held while any of its volumes is, and undone once all are. */
function standingOf(set: readonly PackageInRow[]) {
  const [earliest] = set.toSorted((one, other) => (one.received_on < other.received_on ? -1 : 1))
  const statuses = set.map(({ status }) => status)
  const status = statuses.includes('held') ? ('held' as const) : statuses.includes('applied') ? ('applied' as const) : ('undone' as const)
  const imported = set.flatMap(({ status: own, applied_at }) => (own === 'applied' && applied_at !== null ? [applied_at] : [])).toSorted()
  return {
    receivedOn: earliest?.received_on ?? '',
    way: (earliest?.way ?? 'usbStick') as ReceiptWay,
    status,
    importedAt: imported[0] ?? null,
    volumes: set[0]?.volumes ?? 1,
    volumesCame: new Set(set.filter(({ status: own }) => own !== 'undone').map(({ volume }) => volume)).size,
  }
}

function flagsOf(set: readonly PackageInRow[]): PackageFlag[] {
  const said = new Set(set.flatMap(({ flags }) => JSON.parse(flags) as string[]))
  return (Object.keys(packageFlags) as PackageFlag[]).filter((flag) => said.has(flag))
}
