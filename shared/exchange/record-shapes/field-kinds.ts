import { z } from 'zod'
import { isInstant } from '#shared/exchange/instant.ts'
import { guardedJson } from '#shared/exchange/json-guard.ts'
import { packageLimits } from '#shared/exchange/limits.ts'

/** The kinds of value that a field of a travelling record may have. Days and months are those of `period-schema.ts`. */

export { calendarDay as day, calendarMonth as month } from '#shared/domain/period-schema.ts'

export const text = z.string()
/** UUIDs, stable keys of programmes, ids that two offices agree on. */
export const id = z.string().regex(/^[^\s\p{C}]{1,200}$/u)
export const instant = z.string().refine(isInstant)
export const whole = z.int()
export const count = z.int().min(0)
/** A column of flags holds 0 and 1; a record may say it as JSON does. */
export const flag = z.union([z.literal(0), z.literal(1), z.boolean()])
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** A plain decimal as text, `'38.62'`. */
export const decimal = z.string().regex(/^-?\d{1,40}(?:\.\d{1,40})?$/)
/** What a file is called: no path, no control character. */
export const fileName = z.string().regex(/^[^/\\\p{Cc}]{1,255}$/u)

export function oneOf<Table extends Readonly<Record<string, unknown>>>(table: Table) {
  return z.enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]])
}

/** A column that may be empty; a record need not speak of it. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().optional()
}

/** A value that the store keeps as JSON: the text, which must parse and fit, or the value itself. */
export function json(schema: z.ZodType): z.ZodType {
  const fits = (value: unknown): boolean => schema.safeParse(value).success
  return z.unknown().refine((said) => {
    if (typeof said !== 'string') return typeof said === 'object' && said !== null && fits(said)
    const read = guardedJson(said, packageLimits.jsonDepth)
    return read.isSound && fits(read.value)
  })
}

/** The same schema, at every depth, for objects that have more fields than this version knows. */
export function loosely(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape)
    return z.looseObject(Object.fromEntries(fields.map(([name, field]) => [name, loosely(field)])))
  }
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map((option) => loosely(option as z.ZodType)))
  if (schema instanceof z.ZodArray) return z.array(loosely(schema.element as z.ZodType))
  if (schema instanceof z.ZodNullable) return loosely(schema.unwrap() as z.ZodType).nullable()
  return schema
}
