import type { IndicatorValueRow } from '#db/repositories/indicator-values.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import { type Measured, scaledDown } from '#shared/domain/indicator.ts'
import { inColumnUnit } from '#shared/ledgers/figures.ts'
import type { Ledger, LedgerFigure } from '#shared/ledgers/schema.ts'
import type { Indicator } from '#shared/packs/schema.ts'
import type { ServiceContext } from '../context.ts'
import { ledgerOf } from '../ledgers/catalogue.ts'
import { countDeclared, declaredFigure } from '../ledgers/figures.ts'

/** Where an indicator's numbers come from: counted in the ledgers up to a month's end, or entered for the month with their source (M-120). */

/** A ledger's figure that an indicator names: `integrity-pledge:pledged`. */
export interface FigureSource {
  readonly ledger: Ledger
  readonly figure: LedgerFigure
}

export interface IndicatorSources {
  readonly numerator: FigureSource
  readonly denominator: FigureSource | null
}

/** The ledgers' figures behind an indicator; null where its numbers are entered. */
export async function sourcesOf(context: ServiceContext, { figures }: Indicator): Promise<IndicatorSources | null> {
  if (figures === null) return null
  const find = async (reference: string): Promise<FigureSource> => {
    const [ledgerId = '', figureId = ''] = reference.split(':')
    const { ledger } = await ledgerOf(context, context.store.db, ledgerId)
    return { ledger, figure: declaredFigure(ledger, figureId) }
  }
  return {
    numerator: await find(figures.numerator),
    denominator: figures.denominator === null ? null : await find(figures.denominator),
  }
}

export interface CountScope {
  readonly month: string
  readonly unitIds?: readonly string[]
  /** Instead of the figures' own sector. */
  readonly sector?: string
}

/** A number of the whole and of each unit; null where nothing was reported yet. */
interface Count {
  readonly whole: Fraction | null
  readonly byUnit: ReadonlyMap<string, Fraction>
}

export interface Counts {
  readonly numerator: Count
  readonly denominator: Count | null
}

/** Numerator and denominator as the ledgers count them. */
export async function countSources(
  context: ServiceContext,
  indicator: Indicator,
  sources: IndicatorSources,
  scope: CountScope,
): Promise<Counts> {
  return {
    numerator: await countSource(context, sources.numerator, scope, indicator.scale),
    denominator: sources.denominator === null ? null : await countSource(context, sources.denominator, scope, 1),
  }
}

async function countSource(context: ServiceContext, { ledger, figure }: FigureSource, scope: CountScope, scale: number): Promise<Count> {
  const { month: asOf, unitIds, sector } = scope
  const { raw, byUnit } = await countDeclared(context, context.store.db, {
    programmeId: context.office.programmeId,
    ledger,
    figure: sector === undefined ? figure : ofSector(figure, sector),
    asOf,
    ...(unitIds === undefined ? {} : { unitIds }),
  })
  const shown = (value: Fraction): Fraction => scaledDown(inColumnUnit(ledger, figure.id, value), scale)
  // Nobody reported: that is no number, while no entry at all is the number 0.
  const isSilent = byUnit.size === 0 && (figure.counts === 'latest' || figure.counts === 'sum')
  return { whole: isSilent ? null : shown(raw), byUnit: new Map([...byUnit].map(([unitId, value]) => [unitId, shown(value)])) }
}

/** The column by which ledgers tell 行业、领域 apart. */
const sectorColumn = 'sector'

function ofSector(figure: LedgerFigure, sector: string): LedgerFigure {
  const others = figure.where.filter((condition) => condition.column !== sectorColumn)
  return { ...figure, where: [...others, { column: sectorColumn, in: [sector] }] }
}

/** Sectors that all ledgers of an indicator tell apart, the one that stands for the whole left out. */
export function sectorsOf({ numerator, denominator }: IndicatorSources): readonly { readonly id: string; readonly label: string }[] {
  const column = numerator.ledger.columns.find((each) => each.id === sectorColumn && each.kind === 'choice')
  const isShared = denominator === null || denominator.ledger.columns.some((each) => each.id === sectorColumn && each.kind === 'choice')
  if (column === undefined || !isShared) return []
  const totals = numerator.figure.where.flatMap((each) => (each.column === sectorColumn && 'in' in each ? each.in : []))
  return column.options.filter((option) => !totals.includes(option.id))
}

/** The numbers of one entered value. */
export function enteredNumbers(row: IndicatorValueRow | undefined): Pick<Measured, 'numerator' | 'denominator'> {
  if (row === undefined) return { numerator: null, denominator: null }
  return { numerator: parseFraction(row.numerator), denominator: row.denominator === null ? null : parseFraction(row.denominator) }
}

/** Numbers with the indicator's unit, ready to be judged. */
export function measuredOf(indicator: Indicator, numbers: Pick<Measured, 'numerator' | 'denominator'>): Measured {
  return { unit: indicator.unit, isRatio: indicator.denominator !== null, ...numbers }
}
