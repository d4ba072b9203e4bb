import type { NoPlanChoice } from '#shared/domain/appraisal-labels.ts'
import type { MonthCounts } from '#shared/domain/appraisal.ts'
import { AppError, exhaustive } from '#shared/domain/errors.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { add, greater, multiply, parseFraction, scale, smaller, subtract, sum, zero } from '#shared/domain/fraction.ts'
import type { CountKey, Interpretation, Rule, RuleKind } from '#shared/packs/schema-appraisal.ts'

export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>

/** 40 ÷ N for each measure completed (考评细则 二（一）1). Without a plan the full mark, or nothing where the month is left out. */
export function evenShare(full: Fraction, planned: number, completed: number, noPlan: NoPlanChoice | null): Fraction {
  if (planned === 0) return noPlan === 'excluded' ? zero : full
  return scale(full, completed, planned)
}

/** 迟报、漏报每出现1次，扣1分，扣完为止 (考评细则 二（一）2（1）). */
export function deductEach(full: Fraction, each: Fraction, count: number): Fraction {
  return greater(subtract(full, scale(each, count)), zero)
}

/** 每条得1分，最多得3分; 每项加1分; 每项加5分，加满为止 (考评细则 二（一）2（2）、3，二（二）2). */
export function bonusEach(each: Fraction, cap: Fraction, count: number): Fraction {
  return smaller(scale(each, count), cap)
}

/** 减分项 (考评细则 二（一）4): every refuted measure loses the share that it was given, by the N of its own month. */
export function revokeShare(full: Fraction, planned: number, refuted: number, laterFindings: MonthCounts['laterFindings']): Fraction {
  const now = refuted === 0 ? zero : scale(full, refuted, planned)
  return laterFindings.reduce((lost, found) => add(lost, scale(full, found.refuted, found.planned)), now)
}

/** 1—4项得分之和 × 70% (考评细则 二（一）末), by the interpretation's month factor. */
export function weighted(total: Fraction, interpretation: Interpretation): Fraction {
  return multiply(total, parseFraction(interpretation.monthFactor))
}

/** 9个月考评平均得分按70%比例记入 (考评细则 二（二）1), by the interpretation's year factor; nothing to average gives 0. */
export function meanOf(scores: readonly Fraction[], divisor: number, interpretation: Interpretation): Fraction {
  if (divisor === 0) return zero
  return multiply(scale(sum(scores), 1, divisor), parseFraction(interpretation.yearFactor))
}

/** A rule with its amounts read once: what it gives for the counts of any month. `full` is null where there is no full mark. */
export interface MonthRule {
  readonly rule: Rule
  readonly part: string
  readonly full: Fraction | null
  readonly isDeduction: boolean
  readonly points: (counts: MonthCounts) => Fraction
}

/** Prepares a rule of the month; undefined for the factor, which is applied to the sum of all lines. */
export function monthRule(rule: Rule, rules: readonly Rule[]): MonthRule | undefined {
  switch (rule.kind) {
    case 'evenShare': {
      const full = parseFraction(rule.full)
      const [over, key] = [countKey(rule.over), countKey(rule.counts)]
      return earning(rule, full, (counts) => evenShare(full, counts[over], counts[key], counts.noPlan))
    }
    case 'deductEach': {
      const [full, each, key] = [parseFraction(rule.full), parseFraction(rule.each), countKey(rule.counts)]
      return earning(rule, full, (counts) => deductEach(full, each, counts[key]))
    }
    case 'bonusEach': {
      const [cap, each, key] = [parseFraction(rule.cap), parseFraction(rule.each), countKey(rule.counts)]
      return earning(rule, cap, (counts) => bonusEach(each, cap, counts[key]))
    }
    case 'revokeShare': {
      const share = revokedRule(rule, rules)
      const [full, over, key] = [parseFraction(share.full), countKey(share.over), countKey(rule.counts)]
      const points = (counts: MonthCounts) => revokeShare(full, counts[over], counts[key], counts.laterFindings)
      return { rule, part: rule.part, full: null, isDeduction: true, points }
    }
    case 'weighted':
      return undefined
    case 'meanOf':
      throw misplaced(rule, '月度考评')
    default:
      return exhaustive(rule)
  }
}

function earning(rule: Rule & { readonly part: string }, full: Fraction, points: MonthRule['points']): MonthRule {
  return { rule, part: rule.part, full, isDeduction: false, points }
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

/** What a month counts: everything but innovations. */
export type MonthCountKey = Exclude<CountKey, 'approvedInnovations'>

export function countKey(key: CountKey): MonthCountKey {
  if (key === 'approvedInnovations') throw new AppError('invalid_input', { place: key, problem: '创新性举措只在年度考评中计分' })
  return key
}
