import type { EntryRow } from '#db/repositories/ledger-entries.ts'
import { pageEntries } from '#db/repositories/ledger-pages.ts'
import { compare, subtract } from '#shared/domain/fraction.ts'
import { type Measured, numberText } from '#shared/domain/indicator.ts'
import { countedEntries } from '#shared/ledgers/figures.ts'
import { statusReference } from '#shared/ledgers/faults.ts'
import type { Condition, Ledger, LedgerFigure } from '#shared/ledgers/schema.ts'
import { groupedDigits } from '#shared/text/digit-groups.ts'
import type { ServiceContext } from '../context.ts'
import type { IndicatorSources } from './numbers.ts'
import { everything, storeFilter } from '../ledgers/lists.ts'
import { fieldsOf } from '../ledgers/rows.ts'
import type { UnitIndex } from '../units.ts'

/** What a ratio still leaves open: denominator less numerator, and the entries that make it up (M-049, A-31). */

/** Denominator less numerator as printed; '' where there is no ratio, no number, or more in the numerator. */
export function openNumber({ isRatio, numerator, denominator }: Measured): string {
  if (!isRatio || numerator === null || denominator === null || compare(denominator, numerator) < 0) return ''
  return groupedDigits(numberText(subtract(denominator, numerator)))
}

/** The figure of the ledger that counts exactly these entries, `government-breach:open`; null where the ledger declares none. */
export function openFigure(sources: IndicatorSources | null): string | null {
  const of = entrySources(sources)
  if (of === null) return null
  const { ledger, numerator, denominator } = of
  const isUndated = (figure: LedgerFigure): boolean => figure.counts === 'entries' && figure.datedBy === null
  if (!isUndated(numerator) || !isUndated(denominator)) return null
  const done = besides(numerator, denominator)
  const found = ledger.figures.find((each) => isUndated(each) && isOpposite(ledger, done, besides(each, denominator)))
  return found === undefined ? null : `${ledger.id}:${found.id}`
}

/** Both figures where they count entries of one ledger. */
function entrySources(sources: IndicatorSources | null) {
  if (sources?.denominator == null || sources.numerator.ledger.id !== sources.denominator.ledger.id) return null
  const { ledger, figure: numerator } = sources.numerator
  const denominator = sources.denominator.figure
  return numerator.counts === 'entries' && denominator.counts === 'entries' ? { ledger, numerator, denominator } : null
}

/** The one condition that a figure has besides those of another; null where there are more, or where it lacks one of them. */
function besides({ where }: LedgerFigure, { where: others }: LedgerFigure): Condition | null {
  const text = (condition: Condition): string => JSON.stringify(condition)
  const shared = new Set(others.map(text))
  const rest = where.filter((condition) => !shared.has(text(condition)))
  return where.length === shared.size + 1 && rest.length === 1 ? (rest[0] ?? null) : null
}

/** Whether every entry meets one of two conditions on the same column, and none meets both. */
function isOpposite(ledger: Ledger, one: Condition | null, other: Condition | null): boolean {
  if (one === null || other === null || one.column !== other.column) return false
  if ('isFilled' in one || 'isFilled' in other) return 'isFilled' in one && 'isFilled' in other && one.isFilled !== other.isFilled
  // A cell may be empty, and then it is none of the values; a status never is.
  if (one.column !== statusReference || !('in' in one) || !('in' in other)) return false
  const values = [...one.in, ...other.in]
  return values.length === ledger.statuses.length && ledger.statuses.every(({ id }) => values.includes(id))
}

/** So many are named; the number says how many there are. */
const mostNamed = 20
const rowsAtOnce = 500

/** The first entries that the denominator counts and the numerator does not, in the order of recording; null where no entries are counted. */
export async function openEntries(context: ServiceContext, sources: IndicatorSources | null, month: string, units: UnitIndex) {
  const of = entrySources(sources)
  if (of === null) return null
  const { ledger, numerator, denominator } = of
  const filter = storeFilter(context, ledger, { ...everything, figure: denominator.id, asOf: month })
  const open: EntryRow[] = []
  let cursor: string | null = null
  do {
    if (filter === null) break
    const page = await pageEntries(context.store.db, { filter, sort: null, cursor, limit: rowsAtOnce })
    const done = countedIds(ledger, numerator, page.rows, month)
    open.push(...page.rows.filter((row) => !done.has(row.id)))
    cursor = page.next
  } while (cursor !== null && open.length < mostNamed)
  const statusOf = new Map(ledger.statuses.map(({ id, label }) => [id, label]))
  return {
    ledgerId: ledger.id,
    entries: open.slice(0, mostNamed).map(({ id, unit_id: unitId, title, status }) => ({
      entryId: id,
      title,
      unitName: units.ref(unitId).name,
      status: statusOf.get(status) ?? status,
    })),
  }
}

function countedIds(ledger: Ledger, figure: LedgerFigure, rows: readonly EntryRow[], month: string): ReadonlySet<string> {
  const entries = rows.map((row) => ({ entryId: row.id, unitId: row.unit_id, status: row.status, fields: fieldsOf(row) }))
  return new Set(countedEntries(ledger, figure.id, entries, month).map(({ entryId }) => entryId))
}
