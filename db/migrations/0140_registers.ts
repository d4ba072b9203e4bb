import { type Kysely, sql } from 'kysely'

export const id = 140
export const name = 'registers'

const scan = `file_sha256 TEXT REFERENCES blob (sha256), file_name TEXT NOT NULL, file_size INTEGER NOT NULL`

/** 收文登记簿 with what was done about each paper, and papers that were issued before the program came (补登历史文件). */
const tables = [
  `CREATE TABLE incoming_document (id TEXT PRIMARY KEY, year INTEGER NOT NULL, serial INTEGER NOT NULL CHECK (serial >= 1), received_on TEXT NOT NULL, way TEXT NOT NULL, sender TEXT NOT NULL, sender_number TEXT NOT NULL, title TEXT NOT NULL, copies INTEGER NOT NULL CHECK (copies >= 1), urgency TEXT NOT NULL CHECK (urgency IN ('ordinary', 'urgent', 'mostUrgent')), due_on TEXT, ${scan}, voided_reason TEXT, recorded_at TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (year, serial)) STRICT`,
  `CREATE TABLE incoming_step (document_id TEXT NOT NULL REFERENCES incoming_document (id), seq INTEGER NOT NULL, step TEXT NOT NULL CHECK (step IN ('propose', 'instruct', 'circulate', 'assign', 'conclude', 'file')), unit TEXT NOT NULL, person TEXT NOT NULL, done_on TEXT, words TEXT NOT NULL, PRIMARY KEY (document_id, seq)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE registered_paper (id TEXT PRIMARY KEY, series TEXT, year INTEGER NOT NULL, serial INTEGER, number_text TEXT NOT NULL, title TEXT NOT NULL, addressee TEXT NOT NULL, signer TEXT NOT NULL, dated_on TEXT NOT NULL, issued_on TEXT, copies INTEGER, basis TEXT NOT NULL, retention TEXT NOT NULL, ${scan}, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE UNIQUE INDEX registered_paper_by_number ON registered_paper (number_text) WHERE series IS NULL AND number_text <> '' AND deleted_at IS NULL`,
  `CREATE INDEX registered_paper_by_year ON registered_paper (year, dated_on, id)`,
  `ALTER TABLE document_number ADD COLUMN paper_id TEXT REFERENCES registered_paper (id)`,
  // A number that a paper of the program bears stays for ever; what was entered by hand may be taken back.
  `DROP TRIGGER document_number_stays`,
  `CREATE TRIGGER document_number_stays BEFORE DELETE ON document_number WHEN OLD.document_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a number that was given stays'); END`,
]

/** The books that every office keeps (office.md «Books that every office keeps»). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
}
