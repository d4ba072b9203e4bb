import type { Selectable, Updateable } from 'kysely'
import type { ProblemTable } from '#db/schema/programme.ts'
import type { Connection } from './connection.ts'

export type ProblemRow = Selectable<ProblemTable>

/** 一清单 of a programme, newest finding first; those in 回收站 left out. */
export async function listProblems(db: Connection, programmeId: string): Promise<ProblemRow[]> {
  const problems = db.selectFrom('problem').selectAll().where('programme_id', '=', programmeId).where('deleted_at', 'is', null)
  return problems.orderBy('found_on', 'desc').orderBy('id', 'desc').execute()
}

export async function findProblem(db: Connection, problemId: string): Promise<ProblemRow | undefined> {
  return db.selectFrom('problem').selectAll().where('id', '=', problemId).executeTakeFirst()
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
