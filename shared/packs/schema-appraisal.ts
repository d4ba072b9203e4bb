import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { key, sourceSchema, text } from './schema-source.ts'

/** 考评细则 as data: rules of a closed set of kinds, interpretations of the factors, readings of every other open point. */

/** What the rules count, for one county and month (or year). */
export const countKeys = [
  'planned',
  'completed',
  'refuted',
  'late',
  'highQuality',
  'adopted',
  'approvedAdjustments',
  'approvedInnovations',
] as const

const amount = z.union([z.int().min(0), z.string().regex(/^\d+(?:\.\d+)?$/, { error: '应为不小于 0 的数' })])
const ruleBase = { id: key, title: text, source: sourceSchema }

/** The closed set of rule kinds. Amounts are exact decimals, as integers or strings such as '0.7'. */
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ruleBase,
    kind: z.literal('evenShare'),
    part: text,
    full: amount,
    over: z.enum(countKeys),
    counts: z.enum(countKeys),
  }),
  z.strictObject({ ...ruleBase, kind: z.literal('deductEach'), part: text, full: amount, each: amount, counts: z.enum(countKeys) }),
  z.strictObject({ ...ruleBase, kind: z.literal('bonusEach'), part: text, each: amount, cap: amount, counts: z.enum(countKeys) }),
  z.strictObject({ ...ruleBase, kind: z.literal('revokeShare'), part: text, of: key, counts: z.enum(countKeys) }),
  z.strictObject({ ...ruleBase, kind: z.literal('weighted'), factor: z.literal('monthFactor') }),
  z.strictObject({ ...ruleBase, kind: z.literal('meanOf'), part: text, months: z.int().min(1), factor: z.literal('yearFactor') }),
])

export const interpretationSchema = z.strictObject({
  id: key,
  name: text,
  monthFactor: amount,
  yearFactor: amount,
  bestYear: text,
  why: text,
})

/** A name that the text uses for something that goes by another name. */
export const termSchema = z.strictObject({ printed: text, read: text, requirement: z.string().regex(/^A-\d\d$/), source: sourceSchema })

/** An open point of the text: the question, the choices, what the pack takes unless the office decides otherwise. */
export const readingSchema = z.strictObject({
  id: key,
  question: text,
  options: z.array(z.strictObject({ value: text, label: text })).min(2),
  chosen: text,
  /** False where the programme has one reading for good: it is printed as 口径, not offered as a choice. */
  changeable: z.boolean().default(true),
  why: text,
  requirement: z.string().regex(/^A-\d\d$/),
  source: sourceSchema,
})

/** 考评: the months, the rules of a month and of the year, and how the text is read. */
export const appraisalSchema = z.strictObject({
  months: z.array(calendarMonth).min(1),
  month: z.array(ruleSchema),
  year: z.array(ruleSchema),
  interpretations: z.array(interpretationSchema).min(1),
  publishBy: key,
  /** 年终补录: of this month, what was done after its report is still taken until that day. */
  supplement: z.strictObject({ month: calendarMonth, until: calendarDay }).optional(),
  recommendedForYear: key,
  adjustmentKinds: z.array(z.strictObject({ id: key, title: text, source: sourceSchema })),
  innovationCategories: z.array(z.strictObject({ number: z.int(), title: text, source: sourceSchema })),
})

export type Appraisal = z.infer<typeof appraisalSchema>
export type Rule = z.infer<typeof ruleSchema>
export type RuleKind = Rule['kind']
export type CountKey = (typeof countKeys)[number]
export type Interpretation = z.infer<typeof interpretationSchema>
export type Reading = z.infer<typeof readingSchema>
export type Term = z.infer<typeof termSchema>
