import { type LineKey, applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { Act } from '../context.ts'
import { strangersAmong } from '../exchange/incoming/units-of-things.ts'

/** Records of another office that came before what they are about. */

/**
 * Tries what waits once more, after this office wrote what it may have waited for (the month that it opened). Part of the caller's
 * command; gives the records whose rows say something else now.
 */
export async function placeWaiting({ trx }: Pick<Act, 'trx'>): Promise<readonly LineKey[]> {
  const waiting = await trx.selectFrom('revision_waiting').select('id').limit(1).executeTakeFirst()
  if (waiting === undefined) return []
  return (await applyRevisionLines(trx, [], { hash: sha256, projections: projectionsOfRecords, strangersAmong })).changed
}
