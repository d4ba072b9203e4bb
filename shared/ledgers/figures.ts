import { AppError } from '#shared/domain/errors.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { decimalText, fraction, parseFraction, sum, whole } from '#shared/domain/fraction.ts'
import type { CalendarMonth } from '#shared/domain/period.ts'
import { comparableValues, holds } from './conditions.ts'
import type { LedgerEntry } from './entries.ts'
import { columnOf } from './faults.ts'
import { moneyUnitOf } from './reading-numbers.ts'
import type { Ledger, LedgerColumn, LedgerFigure } from './schema.ts'

/**
 * A number of a ledger, exact: entries and different values as they are, sums in the column's kind (money in fen). `entries` are those that
 * stand (nothing of 回收站); `asOf` null counts without an end. Throws `not_found` for a figure that the ledger does not declare.
 */
export function figureOf(ledger: Ledger, figureId: string, entries: readonly LedgerEntry[], asOf: CalendarMonth | null): Fraction {
  const figure = declaredFigure(ledger, figureId)
  const counted = countedEntries(ledger, figureId, entries, asOf)
  if (figure.counts === 'entries') return whole(counted.length)
  if (figure.counts === 'distinct') return whole(new Set(counted.flatMap((entry) => comparableValues(valueOf(figure, entry)))).size)
  return sum(counted.map((entry) => amountOf(figure, entry)))
}

/**
 * The entries behind a number, in their order: those where all conditions hold and, with `datedBy`, whose date lies at or before the month
 * (an entry without that date does not count yet). Of `latest` each unit's newest with a value: by date, then by id.
 */
export function countedEntries(
  ledger: Ledger,
  figureId: string,
  entries: readonly LedgerEntry[],
  asOf: CalendarMonth | null,
): readonly LedgerEntry[] {
  const figure = declaredFigure(ledger, figureId)
  const counted = entries.filter((entry) => holds(figure.where, entry) && isInTime(figure, entry, asOf))
  if (figure.counts !== 'latest') return counted
  const newest = new Map<string, LedgerEntry>()
  for (const entry of counted) {
    const other = newest.get(entry.unitId)
    if (valueOf(figure, entry) !== undefined && (other === undefined || isNewer(figure, entry, other))) newest.set(entry.unitId, entry)
  }
  return counted.filter((entry) => newest.get(entry.unitId) === entry)
}

function declaredFigure({ title, figures }: Ledger, figureId: string): LedgerFigure {
  const figure = figures.find(({ id }) => id === figureId)
  if (figure === undefined) throw new AppError('not_found', { what: `《${title}》的统计项“${figureId}”` })
  return figure
}

function dateOf({ datedBy }: LedgerFigure, { fields }: LedgerEntry): string {
  const date = datedBy === null ? undefined : fields[datedBy]
  return typeof date === 'string' ? date : ''
}

function isInTime(figure: LedgerFigure, entry: LedgerEntry, asOf: CalendarMonth | null): boolean {
  if (figure.datedBy === null) return true
  const date = dateOf(figure, entry)
  return date !== '' && (asOf === null || date.slice(0, 7) <= asOf)
}

function isNewer(figure: LedgerFigure, entry: LedgerEntry, other: LedgerEntry): boolean {
  const [own, theirs] = [dateOf(figure, entry), dateOf(figure, other)]
  return own === theirs ? entry.entryId > other.entryId : own > theirs
}

function valueOf({ column }: LedgerFigure, { fields }: LedgerEntry) {
  return column === null ? undefined : fields[column]
}

function amountOf(figure: LedgerFigure, entry: LedgerEntry): Fraction {
  const value = valueOf(figure, entry)
  return typeof value === 'number' || typeof value === 'string' ? parseFraction(value) : whole(0)
}

const fenPer = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n } as const

/** A figure in the unit that its column names: money is divided down from fen, everything else stays. */
export function inColumnUnit(ledger: Ledger, figureId: string, value: Fraction): Fraction {
  const column = addedColumn(ledger, figureId)
  return column?.kind === 'money' ? fraction(value.numerator, value.denominator * fenPer[moneyUnitOf(column)]) : value
}

/** A figure as a page shows it: `{value: '5.5', unit: '亿元'}`, `{value: '30', unit: '条'}`; whole numbers and decimals without trailing zeros. */
export function figureText(ledger: Ledger, figureId: string, value: Fraction): { readonly value: string; readonly unit: string } {
  const shown = decimalText(inColumnUnit(ledger, figureId, value), 12).replace(/\.?0+$/, '')
  return { value: shown, unit: unitOf(ledger, figureId) }
}

function unitOf(ledger: Ledger, figureId: string): string {
  const figure = declaredFigure(ledger, figureId)
  if (figure.counts === 'entries') return '条'
  if (figure.counts === 'distinct') return '个'
  const column = addedColumn(ledger, figureId)
  return column?.kind === 'money' ? moneyUnitOf(column) : (column?.unit ?? '')
}

/** The column that `sum` and `latest` add up. */
function addedColumn(ledger: Ledger, figureId: string): LedgerColumn | undefined {
  const { counts, column } = declaredFigure(ledger, figureId)
  return column === null || counts === 'entries' || counts === 'distinct' ? undefined : columnOf(ledger, column)
}
