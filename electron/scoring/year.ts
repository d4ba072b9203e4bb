import type { Precision } from '#shared/domain/appraisal-labels.ts'
import type { InnovationFact, TraceEntry } from '#shared/domain/appraisal.ts'
import { noScoreChoices, precisions } from '#shared/domain/appraisal-labels.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { multiply, parseFraction, sum, zero } from '#shared/domain/fraction.ts'
import type { Interpretation, Rule } from '#shared/packs/schema-appraisal.ts'
import { partEntry } from './explain.ts'
import { fillParts, framesOf } from './parts.ts'
import { amountText, published, rawSum, roundingShows } from './rounding.ts'
import type { RuleOf } from './rules.ts'
import { bonusEach, meanOf, misplaced } from './rules.ts'
import type { ScoreLine, YearMonth, YearScore } from './score.ts'
import type { LineWords } from './sentences.ts'
import { bonusEachWords } from './sentences.ts'
import { interpretationLine, monthList, percentText } from './wording.ts'

export interface YearOptions {
  readonly averageOn: Precision
  /** `final` divides by all months but the excluded ones; `toDate` by those that have a score, and is provisional while months are open. */
  readonly basis: 'final' | 'toDate'
}

/**
 * One county's year (考评细则 二（二）). A month that is not among `months` is open. An open month counts nothing and makes
 * the year provisional: the final result waits until the office chose 补评, 不计入平均 or 按0分.
 */
export function scoreYear(
  rules: readonly Rule[],
  interpretation: Interpretation,
  months: readonly YearMonth[],
  approvedInnovations: number,
  options: YearOptions,
): YearScore {
  const mean = meanRule(rules)
  checkMonths(mean, months)
  const scores = months.flatMap((month) => monthScoreOf(month, interpretation, options.averageOn) ?? [])
  const divisor = options.basis === 'toDate' ? scores.length : mean.months - months.filter(({ kind }) => kind === 'excluded').length
  const lines = rules.map((rule) => yearLine(rule, interpretation, scores, divisor, approvedInnovations))
  const parts = fillParts(framesOf(lines), lines)
  const total = rawSum(parts)
  const openMonths = months.filter(({ kind }) => kind === 'open').map(({ month }) => month)
  const whyProvisional = reasonsToWait(mean, months, openMonths)
  return {
    interpretation: interpretation.id,
    factor: parseFraction(interpretation.yearFactor),
    lines,
    parts,
    total,
    monthSum: sum(scores),
    divisor,
    openMonths,
    isProvisional: whyProvisional.length > 0,
    whyProvisional,
    roundingShows: roundingShows(parts, total),
  }
}

/** A month's score under the interpretation, as the average takes it; undefined where it takes none. */
export function monthScoreOf(month: YearMonth, interpretation: Interpretation, averageOn: Precision): Fraction | undefined {
  if (month.kind === 'zero') return zero
  if (month.kind !== 'scored') return undefined
  if (month.onPaper?.interpretation === interpretation.id) return month.onPaper.score
  const score = multiply(month.total, parseFraction(interpretation.monthFactor))
  return averageOn === 'published' ? published(score) : score
}

function yearLine(
  rule: Rule,
  interpretation: Interpretation,
  scores: readonly Fraction[],
  divisor: number,
  approvedInnovations: number,
): ScoreLine {
  if (rule.kind === 'meanOf')
    return { rule, part: rule.part, points: meanOf(scores, divisor, interpretation), full: null, isDeduction: false }
  if (rule.kind !== 'bonusEach' || rule.counts !== 'approvedInnovations') throw misplaced(rule, '年度考评')
  const cap = parseFraction(rule.cap)
  return { rule, part: rule.part, points: bonusEach(parseFraction(rule.each), cap, approvedInnovations), full: cap, isDeduction: false }
}

function meanRule(rules: readonly Rule[]): RuleOf<'meanOf'> {
  const mean = rules.find((rule) => rule.kind === 'meanOf')
  if (mean === undefined) throw new AppError('invalid_input', { place: 'appraisal.year', problem: '没有月均得分的规则' })
  return mean
}

function checkMonths(mean: RuleOf<'meanOf'>, months: readonly YearMonth[]): void {
  if (new Set(months.map(({ month }) => month)).size < months.length) {
    throw new AppError('invalid_input', { place: 'months', problem: '月份重复' })
  }
  if (months.length > mean.months) throw new AppError('invalid_input', { place: 'months', problem: `月份多于 ${mean.months} 个` })
}

function reasonsToWait(mean: RuleOf<'meanOf'>, months: readonly YearMonth[], open: readonly string[]): string[] {
  const reasons: string[] = []
  const absent = mean.months - months.length
  if (open.length > 0) reasons.push(`${monthList(open)}尚无得分，须选择补评、不计入平均或按0分`)
  if (absent > 0) reasons.push(`尚缺 ${absent} 个月的得分`)
  const provisional = months.flatMap((month) => (month.kind === 'scored' && month.isProvisional ? [month.month] : []))
  if (provisional.length > 0) reasons.push(`${monthList(provisional)}为暂定得分`)
  return reasons
}

/** The trace of a year: how the mean was formed, which innovations counted, and the interpretation used. */
export function explainYear(
  interpretation: Interpretation,
  score: YearScore,
  months: readonly YearMonth[],
  innovations: readonly InnovationFact[],
  options: YearOptions,
): TraceEntry[] {
  return score.parts.map((part) => {
    const lines = score.lines.filter((line) => line.part === part.part)
    const words = lines.map(({ rule, ...line }) =>
      rule.kind === 'bonusEach'
        ? bonusEachWords(
            { line: { rule, ...line }, rule },
            innovations.filter((each) => each.isApproved),
          )
        : meanWords({ rule, ...line }, interpretation, score, months, options),
    )
    return partEntry(null, part, lines, words)
  })
}

/** 「任务完成情况 2.36：计入 1 个月，得分之和 30.30÷9×70%」 */
function meanWords(
  line: ScoreLine,
  interpretation: Interpretation,
  score: YearScore,
  months: readonly YearMonth[],
  options: YearOptions,
): LineWords {
  const counted = months.filter((month) => month.kind === 'scored' || month.kind === 'zero')
  const choices = (['excluded', 'zero'] as const).flatMap((kind) => choiceSentence(months, kind))
  return {
    sentences: [
      `${line.rule.title} ${amountText(line.points)}：计入 ${counted.length} 个月（各月${precisions[options.averageOn]}），得分之和 ${amountText(score.monthSum)}÷${score.divisor}×${percentText(score.factor)}`,
      ...choices,
      interpretationLine(interpretation).replace(/。$/, ''),
      ...score.whyProvisional.map((reason) => `暂定得分：${reason}`),
    ],
    facts: counted.map((month) => ({
      id: month.month,
      text: `${monthList([month.month])}：${amountText(monthScoreOf(month, interpretation, options.averageOn) ?? zero)}`,
    })),
    missing: [],
  }
}

function choiceSentence(months: readonly YearMonth[], kind: 'excluded' | 'zero'): string[] {
  return months.flatMap((month) =>
    month.kind === kind ? [`${monthList([month.month])}${noScoreChoices[kind]}，依据：${month.ground}`] : [],
  )
}
