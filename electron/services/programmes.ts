import { findUnitRow, insertUnit } from '#db/repositories/organisation.ts'
import {
  findAssignmentRow,
  insertAssignments,
  insertMeasure,
  insertProgramme,
  insertTask,
  listAssignments,
} from '#db/repositories/programme.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import type { PackUnit, ProgrammePack } from '#shared/packs/schema.ts'
import { type Act, found } from './context.ts'

/** Loading a programme pack into a store: its rows keep the pack's stable keys, so two offices with one pack agree (foundations.md 2). */

/** What of a command is needed to write rows with their revisions. */
type Writing = Pick<Act, 'trx' | 'at' | 'revise'>

/** Writes a whole pack, units and assignments with their first revisions; part of the first-run command's transaction. */
export async function loadProgramme(act: Writing, pack: ProgrammePack): Promise<void> {
  const { trx } = act
  const json = JSON.stringify(pack)
  await insertProgramme(trx, {
    id: pack.id,
    title: pack.title,
    city: pack.city,
    year: pack.year,
    pack_version: pack.version,
    pack: json,
    pack_hash: sha256(json),
    loaded_at: act.at,
  })
  for (const [ordinal, unit] of parentsFirst(pack.units).entries()) {
    await insertUnit(trx, unitRecord(unit), ordinal)
    await reviseUnit(act, pack, unit.id)
  }
  for (const task of pack.tasks) {
    const { id, number, domain, title, goal } = task
    await insertTask(trx, { id, programme_id: pack.id, number, domain, title, goal })
    for (const [ordinal, measure] of task.measures.entries()) {
      const row = { id: measure.id, task_id: task.id, code: measure.code, ordinal, text: measure.text }
      const milestones = measure.deadlines.map((deadline, place) => ({ ordinal: place, ...deadline }))
      await insertMeasure(trx, { ...row, short_title: measure.shortTitle, source_clause: measure.source.clause }, milestones)
    }
  }
  await addAssignments(act, assignmentsOf(pack))
}

async function addAssignments(act: Writing, assignments: ReturnType<typeof assignmentsOf>): Promise<void> {
  await insertAssignments(act.trx, assignments)
  for (const each of assignments) await reviseAssignment(act, each.id)
}

/** Appends a unit's newest revision to the journal; units belong to the programme's host. */
export async function reviseUnit(act: Writing, pack: ProgrammePack, unitId: string): Promise<void> {
  const row = found(await findUnitRow(act.trx, unitId), '该单位')
  await act.revise({ type: 'unit', id: row.id, rev: row.rev, ownerUnit: pack.hostUnitId, record: { ...row } })
}

/** Appends an assignment's newest revision to the journal. */
export async function reviseAssignment(act: Writing, assignmentId: string): Promise<void> {
  const row = found(await findAssignmentRow(act.trx, assignmentId), '该责任项')
  await act.revise({ type: 'assignment', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
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
export async function addPilotAssignments(act: Writing, pack: ProgrammePack, unitId: string, pilot: boolean): Promise<number> {
  const changed = { ...pack, units: pack.units.map((unit) => (unit.id === unitId ? { ...unit, pilot } : unit)) }
  const known = new Set((await listAssignments(act.trx, { unitId })).map((each) => each.id))
  const missing = assignmentsOf(changed).filter((each) => each.unitId === unitId && !known.has(each.id))
  await addAssignments(act, missing)
  return missing.length
}
