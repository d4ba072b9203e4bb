import type { IndicatorValueRow } from '#db/repositories/indicator-values.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type Measured } from '#shared/domain/indicator.ts'
import type { Indicator } from '#shared/packs/schema.ts'
import type { ServiceContext } from '../context.ts'
import { type Counts, type IndicatorSources, countSources, enteredNumbers, measuredOf, sectorsOf } from './numbers.ts'
import type { UnitIndex } from '../units.ts'

/** An indicator of a month with its parts: by county and by 行业、领域. */

export interface Part {
  readonly name: string
  readonly unitId: string | null
  readonly sector: string | null
  readonly measured: Measured
  /** Where it was entered. */
  readonly row: IndicatorValueRow | null
}

export interface MonthReading {
  readonly whole: Part
  readonly byCounty: readonly Part[]
  readonly bySector: readonly Part[]
}

export interface ReadingInput {
  readonly indicator: Indicator
  readonly sources: IndicatorSources | null
  readonly month: string
  /** The indicator's entered values of the month. */
  readonly rows: readonly IndicatorValueRow[]
  readonly units: UnitIndex
}

/** All numbers of a month; parts only where the indicator is broken down, or judged, by them. */
export async function readMonth(context: ServiceContext, input: ReadingInput): Promise<MonthReading> {
  const { indicator, sources } = input
  const counts = sources === null ? null : await countSources(context, indicator, sources, input)
  return {
    whole: counts === null ? enteredWhole(context, input) : wholeOf(indicator, counts),
    byCounty: isBrokenDown(indicator, 'county') ? await countyParts(context, input, counts) : [],
    bySector: isBrokenDown(indicator, 'sector') ? await sectorParts(context, input) : [],
  }
}

function isBrokenDown({ breakdowns, judged }: Indicator, by: 'county' | 'sector'): boolean {
  return breakdowns.includes(by) || judged === by
}

function wholeOf(indicator: Indicator, { numerator, denominator }: Counts): Part {
  const measured = measuredOf(indicator, { numerator: numerator.whole, denominator: denominator?.whole ?? null })
  return { name: '', unitId: null, sector: null, measured, row: null }
}

/** A county's office enters for its own unit: that is its whole. */
function enteredWhole({ office }: ServiceContext, { indicator, rows }: ReadingInput): Part {
  const unitId = office.profile === 'county' ? office.unitId : null
  const row = rows.find((each) => each.unit_id === unitId && each.sector === null)
  return enteredPart(indicator, '', { unitId, sector: null }, row)
}

function enteredPart(indicator: Indicator, name: string, of: Pick<Part, 'unitId' | 'sector'>, row: IndicatorValueRow | undefined): Part {
  return { name, ...of, measured: measuredOf(indicator, enteredNumbers(row)), row: row ?? null }
}

/** Territories that this office sees, then the departments together where they have entries. */
async function countyParts(context: ServiceContext, input: ReadingInput, counts: Counts | null): Promise<Part[]> {
  const { indicator, sources, rows, units } = input
  const territories = visibleTerritories(context, units)
  if (counts === null || sources === null) {
    return territories.map(({ id, name }) =>
      enteredPart(
        indicator,
        name,
        { unitId: id, sector: null },
        rows.find((row) => row.unit_id === id),
      ),
    )
  }
  const parts = territories.map(({ id, name }): Part => {
    const measured = measuredOf(indicator, {
      numerator: counts.numerator.byUnit.get(id) ?? silence(sources, 'numerator'),
      denominator: counts.denominator === null ? null : (counts.denominator.byUnit.get(id) ?? silence(sources, 'denominator')),
    })
    return { name, unitId: id, sector: null, measured, row: null }
  })
  const known = new Set(territories.map((unit) => unit.id))
  const others = [...new Set([...counts.numerator.byUnit.keys(), ...(counts.denominator?.byUnit.keys() ?? [])])].filter(
    (id) => !known.has(id),
  )
  if (others.length === 0) return parts
  const rest = await countSources(context, indicator, sources, { month: input.month, unitIds: others })
  return [...parts, { ...wholeOf(indicator, rest), name: '市直及中省直单位' }]
}

/** A county without entries: 0 where entries are counted, no number where something has to be reported. */
function silence(sources: IndicatorSources, part: keyof IndicatorSources) {
  const counts = sources[part]?.figure.counts
  return counts === 'entries' || counts === 'distinct' ? { numerator: 0n, denominator: 1n } : null
}

function visibleTerritories({ office }: ServiceContext, units: UnitIndex): UnitRecord[] {
  const territories = units.all.filter((unit) => unit.kind === 'territory' && unit.reports)
  return office.profile === 'city' ? territories : territories.filter((unit) => unit.id === office.unitId)
}

async function sectorParts(context: ServiceContext, { indicator, sources, month, rows }: ReadingInput): Promise<Part[]> {
  if (sources === null) {
    return rows.flatMap((row) =>
      row.sector === null ? [] : [enteredPart(indicator, row.sector, { unitId: row.unit_id, sector: row.sector }, row)],
    )
  }
  const parts: Part[] = []
  for (const { id, label } of sectorsOf(sources)) {
    const counts = await countSources(context, indicator, sources, { month, sector: id })
    parts.push({ ...wholeOf(indicator, counts), name: label, sector: id })
  }
  return parts
}
