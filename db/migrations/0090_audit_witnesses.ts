import { type Kysely, sql } from 'kysely'

export const id = 90
export const name = 'audit-witnesses'

/** Statements, one table or index each; STRICT, singular names. `seq` names a row of `event` without asking for it: a cut tail must still be seen. */
const statements = [
  `CREATE TABLE audit_witness (seq INTEGER NOT NULL CHECK (seq >= 1), hash TEXT NOT NULL CHECK (length(hash) = 64), kind TEXT NOT NULL CHECK (kind IN ('package', 'receipt', 'backup', 'paper', 'handover')), reference TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (seq, kind, reference)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX audit_witness_by_code ON audit_witness (substr(hash, 1, 10))`,
  `CREATE TRIGGER audit_witness_is_append_only BEFORE UPDATE ON audit_witness BEGIN SELECT RAISE(ABORT, 'witnesses are append-only'); END`,
  `CREATE TRIGGER audit_witness_stays BEFORE DELETE ON audit_witness BEGIN SELECT RAISE(ABORT, 'witnesses are append-only'); END`,
  `CREATE INDEX event_by_code ON event (substr(hash, 1, 10))`,
  `CREATE INDEX event_by_time ON event (at)`,
  `CREATE INDEX event_by_officer ON event (officer_id)`,
  `CREATE INDEX event_by_noun ON event (substr(action, 1, instr(action, '.') - 1))`,
  `CREATE INDEX event_by_subject_type ON event (subject_type)`,
]

/** Heads of the event chain as they were written down elsewhere, and the ways in which the log is looked through (reliability.md 5). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
