import { type RawBuilder, sql } from 'kysely'
import type { Condition, LedgerFigure } from '#shared/ledgers/schema.ts'
import type { Connection } from './connection.ts'
import { cell, conditionsHold, isDatedBy } from './ledger-cells.ts'

/** What a ledger's entries add up to (M-030, M-120), counted where they are: the same numbers as shared/ledgers/figures.ts. 回收站 is left out. */

export interface FigureInput {
  readonly programmeId: string
  readonly ledgerId: string
  readonly figure: Pick<LedgerFigure, 'counts' | 'column' | 'where' | 'datedBy'>
  /** Month up to whose end entries count by the figure's date; null for no end. */
  readonly asOf: string | null
  /** Entries of these units alone; without it of all. */
  readonly unitIds?: readonly string[]
  /** What holds besides the figure's own conditions: a part of a breakdown by sector. */
  readonly where?: readonly Condition[]
}

export interface FigureValue {
  /** A whole number, or an exact decimal without trailing zeros: `1234.5`. */
  readonly value: string
  /** By 填报单位; units without an entry that counts are not in it. Different values of two units can be the same one, so that these need not add up. */
  readonly byUnit: ReadonlyMap<string, string>
}

type Sql<Value = unknown> = RawBuilder<Value>

/** A figure of the whole and of each unit, in one statement. */
export async function figureValue(db: Connection, input: FigureInput): Promise<FigureValue> {
  const { counts, column } = input.figure
  if (counts === 'entries')
    return countedValue(db, sql`SELECT unit_id AS unitId, count(*) AS total FROM (${counted(input)}) GROUP BY unit_id`)
  if (column === null) throw new RangeError(`a figure that counts ${counts} names its column`)
  if (counts === 'distinct') return distinctValue(db, counted(input, column))
  return addedValue(db, counts === 'sum' ? counted(input, column) : newestOfUnits(input, column))
}

/** The entries that count: unit, id, date, and the cell that is counted. */
function counted(input: FigureInput, column?: string): Sql {
  const { programmeId, ledgerId, figure, asOf, unitIds, where = [] } = input
  const holds: Sql<boolean>[] = [
    sql`ledger_entry.programme_id = ${programmeId}`,
    sql`ledger_entry.ledger_id = ${ledgerId}`,
    sql`ledger_entry.deleted_at IS NULL`,
    ...conditionsHold([...figure.where, ...where]),
  ]
  if (unitIds !== undefined) holds.push(unitIds.length === 0 ? sql`0` : sql`ledger_entry.unit_id IN (${sql.join(unitIds)})`)
  if (figure.datedBy !== null) holds.push(isDatedBy(figure.datedBy, asOf))
  const value = column === undefined ? sql`NULL` : cell(column)
  const day = figure.datedBy === null ? sql`NULL` : cell(figure.datedBy)
  return sql`SELECT ledger_entry.unit_id, ledger_entry.id, ${day} AS day, ${value} AS value
    FROM ledger_entry WHERE ${sql.join(holds, sql` AND `)}`
}

/** Each unit's newest entry that has a value: by its date, then by its time-ordered id. */
function newestOfUnits(input: FigureInput, column: string): Sql {
  return sql`SELECT unit_id, value FROM (
    SELECT unit_id, value, row_number() OVER (PARTITION BY unit_id ORDER BY day DESC, id DESC) AS place
    FROM (${counted(input, column)}) WHERE value IS NOT NULL) WHERE place = 1`
}

async function countedValue(db: Connection, query: Sql): Promise<FigureValue> {
  const { rows } = await (query as Sql<{ unitId: string; total: number }>).execute(db)
  return {
    value: String(rows.reduce((sum, row) => sum + row.total, 0)),
    byUnit: new Map(rows.map((row) => [row.unitId, String(row.total)])),
  }
}

async function distinctValue(db: Connection, entries: Sql): Promise<FigureValue> {
  const { rows } = await sql<{ unitId: string | null; total: number }>`
    WITH different AS MATERIALIZED (SELECT DISTINCT unit_id, CAST(value AS TEXT) AS value FROM (${entries}) WHERE value <> '')
    SELECT unit_id AS unitId, count(*) AS total FROM different GROUP BY unit_id
    UNION ALL SELECT NULL, count(DISTINCT value) FROM different`.execute(db)
  const byUnit = new Map<string, string>()
  for (const { unitId, total } of rows) if (unitId !== null) byUnit.set(unitId, String(total))
  return { value: String(rows.find((row) => row.unitId === null)?.total ?? 0), byUnit }
}

/**
 * Whole numbers are added by SQLite, which refuses to overflow; decimals are kept as text and come here once for each different one, so
 * that no digit passes through a float.
 */
async function addedValue(db: Connection, entries: Sql): Promise<FigureValue> {
  const { rows } = await sql<{ unitId: string; amount: string | null; entries: number; whole: string }>`
    SELECT unit_id AS unitId, CASE typeof(value) WHEN 'text' THEN value END AS amount, count(*) AS entries,
      CAST(sum(CASE typeof(value) WHEN 'integer' THEN value ELSE 0 END) AS TEXT) AS whole
    FROM (${entries}) WHERE value IS NOT NULL GROUP BY unit_id, amount`.execute(db)
  const sums = new Map<string, Decimal>()
  let total: Decimal = { digits: 0n, scale: 0 }
  for (const { unitId, amount, entries: times, whole } of rows) {
    const added = amount === null ? decimalOf(whole, 1) : decimalOf(amount, times)
    sums.set(unitId, plus(sums.get(unitId) ?? { digits: 0n, scale: 0 }, added))
    total = plus(total, added)
  }
  return { value: written(total), byUnit: new Map([...sums].map(([unitId, sum]) => [unitId, written(sum)])) }
}

/** `digits` ÷ 10^`scale`. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

function decimalOf(amount: string, times: number): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(amount)
  if (match === null) throw new RangeError(`not a decimal: ${amount}`)
  const [, units = '', decimals = ''] = match
  return { digits: BigInt(units + decimals) * BigInt(times), scale: decimals.length }
}

function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale)
  return { digits: one.digits * 10n ** BigInt(scale - one.scale) + other.digits * 10n ** BigInt(scale - other.scale), scale }
}

function written({ digits, scale }: Decimal): string {
  if (scale === 0) return String(digits)
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  const decimals = text.slice(-scale).replace(/0+$/, '')
  const units = text.slice(0, -scale)
  return `${digits < 0n ? '-' : ''}${units}${decimals === '' ? '' : `.${decimals}`}`
}
