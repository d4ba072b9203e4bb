import { type Kysely, sql } from 'kysely'

export const id = 80
export const name = 'accounts'

/**
 * Statements, one table each; STRICT, singular names. `password` is a PHC string, `wrapped_key` the installation's master key under
 * that very password. Failures are kept by the hash of the name that was typed: names that nobody has are counted like the others.
 */
const statements = [
  `CREATE TABLE account (officer_id TEXT PRIMARY KEY REFERENCES officer (id), name_key TEXT NOT NULL UNIQUE, password TEXT NOT NULL, wrapped_key TEXT NOT NULL, password_at TEXT NOT NULL, must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)), is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)), last_sign_in_at TEXT) STRICT, WITHOUT ROWID`,
  `CREATE TABLE recovery_code (ordinal INTEGER PRIMARY KEY CHECK (ordinal BETWEEN 1 AND 3), password TEXT NOT NULL, wrapped_key TEXT NOT NULL, made_at TEXT NOT NULL, used_at TEXT) STRICT`,
  `CREATE TABLE sign_in_failure (name_hash TEXT PRIMARY KEY, is_account INTEGER NOT NULL CHECK (is_account IN (0, 1)), count INTEGER NOT NULL CHECK (count >= 0), waits INTEGER NOT NULL CHECK (waits >= 0), since TEXT NOT NULL, until TEXT) STRICT, WITHOUT ROWID`,
]

/** 账户: who may sign in, the sealed recovery codes, and the failures that are waited for (reliability.md 4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
