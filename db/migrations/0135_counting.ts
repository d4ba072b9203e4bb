import { type Kysely, sql } from 'kysely'

export const id = 135
export const name = 'counting'

/**
 * What a score counts, by unit and month: the counts are answered from these alone, and of one unit's month as fast as of a nation's. Lists of
 * lines, which are sorted by measure, keep to `plan_line_by_month`: they never say the condition of `plan_line_counted` in these words.
 */
const counted = [
  `CREATE INDEX plan_line_counted ON plan_line (programme_id, month, unit_id, removed_reason) WHERE (removed_reason IS NULL) = 1`,
  `CREATE INDEX plan_line_removed ON plan_line (programme_id, month, unit_id) WHERE removed_reason IS NOT NULL`,
  `CREATE INDEX line_review_counted ON line_review (programme_id, month, unit_id, verdict) WHERE verdict IS NOT NULL`,
  `CREATE INDEX obligation_counted ON obligation (programme_id, month, unit_id, waived_reason, due_on, id) WHERE counts = 1`,
  `CREATE INDEX submission_received ON submission (obligation_id, received_on) WHERE status = 'received'`,
  `CREATE INDEX work_brief_by_unit ON work_brief (programme_id, unit_id, deleted_at, received_on, id)`,
  `CREATE INDEX brief_judgement_received ON brief_judgement (programme_id, unit_id, received_on, brief_id) WHERE is_high_quality = 1 AND received_on IS NOT NULL`,
  `CREATE INDEX brief_judgement_adopted ON brief_judgement (programme_id, unit_id, adopted_on, brief_id) WHERE is_recommended = 1`,
  `DROP INDEX adjustment_claim_by_month`,
  `CREATE INDEX adjustment_claim_by_month ON adjustment_claim (programme_id, month, unit_id, id, rev, kind, title)`,
  `CREATE INDEX adjustment_claim_by_title ON adjustment_claim (programme_id, unit_id, kind, title, month, id, rev)`,
  `CREATE INDEX claim_decision_recognised ON claim_decision (claim_id, claim_rev) WHERE status = 'recognised'`,
]

/** A result that somebody made unreadable has no figures; that it was changed, the store's own check says. */
const figure = (name: string) => `CASE WHEN json_valid(result) THEN json_extract(result, '$.record.${name}') END`

/**
 * What a year takes of a published score. The exact total stands in the frozen result and nowhere else: the index reads it there once, when
 * the score is published, so that nothing can say otherwise and older records need nothing more.
 */
const published = `CREATE INDEX monthly_score_figures ON monthly_score (programme_id, unit_id, month, version, id, origin, basis, interpretation, total, score, published_on, ${figure('exactTotal')}, ${figure('isExcluded')})`

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...counted, published]) await sql.raw(statement).execute(db)
}
