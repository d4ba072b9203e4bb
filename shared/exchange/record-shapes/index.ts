import { type TravellingType, travellingOf } from '#shared/exchange/travel.ts'
import { ofAppraisalYear } from './of-appraisal-year.ts'
import { ofMonth } from './of-month.ts'
import { ofOffices } from './of-offices.ts'
import { ofPapers } from './of-papers.ts'
import { ofTables } from './of-tables.ts'
import { ofWork } from './of-work.ts'
import { ofYear } from './of-year.ts'
import { type RecordShape, misfitWith } from './shape.ts'

export { saidOf } from './shape.ts'
export { misfitCell } from './ledger-cells.ts'
export { cellsOf } from './of-tables.ts'

/** What a record of each type must look like before a store writes it (exchange.md 6); one for every type that travels. */
export const recordShapes: Readonly<Record<TravellingType, RecordShape>> = {
  ...ofYear,
  ...ofMonth,
  ...ofAppraisalYear,
  ...ofWork,
  ...ofPapers,
  ...ofTables,
  ...ofOffices,
}

/**
 * The first field of a record that does not fit its type (`kind`, `files.0.sha256`), or undefined where all fit. A type that this version
 * does not know is kept unread, and so is a field that it does not know.
 */
export function misfitOf({ type, id, body }: { readonly type: string; readonly id: string; readonly body: unknown }): string | undefined {
  if (travellingOf(type) !== undefined) return misfitWith(recordShapes[type as TravellingType], id, body)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? undefined : 'body'
}
