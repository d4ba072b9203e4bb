import type { Breakdown, BreakdownMeasure, BreakdownTask } from './breakdown.ts'
import { isSameWording, similarity } from './breakdown-words.ts'
import type { PackMeasure, PackTask, ProgrammePack } from './schema.ts'

/** Which task of a programme a row of the table means: by 序号 first, then by its words; a person confirms what is in doubt. */

export interface MatchedTask {
  readonly read: BreakdownTask
  readonly own: PackTask | null
  /** Matched by words alone, or by a number whose words differ much. */
  readonly isDoubtful: boolean
  readonly measures: readonly MatchedMeasure[]
}

export interface MatchedMeasure {
  readonly read: BreakdownMeasure
  readonly own: PackMeasure | null
}

/** Words that have so much in common mean the same thing, and words with less than the lower do not, whatever their number. */
const alike = 0.55
const strange = 0.25

/** Every task of the table with the programme's task that it means, in the table's order. No task of the programme is taken twice. */
export function matchTasks(breakdown: Breakdown, pack: ProgrammePack): MatchedTask[] {
  const taken = new Map<BreakdownTask, { own: PackTask; isDoubtful: boolean }>()
  const free = new Set(pack.tasks)
  const take = (read: BreakdownTask, own: PackTask | undefined, isDoubtful: boolean): void => {
    if (own === undefined || taken.has(read) || !free.has(own)) return
    taken.set(read, { own, isDoubtful })
    free.delete(own)
  }
  const byNumber = (read: BreakdownTask): PackTask | undefined => pack.tasks.find((own) => own.number === read.number)
  for (const read of breakdown.tasks) {
    const own = byNumber(read)
    if (own !== undefined && likeness(read, own) >= alike) take(read, own, false)
  }
  for (const read of breakdown.tasks) take(read, best(read, free, alike), true)
  for (const read of breakdown.tasks) {
    const own = byNumber(read)
    if (own !== undefined && likeness(read, own) >= strange) take(read, own, true)
  }
  return breakdown.tasks.map((read) => {
    const found = taken.get(read)
    const own = found?.own ?? null
    return { read, own, isDoubtful: found?.isDoubtful ?? false, measures: matchMeasures(read, own) }
  })
}

function best(read: BreakdownTask, among: ReadonlySet<PackTask>, least: number): PackTask | undefined {
  const scored = [...among].map((own) => ({ own, score: likeness(read, own) })).toSorted((one, other) => other.score - one.score)
  const [first] = scored
  return first !== undefined && first.score >= least ? first.own : undefined
}

/** By name in table or body, or by what is to be done. */
function likeness(read: BreakdownTask, own: PackTask): number {
  const names = [own.title, own.bodyTitle].map((title) => similarity(read.title, title))
  const whole = similarity(words(read.measures), words(own.measures))
  return Math.max(...names, whole)
}

function words(measures: readonly { readonly text: string }[]): string {
  return measures.map((measure) => measure.text).join('')
}

/** The same words first, then the same place where the words are not strange, then the likest words. */
function matchMeasures(read: BreakdownTask, own: PackTask | null): MatchedMeasure[] {
  const free = new Set(own?.measures ?? [])
  const taken = new Map<BreakdownMeasure, PackMeasure>()
  const take = (measure: BreakdownMeasure, found: PackMeasure | undefined): void => {
    if (found === undefined || taken.has(measure) || !free.has(found)) return
    taken.set(measure, found)
    free.delete(found)
  }
  for (const measure of read.measures)
    take(
      measure,
      [...free].find((each) => isSameWording(each.text, measure.text)),
    )
  for (const measure of read.measures) take(measure, likest(measure, free, 0.7))
  for (const [at, measure] of read.measures.entries()) {
    const placed = own?.measures[at]
    if (placed !== undefined && similarity(placed.text, measure.text) >= strange) take(measure, placed)
  }
  for (const measure of read.measures) take(measure, likest(measure, free, 0.4))
  return read.measures.map((measure) => ({ read: measure, own: taken.get(measure) ?? null }))
}

function likest(measure: BreakdownMeasure, among: ReadonlySet<PackMeasure>, least: number): PackMeasure | undefined {
  const scored = [...among].map((own) => ({ own, score: similarity(measure.text, own.text) }))
  const [first] = scored.filter(({ score }) => score >= least).toSorted((one, other) => other.score - one.score)
  return first?.own
}
