import { type Kysely, sql } from 'kysely'

export const id = 130
export const name = 'year'

/** What this step writes revisions with. */
interface Moment {
  readonly at: string
  readonly hash: (content: string) => string
}

type Row = Readonly<Record<string, string | number | null>>

const place = `programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id)`

/** 创新举措 with the city's word on it, how a month counts, the interpretation of the year, and the year as it was settled. */
const tables = [
  `CREATE TABLE innovation_claim (id TEXT PRIMARY KEY, ${place}, category INTEGER NOT NULL, title TEXT NOT NULL, content TEXT NOT NULL, basis TEXT NOT NULL, claimed_on TEXT NOT NULL, is_on_behalf INTEGER NOT NULL CHECK (is_on_behalf IN (0, 1)), deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX innovation_claim_by_unit ON innovation_claim (programme_id, unit_id, id)`,
  `CREATE TABLE innovation_decision (claim_id TEXT PRIMARY KEY REFERENCES innovation_claim (id), ${place}, claim_rev INTEGER NOT NULL, status TEXT NOT NULL CHECK (status IN ('recognised', 'refused')), opinion TEXT NOT NULL, decided_on TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE month_choice (id TEXT PRIMARY KEY, ${place}, month TEXT NOT NULL, about TEXT NOT NULL CHECK (about IN ('noPlan', 'noScore')), choice TEXT CHECK (choice IN ('full', 'excluded', 'zero')), ground TEXT NOT NULL, decided_on TEXT NOT NULL, officer_id TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (programme_id, unit_id, month)) STRICT`,
  `CREATE TABLE interpretation_choice (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL UNIQUE REFERENCES programme (id), interpretation TEXT NOT NULL, ground TEXT NOT NULL, decided_on TEXT NOT NULL, officer_id TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE annual_score (id TEXT PRIMARY KEY, ${place}, version INTEGER NOT NULL, interpretation TEXT NOT NULL, pack_version INTEGER NOT NULL, facts TEXT NOT NULL CHECK (json_valid(facts)), facts_hash TEXT NOT NULL, result TEXT NOT NULL CHECK (json_valid(result)), total TEXT NOT NULL, rank INTEGER, settled_on TEXT NOT NULL, signer TEXT NOT NULL, signed_on TEXT, correction_reason TEXT NOT NULL, document_id TEXT, UNIQUE (programme_id, unit_id, version)) STRICT`,
  `CREATE TRIGGER annual_score_is_frozen BEFORE UPDATE ON annual_score BEGIN SELECT RAISE(ABORT, 'a settled score is frozen'); END`,
  `CREATE TRIGGER annual_score_stays BEFORE DELETE ON annual_score BEGIN SELECT RAISE(ABORT, 'a settled score stays'); END`,
  `ALTER TABLE monthly_score ADD COLUMN origin TEXT NOT NULL DEFAULT 'computed' CHECK (origin IN ('computed', 'paper'))`,
  `ALTER TABLE monthly_score ADD COLUMN basis TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE spot_check ADD COLUMN scope TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE spot_check ADD COLUMN effect TEXT NOT NULL DEFAULT 'foundMonth' CHECK (effect IN ('foundMonth', 'ownMonth'))`,
]

/** `noPlan:<programme>:<month>:<unit>`; a unit's id has colons of its own. */
const settings = `
  WITH kept AS (
    SELECT name, value AS choice, substr(name, 8) AS rest FROM setting WHERE name LIKE 'noPlan:%' AND value IN ('full', 'excluded')
  ), part AS (
    SELECT name, choice, substr(rest, 1, instr(rest, ':') - 1) AS programme_id, substr(rest, instr(rest, ':') + 1) AS rest FROM kept
  ), placed AS (
    SELECT name, choice, programme_id, substr(rest, 1, 7) AS month, substr(rest, 9) AS unit_id FROM part
  )
  SELECT placed.* FROM placed JOIN programme ON programme.id = placed.programme_id JOIN unit ON unit.id = placed.unit_id ORDER BY name`

/** The newest word of the log on a unit's month. */
const event = (unit: string, month: string) => sql<{ at: string; officer_id: string | null; ground: string | null }>`
  SELECT at, officer_id, json_extract(detail, '$.ground') AS ground FROM event
  WHERE action = 'appraisals.confirmNoPlan' AND subject_id = ${month} AND json_extract(detail, '$.unit') = ${unit}
  ORDER BY seq DESC LIMIT 1`

/**
 * The year (考评细则 二（二）). How a month without plan counts was a setting of the city's office; it becomes a record with the ground that
 * the log keeps of it.
 */
export async function up(db: Kysely<unknown>, moment: Moment): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
  const office = (await sql<{ profile: string; unit_id: string }>`SELECT profile, unit_id FROM office`.execute(db)).rows[0]
  // A county's office never chose: what stands there would be nobody's.
  if (office?.profile === 'city') await moveChoices(db, moment, office.unit_id)
  await sql`DELETE FROM setting WHERE name LIKE 'noPlan:%'`.execute(db)
}

async function moveChoices(db: Kysely<unknown>, { at, hash }: Moment, ownerUnit: string): Promise<void> {
  const { rows } = await sql.raw<Record<'choice' | 'programme_id' | 'month' | 'unit_id', string>>(settings).execute(db)
  for (const { choice, programme_id, month, unit_id } of rows) {
    const said = (await event(unit_id, month).execute(db)).rows[0]
    const row: Row = {
      id: `choice:${programme_id}:${unit_id}:${month}`,
      programme_id,
      unit_id,
      month,
      about: 'noPlan',
      choice,
      ground: said?.ground ?? '',
      decided_on: dayInChina(said?.at ?? at),
      officer_id: said?.officer_id ?? '',
      rev: 1,
    }
    const columns = Object.keys(row).map((column) => sql.ref(column))
    await sql`INSERT INTO month_choice (${sql.join(columns)}) VALUES (${sql.join(Object.values(row))})`.execute(db)
    const line = JSON.stringify({ type: 'monthChoice', id: row['id'], rev: 1, ownerUnit, origin: 'own', at, body: row })
    await sql`INSERT INTO record_revision (type, id, rev, owner_unit, hash, line, origin, at)
      VALUES ('monthChoice', ${row['id']}, 1, ${ownerUnit}, ${hash(line)}, ${line}, 'own', ${at})`.execute(db)
  }
}

/** The calendar day in China (UTC+8). */
function dayInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
}
