import type Database from 'better-sqlite3'
import { monthScorer } from '#electron/scoring/engine.ts'
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

/** What each aggregate counts, answered from its covering index alone. */
const aggregates = [
  [['planned', 'completed'], `count(*), count(*) FILTER (WHERE verdict = 'done') FROM line WHERE verdict <> 'notApplicable'`],
  [['refuted'], `count(*) FROM line WHERE verdict = 'done' AND refuted = 1`],
  [['late'], 'count(*) FROM material WHERE (received_on IS NULL OR received_on > due_on)'],
  [['highQuality'], 'count(*) FROM brief WHERE high = 1'],
  [['adopted'], 'count(*) FROM brief WHERE adopted = 1'],
  [['approvedAdjustments'], 'count(*) FROM claim WHERE recognised = 1'],
] as const

const ofAll = (counting: string) => `SELECT county, month, ${counting} GROUP BY county, month`
const ofOne = (counting: string) => `SELECT county, month, ${counting} AND county = ? AND month = ? GROUP BY county, month`

type Row = readonly [county: string, month: string, ...figures: number[]]
type Figures = { -readonly [Key in (typeof aggregates)[number][0][number]]: number }

/** Province-year from the store against a workbook's recalculation, and one edited measure at two sizes (performance.md e). */
export async function benchScore(): Promise<void> {
  await benchProvince()
  await benchOneEdit()
}

async function benchProvince(): Promise<void> {
  const year = someYear(provinceCounties)
  const innovations = someInnovations([...new Set(year.map(({ county }) => county))])
  const db = storeOf(year)
  for (const [, counting] of aggregates) requireCovering(db, ofAll(counting))
  const workbook = workbookOf(year, innovations)
  requireSame(scoreProvince(db, innovations), workbook.yearTotals())

  let isDone = false
  const timings = await compareTimings(
    [
      { name: '汇总查询＋计分引擎', run: () => scoreProvince(db, innovations) },
      { name: '仅汇总查询', run: () => aggregates.map(([, counting]) => db.prepare(ofAll(counting)).raw().all().length) },
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
    { rounds: 9, warmUps: 3 },
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
  const score = monthScorer(programme.month, literalReading())
  const counting = aggregates.map(([keys, sql]) => [keys, db.prepare<[string, string], Row>(ofOne(sql)).raw()] as const)
  return () => {
    const figures = noFigures()
    for (const [keys, statement] of counting) {
      for (const row of statement.all('county-0005', '2022-08')) enter(figures, keys, row)
    }
    return score(countsOf(figures)).score
  }
}

/** Year totals by county, from nothing but the store. */
function scoreProvince(db: Database.Database, innovations: ReadonlyMap<string, number>): Map<string, Fraction> {
  const literal = literalReading()
  const score = monthScorer(programme.month, literal)
  const options = { averageOn: 'published', basis: 'final' } as const
  const counted = countProvince(db)
  return new Map(
    [...innovations].map(([county, approved]) => {
      const months = programme.months.map((month): YearMonth => {
        const figures = counted.get(county)?.get(month) ?? noFigures()
        return { month, kind: 'scored', total: score(countsOf(figures)).total, isProvisional: false }
      })
      return [county, scoreYear(programme.year, literal, months, approved, options).total]
    }),
  )
}

function countProvince(db: Database.Database): Map<string, Map<string, Figures>> {
  const counted = new Map<string, Map<string, Figures>>()
  for (const [keys, counting] of aggregates) {
    for (const row of db.prepare<[], Row>(ofAll(counting)).raw().all()) {
      const [county, month] = row
      let months = counted.get(county)
      if (months === undefined) counted.set(county, (months = new Map<string, Figures>()))
      let figures = months.get(month)
      if (figures === undefined) months.set(month, (figures = noFigures()))
      enter(figures, keys, row)
    }
  }
  return counted
}

function noFigures(): Figures {
  return { planned: 0, completed: 0, refuted: 0, late: 0, highQuality: 0, adopted: 0, approvedAdjustments: 0 }
}

function enter(figures: Figures, keys: readonly (keyof Figures)[], [, , ...values]: Row): void {
  keys.forEach((key, at) => {
    figures[key] = values[at] ?? 0
  })
}

function countsOf(figures: Figures): MonthCounts {
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
