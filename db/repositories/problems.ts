import type { Selectable, Updateable } from 'kysely'
import type { ProblemDecisionTable, ProblemTable } from '#db/schema/programme.ts'
import type { Connection } from './connection.ts'

export type ProblemRow = Selectable<ProblemTable>
export type ProblemDecisionRow = Selectable<ProblemDecisionTable>

/** A problem as its unit keeps it, standing where the city's decision leaves it. `seen` counts the revisions of both. */
export interface ProblemRecord extends ProblemRow {
  readonly seen: number
}

/** 一清单 of a programme, newest finding first; those in 回收站 left out. */
export async function listProblems(db: Connection, programmeId: string): Promise<ProblemRecord[]> {
  const problems = db.selectFrom('problem').selectAll().where('programme_id', '=', programmeId).where('deleted_at', 'is', null)
  const rows = await problems.orderBy('found_on', 'desc').orderBy('id', 'desc').execute()
  const decisions = await db.selectFrom('problem_decision').selectAll().where('programme_id', '=', programmeId).execute()
  const decided = new Map(decisions.map((decision) => [decision.problem_id, decision]))
  return rows.map((row) => standing(row, decided.get(row.id)))
}

export async function findProblem(db: Connection, problemId: string): Promise<ProblemRecord | undefined> {
  const row = await findProblemRow(db, problemId)
  const decision = await db.selectFrom('problem_decision').selectAll().where('problem_id', '=', problemId).executeTakeFirst()
  return row === undefined ? undefined : standing(row, decision)
}

/** A problem as its unit keeps it: what its revision says. */
export async function findProblemRow(db: Connection, problemId: string): Promise<ProblemRow | undefined> {
  return db.selectFrom('problem').selectAll().where('id', '=', problemId).executeTakeFirst()
}

/** 销号 holds until the city takes it back; 恢复 holds until the unit writes its record anew. */
function standing(row: ProblemRow, decision: ProblemDecisionRow | undefined): ProblemRecord {
  if (decision === undefined) return { ...row, seen: row.rev }
  const seen = row.rev + decision.rev
  const { conclusion, decided_on } = decision
  if (decision.decision === 'closed') return { ...row, status: 'closed', closed_on: decided_on, conclusion, seen }
  if (decision.problem_rev < row.rev) return { ...row, seen }
  return { ...row, status: 'open', closed_on: null, conclusion, seen }
}

/** Writes what the city decided of a problem and gives it as it is kept then. */
export async function saveProblemDecision(db: Connection, decision: Omit<ProblemDecisionRow, 'rev'>): Promise<ProblemDecisionRow> {
  return db
    .insertInto('problem_decision')
    .values(decision)
    .onConflict((conflict) => conflict.column('problem_id').doUpdateSet((eb) => ({ ...decision, rev: eb('problem_decision.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertProblem(db: Connection, problem: Omit<ProblemRow, 'rev' | 'deleted_at'>): Promise<void> {
  await db
    .insertInto('problem')
    .values({ ...problem, deleted_at: null })
    .execute()
}

/** Changes a problem if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateProblem(
  db: Connection,
  problemId: string,
  rev: number,
  change: Updateable<ProblemTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('problem')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', problemId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
