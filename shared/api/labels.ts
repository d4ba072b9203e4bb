import { z } from 'zod'
import { firstProvisionalRevision, isRevision } from '#shared/domain/revision.ts'

/** The keys of a label table as a zod enum: `keysOf(verdicts)` accepts `done`, `notDone`, `notApplicable`. */
export function keysOf<Table extends Readonly<Record<string, unknown>>>(table: Table) {
  return z.enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]])
}

export const id = z.string().min(1)
/** Revision of a record: sent back with every change, so that a change made on an old view is refused. */
export const rev = z.int().min(firstProvisionalRevision).refine(isRevision)
export const done = z.strictObject({})
export const unitRef = z.strictObject({ unitId: id, name: z.string() })
/** A reason or opinion that must say something. */
export const reason = z.string().trim().min(2, { error: '请写明理由' }).max(500, { error: '理由不超过500字' })
export const shortText = z.string().trim().min(1, { error: '不能为空' }).max(200, { error: '不超过200字' })
export const longText = z.string().max(20_000, { error: '不超过20000字' })
