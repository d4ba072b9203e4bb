import { listMissingFiles } from '#db/repositories/evidence.ts'
import { listPackagesIn, openConflicts } from '#db/repositories/packages-in.ts'
import { type ServiceContext, inProgramme } from '../../context.ts'
import { gapsOf } from './flags.ts'

/** For the navigation: packages that wait for a telephone call, conflicts, attachments that have not come, missing numbers. */
export async function exchangeWaiting(context: ServiceContext) {
  const { db } = context.store
  const rows = await listPackagesIn(db)
  return {
    heldPackages: new Set(rows.filter(({ status }) => status === 'held').map(({ set_id }) => set_id)).size,
    conflicts: (await openConflicts(db)).length,
    filesLacking: (await listMissingFiles(db, inProgramme(context, {}))).length,
    gaps: gapsOf(context, rows).reduce((sum, { missing }) => sum + missing.length, 0),
  }
}
