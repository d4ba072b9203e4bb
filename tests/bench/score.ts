import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type Connection, openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import type { Database } from '#db/schema/index.ts'
import { compareTimings, printGoal, printTimings } from './measure.ts'
import { benchOneEdit } from './score-edit.ts'
import { countyId, innovationsOf, linesPerMonth, monthsOf, plainTotal, programme } from './score-facts.ts'
import { sumByHand } from './score-floor.ts'
import { workbookOf } from './score-spreadsheet.ts'
import { type ScoredStore, storeOf } from './score-store.ts'
import { scoreYears } from './score-years.ts'

/**
 * The year of many counties from the program's own store (performance.md e): against a workbook's recalculation and the bare aggregates, one
 * edited measure at three sizes, and the peak memory at a tenth of the size and at the whole. 140 counties unless `--counties=` names another
 * number; `--nation` takes 2,800, some 8 GB on the disk and a quarter of an hour. `--data=` keeps the stores in a folder, and takes them from it.
 */
export async function benchScore(): Promise<void> {
  const counties = process.argv.includes('--nation') ? 2800 : Number(option('counties') ?? 140)
  if (!Number.isSafeInteger(counties) || counties < workbookCounties) throw new RangeError(`--counties: at least ${workbookCounties}`)
  const kept = option('data')
  const root = kept ?? mkdtempSync(join(tmpdir(), 'bench-score-'))
  try {
    const [city, tenth, whole] = await storesIn(root, [cityCounties, Math.round(counties / 10), counties])
    if (city === undefined || tenth === undefined || whole === undefined) throw new Error('a store is missing')
    console.log(
      `负载 ${loadavg()
        .map((each) => each.toFixed(1))
        .join('、')}；每县 12 个月，每月 ${linesPerMonth} 项措施`,
    )
    await requireSame(whole)
    await benchAgainstWorkbook(whole)
    await benchWhole(whole)
    await benchOneEdit([city, tenth, whole])
    printMemory(tenth, whole)
  } finally {
    if (kept === undefined) rmSync(root, { recursive: true })
  }
}

const goals = { workbook: 100, aggregates: 2, memory: 1.3 } as const
const cityCounties = 10
/** What a workbook can hold and still be recalculated in a second: 67,200 measures. */
const workbookCounties = 28

function option(name: string): string | undefined {
  return process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
}

async function storesIn(root: string, sizes: readonly number[]): Promise<ScoredStore[]> {
  const stores: ScoredStore[] = []
  for (const counties of sizes) {
    const folder = join(root, `counties-${counties}`)
    if (!existsSync(storePath(folder))) await storeOf(folder, counties)
    stores.push({ folder, counties })
  }
  return stores
}

/** A connection that has read nothing yet, for one round. */
async function onColdStore<Result>({ folder }: ScoredStore, work: (connection: Connection) => Result | Promise<Result>): Promise<Result> {
  const connection = openConnection(storePath(folder), 'read')
  try {
    return await work(connection)
  } finally {
    connection.close()
  }
}

/** Every county's year total, by its ordinal. */
async function totalsOf(store: ScoredStore, counties: number): Promise<number[]> {
  return onColdStore(store, async (connection) => {
    const totals: number[] = []
    for await (const [at, total] of scoreYears(kyselyOver<Database>(connection, { name: 'bench' }), counties)) {
      totals[at] = Number(total.numerator) / Number(total.denominator)
    }
    return totals
  })
}

/** A result that differs makes every timing worthless. */
async function requireSame(store: ScoredStore): Promise<void> {
  const totals = await totalsOf(store, store.counties)
  if (totals.length !== store.counties) throw new Error(`${totals.length} of ${store.counties} counties were scored`)
  totals.forEach((total, at) => requireNear(countyId(at), total, plainTotal(at)))
  console.log(`${store.counties} 个县的全年得分与直接由事实用整数算得的一致`)
}

function requireNear(county: string, value: number, other: number): void {
  if (!(Math.abs(value - other) < 1e-9)) throw new Error(`${county}: ${value} against ${other}`)
}

async function benchAgainstWorkbook(store: ScoredStore): Promise<void> {
  const ordinals = Array.from({ length: workbookCounties }, (_, at) => at)
  const innovations = new Map(ordinals.map((at) => [countyId(at), innovationsOf(at)]))
  const workbook = workbookOf(
    ordinals.flatMap((at) => [...monthsOf(at)]),
    innovations,
  )
  const totals = await totalsOf(store, workbookCounties)
  const theirs = workbook.yearTotals()
  totals.forEach((total, at) => requireNear(countyId(at), total, theirs.get(countyId(at)) ?? Number.NaN))
  let isDone = false
  const editEveryMonth = () => {
    isDone = !isDone
    workbook.engine.batch(() => {
      for (const cell of workbook.firstVerdicts) workbook.engine.setCellContents(cell, isDone ? 'done' : 'notDone')
    })
  }
  const timings = await compareTimings(
    [
      { name: '从数据库计数并计分', run: () => totalsOf(store, workbookCounties) },
      { name: '仅汇总查询', run: () => onColdStore(store, (connection) => sumByHand(connection, workbookCounties)) },
      { name: 'HyperFormula 全部重算', run: () => workbook.engine.rebuildAndRecalculate() },
      { name: 'HyperFormula 每块改一格后重算', run: editEveryMonth },
    ],
    { rounds: 9, warmUps: 3 },
  )
  const [ours, , rebuilt] = timings
  if (ours === undefined || rebuilt === undefined) throw new Error('a case was not timed')
  printTimings(`全年计分：${workbookCounties} 个县，措施 ${linesOf(workbookCounties)} 行（库内共 ${store.counties} 个县）`, timings)
  const [clock, processor] = [rebuilt.median / ours.median, rebuilt.processor / ours.processor]
  printGoal(`≥${goals.workbook} 倍于 HyperFormula 全部重算`, clock, clock >= goals.workbook)
  printGoal(`≥${goals.workbook} 倍于 HyperFormula 全部重算（处理器时间）`, processor, processor >= goals.workbook)
  workbook.engine.destroy()
}

async function benchWhole(store: ScoredStore): Promise<void> {
  const timings = await compareTimings(
    [
      { name: '仅汇总查询', run: () => onColdStore(store, (connection) => sumByHand(connection, store.counties)) },
      { name: '从数据库计数并计分', run: () => totalsOf(store, store.counties) },
    ],
    { rounds: 7 },
  )
  printTimings(`全年计分：${store.counties} 个县，措施 ${linesOf(store.counties)} 行`, timings)
  const [floor, ours] = timings
  if (floor === undefined || ours === undefined) throw new Error('a case was not timed')
  printGoal(`≤${goals.aggregates} 倍于仅汇总查询`, ours.ratio, ours.ratio <= goals.aggregates)
  const processor = ours.processor / floor.processor
  printGoal(`≤${goals.aggregates} 倍于仅汇总查询（处理器时间）`, processor, processor <= goals.aggregates)
}

function linesOf(counties: number): number {
  return counties * programme.months.length * linesPerMonth
}

function printMemory(...stores: readonly [ScoredStore, ScoredStore]): void {
  const script = join(import.meta.dirname, 'score-memory.ts')
  const [small, large] = stores.map(({ folder, counties }) =>
    Number(execFileSync(process.execPath, [script, folder, String(counties)], { encoding: 'utf8' })),
  )
  if (small === undefined || large === undefined) throw new Error('no peak was measured')
  console.log(
    `\n内存峰值（单独进程）：${stores[0].counties} 个县 ${small.toFixed(0)} MB，${stores[1].counties} 个县 ${large.toFixed(0)} MB`,
  )
  printGoal(`${stores[1].counties} 个县与 ${stores[0].counties} 个县之比 ≤${goals.memory}`, large / small, large / small <= goals.memory)
}
