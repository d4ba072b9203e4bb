import { type Insertable, type Selectable, sql } from 'kysely'
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

/** The newest version of a unit's month in figures alone: what a year takes of it. */
export interface MonthTotal {
  readonly scoreId: string
  readonly unitId: string
  readonly month: string
  readonly version: number
  readonly origin: 'computed' | 'paper'
  readonly basis: string
  readonly interpretation: string
  /** Two decimals; `exactTotal` as a fraction. */
  readonly total: string
  readonly exactTotal: string
  readonly score: string
  readonly isExcluded: boolean
  readonly publishedOn: string
}

/** In the very words of the index. */
function figure(name: 'exactTotal' | 'isExcluded') {
  return sql`CASE WHEN json_valid(result) THEN json_extract(result, ${sql.lit(`$.record.${name}`)}) END`
}

/**
 * The versions that hold of all months of a programme, or of one unit: by unit and month. Answered from the index `monthly_score_figures`
 * alone: the frozen results, which explain every point, are not read.
 */
export async function listMonthTotals(
  db: Connection,
  { programmeId, unitId }: { readonly programmeId: string; readonly unitId?: string | undefined },
): Promise<MonthTotal[]> {
  const ofUnit = unitId === undefined ? sql`` : sql`AND unit_id = ${unitId}`
  const { rows } = await sql<Omit<MonthTotal, 'isExcluded'> & { readonly isExcluded: number | null }>`
    SELECT id AS scoreId, unit_id AS unitId, month, version, origin, basis, interpretation, total,
      ${figure('exactTotal')} AS exactTotal, score,
      ${figure('isExcluded')} AS isExcluded, published_on AS publishedOn
    FROM monthly_score m WHERE programme_id = ${programmeId} ${ofUnit} AND NOT EXISTS (
      SELECT 1 FROM monthly_score n
      WHERE n.programme_id = m.programme_id AND n.unit_id = m.unit_id AND n.month = m.month AND n.version > m.version)
    ORDER BY unit_id, month`.execute(db)
  return rows.map((row) => ({ ...row, isExcluded: row.isExcluded === 1 }))
}

/** The first month of a programme that was published here and not entered from paper; undefined before there is one. */
export async function firstComputedMonth(db: Connection, programmeId: string): Promise<string | undefined> {
  const months = db.selectFrom('monthly_score').select((eb) => eb.fn.min('month').as('month'))
  const row = await months.where('programme_id', '=', programmeId).where('origin', '=', 'computed').executeTakeFirst()
  return row?.month ?? undefined
}

/** Every frozen version of every programme in the store, a piece at a time, by id. */
export async function scoresAfter(db: Connection, id: string, most: number): Promise<ScoreRow[]> {
  return db.selectFrom('monthly_score').selectAll().where('id', '>', id).orderBy('id').limit(most).execute()
}

/** Freezes a version; the table refuses every later change of it. */
export async function insertScore(db: Connection, score: Insertable<MonthlyScoreTable>): Promise<void> {
  await db.insertInto('monthly_score').values(score).execute()
}
