import { type Kysely, sql } from 'kysely'

export const id = 110
export const name = 'one-author-of-answers'

/** What this step writes revisions with. */
interface Moment {
  readonly at: string
  readonly hash: (content: string) => string
}

type Row = Readonly<Record<string, string | number | null>>

/** What the city decides of a problem, when a sheet came to it, and what a unit answers to a notice: each a record of its own author. */
const tables = [
  `CREATE TABLE problem_decision (problem_id TEXT PRIMARY KEY REFERENCES problem (id), programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), problem_rev INTEGER NOT NULL, decision TEXT NOT NULL CHECK (decision IN ('closed', 'reopened')), decided_on TEXT NOT NULL, conclusion TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE questionnaire_receipt (id TEXT PRIMARY KEY, questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id), unit_id TEXT NOT NULL REFERENCES unit (id), sheet_id TEXT NOT NULL, sheet_rev INTEGER NOT NULL, status TEXT NOT NULL CHECK (status IN ('received', 'returned')), received_on TEXT NOT NULL, way TEXT, reason TEXT NOT NULL, return_reason TEXT NOT NULL, recorded_at TEXT NOT NULL, officer_id TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (questionnaire_id, unit_id)) STRICT`,
  `CREATE TABLE notice_answer (id TEXT PRIMARY KEY, notice_id TEXT NOT NULL REFERENCES notice (id), programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, answered_on TEXT NOT NULL, result TEXT NOT NULL, is_on_behalf INTEGER NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (notice_id, is_on_behalf)) STRICT`,
]

/** True of a row that the city's office keeps for another unit. */
const isCitys = `coalesce((SELECT profile = 'city' AND office.unit_id <> row.unit_id FROM office), 0)`

/** A table that is filled from another one, with the type of the records that its rows are from now on. */
interface Move {
  readonly type: string
  readonly table: string
  readonly owner: 'unit' | 'office'
  readonly rows: string
}

const moves: readonly Move[] = [
  {
    type: 'questionnaireReceipt',
    table: 'questionnaire_receipt',
    owner: 'office',
    rows: `SELECT 'receipt:' || questionnaire_id || ':' || unit_id AS id, questionnaire_id, unit_id, id AS sheet_id, rev AS sheet_rev, status, received_on, way, reason, return_reason, recorded_at, officer_id, 1 AS rev FROM questionnaire_sheet AS row WHERE ${isCitys} OR status = 'returned' ORDER BY id`,
  },
  {
    type: 'noticeAnswer',
    table: 'notice_answer',
    owner: 'unit',
    rows: `SELECT 'answer:' || row.id || iif(${isCitys}, ':on-behalf', '') AS id, row.id AS notice_id, document.programme_id, row.unit_id, row.month, row.answered_on, row.answer_result AS result, ${isCitys} AS is_on_behalf, 1 AS rev FROM notice AS row JOIN document ON document.id = row.document_id WHERE row.answered_on IS NOT NULL ORDER BY row.id`,
  },
]

/** What a unit answers stays in its sheet; whether it came, when and how is the city's receipt. */
const sheets = [
  `CREATE TABLE questionnaire_sheet_next (id TEXT PRIMARY KEY, questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id), unit_id TEXT NOT NULL REFERENCES unit (id), received_on TEXT NOT NULL, is_on_behalf INTEGER NOT NULL, leader TEXT NOT NULL, leader_signed_on TEXT, file_name TEXT NOT NULL, file_sha256 TEXT, recorded_at TEXT NOT NULL, officer_id TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (questionnaire_id, unit_id, is_on_behalf)) STRICT`,
  `INSERT INTO questionnaire_sheet_next SELECT id, questionnaire_id, unit_id, received_on, is_on_behalf, leader, leader_signed_on, file_name, file_sha256, recorded_at, officer_id, rev FROM questionnaire_sheet`,
  `DROP TABLE questionnaire_sheet`,
  `ALTER TABLE questionnaire_sheet_next RENAME TO questionnaire_sheet`,
]

/** A conclusion names the answer that it is about; another answer opens the notice again. */
const notices = [
  `ALTER TABLE notice ADD COLUMN concluded_answer_id TEXT`,
  `ALTER TABLE notice ADD COLUMN concluded_answer_rev INTEGER`,
  `UPDATE notice SET concluded_answer_id = answer.id, concluded_answer_rev = answer.rev FROM notice_answer AS answer WHERE answer.notice_id = notice.id AND notice.concluded_on IS NOT NULL`,
  `ALTER TABLE notice DROP COLUMN answered_on`,
  `ALTER TABLE notice DROP COLUMN answer_result`,
]

/** A number that the city entered for a county (代录) and the county's own one stand beside each other. */
const values = [
  `ALTER TABLE indicator_value ADD COLUMN is_on_behalf INTEGER NOT NULL DEFAULT 0`,
  `UPDATE indicator_value AS row SET is_on_behalf = 1 WHERE unit_id IS NOT NULL AND ${isCitys}`,
  `DROP INDEX indicator_value_once`,
  `CREATE UNIQUE INDEX indicator_value_once ON indicator_value (programme_id, indicator_id, month, coalesce(unit_id, ''), coalesce(sector, ''), is_on_behalf) WHERE deleted_at IS NULL`,
]

/**
 * One record, one author (exchange.md 6), for what still had two: a unit's sheet and its receipt, a notice and its answer, a problem and
 * its 销号 by the city. The revisions that were stay as history; a problem that is closed stays closed by its own record.
 */
export async function up(db: Kysely<unknown>, moment: Moment): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
  for (const move of moves) await moveRows(db, move, moment)
  for (const statement of [...sheets, ...notices, ...values]) await sql.raw(statement).execute(db)
}

async function moveRows(db: Kysely<unknown>, { type, table, owner, rows: query }: Move, { at, hash }: Moment): Promise<void> {
  const { rows } = await sql.raw<Row>(query).execute(db)
  const office = (await sql<{ unit_id: string }>`SELECT unit_id FROM office`.execute(db)).rows[0]?.unit_id
  for (const row of rows) {
    const [columns, values] = [Object.keys(row).map((column) => sql.ref(column)), Object.values(row)]
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES (${sql.join(values)})`.execute(db)
    const ownerUnit = (owner === 'office' ? office : undefined) ?? String(row['unit_id'])
    const [recordId, rev] = [String(row['id']), row['rev']]
    const line = JSON.stringify({ type, id: recordId, rev, ownerUnit, origin: 'own', at, body: row })
    await sql`INSERT INTO record_revision (type, id, rev, owner_unit, hash, line, origin, at)
      VALUES (${type}, ${recordId}, ${rev}, ${ownerUnit}, ${hash(line)}, ${line}, 'own', ${at})`.execute(db)
  }
}
