import { type Kysely, sql } from 'kysely'

export const id = 100
export const name = 'exchange'

/**
 * Statements, one table or index each; STRICT, singular names. `package_in` and `package_out` are the office's own book of what came
 * and went; `roster_key` and `package_receipt` are the pictures of records that travel. Units are named without a promise: a package
 * may come from an office that is not known yet.
 */
const statements = [
  `CREATE TABLE installation_key (sign_key TEXT PRIMARY KEY, age_recipient TEXT NOT NULL UNIQUE, sealed TEXT NOT NULL, keeper TEXT NOT NULL CHECK (keeper IN ('masterKey', 'vault')), status TEXT NOT NULL CHECK (status IN ('active', 'retired')), made_at TEXT NOT NULL, retired_at TEXT) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX installation_key_active ON installation_key (status) WHERE status = 'active'`,
  `CREATE TABLE pending_key (sign_key TEXT PRIMARY KEY, age_recipient TEXT NOT NULL, unit_id TEXT NOT NULL, name TEXT NOT NULL, installation_id TEXT NOT NULL, first_seen_at TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('pending', 'refused')), reason TEXT NOT NULL DEFAULT '', asked INTEGER NOT NULL DEFAULT ((random() & 9223372036854775807) % 15) CHECK (asked BETWEEN 0 AND 14)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE roster_key (id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES unit (id), name TEXT NOT NULL, installation_id TEXT NOT NULL, sign_key TEXT NOT NULL UNIQUE, age_recipient TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('active', 'retired', 'revoked')), valid_until_seq INTEGER, confirmed_on TEXT NOT NULL, confirmed_way TEXT NOT NULL CHECK (confirmed_way IN ('own', 'telephone', 'paper', 'roster')), reason TEXT NOT NULL DEFAULT '', rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE package_out (id TEXT PRIMARY KEY, kind TEXT NOT NULL, programme_id TEXT, period TEXT, recipient_unit_id TEXT, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL, layout TEXT NOT NULL CHECK (layout IN ('together', 'recordsFirst')), head TEXT NOT NULL CHECK (json_valid(head)), records INTEGER NOT NULL, blobs INTEGER NOT NULL, blob_bytes INTEGER NOT NULL, volumes INTEGER NOT NULL, made_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), UNIQUE (epoch, seq)) STRICT`,
  `CREATE INDEX package_out_by_subject ON package_out (kind, period, recipient_unit_id)`,
  `CREATE TABLE package_out_record (out_id TEXT NOT NULL REFERENCES package_out (id), type TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, PRIMARY KEY (out_id, type, id, rev)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE package_out_blob (out_id TEXT NOT NULL REFERENCES package_out (id), sha256 TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (out_id, sha256)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE package_out_volume (out_id TEXT NOT NULL REFERENCES package_out (id), i INTEGER NOT NULL, package_id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, size INTEGER NOT NULL, written_at TEXT NOT NULL, PRIMARY KEY (out_id, i)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE package_in (package_id TEXT PRIMARY KEY, set_id TEXT NOT NULL, volume INTEGER NOT NULL, volumes INTEGER NOT NULL, kind TEXT NOT NULL, sender_unit_id TEXT NOT NULL, sender_name TEXT NOT NULL, installation_id TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, prev_package_id TEXT, programme_id TEXT, period TEXT, sign_key TEXT NOT NULL, age_recipient TEXT NOT NULL, roster_version INTEGER NOT NULL, created_at_claimed TEXT NOT NULL, audit_seq INTEGER, audit_hash TEXT, file_name TEXT NOT NULL, size INTEGER NOT NULL, records INTEGER NOT NULL, blobs INTEGER NOT NULL, blob_bytes INTEGER NOT NULL, received_on TEXT NOT NULL, way TEXT NOT NULL, note TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('held', 'applied', 'undone')), held_at TEXT, applied_at TEXT, undone_at TEXT, archive TEXT NOT NULL, flags TEXT NOT NULL CHECK (json_valid(flags)), officer_id TEXT NOT NULL REFERENCES officer (id)) STRICT`,
  `CREATE INDEX package_in_by_set ON package_in (set_id, volume)`,
  `CREATE INDEX package_in_by_installation ON package_in (installation_id, epoch, seq)`,
  `CREATE TABLE package_in_record (package_id TEXT NOT NULL REFERENCES package_in (package_id), type TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, hash TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('new', 'newer', 'same', 'older', 'conflict', 'waiting', 'refused')), PRIMARY KEY (package_id, type, id, rev)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX package_in_record_by_record ON package_in_record (type, id)`,
  `CREATE TABLE package_in_blob (package_id TEXT NOT NULL REFERENCES package_in (package_id), sha256 TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (package_id, sha256)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE package_conflict (type TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, hash TEXT NOT NULL, line TEXT NOT NULL, kept_hash TEXT NOT NULL, package_id TEXT NOT NULL, found_at TEXT NOT NULL, asked_at TEXT, PRIMARY KEY (type, id, rev, hash)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE package_receipt (id TEXT PRIMARY KEY, unit_id TEXT NOT NULL, kind TEXT NOT NULL, programme_id TEXT, period TEXT, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, received_on TEXT NOT NULL, way TEXT NOT NULL, imported_at TEXT, records INTEGER NOT NULL, conflicts INTEGER NOT NULL, volumes INTEGER NOT NULL, volumes_came INTEGER NOT NULL, files_lacking INTEGER NOT NULL, audit_seq INTEGER, audit_hash TEXT, sentences TEXT NOT NULL CHECK (json_valid(sentences)), rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  // Which receipts have left: asked of every receipt, among all records that ever left.
  `CREATE INDEX package_out_record_of_receipts ON package_out_record (id, rev) WHERE type = 'packageReceipt'`,
  // Which revision of a record is the newest: without the lines, of which a page of the table holds only a few.
  `CREATE INDEX record_revision_newest ON record_revision (type, id, rev)`,
  // A unit's entries of a month, those in 回收站 too.
  `CREATE INDEX ledger_entry_to_send ON ledger_entry (programme_id, unit_id, period, id) WHERE is_on_behalf = 0`,
  // 撤销导入: a revision of another office leaves the journal only once the very same line lies here.
  `CREATE TABLE revision_withdrawn (package_id TEXT NOT NULL REFERENCES package_in (package_id), type TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, hash TEXT NOT NULL, line TEXT NOT NULL, withdrawn_at TEXT NOT NULL, PRIMARY KEY (type, id, rev, hash, package_id)) STRICT, WITHOUT ROWID`,
  `DROP TRIGGER record_revision_stays`,
  `CREATE TRIGGER record_revision_stays BEFORE DELETE ON record_revision WHEN NOT EXISTS (SELECT 1 FROM foreign_record f WHERE f.type = OLD.type AND f.id = OLD.id) OR NOT EXISTS (SELECT 1 FROM revision_withdrawn w WHERE w.type = OLD.type AND w.id = OLD.id AND w.rev = OLD.rev AND w.hash = OLD.hash AND w.line = OLD.line) BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END`,
  `CREATE TRIGGER revision_withdrawn_is_append_only BEFORE UPDATE ON revision_withdrawn BEGIN SELECT RAISE(ABORT, 'withdrawn revisions are append-only'); END`,
  `CREATE TRIGGER revision_withdrawn_stays BEFORE DELETE ON revision_withdrawn BEGIN SELECT RAISE(ABORT, 'withdrawn revisions are append-only'); END`,
]

/** Offices apart: the keys of this installation and of the others, what was sent and received, receipts (exchange.md 3 to 6). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
