import { z } from 'zod'
import type { CalendarDay, CalendarMonth } from './period.ts'
import { adjustmentCounts, noPlanChoices } from './appraisal-labels.ts'
import { monthOf } from './period.ts'
import { calendarDay, calendarMonth } from './period-schema.ts'
import { verdicts } from './plan.ts'

/** What the appraisal counts and what it yields, as the store, the engine and the page share it (考评细则 二). */

/** Two decimals as text, `'38.62'`. */
export const amount = z.string().regex(/^-?\d+\.\d{2}$/)
/** An exact value, `'1120/29'`; a whole number is `'40/1'`. */
export const exactAmount = z.string().regex(/^-?\d+\/[1-9]\d*$/)

const id = z.string().min(1)
const count = z.int().min(0)
const keysOf = <Table extends Readonly<Record<string, unknown>>>(table: Table) =>
  z.enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]])

/** A line of the month's plan: the verdict that counts (the newest of self-assessment and review), and what a spot check of this month found. */
export const measureFact = z.strictObject({
  id,
  title: z.string(),
  verdict: keysOf(verdicts).nullable(),
  isReviewed: z.boolean(),
  isRefuted: z.boolean(),
})
export type MeasureFact = z.infer<typeof measureFact>

/** An obligation that is 计入考评 and falls due in the month; `receivedOn` is the day of the first receipt. */
export const materialFact = z.strictObject({
  id,
  title: z.string(),
  dueOn: calendarDay,
  receivedOn: calendarDay.nullable(),
  isWaived: z.boolean(),
  waiverGround: z.string(),
})
export type MaterialFact = z.infer<typeof materialFact>

export const informationFact = z.strictObject({ id, title: z.string(), isHighQuality: z.boolean(), isAdopted: z.boolean() })
export type InformationFact = z.infer<typeof informationFact>

/** A claim of 动态调整: approved by the city, carried out by this month's plan, counted in an earlier month already. */
export const adjustmentFact = z.strictObject({
  id,
  title: z.string(),
  kind: z.string(),
  isApproved: z.boolean(),
  isCarriedOut: z.boolean(),
  wasCountedEarlier: z.boolean(),
})
export type AdjustmentFact = z.infer<typeof adjustmentFact>

/** A measure of an earlier month found not done in this one; `planned` is N of its own month. */
export const laterFinding = z.strictObject({ id, title: z.string(), month: calendarMonth, planned: z.int().min(1) })
export type LaterFinding = z.infer<typeof laterFinding>

/** Everything that decides one county's month. With `asOf` a material that is not yet due then is left out. */
export const monthFacts = z.strictObject({
  month: calendarMonth,
  measures: z.array(measureFact),
  materials: z.array(materialFact),
  information: z.array(informationFact),
  adjustments: z.array(adjustmentFact),
  adjustmentCount: keysOf(adjustmentCounts),
  laterFindings: z.array(laterFinding),
  noPlan: keysOf(noPlanChoices).nullable(),
  asOf: calendarDay.nullable(),
})
export type MonthFacts = z.infer<typeof monthFacts>

/**
 * The same month in figures, as the store aggregates it. `planned` is N, without 不涉及; `refuted` only lines that
 * completion counted; `late` holds 迟报 and 漏报; `laterFindings` by the N of their own months.
 */
export const monthCounts = z.strictObject({
  planned: count,
  completed: count,
  refuted: count,
  late: count,
  highQuality: count,
  adopted: count,
  approvedAdjustments: count,
  unreviewed: count,
  notYetDue: count,
  noPlan: keysOf(noPlanChoices).nullable(),
  laterFindings: z.array(z.strictObject({ planned: z.int().min(1), refuted: count })),
})
export type MonthCounts = z.infer<typeof monthCounts>

/** 创新性举措 (考评细则 二（二）2): a claim in one of the pack's categories. */
export const innovationFact = z.strictObject({ id, title: z.string(), category: z.int(), isApproved: z.boolean() })
export type InnovationFact = z.infer<typeof innovationFact>

/** One part of a score, explained: clause, arithmetic in words, the records behind it and what would have earned the rest. */
export const traceEntry = z.strictObject({
  /** null in the year's part. */
  month: calendarMonth.nullable(),
  part: z.string(),
  title: z.string(),
  /** 「40」, 「3 + 2」; '' where there is no full mark. */
  full: z.string(),
  isDeduction: z.boolean(),
  points: amount,
  exact: exactAmount,
  /** The pack's source document, by its id, and the place in it. */
  document: z.string(),
  clause: z.string(),
  sentences: z.array(z.string()),
  facts: z.array(z.strictObject({ id, text: z.string() })),
  missing: z.array(z.strictObject({ text: z.string(), points: amount, exact: exactAmount })),
})
export type TraceEntry = z.infer<typeof traceEntry>

const partRecord = z.strictObject({
  part: z.string(),
  title: z.string(),
  full: z.string(),
  isDeduction: z.boolean(),
  points: amount,
  exact: exactAmount,
})

/** A month's score as it is published, frozen and sent to the page. */
export const monthScoreRecord = z.strictObject({
  interpretation: z.string(),
  factor: exactAmount,
  parts: z.array(partRecord),
  total: amount,
  exactTotal: exactAmount,
  score: amount,
  exactScore: exactAmount,
  isProvisional: z.boolean(),
  whyProvisional: z.array(z.string()),
  isExcluded: z.boolean(),
  /** Rounded lines do not add up to the rounded sum: print `roundedLinesNote` of `appraisal-labels.ts`. */
  roundingShows: z.boolean(),
  notes: z.array(z.string()),
})
export type MonthScoreRecord = z.infer<typeof monthScoreRecord>

export const yearScoreRecord = z.strictObject({
  interpretation: z.string(),
  factor: exactAmount,
  parts: z.array(partRecord),
  total: amount,
  exactTotal: exactAmount,
  isProvisional: z.boolean(),
  whyProvisional: z.array(z.string()),
  roundingShows: z.boolean(),
})
export type YearScoreRecord = z.infer<typeof yearScoreRecord>

/**
 * What a brief earns in a month: the quality point belongs to the month of receipt, the adoption point to the
 * month of 编发, and only where 经市专班推荐.
 */
export function informationInMonth(
  brief: {
    readonly id: string
    readonly title: string
    readonly receivedOn: CalendarDay
    readonly isHighQuality: boolean
    readonly isRecommended: boolean
    readonly adoptedOn: CalendarDay | null
  },
  month: CalendarMonth,
): InformationFact {
  return {
    id: brief.id,
    title: brief.title,
    isHighQuality: brief.isHighQuality && monthOf(brief.receivedOn) === month,
    isAdopted: brief.isRecommended && brief.adoptedOn !== null && monthOf(brief.adoptedOn) === month,
  }
}
