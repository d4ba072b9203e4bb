import type { Connection } from '#db/connection.ts'
import { countyId } from './score-facts.ts'
import { programmeId } from './score-store.ts'

/**
 * The same counts as somebody would ask for them by hand of a store that has the right indexes: one aggregate for each figure, over all months
 * at once, taking it that every line was reviewed and found at most once. Nothing is scored.
 */
const aggregates = [
  `SELECT unit_id, month, count(*) FROM plan_line WHERE $place AND (removed_reason IS NULL) = 1 GROUP BY month, unit_id`,
  `SELECT unit_id, month, verdict, count(*) FROM line_review WHERE $place AND verdict IS NOT NULL GROUP BY month, unit_id, verdict`,
  `SELECT l.unit_id, l.month, count(*) FROM spot_check k JOIN spot_check_finding f ON f.spot_check_id = k.id JOIN plan_line l ON l.id = f.line_id
    JOIN line_review v ON v.line_id = l.id
    WHERE $place AND f.finding = 'refuted' AND v.verdict = 'done' AND l.removed_reason IS NULL GROUP BY l.month, l.unit_id`,
  `SELECT unit_id, month, sum(NOT EXISTS (
      SELECT 1 FROM submission r WHERE r.obligation_id = o.id AND r.status = 'received' AND r.received_on <= o.due_on))
    FROM obligation o WHERE $place AND counts = 1 AND waived_reason IS NULL GROUP BY month, unit_id`,
  `SELECT b.unit_id, substr(b.received_on, 1, 7) AS month, sum(j.is_high_quality), sum(j.is_recommended AND j.adopted_on IS NOT NULL)
    FROM work_brief b JOIN brief_judgement j ON j.brief_id = b.id WHERE $place AND b.deleted_at IS NULL GROUP BY b.unit_id, substr(b.received_on, 1, 7)`,
  `SELECT c.unit_id, c.month, sum(EXISTS (
      SELECT 1 FROM claim_decision d WHERE d.claim_id = c.id AND d.claim_rev = c.rev AND d.status = 'recognised'))
    FROM adjustment_claim c WHERE $place GROUP BY c.month, c.unit_id`,
]

const aliases = ['plan_line', 'line_review', 'k', 'o', 'b', 'c']

/** Runs the aggregates over the first counties and says how many rows they gave. */
export function sumByHand(db: Connection, counties: number): number {
  let rows = 0
  aggregates.forEach((aggregate, at) => {
    const place = `${aliases[at]}.programme_id = ? AND ${aliases[at]}.unit_id <= ?`
    rows += db
      .prepare<[string, string]>(aggregate.replace('$place', place))
      .raw()
      .all(programmeId, countyId(counties - 1)).length
  })
  return rows
}
