import type Database from 'better-sqlite3'
import { scoreMonth } from '#electron/scoring/engine.ts'
import type { YearMonth } from '#electron/scoring/score.ts'
import { scoreYear } from '#electron/scoring/year.ts'
import type { MonthCounts } from '#shared/domain/appraisal.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import type { Interpretation } from '#shared/packs/schema-appraisal.ts'
import { compareTimings, printGoal, printTimings } from './measure.ts'
import { linesPerMonth, programme, someInnovations, someYear, storeOf } from './score-facts.ts'
import { workbookOf } from './score-spreadsheet.ts'

const provinceCounties = 130
const cityCounties = 10

/** The aggregates, each answered from its covering index alone. */
const aggregates = [
  `SELECT county, month, sum(verdict <> 'notApplicable') AS planned, sum(verdict = 'done') AS completed,
     sum(verdict = 'done' AND refuted) AS refuted FROM line GROUP BY county, month`,
  `SELECT county, month, sum(received_on IS NULL OR received_on > due_on) AS late FROM material GROUP BY county, month`,
  `SELECT county, month, sum(high) AS highQuality, sum(adopted) AS adopted FROM brief GROUP BY county, month`,
  `SELECT county, month, sum(recognised) AS approvedAdjustments FROM claim GROUP BY county, month`,
] as const

type Row = { readonly county: string; readonly month: string } & Partial<MonthCounts>

/** Province-year from the store against a workbook's recalculation, and one edited measure at two sizes (performance.md e). */
export async function benchScore(): Promise<void> {
  await benchProvince()
  await benchOneEdit()
}

async function benchProvince(): Promise<void> {
  const year = someYear(provinceCounties)
  const innovations = someInnovations([...new Set(year.map(({ county }) => county))])
  const db = storeOf(year)
  for (const sql of aggregates) requireCovering(db, sql)
  const workbook = workbookOf(year, innovations)
  requireSame(scoreProvince(db, innovations), workbook.yearTotals())

  let isDone = false
  const timings = await compareTimings(
    [
      { name: '汇总查询＋计分引擎', run: () => scoreProvince(db, innovations) },
      { name: '仅汇总查询', run: () => aggregates.map((sql) => db.prepare(sql).all().length) },
      { name: 'HyperFormula 全部重算', run: () => workbook.engine.rebuildAndRecalculate() },
      {
        name: 'HyperFormula 每块改一格后重算',
        run: () => {
          isDone = !isDone
          workbook.engine.batch(() => {
            for (const cell of workbook.firstVerdicts) workbook.engine.setCellContents(cell, isDone ? 'done' : 'notDone')
          })
        },
      },
    ],
    { rounds: 7 },
  )
  const [ours, sql, rebuilt, edited] = timings.map(({ median }) => median)
  if (ours === undefined || sql === undefined || rebuilt === undefined || edited === undefined) throw new Error('a case was not timed')
  printTimings(`全省全年计分：${provinceCounties} 个县，${year.length} 个县月，措施 ${year.length * linesPerMonth} 行`, timings)
  printGoal('≥100 倍于 HyperFormula 全部重算', rebuilt / ours, rebuilt / ours >= 100)
  printGoal('≤2 倍于仅汇总查询', ours / sql, ours / sql <= 2)
  workbook.engine.destroy()
  db.close()
}

/** One measure is edited: its county and month are counted again and scored; the cost must not grow with the store. */
async function benchOneEdit(): Promise<void> {
  const stores = [
    { name: '改一项后重新计分（市）', db: storeOf(someYear(cityCounties)) },
    { name: '改一项后重新计分（省）', db: storeOf(someYear(provinceCounties)) },
  ]
  const timings = await compareTimings(
    stores.map(({ name, db }) => ({ name, run: oneEdit(db), repeat: 500 })),
    { rounds: 9 },
  )
  printTimings('改一项措施到新得分（不含提交）', timings)
  const slowest = Math.max(...timings.map(({ median }) => median))
  printGoal('≤1 ms', slowest, slowest <= 1)
  const ratio = timings[1]?.ratio ?? Number.POSITIVE_INFINITY
  printGoal('省与市之比 ≤2', ratio, ratio <= 2)
  for (const { db } of stores) db.close()
}

function oneEdit(db: Database.Database): () => Fraction {
  const literal = literalReading()
  const where = 'WHERE county = ? AND month = ?'
  const counting = aggregates.map((sql) => db.prepare<[string, string], Row>(sql.replace('GROUP BY', `${where} GROUP BY`)))
  return () => {
    const rows = counting.flatMap((statement) => statement.all('county-0005', '2022-08'))
    return scoreMonth(programme.month, literal, countsOf(rows)).score
  }
}

/** Year totals by county, from nothing but the store. */
function scoreProvince(db: Database.Database, innovations: ReadonlyMap<string, number>): Map<string, Fraction> {
  const literal = literalReading()
  const counted = new Map<string, Row[]>()
  for (const sql of aggregates) {
    for (const row of db.prepare<[], Row>(sql).all()) {
      const key = `${row.county} ${row.month}`
      const known = counted.get(key)
      if (known) known.push(row)
      else counted.set(key, [row])
    }
  }
  const months = new Map<string, YearMonth[]>([...innovations.keys()].map((county) => [county, []]))
  for (const rows of counted.values()) {
    const [{ county, month } = { county: '', month: '' }] = rows
    const { total } = scoreMonth(programme.month, literal, countsOf(rows))
    months.get(county)?.push({ month, kind: 'scored', total, isProvisional: false })
  }
  return new Map(
    [...months].map(([county, own]) => {
      const options = { averageOn: 'exact', basis: 'final' } as const
      return [county, scoreYear(programme.year, literal, own, innovations.get(county) ?? 0, options).total]
    }),
  )
}

function countsOf(rows: readonly Row[]): MonthCounts {
  const empty = { planned: 0, completed: 0, refuted: 0, late: 0, highQuality: 0, adopted: 0, approvedAdjustments: 0 }
  const { county: _county, month: _month, ...figures } = Object.assign({ county: '', month: '' }, empty, ...rows) as Row & typeof empty
  return { ...figures, unreviewed: 0, notYetDue: 0, noPlan: null, laterFindings: [] }
}

function literalReading(): Interpretation {
  const literal = programme.interpretations.find(({ id }) => id === 'literal')
  if (literal === undefined) throw new Error('the pack has no literal interpretation')
  return literal
}

/** A result that differs makes every timing worthless. */
function requireSame(exact: ReadonlyMap<string, Fraction>, floats: ReadonlyMap<string, number>): void {
  if (exact.size !== floats.size) throw new Error(`${exact.size} counties against ${floats.size}`)
  for (const [county, total] of exact) {
    const value = Number(total.numerator) / Number(total.denominator)
    const other = floats.get(county) ?? Number.NaN
    if (!(Math.abs(value - other) < 1e-9)) throw new Error(`${county}: ${value} against ${other}`)
  }
}

function requireCovering(db: Database.Database, sql: string): void {
  const plan = db.prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all()
  if (!plan.some(({ detail }) => detail.includes('COVERING INDEX'))) throw new Error(`not answered from its index: ${sql}`)
}
