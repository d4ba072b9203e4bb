import type { Selectable } from 'kysely'
import type { InstallationKeyTable, PendingKeyTable, RosterKeyTable } from '#db/schema/exchange.ts'
import type { Connection } from './connection.ts'

/** Keys: of this installation, of the roster, and those that wait for their telephone call. */

export type InstallationKeyRow = Selectable<InstallationKeyTable>
export type RosterKeyRow = Selectable<RosterKeyTable>
export type PendingKeyRow = Selectable<PendingKeyTable>

/** The active key first, then the retired ones, the newest first. */
export async function listInstallationKeys(db: Connection): Promise<InstallationKeyRow[]> {
  return db.selectFrom('installation_key').selectAll().orderBy('status').orderBy('made_at', 'desc').orderBy('sign_key').execute()
}

export async function findActiveKey(db: Connection): Promise<InstallationKeyRow | undefined> {
  return db.selectFrom('installation_key').selectAll().where('status', '=', 'active').executeTakeFirst()
}

export async function findInstallationKey(db: Connection, signKey: string): Promise<InstallationKeyRow | undefined> {
  return db.selectFrom('installation_key').selectAll().where('sign_key', '=', signKey).executeTakeFirst()
}

/** Writes a key whole; one that is there is written over. */
export async function keepInstallationKey(db: Connection, key: InstallationKeyRow): Promise<void> {
  const { sign_key: _, ...values } = key
  await db
    .insertInto('installation_key')
    .values(key)
    .onConflict((conflict) => conflict.column('sign_key').doUpdateSet(values))
    .execute()
}

export async function updateInstallationKey(
  db: Connection,
  signKey: string,
  changed: Partial<Omit<InstallationKeyRow, 'sign_key'>>,
): Promise<void> {
  await db.updateTable('installation_key').set(changed).where('sign_key', '=', signKey).execute()
}

export async function clearSetting(db: Connection, name: string): Promise<void> {
  await db.deleteFrom('setting').where('name', '=', name).execute()
}

/** By unit, the oldest confirmation first. */
export async function listRosterKeys(db: Connection): Promise<RosterKeyRow[]> {
  return db.selectFrom('roster_key').selectAll().orderBy('unit_id').orderBy('confirmed_on').orderBy('id').execute()
}

export async function findRosterKey(db: Connection, signKey: string): Promise<RosterKeyRow | undefined> {
  return db.selectFrom('roster_key').selectAll().where('sign_key', '=', signKey).executeTakeFirst()
}

export async function listActiveKeysOf(db: Connection, unitId: string): Promise<RosterKeyRow[]> {
  return db.selectFrom('roster_key').selectAll().where('unit_id', '=', unitId).where('status', '=', 'active').orderBy('id').execute()
}

/** Of all keys together but those left out: every change of the roster adds to it, nothing takes from it. */
export async function sumOfRosterRevisions(db: Connection, leftOut: ReadonlySet<string>): Promise<number> {
  const rows = await db.selectFrom('roster_key').select(['sign_key', 'rev']).execute()
  return rows.filter((row) => !leftOut.has(row.sign_key)).reduce((sum, { rev }) => sum + rev, 0)
}

export async function insertRosterKey(db: Connection, key: Omit<RosterKeyRow, 'rev'>): Promise<RosterKeyRow> {
  return db.insertInto('roster_key').values(key).returningAll().executeTakeFirstOrThrow()
}

/** Changes a key as its next revision; the row as it is now. */
export async function updateRosterKey(
  db: Connection,
  rosterKeyId: string,
  changed: Partial<Omit<RosterKeyRow, 'id' | 'rev'>>,
): Promise<RosterKeyRow> {
  return db
    .updateTable('roster_key')
    .set((eb) => ({ ...changed, rev: eb('rev', '+', 1) }))
    .where('id', '=', rosterKeyId)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Every revision of the roster's records as its line was written, in the order of their ids. */
export async function listRosterRevisions(db: Connection): Promise<string[]> {
  const rows = db.selectFrom('record_revision').select('line').where('type', '=', 'rosterKey')
  return (await rows.orderBy('id').orderBy('rev').execute()).map(({ line }) => line)
}

/** Every revision of the roster's records that a package brought, with the first such package by its number. */
export async function rosterRevisionsOfPackages(
  db: Connection,
): Promise<{ readonly packageId: string; readonly id: string; readonly rev: number; readonly hash: string }[]> {
  return db
    .selectFrom('record_revision as revision')
    .innerJoin('package_in_record as brought', (join) =>
      join
        .onRef('brought.type', '=', 'revision.type')
        .onRef('brought.id', '=', 'revision.id')
        .onRef('brought.rev', '=', 'revision.rev')
        .onRef('brought.hash', '=', 'revision.hash'),
    )
    .select((eb) => [eb.fn.min('brought.package_id').as('packageId'), 'revision.id', 'revision.rev', 'revision.hash'])
    .where('revision.type', '=', 'rosterKey')
    .groupBy(['revision.id', 'revision.rev', 'revision.hash'])
    .orderBy('revision.id')
    .orderBy('revision.rev', 'desc')
    .execute()
}

export async function listPendingKeys(db: Connection): Promise<PendingKeyRow[]> {
  return db.selectFrom('pending_key').selectAll().orderBy('first_seen_at').orderBy('sign_key').execute()
}

export async function findPendingKey(db: Connection, signKey: string): Promise<PendingKeyRow | undefined> {
  return db.selectFrom('pending_key').selectAll().where('sign_key', '=', signKey).executeTakeFirst()
}

/** Notes a key that signed what came and that nobody confirmed; one that was seen before stays as it is. */
export async function notePendingKey(db: Connection, key: Omit<PendingKeyRow, 'status' | 'reason' | 'asked'>): Promise<void> {
  await db
    .insertInto('pending_key')
    .values({ ...key, status: 'pending' })
    .onConflict((conflict) => conflict.column('sign_key').doNothing())
    .execute()
}

export async function refusePendingKey(db: Connection, signKey: string, reason: string): Promise<void> {
  await db.updateTable('pending_key').set({ status: 'refused', reason }).where('sign_key', '=', signKey).execute()
}

export async function dropPendingKey(db: Connection, signKey: string): Promise<void> {
  await db.deleteFrom('pending_key').where('sign_key', '=', signKey).execute()
}

/** Packages that are 已收待核验, by the key that signed them. */
export async function countHeld(db: Connection): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('package_in')
    .select((eb) => ['sign_key', eb.fn.countAll<number>().as('count')])
    .where('status', '=', 'held')
    .groupBy('sign_key')
    .execute()
  return new Map(rows.map((row) => [row.sign_key, row.count]))
}

/** The highest number among the packages that this installation made; 0 before the first. */
export async function lastSentSeq(db: Connection): Promise<number> {
  const row = await db
    .selectFrom('package_out')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The highest number among the packages that came under a key; 0 before the first. */
export async function lastReceivedSeq(db: Connection, signKey: string): Promise<number> {
  const row = await db
    .selectFrom('package_in')
    .select((eb) => eb.fn.max('seq').as('last'))
    .where('sign_key', '=', signKey)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The lowest number among the packages of one installation that came under a key; null before the first. */
export async function firstReceivedSeq(db: Connection, signKey: string, installationId: string): Promise<number | null> {
  const row = await db
    .selectFrom('package_in')
    .select((eb) => eb.fn.min('seq').as('first'))
    .where('sign_key', '=', signKey)
    .where('installation_id', '=', installationId)
    .executeTakeFirst()
  return row?.first ?? null
}

/** When something of this name was last done to a subject, the newest first. */
export async function lastEventsAt(db: Connection, subjectId: string, action: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('at')
    .where('subject_id', '=', subjectId)
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at }) => at)
}
