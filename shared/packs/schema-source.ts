import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'

/** Keys, plain texts and the clauses that every fact of a pack stands on. */

export const text = z.string().min(1)
/** A stable key such as `heihe-2022:measure:7-3` or `heihe:unit:xunke`. */
export const key = z.string().regex(/^[a-z0-9]+(?:[-:][a-z0-9]+)*$/, { error: '标识只能由小写字母、数字、连字符和冒号组成' })

/** Where a fact stands: `document` is an id of the pack's `sourceDocuments`, `clause` its place in Chinese. */
export const sourceSchema = z.strictObject({ document: key, clause: text })

/** 文件依据: a document that the pack is taken from (M-010). */
export const sourceDocumentSchema = z.strictObject({
  id: key,
  title: text,
  number: z.string().nullable(),
  issuer: text,
  issuedOn: calendarDay,
})

/** A document that the source documents rest on; the pack takes nothing from it but its name and 文号. */
export const citedDocumentSchema = z.strictObject({
  id: key,
  title: text,
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  source: sourceSchema,
})

export type Source = z.infer<typeof sourceSchema>
export type SourceDocument = z.infer<typeof sourceDocumentSchema>
