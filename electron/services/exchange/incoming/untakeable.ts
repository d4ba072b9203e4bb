import { findProgrammeHead } from '#db/repositories/programme.ts'
import type { OpenedPackage } from '#electron/packages/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { packageKinds } from '#shared/exchange/kinds.ts'
import type { ServiceContext } from '../../context.ts'

/** What is no package for this office, whoever signed it and before anybody is asked about the key. */

/**
 * Refuses what says that it comes from this very office, and the kind that no office makes. An office has one data folder and moves it by
 * a backup: nobody but a forger, or an own package that was carried back, speaks in its name.
 */
export function refuseUntakeable({ office }: Pick<ServiceContext, 'office'>, { info, standing }: OpenedPackage): void {
  if (info.senderUnit === office.unitId) throw packageRefusal(standing.state === 'unknown' ? 'E-KEY-OWN' : 'E-PKG-OWN')
  if (info.kind === 'full-handover') throw packageRefusal('E-PKG-KIND', { name: packageKinds[info.kind].name })
}

/**
 * Refuses to keep a package of an unconfirmed key for a programme that the city's office does not have (E-PROG-OTHER): its 收件日期 would
 * count for another one. A county registers no 收件日期, and the city's package may bring the programme itself.
 */
export async function refuseHoldingForOther({ office, store }: ServiceContext, { info: { programmeId } }: OpenedPackage): Promise<void> {
  if (office.profile !== 'city' || programmeId === null) return
  if ((await findProgrammeHead(store.db, programmeId)) === undefined) throw packageRefusal('E-PROG-OTHER', { name: programmeId })
}
