import { type Kysely, sql } from 'kysely'

export const id = 40
export const name = 'questionnaires'

/** Statements, one table or index each; STRICT, singular names. A unit has one sheet of a questionnaire, a question one decision: their revisions tell what was before. */
const statements = [
  `CREATE TABLE questionnaire (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), origin TEXT NOT NULL, title TEXT NOT NULL, due_on TEXT NOT NULL, signed_by TEXT NOT NULL, form TEXT NOT NULL CHECK (json_valid(form)), form_version INTEGER NOT NULL CHECK (form_version >= 1), state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'signed', 'closed')), issued_on TEXT, leader TEXT NOT NULL, leader_signed_on TEXT, opinion TEXT NOT NULL, note TEXT NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX questionnaire_by_programme ON questionnaire (programme_id, created_at, id)`,
  `CREATE TABLE questionnaire_assignment (questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id), ordinal INTEGER NOT NULL, question_id TEXT NOT NULL, unit_id TEXT NOT NULL REFERENCES unit (id), word TEXT NOT NULL, PRIMARY KEY (questionnaire_id, ordinal)) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX questionnaire_assignment_once ON questionnaire_assignment (questionnaire_id, question_id, unit_id)`,
  `CREATE INDEX questionnaire_assignment_by_unit ON questionnaire_assignment (unit_id, questionnaire_id)`,
  `CREATE TABLE questionnaire_sheet (id TEXT PRIMARY KEY, questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id), unit_id TEXT NOT NULL REFERENCES unit (id), status TEXT NOT NULL CHECK (status IN ('received', 'returned')), received_on TEXT NOT NULL, way TEXT, is_on_behalf INTEGER NOT NULL, reason TEXT NOT NULL, leader TEXT NOT NULL, leader_signed_on TEXT, return_reason TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT, recorded_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), rev INTEGER NOT NULL DEFAULT 1, UNIQUE (questionnaire_id, unit_id)) STRICT`,
  `CREATE TABLE questionnaire_answer (sheet_id TEXT NOT NULL REFERENCES questionnaire_sheet (id), question_id TEXT NOT NULL, value TEXT, materials TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (sheet_id, question_id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE questionnaire_evidence (sheet_id TEXT NOT NULL REFERENCES questionnaire_sheet (id), ordinal INTEGER NOT NULL, question_id TEXT NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence (id), PRIMARY KEY (sheet_id, ordinal)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX questionnaire_evidence_by_evidence ON questionnaire_evidence (evidence_id)`,
  `CREATE TABLE questionnaire_decision (id TEXT PRIMARY KEY, questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id), question_id TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, basis TEXT NOT NULL CHECK (json_valid(basis)), officer_id TEXT NOT NULL REFERENCES officer (id), decided_at TEXT NOT NULL, withdrawn_at TEXT, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (questionnaire_id, question_id)) STRICT`,
]

/** 调查问卷 (M-071): a questionnaire of a programme, who answers what, the units' sheets with their answers, what was decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
