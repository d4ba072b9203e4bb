import { performance } from 'node:perf_hooks'
import { printTimings, timingsOf } from './measure.ts'

/** Milliseconds by the clock, and of all threads of this process: on a machine that others use too, the second says more. */
export interface Spent {
  readonly clock: number
  readonly processor: number
}

export async function spentBy(work: () => unknown): Promise<Spent> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

export function sum(one: Spent, other: Spent): Spent {
  return { clock: one.clock + other.clock, processor: one.processor + other.processor }
}

/** What several ways spent, round by round; the first way is what the others are compared with. */
export class Rounds {
  readonly #samples = new Map<string, Spent[]>()

  note(name: string, spent: Spent): void {
    const own = this.#samples.get(name) ?? []
    own.push(spent)
    this.#samples.set(name, own)
  }

  print(title: string): void {
    printTimings(title, timingsOf(this.#by('clock')))
    printTimings('其中处理器时间（所有线程）', timingsOf(this.#by('processor')))
  }

  /** How many times as fast the second way is as the first one. */
  speed(floor: string, own: string, by: keyof Spent): number {
    const timings = timingsOf(this.#by(by))
    const medianOf = (name: string): number => timings.find((timing) => timing.name === name)?.median ?? NaN
    return medianOf(floor) / medianOf(own)
  }

  #by(part: keyof Spent): Map<string, number[]> {
    return new Map([...this.#samples].map(([name, all]) => [name, all.map((spent) => spent[part])]))
  }
}
