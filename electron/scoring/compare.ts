import type { Precision } from '#shared/domain/appraisal-labels.ts'
import type { CalendarMonth } from '#shared/domain/period.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { compare, equals, multiply, parseFraction, sum } from '#shared/domain/fraction.ts'
import type { Interpretation, Rule } from '#shared/packs/schema-appraisal.ts'
import { published } from './rounding.ts'
import { weighted } from './rules.ts'
import type { YearMonth, YearScore } from './score.ts'
import type { YearOptions } from './year.ts'
import { scoreYear } from './year.ts'

export interface Ranked {
  readonly id: string
  readonly score: Fraction
  readonly rank: number
}

/** Highest first; equal scores share a rank (1, 2, 2, 4) and keep the order in which they came. */
export function rank(
  scores: readonly { readonly id: string; readonly score: Fraction }[],
  options: { readonly rankOn: Precision },
): Ranked[] {
  const judged = scores.map((each) => ({ ...each, measured: options.rankOn === 'published' ? published(each.score) : each.score }))
  const ordered = judged.toSorted((left, right) => compare(right.measured, left.measured))
  const ranked: Ranked[] = []
  for (const [at, { id, score, measured }] of ordered.entries()) {
    const before = ordered[at - 1]
    const shared = before !== undefined && equals(before.measured, measured) ? ranked[at - 1]?.rank : undefined
    ranked.push({ id, score, rank: shared ?? at + 1 })
  }
  return ranked
}

/** One county's year as the comparison takes it. */
export interface YearEntry {
  readonly id: string
  readonly months: readonly YearMonth[]
  readonly approvedInnovations: number
}

export interface ComparedYear {
  readonly interpretation: Interpretation
  /** The best possible year under it, and its two parts: 34.30 + 30. */
  readonly best: { readonly taskCompletion: Fraction; readonly innovation: Fraction; readonly total: Fraction }
  /** In the order of the entries; `isRankChanged` against the interpretation that is used now. */
  readonly rows: readonly { readonly id: string; readonly year: YearScore; readonly rank: number; readonly isRankChanged: boolean }[]
}

/** All interpretations side by side: every county's year and rank under each, and the ranks that differ from `usedNow`. */
export function compareInterpretations(
  rules: { readonly month: readonly Rule[]; readonly year: readonly Rule[] },
  interpretations: readonly Interpretation[],
  entries: readonly YearEntry[],
  options: YearOptions & { readonly usedNow: string; readonly rankOn: Precision },
): ComparedYear[] {
  const columns = interpretations.map((interpretation) => {
    const years = entries.map(({ id, months, approvedInnovations }) => ({
      id,
      year: scoreYear(rules.year, interpretation, months, approvedInnovations, options),
    }))
    const ranks = rank(
      years.map(({ id, year }) => ({ id, score: year.total })),
      options,
    )
    return { interpretation, years, ranks: new Map(ranks.map((each) => [each.id, each.rank])) }
  })
  const now = columns.find(({ interpretation }) => interpretation.id === options.usedNow)?.ranks
  return columns.map(({ interpretation, years, ranks }) => ({
    interpretation,
    best: bestYear(rules, interpretation),
    rows: years.map(({ id, year }) => {
      const own = ranks.get(id) ?? 0
      return { id, year, rank: own, isRankChanged: now !== undefined && now.get(id) !== own }
    }),
  }))
}

/** One month under every interpretation: the same 合计, another factor (口径对照). */
export function compareMonth(
  total: Fraction,
  interpretations: readonly Interpretation[],
): { interpretation: Interpretation; score: Fraction }[] {
  return interpretations.map((interpretation) => ({ interpretation, score: weighted(total, interpretation) }))
}

/** What nobody can exceed: every month full, every innovation counted. */
export function bestYear(
  rules: { readonly month: readonly Rule[]; readonly year: readonly Rule[] },
  interpretation: Interpretation,
): ComparedYear['best'] {
  const month = multiply(bestMonth(rules.month), parseFraction(interpretation.monthFactor))
  const taskCompletion = multiply(month, parseFraction(interpretation.yearFactor))
  const innovation = sum(rules.year.map(fullOf))
  return { taskCompletion, innovation, total: sum([taskCompletion, innovation]) }
}

/** 合计 of a month with every part full. */
export function bestMonth(rules: readonly Rule[]): Fraction {
  return sum(rules.map(fullOf))
}

function fullOf(rule: Rule): Fraction {
  if (rule.kind === 'bonusEach') return parseFraction(rule.cap)
  return rule.kind === 'evenShare' || rule.kind === 'deductEach' ? parseFraction(rule.full) : parseFraction(0)
}

/** The months of a programme in order, open where nothing was handed in: what `scoreYear` takes. */
export function allMonths(months: readonly CalendarMonth[], known: readonly YearMonth[]): YearMonth[] {
  return months.map((month) => known.find((each) => each.month === month) ?? { month, kind: 'open' })
}
