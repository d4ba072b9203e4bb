import type { Selectable } from 'kysely'
import type { LiaisonTable, OfficeTable, OfficerTable, UnitTable } from '#db/schema/organisation.ts'
import { type Connection, asFlag } from './connection.ts'

export type OfficeRow = Selectable<OfficeTable>
export type UnitRow = Selectable<UnitTable>

export interface UnitRecord {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly ambiguousAliases: readonly string[]
  readonly kind: string
  readonly level: string
  readonly sector: 'government' | 'party' | 'court' | 'massOrganisation' | 'centralProvincial' | 'territory'
  readonly parentId: string | null
  readonly reports: boolean
  readonly scored: boolean
  readonly pilot: boolean
  readonly isHost: boolean
  readonly note: string | null
  readonly rev: number
}

export async function findOffice(db: Connection): Promise<OfficeRow | undefined> {
  return db.selectFrom('office').selectAll().executeTakeFirst()
}

export async function insertOffice(db: Connection, office: Omit<OfficeRow, 'id'>): Promise<void> {
  await db
    .insertInto('office')
    .values({ id: 1, ...office })
    .execute()
}

/** Makes another programme of the data folder the office's current one. */
export async function setOfficeProgramme(db: Connection, programmeId: string): Promise<void> {
  await db.updateTable('office').set({ programme_id: programmeId }).execute()
}

export async function insertOfficer(db: Connection, officer: Selectable<OfficerTable>): Promise<void> {
  await db.insertInto('officer').values(officer).execute()
}

export async function findOfficerByName(db: Connection, name: string): Promise<Selectable<OfficerTable> | undefined> {
  return db.selectFrom('officer').selectAll().where('name', '=', name).executeTakeFirst()
}

/** The officer named in the wizard. */
export async function firstOfficer(db: Connection): Promise<Selectable<OfficerTable> | undefined> {
  return db.selectFrom('officer').selectAll().orderBy('created_at').orderBy('id').limit(1).executeTakeFirst()
}

/** All units in the pack's order, with their aliases. */
export async function listUnits(db: Connection): Promise<UnitRecord[]> {
  const units = await db.selectFrom('unit').selectAll().orderBy('ordinal').execute()
  const aliases = await db.selectFrom('unit_alias').selectAll().execute()
  const aliasesByUnit = Map.groupBy(aliases, (each) => each.unit_id)
  return units.map((unit) => unitRecord(unit, aliasesByUnit.get(unit.id) ?? []))
}

function unitRecord(unit: UnitRow, own: readonly { alias: string; is_ambiguous: number }[]): UnitRecord {
  return {
    id: unit.id,
    name: unit.name,
    aliases: own.filter((each) => each.is_ambiguous === 0).map((each) => each.alias),
    ambiguousAliases: own.filter((each) => each.is_ambiguous === 1).map((each) => each.alias),
    kind: unit.kind,
    level: unit.level,
    sector: unit.sector as UnitRecord['sector'],
    parentId: unit.parent_id,
    reports: unit.reports === 1,
    scored: unit.scored === 1,
    pilot: unit.pilot === 1,
    isHost: unit.is_host === 1,
    note: unit.note,
    rev: unit.rev,
  }
}

export async function insertUnit(db: Connection, unit: Omit<UnitRecord, 'rev'>, ordinal: number): Promise<void> {
  await db
    .insertInto('unit')
    .values({
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      level: unit.level,
      sector: unit.sector,
      parent_id: unit.parentId,
      reports: asFlag(unit.reports),
      scored: asFlag(unit.scored),
      pilot: asFlag(unit.pilot),
      is_host: asFlag(unit.isHost),
      note: unit.note,
      ordinal,
    })
    .execute()
  const aliases = [
    ...unit.aliases.map((alias) => ({ unit_id: unit.id, alias, is_ambiguous: 0 })),
    ...unit.ambiguousAliases.map((alias) => ({ unit_id: unit.id, alias, is_ambiguous: 1 })),
  ]
  if (aliases.length > 0) await db.insertInto('unit_alias').values(aliases).execute()
}

export async function updatePilot(db: Connection, unitId: string, pilot: boolean): Promise<void> {
  await db
    .updateTable('unit')
    .set((eb) => ({ pilot: asFlag(pilot), rev: eb('rev', '+', 1) }))
    .where('id', '=', unitId)
    .execute()
}

/** A unit as it is kept, with its aliases: what its revision says. */
export async function findUnitRow(
  db: Connection,
  unitId: string,
): Promise<(UnitRow & { readonly aliasRows: readonly { alias: string; is_ambiguous: number }[] }) | undefined> {
  const row = await db.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirst()
  if (row === undefined) return undefined
  const aliases = db.selectFrom('unit_alias').select(['alias', 'is_ambiguous']).where('unit_id', '=', unitId)
  return { ...row, aliasRows: await aliases.orderBy('alias').execute() }
}

export async function listCurrentLiaisons(db: Connection): Promise<Selectable<LiaisonTable>[]> {
  const current = await db
    .selectFrom('liaison')
    .leftJoin('foreign_record', (join) => join.onRef('foreign_record.id', '=', 'liaison.id').on('foreign_record.type', '=', 'liaison'))
    .selectAll('liaison')
    .select('foreign_record.id as sentAs')
    .where('to_on', 'is', null)
    .orderBy('unit_id')
    .execute()
  // Whom a unit named itself stands before whom the city entered for it.
  const named = new Set(current.filter(({ sentAs }) => sentAs !== null).map((each) => each.unit_id))
  return current.flatMap(({ sentAs, ...row }) => (sentAs === null && named.has(row.unit_id) ? [] : [row]))
}

/** A new liaison ends the one before: the register keeps the history (M-007). Returns the rows as they are now. */
export async function replaceLiaison(
  db: Connection,
  liaison: Omit<Selectable<LiaisonTable>, 'rev' | 'to_on'>,
): Promise<Selectable<LiaisonTable>[]> {
  const ended = await db
    .updateTable('liaison')
    .set((eb) => ({ to_on: liaison.from_on, rev: eb('rev', '+', 1) }))
    .where('unit_id', '=', liaison.unit_id)
    .where('to_on', 'is', null)
    .returningAll()
    .execute()
  const begun = await db
    .insertInto('liaison')
    .values({ ...liaison, to_on: null })
    .returningAll()
    .execute()
  return [...ended, ...begun]
}
