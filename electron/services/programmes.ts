import type { Connection } from '#db/repositories/connection.ts'
import { insertUnit } from '#db/repositories/organisation.ts'
import { insertAssignments, insertMeasure, insertProgramme, insertTask, listAssignments } from '#db/repositories/programme.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import type { PackUnit, ProgrammePack } from '#shared/packs/schema.ts'

/** Loading a programme pack into a store: its rows keep the pack's stable keys, so two offices with one pack agree (foundations.md 2). */

/** Writes a whole pack; part of the first-run command's transaction. */
export async function loadProgramme(trx: Connection, pack: ProgrammePack, at: string): Promise<void> {
  const json = JSON.stringify(pack)
  await insertProgramme(trx, {
    id: pack.id,
    title: pack.title,
    city: pack.city,
    year: pack.year,
    pack_version: pack.version,
    pack: json,
    pack_hash: sha256(json),
    loaded_at: at,
  })
  for (const [ordinal, unit] of parentsFirst(pack.units).entries()) await insertUnit(trx, unitRecord(unit), ordinal)
  for (const task of pack.tasks) {
    const { id, number, domain, title, goal } = task
    await insertTask(trx, { id, programme_id: pack.id, number, domain, title, goal })
    for (const [ordinal, measure] of task.measures.entries()) {
      const row = { id: measure.id, task_id: task.id, code: measure.code, ordinal, text: measure.text }
      const milestones = measure.deadlines.map((deadline, at) => ({ ordinal: at, ...deadline }))
      await insertMeasure(trx, { ...row, short_title: measure.shortTitle, source_clause: measure.source.clause }, milestones)
    }
  }
  await insertAssignments(trx, assignmentsOf(pack))
}

function unitRecord(unit: PackUnit) {
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

/** Adds the assignments that a changed 试点 flag brings; those that it ends stay for the record and are proposed no more. */
export async function addPilotAssignments(trx: Connection, pack: ProgrammePack, unitId: string, pilot: boolean): Promise<number> {
  const changed = { ...pack, units: pack.units.map((unit) => (unit.id === unitId ? { ...unit, pilot } : unit)) }
  const known = new Set((await listAssignments(trx, { unitId })).map((each) => each.id))
  const missing = assignmentsOf(changed).filter((each) => each.unitId === unitId && !known.has(each.id))
  await insertAssignments(trx, missing)
  return missing.length
}
