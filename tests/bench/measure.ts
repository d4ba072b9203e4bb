import { performance } from 'node:perf_hooks'
import process from 'node:process'

/** One thing to time. `repeat` runs it so often within a sample, for what is too short to be timed once. */
export interface TimedCase {
  readonly name: string
  readonly run: () => unknown
  readonly repeat?: number
}

/** Milliseconds of one run; `ratio` is the median against the first case's. */
export interface Timing {
  readonly name: string
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  readonly ratio: number
  /** Median of the processor's time, which a busy machine changes less; 0 where it was not taken. */
  readonly processor: number
}

/**
 * Times cases against each other in one process: every round runs each case once, each round starts with another case,
 * and the warm-up rounds (one, if nothing else is said) are dropped. At least 7 rounds.
 */
export async function compareTimings(
  cases: readonly TimedCase[],
  options: { readonly rounds?: number; readonly warmUps?: number } = {},
): Promise<Timing[]> {
  const { rounds = 9, warmUps = 1 } = options
  if (rounds < 7) throw new RangeError(`compareTimings: ${rounds} rounds, at least 7`)
  const samples = new Map(cases.map(({ name }) => [name, [] as number[]]))
  const processor = new Map(cases.map(({ name }) => [name, [] as number[]]))
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let step = 0; step < cases.length; step += 1) {
      const each = cases[(step + round + warmUps) % cases.length]
      if (each === undefined) continue
      const spent = await timeOnce(each)
      if (round < 0) continue
      samples.get(each.name)?.push(spent.clock)
      processor.get(each.name)?.push(spent.processor)
    }
  }
  return timingsOf(samples).map((timing) => ({ ...timing, processor: medianOf(processor.get(timing.name) ?? []) }))
}

/** Milliseconds of each round, by name, as one table's rows; what they are compared with comes first. */
export function timingsOf(samples: ReadonlyMap<string, readonly number[]>): Timing[] {
  const first = medianOf(samples.values().next().value ?? [])
  return [...samples].map(([name, all]) => {
    const own = all.toSorted((left, right) => left - right)
    const median = medianOf(own)
    return { name, median, fastest: own[0] ?? 0, slowest: own.at(-1) ?? 0, ratio: median / first, processor: 0 }
  })
}

async function timeOnce({ run, repeat = 1 }: TimedCase): Promise<{ readonly clock: number; readonly processor: number }> {
  const start = performance.now()
  const before = process.cpuUsage()
  for (let time = 0; time < repeat; time += 1) {
    const result = run()
    if (result instanceof Promise) await result
  }
  const { user, system } = process.cpuUsage(before)
  return { clock: (performance.now() - start) / repeat, processor: (user + system) / 1000 / repeat }
}

/** NaN-free middle of some numbers; 0 of none. */
export function medianOf(samples: readonly number[]): number {
  const sorted = samples.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Prints one table: median, fastest to slowest, ratio to the first row. */
export function printTimings(title: string, timings: readonly Timing[]): void {
  const rows = [
    ['', '中位数', '最快–最慢', '相对首行'],
    ...timings.map(({ name, median, fastest, slowest, ratio }) => [
      name,
      milliseconds(median),
      `${milliseconds(fastest)}–${milliseconds(slowest)}`,
      `${significant(ratio)}×`,
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  console.log(`\n${title}`)
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  ')}`)
  }
}

/** One goal and whether this run met it: `printGoal('≥100× HyperFormula', 210, 210 >= 100)`. */
export function printGoal(goal: string, measured: number, isMet: boolean): void {
  console.log(`  目标 ${goal}：实测 ${significant(measured)}，${isMet ? '达到' : '未达到'}`)
}

function milliseconds(value: number): string {
  return value < 1 ? `${significant(value * 1000)} µs` : `${significant(value)} ms`
}

function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0)
}

function pad(text: string, target: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, target - width(text)))
  return isLeft ? text + space : space + text
}
