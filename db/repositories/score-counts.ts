import { sql } from 'kysely'
import type { AdjustmentCount } from '#shared/domain/appraisal-labels.ts'
import type { MonthCounts } from '#shared/domain/appraisal.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Connection } from './connection.ts'
import { judgedLine } from './line-verdicts.ts'

/** What the engine counts, for the scored units of a month in one statement (foundations.md 4). */

export interface CountsInput {
  readonly programmeId: string
  readonly month: string
  /** The units that the programme scores, in its order: another year's programme may score others. */
  readonly unitIds: readonly string[]
  /** A material whose due day is not over on this day decides nothing; null where all is decided. */
  readonly asOf: CalendarDay | null
  readonly adjustmentCount: AdjustmentCount
}

interface CountsRow extends Omit<MonthCounts, 'laterFindings'> {
  readonly unitId: string
  readonly laterFindings: string
}

/** Counts by unit, in the units' order. The facts path (electron/services/appraisal/score-facts.ts) must give the same figures. */
export async function countMonth(db: Connection, input: CountsInput): Promise<ReadonlyMap<string, MonthCounts>> {
  const { rows } = await countsQuery(input).execute(db)
  return new Map(
    rows.map(({ unitId, laterFindings, ...counts }) => [
      unitId,
      { ...counts, laterFindings: JSON.parse(laterFindings) as MonthCounts['laterFindings'] },
    ]),
  )
}

/**
 * `standing`: the refutation that holds on a line, the first one since its last confirmation. `line.verdict`: the city's
 * review where there is one, else the unit's own; 不涉及 leaves N only once reviewed. `material.standing` mirrors
 * materialStanding of electron/scoring/counts.ts.
 */
function countsQuery({ programmeId, month, unitIds, asOf, adjustmentCount }: CountsInput) {
  return sql<CountsRow>`
    WITH finding AS (
      SELECT f.line_id, f.finding, s.month AS counts_in, s.checked_on || ' ' || s.id AS place
      FROM spot_check_finding f JOIN spot_check s ON s.id = f.spot_check_id WHERE s.programme_id = ${programmeId}
    ), confirmed AS (
      SELECT line_id, max(place) AS place FROM finding WHERE finding = 'confirmed' GROUP BY line_id
    ), refuted AS (
      SELECT f.line_id, f.counts_in, row_number() OVER (PARTITION BY f.line_id ORDER BY f.place) AS nth
      FROM finding f LEFT JOIN confirmed c ON c.line_id = f.line_id
      WHERE f.finding = 'refuted' AND (c.place IS NULL OR f.place > c.place)
    ), standing AS (
      SELECT line_id, counts_in FROM refuted WHERE nth = 1
    ), found_later AS (
      SELECT l.id, l.unit_id, l.month FROM standing JOIN plan_line l ON l.id = standing.line_id ${judgedLine}
      WHERE standing.counts_in = ${month} AND l.month < ${month} AND l.removed_reason IS NULL
        AND coalesce(v.verdict, s.verdict) = 'done'
    ), line AS (
      SELECT l.id, l.unit_id, l.month, v.verdict IS NOT NULL AS is_reviewed, coalesce(v.verdict, s.verdict) AS verdict
      FROM plan_line l ${judgedLine}
      WHERE l.programme_id = ${programmeId} AND l.removed_reason IS NULL
        AND (l.month = ${month} OR (l.unit_id, l.month) IN (SELECT unit_id, month FROM found_later))
    ), measure_count AS (
      SELECT line.unit_id, line.month, count(*) - sum(line.verdict IS 'notApplicable' AND line.is_reviewed) AS planned,
        sum(line.verdict IS 'done') AS completed,
        sum(line.verdict IS 'done' AND standing.counts_in IS line.month) AS refuted,
        sum(NOT line.is_reviewed) AS unreviewed
      FROM line LEFT JOIN standing ON standing.line_id = line.id GROUP BY line.unit_id, line.month
    ), later AS (
      SELECT f.unit_id, json_group_array(json_object('planned', m.planned, 'refuted', 1) ORDER BY f.id) AS findings
      FROM found_later f JOIN measure_count m ON m.unit_id = f.unit_id AND m.month = f.month GROUP BY f.unit_id
    ), receipt AS (
      SELECT obligation_id, min(received_on) AS received_on FROM submission WHERE status = 'received' GROUP BY obligation_id
    ), material AS (
      SELECT o.unit_id, CASE
          WHEN o.waived_reason IS NOT NULL THEN 'waived'
          WHEN o.due_on > ${asOf} THEN 'notYetDue'
          WHEN r.received_on <= o.due_on THEN 'onTime'
          WHEN o.due_on = ${asOf} THEN 'notYetDue'
          ELSE 'late' END AS standing
      FROM obligation o LEFT JOIN receipt r ON r.obligation_id = o.id
      WHERE o.programme_id = ${programmeId} AND o.month = ${month} AND o.counts = 1
    ), material_count AS (
      SELECT unit_id, sum(standing = 'late') AS late, sum(standing = 'notYetDue') AS not_yet_due FROM material GROUP BY unit_id
    ), brief_count AS (
      SELECT b.unit_id, sum(j.is_high_quality AND substr(coalesce(j.received_on, b.received_on), 1, 7) = ${month}) AS high_quality,
        coalesce(sum(j.is_recommended AND substr(j.adopted_on, 1, 7) = ${month}), 0) AS adopted
      FROM work_brief b JOIN brief_judgement j ON j.brief_id = b.id
      WHERE b.programme_id = ${programmeId} AND b.deleted_at IS NULL GROUP BY b.unit_id
    ), recognised AS (
      SELECT c.unit_id, c.month, c.kind, c.title FROM adjustment_claim c JOIN claim_decision d ON d.claim_id = c.id AND d.claim_rev = c.rev
      WHERE c.programme_id = ${programmeId} AND d.status = 'recognised'
    ), claim_count AS (
      SELECT c.unit_id, count(*) AS approved FROM recognised c
      WHERE c.month = ${month} AND NOT (${adjustmentCount} = 'once' AND EXISTS (
        SELECT 1 FROM recognised e WHERE e.unit_id = c.unit_id AND e.kind = c.kind AND e.title = c.title AND e.month < c.month))
      GROUP BY c.unit_id
    )
    SELECT u.value AS unitId, coalesce(m.planned, 0) AS planned, coalesce(m.completed, 0) AS completed,
      coalesce(m.refuted, 0) AS refuted, coalesce(o.late, 0) AS late, coalesce(b.high_quality, 0) AS highQuality,
      coalesce(b.adopted, 0) AS adopted, coalesce(c.approved, 0) AS approvedAdjustments,
      coalesce(m.unreviewed, 0) AS unreviewed, coalesce(o.not_yet_due, 0) AS notYetDue,
      n.choice AS noPlan, coalesce(l.findings, '[]') AS laterFindings
    FROM json_each(${JSON.stringify(unitIds)}) u
    LEFT JOIN measure_count m ON m.unit_id = u.value AND m.month = ${month}
    LEFT JOIN material_count o ON o.unit_id = u.value
    LEFT JOIN brief_count b ON b.unit_id = u.value
    LEFT JOIN claim_count c ON c.unit_id = u.value
    LEFT JOIN later l ON l.unit_id = u.value
    LEFT JOIN month_choice n ON n.programme_id = ${programmeId} AND n.unit_id = u.value AND n.month = ${month} AND n.about = 'noPlan'
    ORDER BY u.key`
}
