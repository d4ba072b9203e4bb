import { listMissingFiles } from '#db/repositories/evidence.ts'
import { listPackagesIn, openConflicts, placesTaken } from '#db/repositories/packages-in.ts'
import { type ServiceContext, inProgramme } from '../../context.ts'
import { officeNames } from '../offices.ts'
import { gapsOf } from './flags.ts'

/**
 * For the navigation: packages that wait for a telephone call, conflicts, records whose place is taken, attachments that have not come,
 * missing numbers.
 */
export async function exchangeWaiting(context: ServiceContext) {
  const { db } = context.store
  const [rows, offices] = [await listPackagesIn(db), await officeNames(db, context.pack)]
  return {
    heldPackages: new Set(rows.filter(({ status }) => status === 'held').map(({ set_id }) => set_id)).size,
    conflicts: (await openConflicts(db)).length,
    placesTaken: (await placesTaken(db)).map(({ packageId, unitId, senderName, records }) => ({
      packageId,
      sender: { unitId, name: offices.name(unitId) ?? senderName },
      records,
    })),
    filesLacking: (await listMissingFiles(db, inProgramme(context, {}))).length,
    gaps: gapsOf(context, rows).reduce((sum, { missing }) => sum + missing.length, 0),
  }
}
