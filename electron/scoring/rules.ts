import type { MonthCounts } from '#shared/domain/appraisal.ts'
import { AppError, exhaustive } from '#shared/domain/errors.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { add, divide, greater, multiply, parseFraction, smaller, subtract, sum, whole, zero } from '#shared/domain/fraction.ts'
import type { CountKey, Interpretation, Rule, RuleKind } from '#shared/packs/schema-appraisal.ts'
import type { ScoreLine } from './score.ts'

export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>

/** 40 ÷ N for each measure completed (考评细则 二（一）1). Without a plan the full mark, or nothing where the month is left out. */
export function evenShare(rule: RuleOf<'evenShare'>, counts: MonthCounts): Fraction {
  const over = countOf(counts, rule.over)
  if (over === 0) return counts.noPlan === 'excluded' ? zero : parseFraction(rule.full)
  return multiply(shareOf(rule, over), whole(countOf(counts, rule.counts)))
}

/** The share of one measure in a month of `planned` measures. */
export function shareOf(rule: RuleOf<'evenShare'>, planned: number): Fraction {
  return divide(parseFraction(rule.full), whole(planned))
}

/** 迟报、漏报每出现1次，扣1分，扣完为止 (考评细则 二（一）2（1）). */
export function deductEach(rule: RuleOf<'deductEach'>, counts: MonthCounts): Fraction {
  const lost = multiply(parseFraction(rule.each), whole(countOf(counts, rule.counts)))
  return greater(subtract(parseFraction(rule.full), lost), zero)
}

/** 每条得1分，最多得3分; 每项加1分; 每项加5分，加满为止 (考评细则 二（一）2（2）、3，二（二）2). */
export function bonusEach(rule: RuleOf<'bonusEach'>, count: number): Fraction {
  return smaller(multiply(parseFraction(rule.each), whole(count)), parseFraction(rule.cap))
}

/** 减分项 (考评细则 二（一）4): every refuted measure loses the share that it was given, in its own month's N. */
export function revokeShare(rule: RuleOf<'revokeShare'>, share: RuleOf<'evenShare'>, counts: MonthCounts): Fraction {
  const refuted = countOf(counts, rule.counts)
  const now = refuted === 0 ? zero : multiply(shareOf(share, countOf(counts, share.over)), whole(refuted))
  return counts.laterFindings.reduce((lost, { planned, refuted: found }) => add(lost, multiply(shareOf(share, planned), whole(found))), now)
}

/** 1—4项得分之和 × 70% (考评细则 二（一）末), by the interpretation's month factor. */
export function weighted(total: Fraction, interpretation: Interpretation): Fraction {
  return multiply(total, parseFraction(interpretation.monthFactor))
}

/** 9个月考评平均得分按70%比例记入 (考评细则 二（二）1), by the interpretation's year factor; nothing to average gives 0. */
export function meanOf(scores: readonly Fraction[], divisor: number, interpretation: Interpretation): Fraction {
  if (divisor === 0) return zero
  return multiply(divide(sum(scores), whole(divisor)), parseFraction(interpretation.yearFactor))
}

/** The line that a rule of the month gives; undefined for the factor, which is applied to the sum of all lines. */
export function monthLine(rule: Rule, rules: readonly Rule[], counts: MonthCounts): ScoreLine | undefined {
  switch (rule.kind) {
    case 'evenShare':
      return { rule, part: rule.part, points: evenShare(rule, counts), full: parseFraction(rule.full), isDeduction: false }
    case 'deductEach':
      return { rule, part: rule.part, points: deductEach(rule, counts), full: parseFraction(rule.full), isDeduction: false }
    case 'bonusEach':
      return {
        rule,
        part: rule.part,
        points: bonusEach(rule, countOf(counts, rule.counts)),
        full: parseFraction(rule.cap),
        isDeduction: false,
      }
    case 'revokeShare':
      return { rule, part: rule.part, points: revokeShare(rule, revokedRule(rule, rules), counts), full: null, isDeduction: true }
    case 'weighted':
      return undefined
    case 'meanOf':
      throw misplaced(rule, '月度考评')
    default:
      return exhaustive(rule)
  }
}

/** The rule whose shares a 减分项 takes back. */
export function revokedRule(rule: RuleOf<'revokeShare'>, rules: readonly Rule[]): RuleOf<'evenShare'> {
  const share = rules.find((other) => other.id === rule.of)
  if (share?.kind !== 'evenShare') throw new AppError('invalid_input', { place: rule.id, problem: `没有可收回分值的规则“${rule.of}”` })
  return share
}

/** Refuses a rule that stands in the wrong list of the pack. */
export function misplaced(rule: Rule, where: string): AppError {
  return new AppError('invalid_input', { place: rule.id, problem: `“${rule.kind}”类规则不能用于${where}` })
}

function countOf(counts: MonthCounts, key: CountKey): number {
  if (key === 'approvedInnovations') throw new AppError('invalid_input', { place: key, problem: '创新性举措只在年度考评中计分' })
  return counts[key]
}
