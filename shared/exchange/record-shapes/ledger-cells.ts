import { z } from 'zod'
import type { ColumnKind, Ledger } from '#shared/ledgers/schema.ts'
import { day, month } from './field-kinds.ts'

/** The cells of a 台账 entry: what a column of each kind holds, whatever its ledger asks beyond that (`CellValue`). */

const deadline = z.looseObject({ wording: z.string(), by: day })
const ids = z.array(z.string().min(1))

export const anyCell = z.union([z.string(), z.int(), deadline, ids])

const cellOfKind: Readonly<Record<ColumnKind, z.ZodType>> = {
  text: z.string(),
  longText: z.string(),
  integer: z.int(),
  decimal: z.string(),
  percent: z.string(),
  money: z.int(),
  date: day,
  month,
  deadline,
  unit: z.string(),
  person: z.string(),
  choice: z.string(),
  creditCode: z.string(),
  measure: z.string(),
  entry: z.string(),
  evidence: ids,
}

/** The first cell that is none of its column's kind; a column that the ledger does not declare is passed over. */
export function misfitCell({ columns }: Pick<Ledger, 'columns'>, fields: Readonly<Record<string, unknown>>): string | undefined {
  const misfit = columns.find(({ id, kind }) => Object.hasOwn(fields, id) && !cellOfKind[kind].safeParse(fields[id]).success)
  return misfit?.id
}
