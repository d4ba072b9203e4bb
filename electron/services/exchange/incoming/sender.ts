import type { Connection } from '#db/repositories/connection.ts'
import { findProgrammeHead } from '#db/repositories/programme.ts'
import type { PackageRecord } from '#electron/packages/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { type Origin, mayCome } from '#shared/exchange/travel.ts'
import type { ServiceContext } from '../../context.ts'
import { PackShelf } from '../../programmes/pack-shelf.ts'
import { cityUnit } from '../keys/roster.ts'
import { keptRevisions } from './outcomes.ts'

/** Whose package it is, and what its sender may bring (exchange.md 6, E-REC-OWNER, E-PROG-OTHER). */

export interface Sender {
  readonly kind: Origin['sender']
  readonly unitId: string
}

/** The office behind a confirmed key. A county's office takes packages of the city's and of its own other machines alone. */
export async function senderOf(context: ServiceContext, db: Connection, unitId: string): Promise<Sender> {
  const { office, pack } = context
  if (unitId === office.unitId) return { kind: 'own', unitId }
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

/** Refuses the package whole where it speaks of a programme that is not here, or holds what its sender may not write. */
export async function refuseForeignContent(
  db: Connection,
  info: Pick<PackageInfo, 'kind' | 'programmeId'>,
  sender: Sender,
  records: readonly PackageRecord[],
): Promise<void> {
  await refuseOtherProgramme(db, info, records)
  const isAllowed = ({ type, ownerUnit }: PackageRecord): boolean =>
    mayCome(type, { kind: info.kind, sender: sender.kind, isOwner: ownerUnit === sender.unitId })
  if (!records.every(isAllowed)) throw packageRefusal('E-REC-OWNER')
  if (sender.kind !== 'own') await refuseOthersRecords(db, records)
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
