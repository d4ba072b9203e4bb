import type { LedgerEntry } from './entries.ts'
import { statusReference } from './faults.ts'
import type { CellValue, Condition } from './schema.ts'

/**
 * Whether all conditions hold for an entry; none at all hold always. `in` wants a filled cell, `notIn` holds for an empty one too (a unit
 * about which nobody said 涉密 is not 涉密). Numbers compare as text, a deadline by its day, files by any of them.
 */
export function holds(conditions: readonly Condition[], entry: Pick<LedgerEntry, 'status' | 'fields'>): boolean {
  return conditions.every((condition) => {
    const values = valuesAt(condition.column, entry)
    if ('isFilled' in condition) return condition.isFilled === values.length > 0
    if ('in' in condition) return values.some((value) => condition.in.includes(value))
    return !values.some((value) => condition.notIn.includes(value))
  })
}

function valuesAt(column: string, { status, fields }: Pick<LedgerEntry, 'status' | 'fields'>): string[] {
  return column === statusReference ? [status] : comparableValues(fields[column])
}

/** What conditions and `distinct` compare of a cell: texts; none for an empty cell. */
export function comparableValues(value: CellValue | undefined): string[] {
  if (value === undefined || value === '') return []
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return 'by' in value ? [value.by] : [...value]
}
