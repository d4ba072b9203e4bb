import { z } from 'zod'
import { text } from './schema-source.ts'

/** A difference between body text and table, or between two clauses, kept with the reading that the office takes (A-18 … A-26). */
export const differenceSchema = z.strictObject({
  about: z.enum(['title', 'text', 'leads', 'responsible', 'deadline', 'goal', 'number']),
  body: text,
  table: text,
  reading: text,
  requirement: z.string().regex(/^A-\d\d$/),
})

export type Difference = z.infer<typeof differenceSchema>
