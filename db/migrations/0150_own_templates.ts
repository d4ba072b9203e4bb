import { type Kysely, sql } from 'kysely'

export const id = 150
export const name = 'own-templates'

/** An office’s own page for a kind of paper; one that is no longer used stays named, so that its removal can be taken back. */
const tables = [
  `CREATE TABLE own_template (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blob (sha256), size INTEGER NOT NULL CHECK (size > 0), added_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), removed_at TEXT) STRICT`,
  `CREATE UNIQUE INDEX own_template_in_use ON own_template (kind) WHERE removed_at IS NULL`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
}
