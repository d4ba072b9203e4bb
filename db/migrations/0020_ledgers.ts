import { type Kysely, sql } from 'kysely'

export const id = 20
export const name = 'ledgers'

/** A list's index ends in the row's number, so that its ORDER BY is the index's own order and a page costs a page. To count without reading rows, an index must hold deleted_at too. */
const living = 'WHERE deleted_at IS NULL'

/** Statements, one table or index each; STRICT everywhere but the search index, singular names. */
const statements = [
  `CREATE TABLE programme_version (programme_id TEXT NOT NULL REFERENCES programme (id), version INTEGER NOT NULL CHECK (version >= 1), pack TEXT NOT NULL CHECK (json_valid(pack)), pack_hash TEXT NOT NULL, at TEXT NOT NULL, cause TEXT NOT NULL, PRIMARY KEY (programme_id, version)) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER programme_version_is_append_only BEFORE UPDATE ON programme_version BEGIN SELECT RAISE(ABORT, 'versions of a programme are append-only'); END`,
  `CREATE TRIGGER programme_version_stays BEFORE DELETE ON programme_version BEGIN SELECT RAISE(ABORT, 'versions of a programme are append-only'); END`,

  `CREATE TABLE ledger_definition (id TEXT PRIMARY KEY, definition TEXT NOT NULL CHECK (json_valid(definition)), retired_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE ledger_entry (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ledger_id TEXT NOT NULL, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), status TEXT NOT NULL, period TEXT NOT NULL, due_on TEXT, title TEXT NOT NULL, fields TEXT NOT NULL CHECK (json_valid(fields)), is_on_behalf INTEGER NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX ledger_entry_in_order ON ledger_entry (programme_id, ledger_id) ${living}`,
  `CREATE INDEX ledger_entry_by_unit ON ledger_entry (programme_id, ledger_id, unit_id) ${living}`,
  `CREATE INDEX ledger_entry_by_status ON ledger_entry (programme_id, ledger_id, status) ${living}`,
  `CREATE INDEX ledger_entry_by_period ON ledger_entry (programme_id, ledger_id, period) ${living}`,
  `CREATE INDEX ledger_entry_by_due ON ledger_entry (programme_id, ledger_id, coalesce(due_on, '9999-12-31')) ${living}`,
  `CREATE INDEX ledger_entry_by_title ON ledger_entry (programme_id, ledger_id, title) ${living}`,
  `CREATE INDEX ledger_entry_to_count ON ledger_entry (programme_id, ledger_id, status, due_on, unit_id, deleted_at) ${living}`,
  `CREATE INDEX ledger_entry_deleted ON ledger_entry (programme_id, ledger_id) WHERE deleted_at IS NOT NULL`,
  `CREATE TABLE ledger_key (kind TEXT NOT NULL CHECK (kind IN ('creditCode', 'link', 'unique')), value TEXT NOT NULL, programme_id TEXT NOT NULL REFERENCES programme (id), ledger_id TEXT NOT NULL, column_id TEXT NOT NULL, entry_id TEXT NOT NULL REFERENCES ledger_entry (id), name TEXT NOT NULL, is_wrong INTEGER NOT NULL, PRIMARY KEY (kind, value, programme_id, ledger_id, column_id, entry_id)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX ledger_key_of_entry ON ledger_key (entry_id)`,
  `CREATE INDEX ledger_key_by_name ON ledger_key (programme_id, name, value) WHERE kind = 'creditCode'`,
  `CREATE INDEX ledger_key_by_code ON ledger_key (programme_id, value, name) WHERE kind = 'creditCode'`,
  `CREATE INDEX ledger_key_wrong ON ledger_key (programme_id, value) WHERE is_wrong = 1`,
  `CREATE VIRTUAL TABLE ledger_search USING fts5(scope, terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`,

  `CREATE TABLE ledger_block (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), ledger_id TEXT NOT NULL, at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), undone_at TEXT) STRICT`,
  `CREATE TABLE ledger_block_entry (block_id TEXT NOT NULL REFERENCES ledger_block (id), entry_id TEXT NOT NULL REFERENCES ledger_entry (id), rev_before INTEGER, rev_after INTEGER NOT NULL, PRIMARY KEY (block_id, entry_id)) STRICT, WITHOUT ROWID`,

  `CREATE TABLE indicator_value (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), indicator_id TEXT NOT NULL, month TEXT NOT NULL, unit_id TEXT REFERENCES unit (id), sector TEXT, numerator TEXT NOT NULL, denominator TEXT, source TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE UNIQUE INDEX indicator_value_once ON indicator_value (programme_id, indicator_id, month, coalesce(unit_id, ''), coalesce(sector, '')) ${living}`,
  `CREATE TABLE adjustment (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), title TEXT NOT NULL, basis TEXT NOT NULL, basis_number TEXT NOT NULL, issued_on TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)), status TEXT NOT NULL CHECK (status IN ('draft', 'applied')), applied_on TEXT, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX adjustment_by_issue ON adjustment (programme_id, issued_on, id)`,
]

/** 专项台账 with their keys, search and blocks; figures of indicators; 动态调整方案; every version of a programme's pack. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
