import type { Selectable } from 'kysely'
import type { BreakdownAssignmentTable, BreakdownDecisionTable, BreakdownImportTable } from '#db/schema/breakdowns.ts'
import type { Connection } from './connection.ts'
import type { MilestoneRecord } from './programme.ts'

/** Breakdown tables that were compared with a programme, the decisions, and the words that a decision changes. */

export type BreakdownImportRow = Selectable<BreakdownImportTable>
export type BreakdownDecisionRow = Selectable<BreakdownDecisionTable>
export type BreakdownAssignmentRow = Selectable<BreakdownAssignmentTable>

/** Imports of a programme, the newest first, with who decided. */
export async function listBreakdownImports(
  db: Connection,
  programmeId: string,
): Promise<(BreakdownImportRow & { readonly officer: string })[]> {
  return db
    .selectFrom('breakdown_import')
    .innerJoin('officer', 'officer.id', 'breakdown_import.officer_id')
    .selectAll('breakdown_import')
    .select('officer.name as officer')
    .where('breakdown_import.programme_id', '=', programmeId)
    .orderBy('breakdown_import.id', 'desc')
    .execute()
}

/** Decisions of some imports, in the order of their keys. */
export async function listBreakdownDecisions(db: Connection, importIds: readonly string[]): Promise<BreakdownDecisionRow[]> {
  if (importIds.length === 0) return []
  return db
    .selectFrom('breakdown_decision')
    .selectAll()
    .where('import_id', 'in', [...importIds])
    .orderBy('key')
    .execute()
}

export async function insertBreakdownImport(trx: Connection, row: Omit<BreakdownImportRow, 'rev'>): Promise<void> {
  await trx.insertInto('breakdown_import').values(row).execute()
}

export async function insertBreakdownDecisions(trx: Connection, rows: readonly BreakdownDecisionRow[]): Promise<void> {
  for (const row of rows) await trx.insertInto('breakdown_decision').values(row).execute()
}

export async function insertBreakdownAssignments(trx: Connection, rows: readonly BreakdownAssignmentRow[]): Promise<void> {
  for (const row of rows) await trx.insertInto('breakdown_assignment').values(row).execute()
}

/** Ids of all assignments of a measure that were ever written, those that ended too. */
export async function assignmentIdsOfMeasure(db: Connection, measureId: string): Promise<string[]> {
  const rows = await db.selectFrom('assignment').select('id').where('measure_id', '=', measureId).execute()
  return rows.map((row) => row.id)
}

/** The programme's current words of a task. */
export async function updateTaskWords(
  trx: Connection,
  task: { readonly id: string; readonly title: string; readonly goal: string },
): Promise<void> {
  await trx.updateTable('task').set({ title: task.title, goal: task.goal }).where('id', '=', task.id).execute()
}

/** The programme's current words and dates of a measure. */
export async function updateMeasureWords(
  trx: Connection,
  measure: { readonly id: string; readonly text: string; readonly sourceClause: string; readonly milestones: readonly MilestoneRecord[] },
): Promise<void> {
  const { id, text, sourceClause } = measure
  await trx.updateTable('measure').set({ text, source_clause: sourceClause }).where('id', '=', id).execute()
  await trx.deleteFrom('milestone').where('measure_id', '=', id).execute()
  const rows = measure.milestones.map(({ ordinal, wording, by, what }) => ({ measure_id: id, ordinal, wording, due_on: by, what }))
  if (rows.length > 0) await trx.insertInto('milestone').values(rows).execute()
}
