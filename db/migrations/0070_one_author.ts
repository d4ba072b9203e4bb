import { type Kysely, sql } from 'kysely'

export const id = 70
export const name = 'one-author'

/** What this step writes revisions with. */
interface Moment {
  readonly at: string
  readonly hash: (content: string) => string
}

type Row = Readonly<Record<string, string | number | null>>

/**
 * What a county says and what the city decides of it, each a table of its own. `is_on_behalf`: 代录 by the city's office, which the
 * unit's own record stands before, whichever of them comes first. A decision names the revision that it is about.
 */
const tables = [
  `CREATE TABLE self_verdict (id TEXT PRIMARY KEY, line_id TEXT NOT NULL REFERENCES plan_line (id), programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, verdict TEXT CHECK (verdict IN ('done', 'notDone', 'notApplicable')), note TEXT NOT NULL, is_on_behalf INTEGER NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (line_id, is_on_behalf)) STRICT`,
  `CREATE TABLE line_review (line_id TEXT PRIMARY KEY REFERENCES plan_line (id), programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, verdict TEXT CHECK (verdict IN ('done', 'notDone', 'notApplicable')), decision TEXT CHECK (decision IN ('agreed', 'overruled')), reason TEXT NOT NULL, basis TEXT, reviewed_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE assignment_report (id TEXT PRIMARY KEY, assignment_id TEXT NOT NULL REFERENCES assignment (id), unit_id TEXT NOT NULL REFERENCES unit (id), status TEXT NOT NULL CHECK (status IN ('notStarted', 'underway', 'claimedComplete')), status_on TEXT NOT NULL, is_on_behalf INTEGER NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (assignment_id, is_on_behalf)) STRICT`,
  `CREATE TABLE assignment_decision (assignment_id TEXT PRIMARY KEY REFERENCES assignment (id), unit_id TEXT NOT NULL REFERENCES unit (id), decision TEXT NOT NULL CHECK (decision IN ('closed', 'returned', 'reopened')), decided_on TEXT NOT NULL, report_id TEXT NOT NULL, report_rev INTEGER NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE brief_judgement (brief_id TEXT PRIMARY KEY REFERENCES work_brief (id), programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), received_on TEXT, is_high_quality INTEGER NOT NULL, quality_ground TEXT NOT NULL, is_recommended INTEGER NOT NULL, adopted_on TEXT, adopted_in TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE claim_decision (claim_id TEXT PRIMARY KEY REFERENCES adjustment_claim (id), programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), claim_rev INTEGER NOT NULL, status TEXT NOT NULL CHECK (status IN ('recognised', 'refused')), opinion TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  // Which records are another office's; and lines of theirs that speak of something that has not come yet.
  `CREATE TABLE foreign_record (type TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (type, id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE revision_waiting (type TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, hash TEXT NOT NULL, line TEXT NOT NULL, awaits TEXT NOT NULL CHECK (json_valid(awaits)), PRIMARY KEY (type, id, rev)) STRICT, WITHOUT ROWID`,
]

/** True of a row that the city's office keeps for another unit. */
const onBehalf = `coalesce((SELECT profile = 'city' AND office.unit_id <> row.unit_id FROM office), 0)`
const ownId = `row.id || iif(${onBehalf}, ':on-behalf', '')`

/** A table that is filled from another one, with the type of the records that its rows are from now on. */
interface Move {
  readonly type: string
  readonly table: string
  /** The column that holds the record's id. */
  readonly key: string
  readonly owner: 'unit' | 'office'
  readonly rows: string
}

/** A verdict's revisions go on from those of its line: returned forms remember them. */
const moves: readonly Move[] = [
  {
    type: 'selfVerdict',
    table: 'self_verdict',
    key: 'id',
    owner: 'unit',
    rows: `SELECT ${ownId} AS id, id AS line_id, programme_id, unit_id, month, self_verdict AS verdict, self_note AS note, ${onBehalf} AS is_on_behalf, rev FROM plan_line AS row WHERE self_verdict IS NOT NULL OR self_note <> '' ORDER BY id`,
  },
  {
    type: 'lineReview',
    table: 'line_review',
    key: 'line_id',
    owner: 'office',
    rows: `SELECT id AS line_id, programme_id, unit_id, month, review_verdict AS verdict, review_decision AS decision, review_reason AS reason, review_basis AS basis, reviewed_at, 1 AS rev FROM plan_line AS row WHERE review_verdict IS NOT NULL ORDER BY id`,
  },
  {
    type: 'assignmentReport',
    table: 'assignment_report',
    key: 'id',
    owner: 'unit',
    rows: `SELECT ${ownId} AS id, id AS assignment_id, unit_id, iif(status = 'closed', 'claimedComplete', status) AS status, coalesce(status_on, (SELECT max(met_on) FROM milestone_met WHERE assignment_id = row.id)) AS status_on, ${onBehalf} AS is_on_behalf, 1 AS rev FROM assignment AS row WHERE status <> 'notStarted' OR EXISTS (SELECT 1 FROM milestone_met WHERE assignment_id = row.id) ORDER BY id`,
  },
  {
    type: 'assignmentDecision',
    table: 'assignment_decision',
    key: 'assignment_id',
    owner: 'office',
    rows: `SELECT id AS assignment_id, unit_id, 'closed' AS decision, status_on AS decided_on, ${ownId} AS report_id, 1 AS report_rev, 1 AS rev FROM assignment AS row WHERE status = 'closed' ORDER BY id`,
  },
  {
    type: 'briefJudgement',
    table: 'brief_judgement',
    key: 'brief_id',
    owner: 'office',
    rows: `SELECT id AS brief_id, programme_id, unit_id, NULL AS received_on, is_high_quality, quality_ground, is_recommended, adopted_on, adopted_in, 1 AS rev FROM work_brief AS row WHERE is_high_quality = 1 OR is_recommended = 1 OR adopted_on IS NOT NULL OR quality_ground <> '' OR adopted_in <> '' ORDER BY id`,
  },
  {
    type: 'claimDecision',
    table: 'claim_decision',
    key: 'claim_id',
    owner: 'office',
    rows: `SELECT id AS claim_id, programme_id, unit_id, rev AS claim_rev, status, opinion, 1 AS rev FROM adjustment_claim AS row WHERE status <> 'claimed' ORDER BY id`,
  },
]

/** Tables that are made anew: a reference to what stays in the other office is a name from now on, not a promise of this store. */
const rebuilt: readonly {
  readonly table: string
  readonly change: readonly (readonly [string, string])[]
  readonly added?: Readonly<Record<string, string>>
}[] = [
  { table: 'progress_entry', change: [[' REFERENCES officer (id)', '']] },
  { table: 'submission', change: [[' REFERENCES officer (id)', '']] },
  { table: 'urge', change: [[' REFERENCES officer (id)', '']] },
  {
    table: 'document',
    change: [
      [' REFERENCES officer (id)', ''],
      [' REFERENCES blob (sha256)', ''],
    ],
  },
  { table: 'document_step', change: [[' REFERENCES officer (id)', '']] },
  { table: 'document_version', change: [[' REFERENCES officer (id)', '']] },
  { table: 'questionnaire_sheet', change: [[' REFERENCES officer (id)', '']] },
  { table: 'questionnaire_decision', change: [[' REFERENCES officer (id)', '']] },
  { table: 'monthly_score', change: [[' REFERENCES document (id)', '']] },
  // Records come before their files: a file that is named and has no blob is 佐证未到.
  {
    table: 'evidence_file',
    change: [
      [' REFERENCES blob (sha256)', ''],
      [', PRIMARY KEY', ', size INTEGER NOT NULL, PRIMARY KEY'],
    ],
    added: { size: 'coalesce((SELECT size FROM blob WHERE sha256 = row.sha256), 0)' },
  },
  {
    table: 'duty_card',
    change: [
      ['assignment_id TEXT PRIMARY KEY', 'id TEXT PRIMARY KEY, assignment_id TEXT NOT NULL'],
      ['DEFAULT 1)', 'DEFAULT 1, is_on_behalf INTEGER NOT NULL DEFAULT 0, UNIQUE (assignment_id, is_on_behalf))'],
    ],
    added: {
      id: 'row.assignment_id',
      is_on_behalf: `coalesce((SELECT profile = 'city' AND office.unit_id <> assignment.unit_id FROM office, assignment WHERE assignment.id = row.assignment_id), 0)`,
    },
  },
  {
    table: 'self_assessment',
    change: [
      [
        ', UNIQUE (programme_id, month, unit_id)',
        ', is_on_behalf INTEGER NOT NULL DEFAULT 0, UNIQUE (programme_id, month, unit_id, is_on_behalf)',
      ],
    ],
    added: { is_on_behalf: onBehalf },
  },
]

const milestones = [
  `CREATE TABLE milestone_met_next (report_id TEXT NOT NULL REFERENCES assignment_report (id), ordinal INTEGER NOT NULL, met_on TEXT NOT NULL, PRIMARY KEY (report_id, ordinal)) STRICT, WITHOUT ROWID`,
  `INSERT INTO milestone_met_next SELECT report.id, met.ordinal, met.met_on FROM milestone_met AS met JOIN assignment_report AS report ON report.assignment_id = met.assignment_id`,
  `DROP TABLE milestone_met`,
  `ALTER TABLE milestone_met_next RENAME TO milestone_met`,
]

const dropped: Readonly<Record<string, readonly string[]>> = {
  plan_line: ['self_verdict', 'self_note', 'review_verdict', 'review_decision', 'review_reason', 'review_basis', 'reviewed_at'],
  assignment: ['status', 'status_on'],
  work_brief: ['is_high_quality', 'quality_ground', 'is_recommended', 'adopted_on', 'adopted_in'],
  adjustment_claim: ['status', 'opinion'],
}

/**
 * One record, one author (exchange.md 6): what a unit reports and what the city decides of it part into records of their own, each
 * with its first revision; the revisions that were stay as history. What came from elsewhere is marked, what came too early waits.
 */
export async function up(db: Kysely<unknown>, moment: Moment): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
  for (const move of moves) await moveRows(db, move, moment)
  for (const statement of milestones) await sql.raw(statement).execute(db)
  for (const [table, columns] of Object.entries(dropped)) {
    for (const column of columns) await sql`ALTER TABLE ${sql.table(table)} DROP COLUMN ${sql.ref(column)}`.execute(db)
  }
  for (const each of rebuilt) await rebuild(db, each)
}

async function moveRows(db: Kysely<unknown>, { type, table, key, owner, rows: query }: Move, { at, hash }: Moment): Promise<void> {
  const { rows } = await sql.raw<Row>(query).execute(db)
  const office = (await sql<{ unit_id: string }>`SELECT unit_id FROM office`.execute(db)).rows[0]?.unit_id
  for (const row of rows) {
    const [columns, values] = [Object.keys(row), Object.values(row)]
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) VALUES (${sql.join(values)})`.execute(
      db,
    )
    const record = type === 'assignmentReport' ? { ...row, met: await milestonesOf(db, String(row.assignment_id)) } : row
    const ownerUnit = (owner === 'office' ? office : undefined) ?? String(row.unit_id)
    const recordId = String(row[key])
    const line = JSON.stringify({ type, id: recordId, rev: row['rev'], ownerUnit, origin: 'own', at, body: record })
    await sql`INSERT INTO record_revision (type, id, rev, owner_unit, hash, line, origin, at)
      VALUES (${type}, ${recordId}, ${row['rev']}, ${ownerUnit}, ${hash(line)}, ${line}, 'own', ${at})`.execute(db)
  }
}

async function milestonesOf(db: Kysely<unknown>, assignmentId: string): Promise<readonly Row[]> {
  return (await sql<Row>`SELECT ordinal, met_on FROM milestone_met WHERE assignment_id = ${assignmentId} ORDER BY ordinal`.execute(db)).rows
}

/** Makes a table anew with a changed definition, its rows, indexes and triggers with it. */
async function rebuild(db: Kysely<unknown>, { table, change, added = {} }: (typeof rebuilt)[number]): Promise<void> {
  const next = `${table}_next`
  const definitions = await sql<{ type: string; sql: string }>`
    SELECT type, sql FROM sqlite_schema WHERE tbl_name = ${table} AND sql IS NOT NULL ORDER BY type, name`.execute(db)
  const own = definitions.rows.find(({ type }) => type === 'table')?.sql ?? ''
  let text = own.replace(/^CREATE TABLE "?\w+"? /, `CREATE TABLE ${next} `)
  for (const [from, to] of change) {
    if (!text.includes(from)) throw new Error(`${table} does not say${from}`)
    text = text.replace(from, to)
  }
  await sql.raw(text).execute(db)
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(db)
  const [kept, more] = [rows.map(({ name: column }) => column), Object.entries(added)]
  const into = [...kept, ...more.map(([column]) => column)].join(', ')
  const from = [...kept, ...more.map(([, value]) => value)].join(', ')
  await sql.raw(`INSERT INTO ${next} (${into}) SELECT ${from} FROM ${table} AS row`).execute(db)
  await sql.raw(`DROP TABLE ${table}`).execute(db)
  await sql.raw(`ALTER TABLE ${next} RENAME TO ${table}`).execute(db)
  for (const { type, sql: statement } of definitions.rows) if (type !== 'table') await sql.raw(statement).execute(db)
}
