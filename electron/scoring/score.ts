import type { CalendarMonth } from '#shared/domain/period.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import type { Rule } from '#shared/packs/schema-appraisal.ts'

/** What one rule gives; `points` is positive also where they are taken away. `full` is null where there is no full mark. */
export interface ScoreLine {
  readonly rule: Rule
  readonly part: string
  readonly points: Fraction
  readonly full: Fraction | null
  readonly isDeduction: boolean
}

/** The lines of one part together, as the printed tables show them: 「3 + 2」. */
export interface PartScore {
  readonly part: string
  readonly title: string
  readonly full: string
  readonly points: Fraction
  readonly isDeduction: boolean
}

/** One county's month, exact. `total` is the sum of the parts less the deductions, never below 0; `score` = total × factor. */
export interface MonthScore {
  readonly interpretation: string
  readonly factor: Fraction
  readonly lines: readonly ScoreLine[]
  readonly parts: readonly PartScore[]
  readonly total: Fraction
  readonly score: Fraction
  readonly isProvisional: boolean
  readonly whyProvisional: readonly string[]
  /** Left out of the year's average, because the month had no plan and the office chose so. */
  readonly isExcluded: boolean
  readonly roundingShows: boolean
  readonly notes: readonly string[]
}

/** A score that was published on paper, by which interpretation: it holds there, whatever 合计 × factor would give. */
export interface PaperScore {
  readonly interpretation: string
  readonly score: Fraction
}

/** A month on its way into the year. `total` is the exact 合计 of the newest published version; a choice carries its ground. */
export type YearMonth = { readonly month: CalendarMonth } & (
  | { readonly kind: 'scored'; readonly total: Fraction; readonly isProvisional: boolean; readonly onPaper?: PaperScore }
  | { readonly kind: 'excluded' | 'zero'; readonly ground: string }
  | { readonly kind: 'open' }
)

/** One county's year, exact. */
export interface YearScore {
  readonly interpretation: string
  readonly factor: Fraction
  readonly lines: readonly ScoreLine[]
  readonly parts: readonly PartScore[]
  readonly total: Fraction
  /** Sum of the month scores that the average takes, and what it is divided by. */
  readonly monthSum: Fraction
  readonly divisor: number
  readonly openMonths: readonly CalendarMonth[]
  readonly isProvisional: boolean
  readonly whyProvisional: readonly string[]
  readonly roundingShows: boolean
}
