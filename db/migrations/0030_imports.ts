import { type Kysely, sql } from 'kysely'

export const id = 30
export const name = 'imports'

/** Statements, one table or index each; STRICT, singular names. */
const statements = [
  `CREATE TABLE ledger_import (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), ledger_id TEXT NOT NULL, block_id TEXT NOT NULL UNIQUE REFERENCES ledger_block (id), at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, sheet_name TEXT NOT NULL, added INTEGER NOT NULL CHECK (added >= 0), changed INTEGER NOT NULL CHECK (changed >= 0), same INTEGER NOT NULL CHECK (same >= 0), left_out INTEGER NOT NULL CHECK (left_out >= 0)) STRICT`,
  `CREATE INDEX ledger_import_by_time ON ledger_import (programme_id, at, id)`,
  `CREATE TABLE import_mapping (ledger_id TEXT NOT NULL, head TEXT NOT NULL, mapping TEXT NOT NULL CHECK (json_valid(mapping)), at TEXT NOT NULL, PRIMARY KEY (ledger_id, head)) STRICT, WITHOUT ROWID`,
]

/** Files that were read into ledgers, and how the columns of each source were read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
