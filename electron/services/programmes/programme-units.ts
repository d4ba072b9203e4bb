import type { Connection } from '#db/repositories/connection.ts'
import { type UnitRecord, findUnitRow, insertUnit, listUnits } from '#db/repositories/organisation.ts'
import { nextUnitOrdinal, renewUnit } from '#db/repositories/programme-units.ts'
import { listProgrammes } from '#db/repositories/programme.ts'
import type { PackUnit, ProgrammePack } from '#shared/packs/schema.ts'
import { type Act, found } from '../context.ts'

/**
 * Units of many programmes: one id for all years. What a unit is called, and whether it reports and is scored, is what the
 * current programme's own pack says; the table keeps what the newest programme said, the 试点 flag and the revisions.
 */

/** What of a command is needed to write rows with their revisions. */
export type Writing = Pick<Act, 'trx' | 'at' | 'revise'>

/**
 * The units of a programme in its pack's order and under its names, and those that only other programmes know.
 */
export async function unitsOfProgramme(
  db: Connection,
  { units }: Pick<ProgrammePack, 'units'>,
): Promise<{ readonly own: readonly UnitRecord[]; readonly others: readonly UnitRecord[] }> {
  const rows = new Map((await listUnits(db)).map((row) => [row.id, row]))
  const own = units.flatMap((unit) => {
    const row = rows.get(unit.id)
    rows.delete(unit.id)
    return row === undefined ? [] : [{ ...unitRecord(unit), pilot: row.pilot, rev: row.rev }]
  })
  return { own, others: [...rows.values()] }
}

/** The pack with the 试点 flags of today. */
export async function withCurrentPilots(db: Connection, pack: ProgrammePack): Promise<ProgrammePack> {
  const pilots = new Map((await listUnits(db)).map((unit) => [unit.id, unit.pilot]))
  return { ...pack, units: pack.units.map((unit) => ({ ...unit, pilot: pilots.get(unit.id) ?? unit.pilot })) }
}

/** Adds the pack's units; one that a programme of the same or a later year knows keeps what that one says of it. */
export async function writeUnits(act: Writing, pack: ProgrammePack): Promise<void> {
  const known = new Set((await listUnits(act.trx)).map((unit) => unit.id))
  const settled = await unitsOfLaterProgrammes(act, pack)
  let ordinal = await nextUnitOrdinal(act.trx)
  for (const unit of parentsFirst(pack.units)) {
    if (settled.has(unit.id)) continue
    if (known.has(unit.id)) await renewUnit(act.trx, unitRecord(unit), ordinal)
    else await insertUnit(act.trx, unitRecord(unit), ordinal)
    await reviseUnit(act, pack, unit.id)
    ordinal += 1
  }
}

async function unitsOfLaterProgrammes({ trx }: Writing, pack: ProgrammePack): Promise<ReadonlySet<string>> {
  const later = (await listProgrammes(trx)).filter((row) => row.id !== pack.id && row.year >= pack.year)
  return new Set(later.flatMap((row) => (JSON.parse(row.pack) as ProgrammePack).units.map((unit) => unit.id)))
}

/** Appends a unit's newest revision to the journal; units belong to the programme's host. */
export async function reviseUnit(act: Writing, pack: ProgrammePack, unitId: string): Promise<void> {
  const row = found(await findUnitRow(act.trx, unitId), '该单位')
  await act.revise({ type: 'unit', id: row.id, rev: row.rev, ownerUnit: pack.hostUnitId, record: { ...row } })
}

function unitRecord(unit: PackUnit): Omit<UnitRecord, 'rev'> {
  const { id, name, aliases, ambiguousAliases, kind, level, sector, parentId, reports, scored, pilot, note } = unit
  return { id, name, aliases, ambiguousAliases, kind, level, sector, parentId, reports, scored, pilot, isHost: unit.host, note }
}

/** A unit's parent stands in the table before it; otherwise the pack's order is kept. */
function parentsFirst(units: readonly PackUnit[]): PackUnit[] {
  const placed = new Set<string>()
  const ordered: PackUnit[] = []
  const place = (unit: PackUnit): void => {
    if (placed.has(unit.id)) return
    placed.add(unit.id)
    const parent = units.find((each) => each.id === unit.parentId)
    if (parent !== undefined) place(parent)
    ordered.push(unit)
  }
  for (const unit of units) place(unit)
  return ordered
}
