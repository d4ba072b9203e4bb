import { type PackageInRow, volumesOfSet } from '#db/repositories/packages-in.ts'
import type { OpenedPackage, PackageRecord } from '#electron/packages/index.ts'
import { type CalendarDay, dayInChina } from '#shared/domain/period.ts'
import type { PackageStatus } from '#shared/exchange/conditions.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import type { ReceivedAs } from './importing.ts'
import { type OutcomeCounts, countOutcomes } from './outcomes.ts'

/** The book of packages that came: one row for each volume, once. */

export interface Taken {
  packageId: string
  status: PackageStatus
  counts: OutcomeCounts
  sentences: string[]
}

export interface TakeInput extends ReceivedAs {
  /** The file's own name, for the book. */
  readonly fileName: string
  /** Where its bag lies already: it came before the data were restored, and its 收件日期 was judged then. */
  readonly archive?: string
}

/** Who may call an import off, and sees how far it is. */
export interface TakeJob {
  readonly token: string
  readonly signal: AbortSignal
}

/** Called before each step; a harness throws there, as a machine may stop there. */
export type StepGuard = (step: 'blobs' | 'archive' | 'transaction' | 'rows' | 'receipt' | 'commit' | 'cleaning') => void | Promise<void>

/** 「此包已于…导入，未作任何改动」: one row in the log, nothing else. */
export async function repeated(context: ServiceContext, known: PackageInRow): Promise<Taken> {
  await runCommand(context, 'exchange.repeat', async (act) => {
    act.about('package', known.package_id, { packageKind: known.kind, sender: known.sender_unit_id, period: known.period, seq: known.seq })
  })
  const sentence =
    known.status === 'held'
      ? `该数据包已于${officialDate(dayOf(known))}收存待核验，未作任何改动`
      : `该数据包已于${officialDate(dayOf(known))}导入，未作任何改动`
  return { packageId: known.package_id, status: known.status, counts: countOutcomes([]), sentences: [sentence] }
}

/** Thrown within a command where the same package was applied or held while this one waited for its turn: the command is given up whole. */
export class TakenMeanwhile extends Error {
  readonly known: PackageInRow

  constructor(known: PackageInRow) {
    super('the package was taken meanwhile')
    this.known = known
  }
}

/** The day on which a package was imported, or kept for the time being. */
export function dayOf({ applied_at, held_at, received_on }: PackageInRow): CalendarDay {
  const at = applied_at ?? held_at
  return at === null ? received_on : dayInChina(at)
}

/** The volumes of a set say the same of it, and each comes once (E-VOL-SET). */
export async function refuseOtherSet({ store }: Pick<ServiceContext, 'store'>, { packageId, info }: OpenedPackage): Promise<void> {
  const others = (await volumesOfSet(store.db, info.volume.setId)).filter((row) => row.package_id !== packageId)
  const isOther = (row: PackageInRow): boolean =>
    row.volume === info.volume.i ||
    row.volumes !== info.volume.n ||
    row.sign_key !== info.signKey ||
    row.sender_unit_id !== info.senderUnit ||
    row.installation_id !== info.installationId ||
    row.epoch !== info.installationEpoch ||
    row.seq !== info.seq ||
    row.kind !== info.kind ||
    row.period !== info.period ||
    row.programme_id !== info.programmeId
  if (others.some(isOther)) throw packageRefusal('E-VOL-SET')
}

export async function recordsOf(opened: OpenedPackage): Promise<PackageRecord[]> {
  const records: PackageRecord[] = []
  for await (const record of opened.records()) records.push(record)
  return records
}

interface Kept {
  readonly archive: string
  readonly flags: readonly string[]
  readonly officerId: string
}

/** A volume's row in the book, whatever became of it. */
export function rowOf(
  { packageId, info, file, blobs }: OpenedPackage,
  { receivedOn, way, note, fileName }: TakeInput,
  { archive, flags, officerId }: Kept,
): Omit<PackageInRow, 'status' | 'held_at' | 'applied_at' | 'undone_at'> {
  return {
    package_id: packageId,
    set_id: info.volume.setId,
    volume: info.volume.i,
    volumes: info.volume.n,
    kind: info.kind,
    sender_unit_id: info.senderUnit,
    sender_name: info.senderName,
    installation_id: info.installationId,
    epoch: info.installationEpoch,
    seq: info.seq,
    prev_package_id: info.prevPackageId,
    programme_id: info.programmeId,
    period: info.period,
    sign_key: info.signKey,
    age_recipient: info.ageRecipient,
    roster_version: info.rosterVersion,
    created_at_claimed: info.createdAtClaimed,
    audit_seq: info.auditHead?.seq ?? null,
    audit_hash: info.auditHead?.hash ?? null,
    file_name: fileName,
    size: file.size,
    records: info.volume.i === 1 ? info.counts.records : 0,
    blobs: blobs.length,
    blob_bytes: info.volume.blobBytes,
    received_on: receivedOn,
    way,
    note: note.trim(),
    archive,
    flags: JSON.stringify(flags),
    officer_id: officerId,
  }
}
