import { AppError } from '#shared/domain/errors.ts'
import { addMonths, lastDayOf } from '#shared/domain/period.ts'
import { checkPack } from './check.ts'
import { targetOf } from './indicator-target.ts'
import type { Indicator, IndicatorTarget, PackMeasure, PackTask, ProgrammePack } from './schema.ts'

/**
 * Next year's programme from last year's (foundations.md 3): the same units, tasks, measures and rules with every date moved,
 * the targets in force by then, and new ids. What was set for a later year keeps its date (M-024), and so do the documents
 * that the programme was taken from: they were issued then.
 */
export function continueProgramme(pack: ProgrammePack, input: { readonly year: number; readonly title: string }): ProgrammePack {
  const years = input.year - pack.year
  if (years <= 0) throw new AppError('invalid_input', { place: '年度', problem: `新年度应晚于${pack.year}年` })
  const id = continuedId(pack, input.year)
  const { sourceDocuments, citedDocuments, tasks, indicators, ...rest } = pack
  const carried = {
    ...(moveDates(rest, years) as object),
    tasks: tasks.map((task) => carriedTask(task, pack.year, years)),
    indicators: indicators.map((indicator) => carriedIndicator(indicator, pack, years)),
  }
  const renamed = rename({ ...carried, sourceDocuments, citedDocuments }, pack.id, id)
  const next = { ...(renamed as object), id, version: 1, year: input.year, title: input.title }
  const checked = checkPack(next)
  if ('pack' in checked) return checked.pack
  const [first] = checked.faults
  throw new AppError('invalid_input', { place: first?.path ?? '', problem: first?.problem ?? '' })
}

/** `heihe-2022` becomes `heihe-2023`; an id without its year gains one. */
export function continuedId({ id, year: from }: Pick<ProgrammePack, 'id' | 'year'>, year: number): string {
  const suffix = `-${from}`
  const stem = id.endsWith(suffix) ? id.slice(0, -suffix.length) : id
  return `${stem}-${year}`
}

/** What was raised or added last year is simply there this year. */
function carriedTask(task: PackTask, year: number, years: number): PackTask {
  const measures = task.measures.map((measure) => carriedMeasure(measure, year, years))
  return { ...task, origin: 'original', from: null, formerGoal: null, measures }
}

/** A 最终时限 of a later year was set for good: it stays while it lies ahead, and the yearly date moves up to it (M-024). */
function carriedMeasure(measure: PackMeasure, year: number, years: number): PackMeasure {
  const deadlines = moveDates(measure.deadlines, years) as PackMeasure['deadlines']
  const final = measure.finalDeadline
  if (final === null) return { ...measure, deadlines }
  if (yearOf(final.by) === year) return { ...measure, deadlines, finalDeadline: moveDates(final, years) as typeof final }
  const last = deadlines.at(-1)?.by ?? ''
  if (final.by > last) return { ...measure, deadlines, finalDeadline: isPast(final.by, year + years) ? null : final }
  if (final.by === last || isPast(final.by, year + years)) return { ...measure, deadlines, finalDeadline: null }
  return { ...measure, deadlines: [...deadlines.filter((each) => each.by < final.by), final], finalDeadline: null }
}

/** The target in force when the new year begins, and what lies ahead of it. */
function carriedIndicator(indicator: Indicator, pack: ProgrammePack, years: number): Indicator {
  const from = addMonths(pack.cadence.from, years * 12)
  const current = targetOf(indicator, from) ?? indicator.targets[0]
  if (current === undefined) return indicator
  const later = indicator.targets.filter((target) => target.effectiveFrom > from && target !== current)
  return {
    ...indicator,
    targets: [{ ...current, effectiveFrom: from, by: carriedDay(current, pack.year, years) }, ...later],
    formerTarget: null,
  }
}

/** A year's target is met within the next year again; one that was set for a later year keeps its day while that lasts. */
function carriedDay({ by }: IndicatorTarget, year: number, years: number): string {
  const target = yearOf(by)
  return target > year && target >= year + years ? by : movedText(by, year + years - target)
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function isPast(day: string, year: number): boolean {
  return yearOf(day) < year
}

const dated = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** Every day and month of plain values, so many years later; the last day of February stays the last day. */
function moveDates(value: unknown, years: number): unknown {
  if (typeof value === 'string') return movedText(value, years)
  if (Array.isArray(value)) return value.map((each) => moveDates(each, years))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moveDates(inner, years)]))
}

function movedText(text: string, years: number): string {
  const parts = dated.exec(text)
  if (parts === null) return text
  const month = `${String(Number(parts[1]) + years).padStart(4, '0')}-${parts[2]}`
  if (parts[3] === undefined) return month
  const day = `${month}-${parts[3]}`
  const last = lastDayOf(month)
  return day > last || text === lastDayOf(text.slice(0, 7)) ? last : day
}

/** Ids that begin with the old programme's id begin with the new one's. */
function rename(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.startsWith(`${from}:`) ? `${to}${value.slice(from.length)}` : value
  if (Array.isArray(value)) return value.map((each) => rename(each, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rename(inner, from, to)]))
}
