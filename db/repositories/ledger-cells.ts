import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#shared/ledgers/schema.ts'

/** SQL over an entry's cells. Columns are declared, also by an office: their ids are checked here and bound as JSON paths, never written into a statement. */

type Sql<Value = unknown> = RawBuilder<Value>

/** `$.pledgedOn`; throws RangeError for what cannot be a column's id. */
export function cellPath(column: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(column)) throw new RangeError(`not a column: ${column}`)
  return `$.${column}`
}

/** A cell as SQLite reads it from the row's JSON: text or whole number; NULL where it is empty. */
export function cell(column: string): Sql<string | number | null> {
  return sql`(ledger_entry.fields ->> ${cellPath(column)})`
}

/** A cell's text, numbers as they are written; NULL where it is empty. */
export function cellText(column: string): Sql<string | null> {
  return sql`CAST(${cell(column)} AS TEXT)`
}

/** The day that a deadline falls on. */
export function deadlineDay(column: string): Sql<string | null> {
  return sql`(ledger_entry.fields ->> ${`${cellPath(column)}.by`})`
}

/** `a IN (…)`; an empty list holds for nothing. */
export function isOneOf(value: Sql, values: readonly string[]): Sql<boolean> {
  return values.length === 0 ? sql`0` : sql`${value} IN (${sql.join(values)})`
}

/** All conditions together as shared/ledgers/conditions.ts reads them; `in` and `notIn` are about choices and the status, which are plain texts. */
export function conditionsHold(conditions: readonly Condition[]): Sql<boolean>[] {
  return conditions.map((condition) => {
    if ('isFilled' in condition) return sql`${isFilled(condition.column)} IS ${sql.lit(condition.isFilled ? 1 : 0)}`
    const value = condition.column === 'status' ? sql.ref('ledger_entry.status') : cellText(condition.column)
    if ('in' in condition) return isOneOf(value, condition.in)
    // An empty cell is none of the values.
    return sql`(${value} IS NULL OR NOT ${isOneOf(value, condition.notIn)})`
  })
}

/** Whether something stands in a cell: as JSON, so that an empty list is told from the text `[]`. */
function isFilled(column: string): Sql<number> {
  return sql`(coalesce(ledger_entry.fields -> ${cellPath(column)}, '""') NOT IN ('""', '[]'))`
}

/** Dated by this date or month column, not later than the month (`2022-07`) where one is given; an empty cell is not dated. */
export function isDatedBy(column: string, month: string | null): Sql<boolean> {
  return month === null ? sql`${cell(column)} <> ''` : sql`(${cell(column)} <> '' AND substr(${cell(column)}, 1, 7) <= ${month})`
}
