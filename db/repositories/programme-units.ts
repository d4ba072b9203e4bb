import type { Connection } from './connection.ts'
import { asFlag } from './connection.ts'
import type { UnitRecord } from './organisation.ts'

/** Units as programmes know them: one id for all years, and the names and roles that the year's own pack gives. */

/** Ids of the 试点 units, in the order of the table. */
export async function listPilots(db: Connection): Promise<string[]> {
  const rows = await db.selectFrom('unit').select('id').where('pilot', '=', 1).orderBy('ordinal').execute()
  return rows.map((row) => row.id)
}

/** The place after the last one: two programmes' units never share a place in a list. */
export async function nextUnitOrdinal(db: Connection): Promise<number> {
  const row = await db
    .selectFrom('unit')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .executeTakeFirst()
  return (row?.last ?? -1) + 1
}

/** Gives a unit the names, roles and place of a newer programme, as a new revision. */
export async function renewUnit(db: Connection, unit: Omit<UnitRecord, 'rev'>, ordinal: number): Promise<void> {
  const { id, name, kind, level, sector, note } = unit
  const flags = { reports: asFlag(unit.reports), scored: asFlag(unit.scored), pilot: asFlag(unit.pilot), is_host: asFlag(unit.isHost) }
  await db
    .updateTable('unit')
    .set((eb) => ({ name, kind, level, sector, parent_id: unit.parentId, ...flags, note, ordinal, rev: eb('rev', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('unit_alias').where('unit_id', '=', id).execute()
  const aliases = [
    ...unit.aliases.map((alias) => ({ unit_id: id, alias, is_ambiguous: 0 })),
    ...unit.ambiguousAliases.map((alias) => ({ unit_id: id, alias, is_ambiguous: 1 })),
  ]
  if (aliases.length > 0) await db.insertInto('unit_alias').values(aliases).execute()
}
