import type { Connection } from '#db/repositories/connection.ts'
import { type FigureInput, figureValue } from '#db/repositories/ledger-figures.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Fraction, parseFraction } from '#shared/domain/fraction.ts'
import { figureText } from '#shared/ledgers/figures.ts'
import type { Ledger, LedgerFigure } from '#shared/ledgers/schema.ts'
import type { ServiceContext } from '../context.ts'

/** Numbers that a ledger gives (M-030, M-120): exact, of the whole and by 填报单位. */

export interface Counted {
  /** In the kind of the column: money in fen. */
  readonly raw: Fraction
  readonly byUnit: ReadonlyMap<string, Fraction>
}

/** The figure's declaration; `not_found` for one that the ledger does not declare. */
export function declaredFigure(ledger: Ledger, figureId: string): LedgerFigure {
  const figure = ledger.figures.find((each) => each.id === figureId)
  if (figure === undefined) throw new AppError('not_found', { what: `《${ledger.title}》的该统计项` })
  return figure
}

/** Of the units asked for, or of all; a county's office counts its own alone. */
export function visibleUnits({ office }: ServiceContext, asked?: readonly string[]): { readonly unitIds?: readonly string[] } {
  if (office.profile === 'county') return { unitIds: (asked ?? [office.unitId]).filter((unitId) => unitId === office.unitId) }
  return asked === undefined ? {} : { unitIds: asked }
}

export interface CountInput extends Pick<FigureInput, 'programmeId' | 'asOf' | 'unitIds' | 'figure'> {
  readonly ledger: Ledger
}

/** One figure, counted where the entries are. */
export async function countDeclared(context: ServiceContext, db: Connection, input: CountInput): Promise<Counted> {
  const { ledger, figure, unitIds, ...rest } = input
  const counted = await figureValue(db, { ...rest, ledgerId: ledger.id, figure, ...visibleUnits(context, unitIds) })
  const byUnit = [...counted.byUnit].map(([unitId, value]) => [unitId, parseFraction(value)] as const)
  return { raw: parseFraction(counted.value), byUnit: new Map(byUnit) }
}

/** All figures of a ledger as a page shows them. */
export async function ledgerFigures(
  context: ServiceContext,
  { ledger, programmeId, asOf }: { readonly ledger: Ledger; readonly programmeId: string; readonly asOf: string | null },
) {
  const figures = []
  for (const figure of ledger.figures) {
    const { raw } = await countDeclared(context, context.store.db, { programmeId, asOf, ledger, figure })
    figures.push({ figureId: figure.id, title: figure.title, ...figureText(ledger, figure.id, raw) })
  }
  return figures
}
