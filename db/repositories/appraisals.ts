import type { Selectable } from 'kysely'
import type { MonthlyScoreTable } from '#db/schema/appraisal.ts'
import type { Connection, OfMonth, OfUnitMonth } from './connection.ts'

/** Published scores: every version stays as it was published; the newest one holds (考评细则 四, M-113). */

export type ScoreRow = Selectable<MonthlyScoreTable>

/** All versions of a month's scores, or of one unit's, in the order unit, version. */
export async function listScores(db: Connection, filter: OfMonth): Promise<ScoreRow[]> {
  let rows = db.selectFrom('monthly_score').selectAll().where('programme_id', '=', filter.programmeId).where('month', '=', filter.month)
  if (filter.unitId !== undefined) rows = rows.where('unit_id', '=', filter.unitId)
  return rows.orderBy('unit_id').orderBy('version').execute()
}

/** The version that holds; undefined while the unit's month is not published. */
export async function findNewestScore(db: Connection, { programmeId, unitId, month }: OfUnitMonth): Promise<ScoreRow | undefined> {
  return db
    .selectFrom('monthly_score')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('month', '=', month)
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Of these units and months, those that are published: `unit month`. */
export async function publishedUnitMonths(
  db: Connection,
  filter: { readonly programmeId: string; readonly unitIds: readonly string[]; readonly months: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (filter.unitIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('monthly_score')
    .select(['unit_id', 'month'])
    .where('programme_id', '=', filter.programmeId)
    .where('month', 'in', [...filter.months])
    .where('unit_id', 'in', [...filter.unitIds])
    .where('version', '=', 1)
    .execute()
  return new Set(rows.map((row) => `${row.unit_id} ${row.month}`))
}

/** Freezes a version; the table refuses every later change of it. */
export async function insertScore(db: Connection, score: ScoreRow): Promise<void> {
  await db.insertInto('monthly_score').values(score).execute()
}
