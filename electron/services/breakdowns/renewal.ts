import {
  assignmentIdsOfMeasure,
  type BreakdownAssignmentRow,
  insertBreakdownAssignments,
  updateMeasureWords,
  updateTaskWords,
} from '#db/repositories/breakdowns.ts'
import { insertAssignments, insertMeasure, listAssignments } from '#db/repositories/programme.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import type { PackMeasure, PackTask, ProgrammePack } from '#shared/packs/schema.ts'
import { renewProgramme, reviseAssignment } from '../programmes/programmes.ts'
import type { Writing } from '../programmes/programme-units.ts'

/** Rows of a programme after a document's words were taken over: what changed gets its new words, who carries it no longer is kept for the record. */

export interface RenewedRows {
  readonly began: number
  readonly ended: number
}

/** Puts the next version in force with its changed tasks, measures, dates and carriers; `importId` is what it comes from. */
export async function renewFromBreakdown(
  act: Writing,
  before: ProgrammePack,
  next: ProgrammePack,
  importId: string,
): Promise<RenewedRows & { readonly assignments: readonly BreakdownAssignmentRow[] }> {
  await renewProgramme(act, before, next, importId)
  const changes: BreakdownAssignmentRow[] = []
  for (const task of next.tasks) {
    const former = before.tasks.find((each) => each.id === task.id)
    if (former === undefined) continue
    if (former.title !== task.title || former.goal !== task.goal) await updateTaskWords(act.trx, task)
    for (const [ordinal, measure] of task.measures.entries()) {
      const known = former.measures.find((each) => each.id === measure.id)
      if (JSON.stringify(known) === JSON.stringify(measure)) continue
      await writeMeasure(act, task, measure, known === undefined ? ordinal : null)
      changes.push(...(await changeCarriers(act, next, measure, importId)))
    }
  }
  await insertBreakdownAssignments(act.trx, changes)
  const count = (change: BreakdownAssignmentRow['change']): number => changes.filter((each) => each.change === change).length
  return { began: count('began'), ended: count('ended'), assignments: changes }
}

/** `ordinal` is the place of a new measure; null for one that is there. */
export async function writeMeasure(
  { trx }: Pick<Writing, 'trx'>,
  task: PackTask,
  measure: PackMeasure,
  ordinal: number | null,
): Promise<void> {
  const { id, code, text, source } = measure
  const milestones = measure.deadlines.map((deadline, place) => ({ ordinal: place, ...deadline }))
  if (ordinal === null) await updateMeasureWords(trx, { id, text, sourceClause: source.clause, milestones })
  else {
    const row = { id, task_id: task.id, code, ordinal, text, short_title: measure.shortTitle, source_clause: source.clause }
    await insertMeasure(trx, row, milestones)
  }
}

/** Nobody's record is deleted: an assignment that ends keeps its history and is planned no more, and one that comes back goes on. */
async function changeCarriers(
  act: Writing,
  pack: ProgrammePack,
  measure: PackMeasure,
  importId: string,
): Promise<BreakdownAssignmentRow[]> {
  const wanted = assignmentsOf(pack).filter((each) => each.measureId === measure.id)
  const written = new Set(await assignmentIdsOfMeasure(act.trx, measure.id))
  const carried = new Set((await listAssignments(act.trx, { measureId: measure.id })).map((each) => each.id))
  const missing = wanted.filter((each) => !written.has(each.id))
  await insertAssignments(act.trx, missing)
  for (const each of missing) await reviseAssignment(act, each.id)
  const began = wanted
    .filter((each) => !carried.has(each.id))
    .map(({ id }) => ({ assignment_id: id, import_id: importId, change: 'began' as const }))
  const stays = new Set(wanted.map((each) => each.id))
  const ended = [...carried]
    .filter((id) => !stays.has(id))
    .map((id) => ({ assignment_id: id, import_id: importId, change: 'ended' as const }))
  return [...began, ...ended]
}
