import { listIndicatorValues } from '#db/repositories/indicator-values.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'
import { targetOf } from '#shared/packs/indicator-target.ts'
import { indicatorOfPack } from '#shared/packs/own-words.ts'
import type { Indicator, IndicatorTarget } from '#shared/packs/schema.ts'
import { type ServiceContext, found, inProgramme } from '../context.ts'
import { type IndicatorSources, sourcesOf } from './numbers.ts'
import { openEntries, openFigure, openNumber } from './open.ts'
import { type MonthReading, type Part, readMonth } from './parts.ts'
import { explanationOf, figureOf, targetView } from './words.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** 指标 (M-120 … M-138): numerator and denominator, the target of the month, what is missing, and the rows behind it. */

export async function indicatorList(context: ServiceContext, { month }: { readonly month: string }) {
  const { pack } = context
  const units = await unitRefs(context.store.db, pack)
  const values = await listIndicatorValues(context.store.db, inProgramme(context, { month }))
  const indicators = []
  for (const indicator of pack.indicators.map((each) => indicatorOfPack(pack, each))) {
    const sources = await sourcesOf(context, indicator)
    const rows = values.filter((row) => row.indicator_id === indicator.id)
    const reading = await readMonth(context, { indicator, sources, month, rows, units })
    const target = targetOf(indicator, month)
    const task = pack.tasks.find((each) => each.number === indicator.taskNumber)
    indicators.push({
      indicatorId: indicator.id,
      title: indicator.title,
      taskNumber: indicator.taskNumber,
      taskTitle: task?.title ?? '',
      unit: indicator.unit,
      numeratorTitle: indicator.numerator,
      denominatorTitle: indicator.denominator,
      origin: sources === null ? ('entered' as const) : ('ledger' as const),
      rows: rowsBehind(indicator, sources),
      open: openNumber(reading.whole.measured),
      ...judgedFigure(context, units, indicator, reading, target),
      target: targetView(pack, indicator, target ?? firstTarget(indicator)),
      note: indicator.note ?? '',
    })
  }
  return { month, indicators }
}

function rowsBehind({ figures }: Indicator, sources: IndicatorSources | null) {
  return figures === null ? null : { numerator: figures.numerator, denominator: figures.denominator, open: openFigure(sources) }
}

/** A month before the first target is shown with it and judged by none. */
function firstTarget(indicator: Indicator): IndicatorTarget {
  return found(indicator.targets[0], '该指标的目标')
}

/** The whole's figure; where each county or sector is judged for itself, met only by all of them. */
function judgedFigure(
  context: ServiceContext,
  units: UnitIndex,
  indicator: Indicator,
  reading: MonthReading,
  target: IndicatorTarget | undefined,
) {
  const figure = figureOf(indicator, reading.whole.measured, target)
  if (indicator.judged === 'total') return figure
  const parts = indicator.judged === 'county' ? judgedCounties(context, units, indicator, reading.byCounty) : reading.bySector
  const judged = parts.map((part) => ({ name: part.name, ...figureOf(indicator, part.measured, target) }))
  const failing = judged.filter((part) => part.isMet === false)
  const isOpen = judged.length === 0 || judged.some((part) => part.isMet === null)
  return {
    ...figure,
    isMet: failing.length > 0 ? false : isOpen ? null : true,
    gap: failing.map((part) => `${part.name}${part.gap}`).join('；'),
  }
}

/** Of a task whose measures go to 试点 alone, the 试点 are judged (task 9: 各试点); of any other, every scored county. */
function judgedCounties({ pack }: ServiceContext, units: UnitIndex, { taskNumber }: Indicator, parts: readonly Part[]): Part[] {
  const measures = pack.tasks.find((task) => task.number === taskNumber)?.measures ?? []
  const isForPilots = measures.some((measure) => measure.audience === 'pilot')
  return parts.filter(({ unitId }) => unitId !== null && (isForPilots ? units.get(unitId).pilot : units.get(unitId).scored))
}

/** One indicator with its history: every month judged by its own target. */
export async function indicatorDetail(context: ServiceContext, input: { readonly indicatorId: string; readonly month: string }) {
  const { pack } = context
  const indicator = indicatorOfPack(
    pack,
    found(
      pack.indicators.find((each) => each.id === input.indicatorId),
      '该指标',
    ),
  )
  const [sources, units] = [await sourcesOf(context, indicator), await unitRefs(context.store.db, pack)]
  const current = targetOf(indicator, input.month)
  const readings = await readMonths(context, indicator, sources, units, input.month)
  const asked = readings.get(input.month)
  const months = [...readings].filter(([month]) => programmeMonths(pack).includes(month))
  return {
    indicatorId: indicator.id,
    title: indicator.title,
    explanation: explanationOf(indicator, sources, current),
    formerTarget: indicator.formerTarget ?? '',
    targets: indicator.targets.map((target) => ({ ...targetView(pack, indicator, target), isCurrent: target === current })),
    months: months.map(([month, reading]) => monthView(context, units, indicator, sources, month, reading)),
    byCounty: (asked?.byCounty ?? []).map((part) => partView(indicator, part, current)),
    bySector: (asked?.bySector ?? []).map((part) => partView(indicator, part, current)),
    open: await openEntries(context, sources, input.month, units),
    differences: indicator.differences.map(({ body, table, reading }) => ({ body, table, reading })),
  }
}

async function readMonths(
  context: ServiceContext,
  indicator: Indicator,
  sources: IndicatorSources | null,
  units: UnitIndex,
  asked: string,
): Promise<ReadonlyMap<string, MonthReading>> {
  const values = await listIndicatorValues(context.store.db, inProgramme(context, { indicatorId: indicator.id }))
  const months = new Set([...programmeMonths(context.pack).filter((month) => month <= asked), asked])
  const readings = new Map<string, MonthReading>()
  for (const month of months) {
    const rows = values.filter((row) => row.month === month)
    readings.set(month, await readMonth(context, { indicator, sources, month, rows, units }))
  }
  return readings
}

function monthView(
  context: ServiceContext,
  units: UnitIndex,
  indicator: Indicator,
  sources: IndicatorSources | null,
  month: string,
  reading: MonthReading,
) {
  const target = targetOf(indicator, month)
  const { row } = reading.whole
  return {
    month,
    ...judgedFigure(context, units, indicator, reading, target),
    target: target === undefined ? '' : targetView(context.pack, indicator, target).printed,
    source: sources === null ? (row?.source ?? '') : `《${sources.numerator.ledger.title}》`,
    valueId: row?.id ?? null,
    rev: row?.rev ?? null,
  }
}

function partView(indicator: Indicator, { name, unitId, sector, measured, row }: Part, target: IndicatorTarget | undefined) {
  return { name, unitId, sector, ...figureOf(indicator, measured, target), valueId: row?.id ?? null, rev: row?.rev ?? null }
}
