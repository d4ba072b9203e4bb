import { type Kysely, sql } from 'kysely'

export const id = 60
export const name = 'forms'

/** Statements, one table or index each; STRICT, singular names. A form may come back that this store never sent out: a receipt names its issue without asking for it. */
const statements = [
  `CREATE TABLE form_issue (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), kind TEXT NOT NULL CHECK (kind IN ('monthlyReport', 'selfAssessment', 'ledger')), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT, ledger_id TEXT, due_on TEXT, pack_version INTEGER NOT NULL, issued_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, CHECK ((kind = 'ledger') = (month IS NULL)), CHECK ((kind = 'ledger') = (ledger_id IS NOT NULL))) STRICT`,
  `CREATE INDEX form_issue_by_subject ON form_issue (programme_id, kind, month, ledger_id, unit_id)`,
  `CREATE TABLE form_receipt (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), issue_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('monthlyReport', 'selfAssessment', 'ledger')), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT, ledger_id TEXT, status TEXT NOT NULL CHECK (status IN ('received', 'returned', 'withdrawn')), status_reason TEXT NOT NULL, received_on TEXT NOT NULL, way TEXT NOT NULL, reason TEXT NOT NULL, recorded_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL REFERENCES blob (sha256), left_out INTEGER NOT NULL CHECK (left_out >= 0), submission_id TEXT REFERENCES submission (id), block_id TEXT REFERENCES ledger_block (id), written TEXT NOT NULL CHECK (json_valid(written)), rev INTEGER NOT NULL DEFAULT 1, CHECK ((kind = 'ledger') = (month IS NULL)), CHECK ((kind = 'ledger') = (ledger_id IS NOT NULL))) STRICT`,
  `CREATE INDEX form_receipt_by_subject ON form_receipt (programme_id, kind, month, ledger_id, unit_id)`,
]

/** 填报表: what went out to whom, and what came back of it (office.md «Receiving»). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
