import Database from 'better-sqlite3'
import { appraisal } from '#shared/packs/heihe-2022/appraisal.ts'
import { appraisalSchema } from '#shared/packs/schema-appraisal.ts'

export type Verdict = 'done' | 'notDone' | 'notApplicable'

/** Everything that decides one county's month, as rows. */
export interface MonthRows {
  readonly county: string
  readonly month: string
  readonly lines: readonly { readonly verdict: Verdict; readonly isRefuted: boolean }[]
  readonly materials: readonly { readonly dueOn: string; readonly receivedOn: string | null }[]
  readonly briefs: readonly { readonly isHighQuality: boolean; readonly isAdopted: boolean }[]
  readonly claims: readonly { readonly isRecognised: boolean }[]
}

export const programme = appraisalSchema.parse(appraisal)
export const linesPerMonth = 54

/** Seeded facts of `counties` counties over the nine months of the programme: 54 measures, 10 materials, 5 briefs, 20 claims each. */
export function someYear(counties: number, seed = 20220418): MonthRows[] {
  const random = seeded(seed)
  return Array.from({ length: counties }, (_, at) => `county-${String(at + 1).padStart(4, '0')}`).flatMap((county) =>
    programme.months.map((month) => ({
      county,
      month,
      lines: repeat(linesPerMonth, () => {
        const draw = random()
        const verdict = draw < 0.75 ? 'done' : draw < 0.95 ? 'notDone' : 'notApplicable'
        return { verdict, isRefuted: random() < 0.03 } as const
      }),
      materials: repeat(10, () => {
        const draw = random()
        const received = draw < 0.1 ? `${month}-24` : `${month}-19`
        return { dueOn: `${month}-20`, receivedOn: draw < 0.04 ? null : received }
      }),
      briefs: repeat(5, () => ({ isHighQuality: random() < 0.4, isAdopted: random() < 0.2 })),
      claims: repeat(20, () => ({ isRecognised: random() < 0.5 })),
    })),
  )
}

/** Innovations recognised in the year, by county: 0 … 7. */
export function someInnovations(counties: readonly string[], seed = 30): Map<string, number> {
  const random = seeded(seed)
  return new Map(counties.map((county) => [county, Math.floor(random() * 8)]))
}

/** The facts in an in-memory database, each table with the index that covers its aggregate. */
export function storeOf(year: readonly MonthRows[]): Database.Database {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE line (id INTEGER PRIMARY KEY, county TEXT NOT NULL, month TEXT NOT NULL, goal TEXT NOT NULL, verdict TEXT NOT NULL, refuted INTEGER NOT NULL) STRICT;
    CREATE TABLE material (id INTEGER PRIMARY KEY, county TEXT NOT NULL, month TEXT NOT NULL, title TEXT NOT NULL, due_on TEXT NOT NULL, received_on TEXT) STRICT;
    CREATE TABLE brief (id INTEGER PRIMARY KEY, county TEXT NOT NULL, month TEXT NOT NULL, title TEXT NOT NULL, high INTEGER NOT NULL, adopted INTEGER NOT NULL) STRICT;
    CREATE TABLE claim (id INTEGER PRIMARY KEY, county TEXT NOT NULL, month TEXT NOT NULL, title TEXT NOT NULL, recognised INTEGER NOT NULL) STRICT;
  `)
  const insert = {
    line: db.prepare('INSERT INTO line (county, month, goal, verdict, refuted) VALUES (?, ?, ?, ?, ?)'),
    material: db.prepare('INSERT INTO material (county, month, title, due_on, received_on) VALUES (?, ?, ?, ?, ?)'),
    brief: db.prepare('INSERT INTO brief (county, month, title, high, adopted) VALUES (?, ?, ?, ?, ?)'),
    claim: db.prepare('INSERT INTO claim (county, month, title, recognised) VALUES (?, ?, ?, ?)'),
  }
  const fill = db.transaction(() => {
    for (const { county, month, lines, materials, briefs, claims } of year) {
      lines.forEach((row, at) => insert.line.run(county, month, `本月目标${at}`, row.verdict, Number(row.isRefuted)))
      materials.forEach((row, at) => insert.material.run(county, month, `材料${at}`, row.dueOn, row.receivedOn))
      briefs.forEach((row, at) => insert.brief.run(county, month, `信息${at}`, Number(row.isHighQuality), Number(row.isAdopted)))
      claims.forEach((row, at) => insert.claim.run(county, month, `事项${at}`, Number(row.isRecognised)))
    }
  })
  fill()
  db.exec(`
    CREATE INDEX line_counted ON line (county, month, verdict) WHERE verdict <> 'notApplicable';
    CREATE INDEX line_refuted ON line (county, month) WHERE verdict = 'done' AND refuted = 1;
    CREATE INDEX material_late ON material (county, month, received_on, due_on) WHERE received_on IS NULL OR received_on > due_on;
    CREATE INDEX brief_high ON brief (county, month) WHERE high = 1;
    CREATE INDEX brief_adopted ON brief (county, month) WHERE adopted = 1;
    CREATE INDEX claim_recognised ON claim (county, month) WHERE recognised = 1;
    ANALYZE;
  `)
  return db
}

function repeat<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make)
}

/** A small repeatable generator (mulberry32), so that every run scores the same province. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
