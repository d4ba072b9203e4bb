import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { judgedLine } from './line-verdicts.ts'

/** Lines of a month by what holds of them, unit by unit: the city's review where there is one, else the unit's own word. */

export interface LineCounts {
  /** N: without what is 不涉及, once the city has agreed. */
  readonly planned: number
  readonly completed: number
  readonly unreviewed: number
}

export interface LineCountsOf {
  readonly programmeId: string
  readonly month: string
  readonly unitIds: readonly string[]
}

interface WholeMonth {
  readonly unitId: string
  readonly lines: number
  readonly done: number
  readonly notDone: number
  readonly notApplicable: number
  readonly hasRemoved: number
}

/**
 * Counts by unit, of every unit asked for. Where every line is reviewed and none was removed, two indexes say all (`db/migrations/0135`);
 * other months are counted line by line.
 */
export async function countLines(db: Connection, of: LineCountsOf): Promise<ReadonlyMap<string, LineCounts>> {
  const { rows } = await reviewedMonths(of).execute(db)
  const counts = new Map(rows.map((row) => [row.unitId, wholeMonth(row)]))
  const unitIds = rows.filter((row) => !isReviewed(row)).map(({ unitId }) => unitId)
  if (unitIds.length === 0) return counts
  for (const unitId of unitIds) counts.set(unitId, { planned: 0, completed: 0, unreviewed: 0 })
  for (const { unitId, ...own } of (await lineByLine({ ...of, unitIds }).execute(db)).rows) counts.set(unitId, own)
  return counts
}

function isReviewed({ lines, done, notDone, notApplicable, hasRemoved }: WholeMonth): boolean {
  return hasRemoved === 0 && done + notDone + notApplicable === lines
}

function wholeMonth({ lines, done, notApplicable }: WholeMonth): LineCounts {
  return { planned: lines - notApplicable, completed: done, unreviewed: 0 }
}

function reviewedMonths(of: LineCountsOf) {
  const place = sql`programme_id = a.programme_id AND month = a.month AND unit_id = u.value`
  return sql<WholeMonth>`
    WITH ${askedOf(of)}
    SELECT u.value AS unitId,
      (SELECT count(*) FROM plan_line WHERE ${place} AND (removed_reason IS NULL) = 1) AS lines,
      (SELECT count(*) FROM line_review WHERE ${place} AND verdict = 'done') AS done,
      (SELECT count(*) FROM line_review WHERE ${place} AND verdict = 'notDone') AS notDone,
      (SELECT count(*) FROM line_review WHERE ${place} AND verdict = 'notApplicable') AS notApplicable,
      EXISTS (SELECT 1 FROM plan_line WHERE ${place} AND removed_reason IS NOT NULL) AS hasRemoved
    FROM asked a CROSS JOIN json_each(a.unit_ids) u`
}

function lineByLine(of: LineCountsOf) {
  return sql<LineCounts & { readonly unitId: string }>`
    WITH ${askedOf(of)}
    SELECT u.value AS unitId, count(*) - sum(v.verdict IS 'notApplicable') AS planned,
      sum(coalesce(v.verdict, s.verdict) IS 'done') AS completed, sum(v.verdict IS NULL) AS unreviewed
    FROM asked a CROSS JOIN json_each(a.unit_ids) u
    CROSS JOIN plan_line l ON l.programme_id = a.programme_id AND l.month = a.month AND l.unit_id = u.value AND l.removed_reason IS NULL
    ${judgedLine} GROUP BY u.key`
}

/**
 * `asked`: what a count is asked for, as one row. A parameter that stands in a join itself makes SQLite plan the statement anew each time
 * that it runs, which costs more than the counting of one county.
 */
export function askedOf({ programmeId, month, unitIds }: LineCountsOf) {
  return sql`asked AS MATERIALIZED (
    SELECT ${programmeId} AS programme_id, ${month} AS month, ${`${month}-01`} AS first, ${`${month}-31`} AS last, ${JSON.stringify(unitIds)} AS unit_ids)`
}
