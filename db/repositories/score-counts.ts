import { sql } from 'kysely'
import type { AdjustmentCount } from '#shared/domain/appraisal-labels.ts'
import type { MonthCounts } from '#shared/domain/appraisal.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Connection } from './connection.ts'
import { type LineCounts, askedOf, countLines } from './line-counts.ts'
import { judgedLine } from './line-verdicts.ts'

/** What the engine counts, for the scored units of a month at once (foundations.md 4): the cost is that of the units asked for. */

export interface CountsInput {
  readonly programmeId: string
  readonly month: string
  /** The units that the programme scores, in its order: another year's programme may score others. */
  readonly unitIds: readonly string[]
  /** A material whose due day is not over on this day decides nothing; null where all is decided. */
  readonly asOf: CalendarDay | null
  readonly adjustmentCount: AdjustmentCount
}

type Figures = Omit<MonthCounts, keyof LineCounts | 'refuted' | 'laterFindings'>

/** Counts by unit, in the units' order. The facts path (electron/services/appraisal/score-facts.ts) must give the same figures. */
export async function countMonth(db: Connection, input: CountsInput): Promise<ReadonlyMap<string, MonthCounts>> {
  const lines = await countLines(db, input)
  const refuted = Map.groupBy((await refutations(input).execute(db)).rows, ({ unitId }) => unitId)
  const laterFindings = await findingsOfEarlierMonths(db, input, refuted)
  const counts = new Map<string, MonthCounts>()
  const { rows } = await figuresOf(input).execute(db)
  for (const { unitId, ...figures } of rows) {
    counts.set(unitId, {
      ...figures,
      ...(lines.get(unitId) ?? { planned: 0, completed: 0, unreviewed: 0 }),
      refuted: refuted.get(unitId)?.filter(({ month }) => month === input.month).length ?? 0,
      laterFindings: laterFindings.get(unitId) ?? [],
    })
  }
  return counts
}

/** Materials, information and 动态调整 by unit. `late` and `notYetDue` mirror materialStanding of electron/scoring/counts.ts. */
function figuresOf(input: CountsInput) {
  const place = (table: string) => sql`${sql.ref(table)}.programme_id = a.programme_id AND ${sql.ref(table)}.unit_id = u.value`
  const inMonth = (column: string) => sql`${sql.ref(column)} BETWEEN a.first AND a.last`
  const due = sql`${place('o')} AND o.month = a.month AND o.counts = 1 AND o.waived_reason IS NULL`
  const isMissed = sql`NOT EXISTS (
    SELECT 1 FROM submission r WHERE r.obligation_id = o.id AND r.status = 'received' AND r.received_on <= o.due_on)`
  const recognised = (claim: string) => sql`EXISTS (
    SELECT 1 FROM claim_decision d WHERE d.claim_id = ${sql.ref(`${claim}.id`)} AND d.claim_rev = ${sql.ref(`${claim}.rev`)} AND d.status = 'recognised')`
  const countsOnce = sql`NOT EXISTS (SELECT 1 FROM adjustment_claim e
    WHERE ${place('e')} AND e.kind = c.kind AND e.title = c.title AND e.month < c.month AND ${recognised('e')})`
  const { asOf, adjustmentCount } = input
  return sql<Figures & { readonly unitId: string }>`
    WITH ${askedOf(input)}, day AS MATERIALIZED (SELECT ${asOf} AS as_of)
    SELECT u.value AS unitId,
      (SELECT count(*) FROM obligation o WHERE ${due} AND (t.as_of IS NULL OR o.due_on < t.as_of) AND ${isMissed}) AS late,
      (SELECT count(*) FROM obligation o WHERE ${due} AND (o.due_on > t.as_of OR (o.due_on = t.as_of AND ${isMissed}))) AS notYetDue,
      (SELECT count(*) FROM work_brief b JOIN brief_judgement j ON j.brief_id = b.id
        WHERE ${place('b')} AND ${inMonth('b.received_on')} AND b.deleted_at IS NULL
          AND j.is_high_quality = 1 AND (j.received_on IS NULL OR ${inMonth('j.received_on')}))
      + (SELECT count(*) FROM brief_judgement j JOIN work_brief b ON b.id = j.brief_id
        WHERE ${place('j')} AND ${inMonth('j.received_on')} AND j.is_high_quality = 1
          AND b.deleted_at IS NULL AND NOT (${inMonth('b.received_on')})) AS highQuality,
      (SELECT count(*) FROM brief_judgement j JOIN work_brief b ON b.id = j.brief_id
        WHERE ${place('j')} AND ${inMonth('j.adopted_on')} AND j.is_recommended = 1 AND b.deleted_at IS NULL) AS adopted,
      (SELECT count(*) FROM adjustment_claim c
        WHERE ${place('c')} AND c.month = a.month AND ${recognised('c')}${adjustmentCount === 'once' ? sql` AND ${countsOnce}` : sql``}) AS approvedAdjustments,
      (SELECT n.choice FROM month_choice n WHERE ${place('n')} AND n.month = a.month AND n.about = 'noPlan') AS noPlan
    FROM asked a CROSS JOIN day t CROSS JOIN json_each(a.unit_ids) u`
}

interface Refutation {
  readonly unitId: string
  readonly lineId: string
  /** The month of the line: this one, or an earlier one that was published when the spot check was made (A-13). */
  readonly month: string
}

/** Lines that completion counts and a spot check took back in this month: of several findings the first refutation since the last confirmation. */
function refutations(input: CountsInput) {
  const other = (finding: 'confirmed' | 'refuted') => sql`
    SELECT 1 FROM spot_check_finding x CROSS JOIN spot_check t ON t.id = x.spot_check_id
    WHERE x.line_id = f.line_id AND t.programme_id = k.programme_id AND x.finding = ${sql.lit(finding)}`
  const [own, others] = [sql`(k.checked_on, k.id)`, sql`(t.checked_on, t.id)`]
  return sql<Refutation>`
    WITH ${askedOf(input)}
    SELECT u.value AS unitId, l.id AS lineId, l.month
    FROM asked a CROSS JOIN json_each(a.unit_ids) u
    CROSS JOIN spot_check k ON k.programme_id = a.programme_id AND k.month = a.month AND k.unit_id = u.value
    CROSS JOIN spot_check_finding f ON f.spot_check_id = k.id AND f.finding = 'refuted'
    CROSS JOIN plan_line l ON l.id = f.line_id AND l.month <= a.month AND l.removed_reason IS NULL
    ${judgedLine}
    WHERE coalesce(v.verdict, s.verdict) = 'done'
      AND NOT EXISTS (${other('confirmed')} AND ${others} > ${own})
      AND NOT EXISTS (${other('refuted')} AND ${others} < ${own} AND NOT EXISTS (
        SELECT 1 FROM spot_check_finding y CROSS JOIN spot_check w ON w.id = y.spot_check_id
        WHERE y.line_id = f.line_id AND w.programme_id = k.programme_id AND y.finding = 'confirmed'
          AND (w.checked_on, w.id) > ${others} AND (w.checked_on, w.id) < ${own}))
    ORDER BY l.id`
}

/** Findings on lines of earlier months, each with the N of its own month. */
async function findingsOfEarlierMonths(
  db: Connection,
  { programmeId, month }: CountsInput,
  refuted: ReadonlyMap<string, readonly Refutation[]>,
): Promise<ReadonlyMap<string, MonthCounts['laterFindings']>> {
  const later = [...refuted.values()].flat().filter((each) => each.month < month)
  const planned = new Map<string, number>()
  for (const [lineMonth, own] of Map.groupBy(later, (each) => each.month)) {
    const counts = await countLines(db, { programmeId, month: lineMonth, unitIds: [...new Set(own.map(({ unitId }) => unitId))] })
    for (const [unitId, each] of counts) planned.set(`${unitId} ${lineMonth}`, each.planned)
  }
  const found = (each: Refutation) => ({ planned: planned.get(`${each.unitId} ${each.month}`) ?? 0, refuted: 1 })
  return new Map([...Map.groupBy(later, ({ unitId }) => unitId)].map(([unitId, own]) => [unitId, own.map(found)]))
}
