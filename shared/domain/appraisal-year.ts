import { z } from 'zod'
import { precisions } from './appraisal-labels.ts'
import { amount, exactAmount, innovationFact, traceEntry, yearScoreRecord } from './appraisal.ts'
import { calendarDay, calendarMonth } from './period-schema.ts'

/** What decides a county's year, and what follows, as they are frozen when the year is settled (考评细则 二（二）). */

/** A month as the year takes it: the version of its score, or the office's choice with its ground. */
export const takenMonth = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scored'),
    month: calendarMonth,
    scoreId: z.string().min(1),
    version: z.int().min(1),
    /** 非本系统计算 where it is `paper`; then `score` holds under `interpretation`. */
    origin: z.enum(['computed', 'paper']),
    interpretation: z.string().min(1),
    total: amount,
    exactTotal: exactAmount,
    score: amount,
    publishedOn: calendarDay,
  }),
  z.strictObject({ kind: z.literal('excluded'), month: calendarMonth, ground: z.string() }),
  z.strictObject({ kind: z.literal('zero'), month: calendarMonth, ground: z.string() }),
  z.strictObject({ kind: z.literal('open'), month: calendarMonth }),
])
export type TakenMonth = z.infer<typeof takenMonth>

/** Everything that decides one county's year; the keys' order is the order of the frozen text. */
export const yearFacts = z.strictObject({
  months: z.array(takenMonth),
  innovations: z.array(innovationFact),
  averageOn: z.enum(Object.keys(precisions) as [keyof typeof precisions, ...(keyof typeof precisions)[]]),
})
export type YearFacts = z.infer<typeof yearFacts>

/** One county's year under one interpretation, explained. */
export const scoredYear = z.strictObject({
  record: yearScoreRecord,
  /** Mean of the months that count, with two decimals and exact. */
  average: amount,
  exactAverage: exactAmount,
  trace: z.array(traceEntry),
  interpretation: z.strictObject({
    id: z.string(),
    name: z.string(),
    monthFactor: z.string(),
    yearFactor: z.string(),
    sentence: z.string(),
  }),
  /** 口径对照. */
  readings: z.array(
    z.strictObject({ id: z.string(), name: z.string(), total: amount, exactTotal: exactAmount, best: amount, isChosen: z.boolean() }),
  ),
})
export type ScoredYear = z.infer<typeof scoredYear>
