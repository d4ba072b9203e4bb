import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { differenceSchema } from './schema-difference.ts'
import { key, sourceSchema, text } from './schema-source.ts'

/** What a programme says about its 专项台账: indicators with their targets, first rows, questionnaires, words of its own. */

export const indicatorOperators = ['>=', '>', '=', '<=', '<'] as const
/** What an indicator can be broken down by; which one is judged is the pack's setting. */
export const breakdowns = ['county', 'sector'] as const

/** An exact decimal as text: `25`, `5.5`. */
const decimal = z.string().regex(/^\d+(?:\.\d+)?$/, { error: '应为不小于 0 的数' })

/** A target from a month on; a raise is a new target with its ground, and months before keep the old one. */
export const targetSchema = z.strictObject({
  operator: z.enum(indicatorOperators),
  /** Null where the text names no number (基本全覆盖). */
  value: decimal.nullable(),
  /** As printed: 「突破5.5亿元」, 「力争达到5亿元」. */
  wording: text,
  /** 约束性 (binding), or 预期性: 「力争」 is not penalised. */
  binding: z.boolean(),
  effectiveFrom: calendarMonth,
  by: calendarDay,
  source: sourceSchema,
})

/** A number that a ledger counts: `integrity-pledge:pledged` (ledger id, figure id). */
const figureRef = z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/, { error: '应为“台账标识:数字标识”' })

/** 指标 (M-120 … M-138): a ratio in %, or one number with its unit. */
export const indicatorSchema = z.strictObject({
  id: key,
  title: text,
  taskNumber: z.int().min(1),
  /** 「%」 for a ratio of numerator to denominator; otherwise the unit of the numerator (亿元、件、个). */
  unit: text,
  numerator: text,
  denominator: text.nullable(),
  /** The ledgers' figures behind it, or null where numerator and denominator are entered every month with their source. */
  figures: z.strictObject({ numerator: figureRef, denominator: figureRef.nullable() }).nullable(),
  /** How often a ledger's unit fits into the indicator's (万元 → 亿元: 10000). */
  scale: z.int().min(1).default(1),
  targets: z.array(targetSchema).min(1),
  /** The target before the first one, where the source says that it was raised: a number, or 「原文未载」. */
  formerTarget: text.nullable().default(null),
  breakdowns: z.array(z.enum(breakdowns)).default([]),
  /** Which figure is judged: the whole, or each part of a breakdown. */
  judged: z.enum(['total', ...breakdowns]).default('total'),
  differences: z.array(differenceSchema).default([]),
  note: z.string().nullable().default(null),
  source: sourceSchema,
})

/** Rows that a ledger begins with, one for each unit. */
export const ledgerSeedSchema = z.strictObject({ ledger: key, unitIds: z.array(key).min(1), source: sourceSchema })

/** Of a ledger's choice column only these options, where the programme knows fewer: 五进 of 2020 among 七进 (M-166). */
export const ledgerChoiceSchema = z.strictObject({ ledger: key, column: text, options: z.array(text).min(1), source: sourceSchema })

/** 调查问卷 (M-071): tables of numbered questions, each for one or several units. */
export const questionnaireSchema = z.strictObject({
  id: key,
  title: text,
  dueOn: calendarDay,
  /** Signed before it is sent back: 「分管领导签字」. */
  signedBy: text,
  tables: z.array(
    z.strictObject({
      id: key,
      title: text,
      /** Head of the last column as printed: 佐证材料 or 附件. */
      evidenceHead: text,
      questions: z.array(
        z.strictObject({
          id: key,
          number: z.int().min(1),
          text,
          answer: z.enum(['yesNo', 'number', 'narrative']),
          /** As printed; `unitIds` are what they mean. */
          unitWords: z.array(text).min(1),
          unitIds: z.array(key).min(1),
        }),
      ),
    }),
  ),
  source: sourceSchema,
})

export const glossaryOverrideSchema = z.strictObject({ word: text, says: text, source: sourceSchema.nullable().default(null) })

export type Indicator = z.infer<typeof indicatorSchema>
export type IndicatorTarget = z.infer<typeof targetSchema>
export type IndicatorOperator = (typeof indicatorOperators)[number]
export type Questionnaire = z.infer<typeof questionnaireSchema>
