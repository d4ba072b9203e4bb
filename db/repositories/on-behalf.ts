import { sql } from 'kysely'
import type { Connection } from './connection.ts'

/** What the city recorded on a unit's behalf (代录) beside records that the unit keeps itself (foundations.md 3). */

export interface Shadowed {
  readonly kind: 'progressEntry' | 'selfVerdict' | 'selfAssessment' | 'assignmentReport' | 'questionnaireSheet' | 'noticeAnswer'
  /** The city's record. */
  readonly id: string
  readonly unitId: string
  /** What both are about, as people call it: a measure's short title, a month, a paper's title. */
  readonly about: string
}

interface RecordKey {
  readonly type: string
  readonly id: string
}

/** The city's records that stand beside some records of units, those in 回收站 left out. */
export async function shadowedOnBehalf(db: Connection, records: readonly RecordKey[]): Promise<Shadowed[]> {
  const ids = (type: Shadowed['kind']): string =>
    JSON.stringify(records.filter((record) => record.type === type).map((record) => record.id))
  const measure = sql`JOIN plan_line l ON l.id = b.line_id JOIN measure m ON m.id = l.measure_id`
  const queries = [
    // The lines first: a line with many entries of both is read once and not for each pair.
    sql<Shadowed>`
      SELECT 'progressEntry' AS kind, b.id, b.unit_id AS unitId, m.code || ' ' || m.short_title AS about
      FROM (SELECT DISTINCT line_id FROM progress_entry
            WHERE is_on_behalf = 0 AND deleted_at IS NULL AND id IN (SELECT value FROM json_each(${ids('progressEntry')}))) o
      JOIN progress_entry b ON b.line_id = o.line_id AND b.is_on_behalf = 1 AND b.deleted_at IS NULL ${measure}`,
    sql<Shadowed>`
      SELECT 'selfVerdict' AS kind, b.id, b.unit_id AS unitId, m.code || ' ' || m.short_title AS about
      FROM self_verdict o JOIN self_verdict b ON b.line_id = o.line_id AND b.is_on_behalf = 1 ${measure}
      WHERE o.is_on_behalf = 0 AND o.id IN (SELECT value FROM json_each(${ids('selfVerdict')}))`,
    sql<Shadowed>`
      SELECT 'selfAssessment' AS kind, b.id, b.unit_id AS unitId, b.month AS about FROM self_assessment o
      JOIN self_assessment b ON b.programme_id = o.programme_id AND b.unit_id = o.unit_id AND b.month = o.month AND b.is_on_behalf = 1
      WHERE o.is_on_behalf = 0 AND o.id IN (SELECT value FROM json_each(${ids('selfAssessment')}))`,
    sql<Shadowed>`
      SELECT 'assignmentReport' AS kind, b.id, b.unit_id AS unitId, m.code || ' ' || m.short_title AS about FROM assignment_report o
      JOIN assignment_report b ON b.assignment_id = o.assignment_id AND b.is_on_behalf = 1
      JOIN assignment a ON a.id = b.assignment_id JOIN measure m ON m.id = a.measure_id
      WHERE o.is_on_behalf = 0 AND o.id IN (SELECT value FROM json_each(${ids('assignmentReport')}))`,
    sql<Shadowed>`
      SELECT 'questionnaireSheet' AS kind, b.id, b.unit_id AS unitId, q.title AS about FROM questionnaire_sheet o
      JOIN questionnaire_sheet b ON b.questionnaire_id = o.questionnaire_id AND b.unit_id = o.unit_id AND b.is_on_behalf = 1
      JOIN questionnaire q ON q.id = b.questionnaire_id
      WHERE o.is_on_behalf = 0 AND o.id IN (SELECT value FROM json_each(${ids('questionnaireSheet')}))`,
    sql<Shadowed>`
      SELECT 'noticeAnswer' AS kind, b.id, b.unit_id AS unitId, d.title AS about FROM notice_answer o
      JOIN notice_answer b ON b.notice_id = o.notice_id AND b.is_on_behalf = 1
      JOIN notice n ON n.id = b.notice_id JOIN document d ON d.id = n.document_id
      WHERE o.is_on_behalf = 0 AND o.id IN (SELECT value FROM json_each(${ids('noticeAnswer')}))`,
  ]
  const found: Shadowed[] = []
  for (const query of queries) found.push(...(await query.execute(db)).rows)
  return found.toSorted((one, other) => (one.kind + one.id < other.kind + other.id ? -1 : 1))
}
