import { projectionsOfRecords } from '#db/projections-of-records.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { listRosterKeys, rosterRevisionsOfPackages } from '#db/repositories/keys.ts'
import { takeBackRevisions } from '#db/take-back.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { Act } from '../../context.ts'

/**
 * What a county does with the roster that it had once the city's office begins another one: after a loss or a theft everybody is enrolled
 * anew (exchange.md 3), and whoever has the old keys must not speak for the city any more.
 */

/** Setting: JSON array of the keys that no 开通包 names any more since the city's office began a roster of its own. */
const endedKeysSetting = 'exchangeEndedKeys'

/** Sign keys of a former roster: none of them counts here, whatever an older record says of it. */
export async function endedKeys(db: Connection): Promise<ReadonlySet<string>> {
  return new Set(JSON.parse((await readSetting(db, endedKeysSetting)) ?? '[]') as string[])
}

/** Who begins a roster: the key that a person compared, and all that its 开通包 names. */
export interface Successor {
  readonly unitId: string
  readonly named: ReadonlySet<string>
  /** The key that counted as the city's until now; undefined where there was none. */
  readonly formerKey: string | undefined
}

/**
 * Ends every key that the successor does not name, and takes the former roster's records back, so that its revisions are not weighed
 * against those of the new one; part of the accepting command. A 开通包 that names all keys of the city's office goes on with the roster
 * that is here: nothing happens. Returns how many keys were ended.
 */
export async function leaveFormerRoster(act: Act, { unitId, named, formerKey }: Successor): Promise<number> {
  const endedBefore = await endedKeys(act.trx)
  const known = (await listRosterKeys(act.trx)).filter((row) => !endedBefore.has(row.sign_key))
  const former = known.filter((row) => row.unit_id === unitId).map((row) => row.sign_key)
  if (formerKey !== undefined && !endedBefore.has(formerKey)) former.push(formerKey)
  if (former.every((signKey) => named.has(signKey))) return 0
  const left = [...known.map((row) => row.sign_key), ...former].filter((signKey) => !named.has(signKey))
  const ended = new Set([...endedBefore, ...left])
  await writeSetting(act.trx, endedKeysSetting, JSON.stringify([...ended].toSorted()))
  await takeRosterBack(act)
  return new Set(left).size
}

/** Each line as what the package brought that it came with; a line that no package brought stays, and its key is ended all the same. */
async function takeRosterBack(act: Act): Promise<void> {
  const brought = await rosterRevisionsOfPackages(act.trx)
  for (const [packageId, own] of Map.groupBy(brought, (row) => row.packageId)) {
    const lines = own.map(({ id, rev, hash }) => ({ type: 'rosterKey', id, rev, hash }))
    await takeBackRevisions(act.trx, { packageId, at: act.at, lines }, { hash: sha256, projections: projectionsOfRecords })
  }
}
