import { type Kysely, sql } from 'kysely'

export const id = 50
export const name = 'breakdowns'

/** Statements, one table or index each; STRICT, singular names. */
const statements = [
  `CREATE TABLE breakdown_import (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), officer_id TEXT NOT NULL REFERENCES officer (id), decided_on TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT NOT NULL, tasks INTEGER NOT NULL, measures INTEGER NOT NULL, leads INTEGER NOT NULL, version INTEGER, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX breakdown_import_in_order ON breakdown_import (programme_id, id)`,
  `CREATE TABLE breakdown_decision (import_id TEXT NOT NULL REFERENCES breakdown_import (id), key TEXT NOT NULL, place TEXT NOT NULL, field TEXT NOT NULL, row INTEGER, document TEXT NOT NULL, pack TEXT NOT NULL, choice TEXT NOT NULL CHECK (choice IN ('programme', 'document')), reason TEXT NOT NULL, PRIMARY KEY (import_id, key)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE breakdown_assignment (assignment_id TEXT NOT NULL REFERENCES assignment (id), import_id TEXT NOT NULL REFERENCES breakdown_import (id), change TEXT NOT NULL CHECK (change IN ('began', 'ended')), PRIMARY KEY (assignment_id, import_id)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX breakdown_assignment_of_import ON breakdown_assignment (import_id)`,
] as const

/** Word and Excel tables that were compared with a programme: every difference with its decision, and who carries a measure no longer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
