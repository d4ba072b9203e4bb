import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright'
import { medianOf, printGoal, printTimings, timingsOf } from './measure.ts'
import { pledgeCount } from './pages/pledges.ts'
import { type OpenScreen, openScreens } from './screens.ts'

/** The ledger's grid against plain cells with the same virtual rows: 100,000 entries, in the same Chromium, in turns. */

const rounds = 9
const frames = 75
const speeds = [6, 50] as const
const names = ['裸 td 表 + TanStack Virtual', '台账'] as const
/** Rows that both tables must have in the page to be compared, and most that a virtual table has. */
const fewest = 10
const most = 60

interface Scroll {
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[]
  /** Frames in which a row was still on its way. */
  readonly waiting: number
}

interface Sample {
  readonly p95: number
  readonly work: number
  readonly waiting: number
}

/** Prints p95 frames, main-thread work per frame, DOM nodes and heap of both, medians of nine rounds without the warm-up. */
export async function benchGrid(): Promise<void> {
  const screens = await openScreens()
  try {
    const own = await screens.open('ledger#/ledgers/integrity-pledge')
    await own.page.getByText(`共 ${pledgeCount} 条`).waitFor()
    await settle(own.page)
    const plain = await screens.open('plain-table')
    await fitTo(plain.page, own.page)
    await settle(plain.page)
    const both = [plain, own]
    await requireSameTexts(plain.page, own.page)
    const step = await rowHeight(plain.page)
    const scrolls = new Map(speeds.map((speed) => [speed, both.map(() => [] as Sample[])]))
    const heaps = both.map(() => [] as number[])
    for (let round = -1; round < rounds; round += 1) {
      for (const speed of speeds) {
        for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
          const screen = both[at]
          if (screen === undefined) continue
          const sample = await scrollOnce(screen, step * speed)
          if (round >= 0) scrolls.get(speed)?.[at]?.push(sample)
        }
        await requireSameTexts(plain.page, own.page)
      }
      for (const [at, screen] of both.entries()) if (round >= 0) heaps[at]?.push(await screen.heap())
    }
    for (const speed of speeds) reportScroll(speed, scrolls.get(speed) ?? [])
    await reportSize(both, heaps)
  } finally {
    await screens.close()
  }
}

/** Gives the plain table the box and the letters that the ledger's grid has in its page. */
async function fitTo(plain: Page, own: Page): Promise<void> {
  const box = await own.locator('table').evaluate((table) => {
    const { clientWidth, clientHeight } = table.parentElement ?? table
    const { fontSize, fontFamily } = getComputedStyle(table)
    return { width: `${clientWidth}px`, height: `${clientHeight}px`, font: `${fontSize}/20px ${fontFamily}` }
  })
  await plain.evaluate((look) => {
    for (const [name, value] of Object.entries(look)) document.body.style.setProperty(`--box-${name}`, value)
  }, box)
}

/** Waits until no row is on its way and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.locator('table').waitFor()
  await page.waitForFunction(() => document.querySelector('tr[data-index]') !== null && document.querySelector('tr[aria-busy]') === null)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)))
}

/** Mean height of the rows in the page. */
async function rowHeight(page: Page): Promise<number> {
  return await page
    .locator('tr[data-index]')
    .evaluateAll((rows) => rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0) / rows.length)
}

/** From the top down, once a frame; then waits until all rows are there. */
async function scrollOnce({ page, work }: OpenScreen, step: number): Promise<Sample> {
  await page.bringToFront()
  await page.locator('table').evaluate((table) => table.parentElement?.scrollTo(0, 0))
  await settle(page)
  const before = await work()
  const scroll = await page.locator('table').evaluate(scrollInPage, { step, count: frames })
  const spent = (await work()) - before
  await settle(page)
  const sorted = scroll.frames.toSorted((left, right) => left - right)
  return { p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN, work: spent / frames, waiting: scroll.waiting / frames }
}

function scrollInPage(table: Element, { step, count }: { readonly step: number; readonly count: number }): Promise<Scroll> {
  const box = table.parentElement ?? table
  return new Promise((resolve) => {
    const spans: number[] = []
    let [last, top, waiting] = [0, 0, 0]
    const frame = (): void => {
      const now = performance.now()
      if (last > 0) spans.push(now - last)
      last = now
      if (box.querySelector('tr[aria-busy]') !== null) waiting += 1
      if (spans.length === count) {
        resolve({ frames: spans, waiting })
        return
      }
      top += step
      box.scrollTop = top
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

/** The rows that both tables have in the page say the same. */
async function requireSameTexts(plain: Page, own: Page): Promise<void> {
  await bringTogether(plain, own)
  const [bare, ours] = [await textsIn(plain), await textsIn(own)]
  const shared = [...bare].filter(([index]) => ours.has(index))
  const wrong = shared.find(([index, texts]) => !isDeepStrictEqual(texts, ours.get(index)))
  if (wrong !== undefined) throw new Error(`bench/grid: row ${wrong[0]} says ${String(wrong[1])} and ${String(ours.get(wrong[0]))}`)
  if (shared.length < fewest) throw new Error(`bench/grid: the tables share only ${shared.length} rows`)
}

/** Rows that were passed without being measured count as their estimate: after the same way the tables stand some screens apart. */
async function bringTogether(plain: Page, own: Page): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const apart = (await firstRow(own)) - (await firstRow(plain))
    if (Math.abs(apart) < 5) return
    await plain.locator('table').evaluate((table, by) => table.parentElement?.scrollBy(0, by), apart * 40)
    await settle(plain)
  }
}

async function firstRow(page: Page): Promise<number> {
  return Number(await page.locator('tr[data-index]').first().getAttribute('data-index'))
}

/** Texts of the cells by row; the ledger's tick boxes say nothing. */
async function textsIn(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await page.locator('tr[data-index]').evaluateAll((found) =>
    found.map((row): [string, string[]] => {
      const cells = [...row.querySelectorAll('td')].filter((cell) => cell.querySelector('[role=checkbox]') === null)
      return [row.getAttribute('data-index') ?? '', cells.map((cell) => cell.innerText.trim())]
    }),
  )
  if (rows.length > most) throw new Error(`bench/grid: ${rows.length} rows are in the page`)
  return new Map(rows)
}

function reportScroll(speed: number, samples: readonly (readonly Sample[])[]): void {
  const table = (pick: (sample: Sample) => number) =>
    timingsOf(new Map(names.map((name, at) => [name, samples[at]?.map(pick) ?? []] as const)))
  const p95 = table((sample) => sample.p95)
  printTimings(`台账滚动：${pledgeCount} 条，${frames} 帧 × ${speed} 行，帧间隔 p95`, p95)
  printTimings(
    `台账滚动：${frames} 帧 × ${speed} 行，每帧主线程 CPU 用时`,
    table((sample) => sample.work),
  )
  console.log(`  有行尚在读取的帧：${(100 * medianOf(samples[1]?.map(({ waiting }) => waiting) ?? [])).toFixed(0)}%`)
  const ratio = p95[1]?.ratio ?? Infinity
  printGoal('p95 ≤1.2× 裸 td 表', ratio, ratio <= 1.2)
}

async function reportSize(both: readonly OpenScreen[], heaps: readonly (readonly number[])[]): Promise<void> {
  console.log('\n台账占用')
  for (const [at, { page }] of both.entries()) {
    const nodes = await page.locator('table').evaluate((table) => table.querySelectorAll('*').length)
    const all = await page.evaluate(() => document.querySelectorAll('*').length)
    const own = heaps[at] ?? []
    const spread = `${Math.min(...own).toFixed(1)}–${Math.max(...own).toFixed(1)}`
    console.log(`  ${names[at]}：表内 ${nodes} 个元素，全页 ${all} 个，JS 堆 ${medianOf(own).toFixed(1)} MB（${spread}）`)
  }
  const heap = medianOf(heaps[1] ?? [])
  printGoal('JS 堆 ≤60 MB', heap, heap <= 60)
}

if (import.meta.main) await benchGrid()
