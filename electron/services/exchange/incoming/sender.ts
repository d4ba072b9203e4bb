import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import { findOffice } from '#db/repositories/organisation.ts'
import { findProgrammeHead } from '#db/repositories/programme.ts'
import type { PackageRecord } from '#electron/packages/index.ts'
import { isOfPack } from '#shared/domain/pack-records.ts'
import { isProvisional } from '#shared/domain/revision.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { type Origin, mayCome, travellingOf } from '#shared/exchange/travel.ts'
import type { ServiceContext } from '../../context.ts'
import { PackShelf } from '../../programmes/pack-shelf.ts'
import { cityUnit } from '../keys/roster.ts'
import { keptRevisions } from './outcomes.ts'
import { type Travel, bearsOwnId, isOnBehalf, isOwnersOwn, speaksOfOwnUnits, spokenProgramme } from './ownership.ts'
import { recordRefusal, refuseMisfits } from './record-content.ts'
import { strangersAmong } from './units-of-things.ts'

/** Whose package it is, and what its sender may bring (exchange.md 6, E-REC-OWNER, E-PROG-OTHER). */

export interface Sender {
  readonly kind: Origin['sender']
  readonly unitId: string
}

/** The office behind a confirmed key. A county's office takes packages of the city's alone. */
export async function senderOf(context: ServiceContext, db: Connection, unitId: string): Promise<Sender> {
  const { office, pack } = context
  if (office.profile === 'city') return { kind: 'county', unitId }
  if (unitId !== ((await cityUnit(db, office)) ?? pack.hostUnitId)) throw packageRefusal('E-RCPT-WRONG')
  return { kind: 'city', unitId }
}

/** The context of the programme that a package is about, which need not be the one that the office works on now. */
export async function contextOfPackage(
  context: ServiceContext,
  { programmeId }: Pick<PackageInfo, 'programmeId'>,
): Promise<ServiceContext> {
  if (programmeId === null || programmeId === context.office.programmeId) return context
  const pack = (await findProgrammeHead(context.store.db, programmeId)) && (await new PackShelf().take(context.store.db, programmeId))
  return pack === undefined ? context : { ...context, pack, office: { ...context.office, programmeId } }
}

/**
 * Refuses the package whole where it speaks of a programme that is not here, says what no record can say, or holds what its sender may not
 * write: records of others, in whatever column or reference they are others', of another programme than the package says, 代录, and what
 * only a programme's pack brings.
 */
export async function refuseForeignContent(
  db: Connection,
  info: Pick<PackageInfo, 'kind' | 'programmeId'>,
  sender: Sender,
  records: readonly PackageRecord[],
): Promise<void> {
  await refuseOtherProgramme(db, info, records)
  const travel = await travelOf(db, sender)
  await inPieces(records, (record) => {
    if (!mayCome(record.type, { kind: info.kind, sender: sender.kind, isOwner: isOwner(record, travel) }))
      throw packageRefusal('E-REC-OWNER')
  })
  await refuseMisfits(db, records)
  await inPieces(records, (record, at) => {
    refuseForged(record, at, travel)
    if ((spokenProgramme(record) ?? info.programmeId) !== info.programmeId) throw recordRefusal('E-REC-PROG', record)
  })
  const { ownUnitId, hostIds } = travel
  const isOwn = (unitId: string): boolean => unitId === sender.unitId || unitId === ownUnitId || hostIds.has(unitId)
  const [stranger] = await strangersAmong(db, records, isOwn)
  if (stranger !== undefined) throw recordRefusal('E-REC-UNIT', stranger)
  await refuseOthersReceipts(db, sender, records)
  await refuseOthersRecords(db, records)
}

/** So many records are looked at without giving way to other work. */
const atOnce = 1000

async function inPieces(records: readonly PackageRecord[], look: (record: PackageRecord, at: number) => void): Promise<void> {
  for (const [at, record] of records.entries()) {
    look(record, at)
    if (at % atOnce === atOnce - 1) await setImmediate()
  }
}

/** Between which offices it travels. */
async function travelOf(db: Connection, sender: Sender): Promise<Travel> {
  const office = await findOffice(db)
  const hosts = await db.selectFrom('unit').select('id').where('is_host', '=', 1).execute()
  return { sender, ownUnitId: office?.unit_id ?? '', hostIds: new Set(hosts.map(({ id }) => id)) }
}

/** Of a type that the city or a unit writes, the owner is the sender's own; of one that this version does not know, it may be this office's. */
function isOwner(record: PackageRecord, travel: Travel): boolean {
  return travellingOf(record.type) === undefined ? isOwnersOwn(record, travel) : record.ownerUnit === travel.sender.unitId
}

/** What never leaves its office, says of itself that a pack brought it, or is another unit's in its owner, its unit or its id. */
function refuseForged(record: PackageRecord, at: number, travel: Travel): void {
  if (isProvisional(record.rev)) throw packageRefusal('E-REC-FORM', { line: at + 1 })
  if (record.origin === 'pack' && !(travel.sender.kind === 'city' && isOfPack(record.type))) throw recordRefusal('E-REC-PACK', record)
  if (isOnBehalf(record)) throw recordRefusal('E-REC-BEHALF', record)
  if (!isOwnersOwn(record, travel)) throw packageRefusal('E-REC-OWNER')
  if (!speaksOfOwnUnits(record, travel)) throw recordRefusal('E-REC-UNIT', record)
  if (!bearsOwnId(record, travel)) throw recordRefusal('E-REC-ID', record)
}

/** A receipt is for a package that went to the office which gives it. */
async function refuseOthersReceipts(db: Connection, { unitId }: Sender, records: readonly PackageRecord[]): Promise<void> {
  const receipts = records.filter(({ type }) => type === 'packageReceipt')
  if (receipts.length === 0) return
  const { rows } = await sql<{ id: string }>`
    SELECT v.package_id AS id FROM json_each(${JSON.stringify(receipts.map(({ id }) => id))}) j
    JOIN package_out_volume v ON v.package_id = j.value
    JOIN package_out p ON p.id = v.out_id AND p.recipient_unit_id IS NOT NULL AND p.recipient_unit_id <> ${unitId}`.execute(db)
  const stranger = receipts.find(({ id }) => rows.some((row) => row.id === id))
  if (stranger !== undefined) throw recordRefusal('E-REC-UNIT', stranger)
}

async function refuseOtherProgramme(
  db: Connection,
  { programmeId }: Pick<PackageInfo, 'programmeId'>,
  records: readonly PackageRecord[],
): Promise<void> {
  if (programmeId === null || records.some(({ type, id }) => type === 'programme' && id === programmeId)) return
  if ((await findProgrammeHead(db, programmeId)) === undefined) throw packageRefusal('E-PROG-OTHER', { name: programmeId })
}

/** A record keeps its author: nobody revises what this office wrote, nor what belongs to another unit. */
async function refuseOthersRecords(db: Connection, records: readonly PackageRecord[]): Promise<void> {
  const kept = await keptRevisions(db, records)
  const isOthers = ({ type, id, ownerUnit }: PackageRecord): boolean =>
    (kept.get(`${type} ${id}`) ?? []).some(
      ({ rev, origin, owner, isForeign }) => rev > 0 && origin !== 'pack' && (!isForeign || owner !== ownerUnit),
    )
  if (records.some(isOthers)) throw packageRefusal('E-REC-OWNER')
}
