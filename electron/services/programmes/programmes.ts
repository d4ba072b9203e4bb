import {
  findAssignmentRow,
  findProgramme,
  insertAssignments,
  insertMeasure,
  insertProgramme,
  insertProgrammeVersion,
  insertTask,
  listAssignments,
  updateProgramme,
} from '#db/repositories/programme.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import type { PackTask, ProgrammePack } from '#shared/packs/schema.ts'
import { found, fresh } from '../context.ts'
import { type Writing, writeUnits } from './programme-units.ts'

/** A programme pack as rows of a store: they keep the pack's stable keys, so two offices with one pack agree (foundations.md 2). */

/** Writes a whole pack, units and assignments with their first revisions; part of a command's transaction. */
export async function loadProgramme(act: Writing, pack: ProgrammePack): Promise<void> {
  await writeProgramme(act, pack)
  await writeUnits(act, pack)
  for (const task of pack.tasks) await writeTask(act, pack, task)
  await addAssignments(act, assignmentsOf(pack))
}

/** The programme's row with its first revision, and its pack as the version that is in force from now on. */
async function writeProgramme(act: Writing, pack: ProgrammePack): Promise<void> {
  const json = JSON.stringify(pack)
  const { id, title, city, year, version } = pack
  const hash = sha256(json)
  await insertProgramme(act.trx, { id, title, city, year, pack_version: version, pack: json, pack_hash: hash, loaded_at: act.at })
  await insertProgrammeVersion(act.trx, { programme_id: id, version, pack: json, pack_hash: hash, at: act.at, cause: 'load' })
  await reviseProgramme(act, pack)
}

/** Appends the programme's newest revision to the journal. */
export async function reviseProgramme(act: Writing, { id, hostUnitId }: Pick<ProgrammePack, 'id' | 'hostUnitId'>): Promise<void> {
  const { closed_on: _, ...row } = found(await findProgramme(act.trx, id), '该方案')
  await act.revise({ type: 'programme', id, rev: row.rev, ownerUnit: hostUnitId, record: row })
}

/**
 * Puts a pack's next version in force: what it adds becomes rows, every earlier version is kept (M-025). `cause` is the id
 * of what it comes from. Returns how many assignments were added.
 */
export async function renewProgramme(act: Writing, before: ProgrammePack, next: ProgrammePack, cause: string): Promise<number> {
  const row = found(await findProgramme(act.trx, next.id), '该方案')
  const json = JSON.stringify(next)
  const change = { pack: json, pack_hash: sha256(json), pack_version: next.version }
  fresh(await updateProgramme(act.trx, next.id, row.rev, change), '该方案')
  await insertProgrammeVersion(act.trx, {
    programme_id: next.id,
    version: next.version,
    pack: json,
    pack_hash: change.pack_hash,
    at: act.at,
    cause,
  })
  await reviseProgramme(act, next)
  const known = new Set(before.tasks.map((task) => task.id))
  const added = next.tasks.filter((task) => !known.has(task.id))
  for (const task of added) await writeTask(act, next, task)
  const measures = new Set(added.flatMap((task) => task.measures.map((measure) => measure.id)))
  const assignments = assignmentsOf(next).filter((each) => measures.has(each.measureId))
  await addAssignments(act, assignments)
  return assignments.length
}

/** Writes a task of a pack with its measures and their dates. */
export async function writeTask({ trx }: Pick<Writing, 'trx'>, pack: ProgrammePack, task: PackTask): Promise<void> {
  const { id, number, domain, title, goal, origin, from } = task
  await insertTask(trx, { id, programme_id: pack.id, number, domain, title, goal, origin, from_month: from })
  for (const [ordinal, measure] of task.measures.entries()) {
    const row = { id: measure.id, task_id: task.id, code: measure.code, ordinal, text: measure.text }
    const milestones = measure.deadlines.map((deadline, place) => ({ ordinal: place, ...deadline }))
    await insertMeasure(trx, { ...row, short_title: measure.shortTitle, source_clause: measure.source.clause }, milestones)
  }
}

async function addAssignments(act: Writing, assignments: ReturnType<typeof assignmentsOf>): Promise<void> {
  await insertAssignments(act.trx, assignments)
  for (const each of assignments) await reviseAssignment(act, each.id)
}

/** Appends an assignment's newest revision to the journal. */
export async function reviseAssignment(act: Writing, assignmentId: string): Promise<void> {
  const row = found(await findAssignmentRow(act.trx, assignmentId), '该责任项')
  await act.revise({ type: 'assignment', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
}

/** Adds the assignments that a changed 试点 flag brings; those that it ends stay for the record and are proposed no more. */
export async function addPilotAssignments(act: Writing, pack: ProgrammePack, unitId: string, pilot: boolean): Promise<number> {
  const changed = { ...pack, units: pack.units.map((unit) => (unit.id === unitId ? { ...unit, pilot } : unit)) }
  const known = new Set((await listAssignments(act.trx, { programmeId: pack.id, unitId })).map((each) => each.id))
  const missing = assignmentsOf(changed).filter((each) => each.unitId === unitId && !known.has(each.id))
  await addAssignments(act, missing)
  return missing.length
}
