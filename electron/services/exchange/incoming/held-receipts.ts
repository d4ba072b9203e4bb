import type { ObligationRecord } from '#db/repositories/obligations.ts'
import { type PackageInRow, listPackagesIn, recordsIn, volumesOfSet } from '#db/repositories/packages-in.ts'
import { findPendingKey } from '#db/repositories/keys.ts'
import { findProgrammeHead } from '#db/repositories/programme.ts'
import { formObligations } from '#shared/domain/fill-in-form.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import type { Act, ServiceContext } from '../../context.ts'
import { endStanding, obligationOfKind, receivePackage } from '../../months/submissions.ts'
import type { ReceivedAs } from './importing.ts'
import { materialsOf } from './settling.ts'
import { reviseReceipt } from './receipts.ts'
import { contextOfPackage } from './sender.ts'

/** 收件日期 of packages that are 已收待核验: registered when they come, taken back where it turns out that they were not the unit's own. */

/** Registers a held package for what the month asks of the unit that it names; words on 代录 wait until its content counts. */
export async function registerHeld(
  context: ServiceContext,
  act: Act,
  info: Pick<PackageInfo, 'kind' | 'period' | 'senderUnit'>,
  { receivedOn, way, note }: ReceivedAs,
): Promise<string[]> {
  const sentences: string[] = []
  for (const row of await owed(context, act, { kind: info.kind, period: info.period, unitId: info.senderUnit })) {
    const before = row.receipt?.received_on
    if (before === undefined || receivedOn < before) await receivePackage(context, act, row, { receivedOn, way, reason: note })
    act.about('obligation', row.id, { receivedOn, way })
    const first = before === undefined || receivedOn < before ? receivedOn : before
    const words = before === undefined ? '已登记收件' : `（${officialMonth(row.month)}）此前已登记收件`
    sentences.push(`“${row.title}”${words}，收件日期为${officialDate(first)}`)
  }
  return sentences
}

/**
 * Takes back the 收件日期 that a held package was given, and says so in its receipt; what else came for the same material is registered in
 * its place with its own day. Part of the caller's command. Nothing happens in a county, nor in a year that is closed.
 */
export async function endHeldReceipts(context: ServiceContext, act: Act, held: PackageInRow, reason: string): Promise<void> {
  const own = await contextOfPackage(context, { programmeId: held.programme_id })
  if (own.office.profile !== 'city' || (await isClosed(own, act))) return
  // One set has one receipt: the volume with the records speaks for the others.
  if (held.volume !== 1 && (await volumesOfSet(act.trx, held.set_id)).some(({ volume }) => volume === 1)) return
  let ended = 0
  if (held.volume === 1) {
    const { kind, period, sender_unit_id: unitId } = held
    for (const row of await owed(own, act, { kind: kind as PackageKind, period, unitId }))
      ended += await endReceipt(own, act, held, row, reason)
  }
  await reviseReceipt(own, act, held.set_id, [ended === 0 ? `${reason}，内容未生效` : `${reason}，收件登记已撤销，内容未生效`])
}

/** Whether the programme that it is registered in is closed: a closed year stays as it is. */
export async function isClosed({ office }: Pick<ServiceContext, 'office'>, { trx }: Pick<Act, 'trx'>): Promise<boolean> {
  return (await findProgrammeHead(trx, office.programmeId))?.closed_on != null
}

interface Material {
  readonly kind: PackageKind
  readonly period: string | null
  readonly unitId: string
}

/** What the month asks of a unit that a package of this kind is; none for a package of no month, and none in a county. */
async function owed(context: ServiceContext, act: Act, { kind, period, unitId }: Material): Promise<ObligationRecord[]> {
  const month = period?.slice(0, 7) ?? ''
  if (context.office.profile !== 'city' || !/^\d{4}-\d{2}$/.test(month)) return []
  const rows: ObligationRecord[] = []
  for (const material of materialsOf(kind)) {
    const row = await obligationOfKind(context, act.trx, { unitId, month, kind: material })
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** Ends the one receipt that was written as this package was kept; 1 where there was one. */
async function endReceipt(context: ServiceContext, act: Act, held: PackageInRow, row: ObligationRecord, reason: string): Promise<number> {
  const written = act.trx.selectFrom('submission').selectAll().where('obligation_id', '=', row.id).where('status', '=', 'received')
  const own = written
    .where('recorded_at', '=', held.held_at ?? '')
    .where('received_on', '=', held.received_on)
    .where('is_on_behalf', '=', 0)
  const receipt = await own.executeTakeFirst()
  if (receipt === undefined) return 0
  await endStanding(context, act, { ...row, receipt }, { status: 'withdrawn', reason })
  await registerNext(context, act, held, row)
  return 1
}

/** The first of the other packages that were told that a receipt stands already. */
async function registerNext(context: ServiceContext, act: Act, held: PackageInRow, row: ObligationRecord): Promise<void> {
  const [next] = (await arrivalsFor(act, held, row)).toSorted((one, other) => (one.received_on < other.received_on ? -1 : 1))
  const standing = (await obligationOfKind(context, act.trx, { unitId: row.unit_id, month: row.month, kind: row.kind }))?.receipt ?? null
  if (next === undefined || (standing !== null && standing.received_on <= next.received_on)) return
  const received = { receivedOn: next.received_on, way: next.way as ReceiptWay, reason: next.note }
  await receivePackage(context, act, { ...row, receipt: null }, received)
}

/** Packages that count, or still may, for the same material of the same month. */
async function arrivalsFor({ trx }: Act, held: PackageInRow, { month, kind }: ObligationRecord): Promise<PackageInRow[]> {
  const others = (await listPackagesIn(trx, { unitId: held.sender_unit_id })).filter(
    (row) => row.set_id !== held.set_id && row.volume === 1 && row.programme_id === held.programme_id && row.period?.slice(0, 7) === month,
  )
  const arrivals: PackageInRow[] = []
  for (const row of others) {
    const isWaiting = row.status === 'held' && (await findPendingKey(trx, row.sign_key))?.status === 'pending'
    const isMaterial = materialsOf(row.kind as PackageKind).includes(kind) || (await hasSheet(trx, row, kind))
    if ((isWaiting || row.status === 'applied') && isMaterial) arrivals.push(row)
  }
  return arrivals
}

/** A 自查评分表 lies in a month report as well. */
async function hasSheet(trx: Act['trx'], row: PackageInRow, kind: string): Promise<boolean> {
  if (kind !== formObligations.selfAssessment || row.status !== 'applied') return false
  return (await recordsIn(trx, row.package_id)).some(({ type }) => type === 'selfAssessment')
}
