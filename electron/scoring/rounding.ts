import type { MonthScoreRecord, YearScoreRecord } from '#shared/domain/appraisal.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { add, decimalText, equals, roundTo, subtract, writeFraction, zero } from '#shared/domain/fraction.ts'
import type { MonthScore, PartScore, YearScore } from './score.ts'

/** A score as it is shown and published: two decimals, half up, the only rounding there is. */
export function amountText(value: Fraction): string {
  return decimalText(value, 2)
}

/** The detail table (考评得分明细表) shows four decimals. */
export function detailText(value: Fraction): string {
  return decimalText(value, 4)
}

/** The published value of an exact score, itself exact from then on. */
export function published(value: Fraction): Fraction {
  return roundTo(value, 2)
}

/** Parts less deductions, before it is held at 0. */
export function rawSum(parts: readonly PartScore[]): Fraction {
  return parts.reduce((total, { points, isDeduction }) => (isDeduction ? subtract(total, points) : add(total, points)), zero)
}

/** True where the printed lines do not add up to the printed sum (分项四舍五入). A sum held at 0 is no matter of rounding. */
export function roundingShows(parts: readonly PartScore[], raw: Fraction): boolean {
  if (raw.numerator < 0n || parts.every(({ points }) => points.denominator === 1n)) return false
  const printed = rawSum(parts.map((part) => ({ ...part, points: published(part.points) })))
  return !equals(printed, published(raw))
}

function partRecord(part: PartScore) {
  return {
    part: part.part,
    title: part.title,
    full: part.full,
    isDeduction: part.isDeduction,
    points: amountText(part.points),
    exact: writeFraction(part.points),
  }
}

/** The month's score as JSON: every amount with two decimals and exact. */
export function recordMonth(score: MonthScore): MonthScoreRecord {
  return {
    interpretation: score.interpretation,
    factor: writeFraction(score.factor),
    parts: score.parts.map(partRecord),
    total: amountText(score.total),
    exactTotal: writeFraction(score.total),
    score: amountText(score.score),
    exactScore: writeFraction(score.score),
    isProvisional: score.isProvisional,
    whyProvisional: [...score.whyProvisional],
    isExcluded: score.isExcluded,
    roundingShows: score.roundingShows,
    notes: [...score.notes],
  }
}

/** The year's score as JSON. */
export function recordYear(score: YearScore): YearScoreRecord {
  return {
    interpretation: score.interpretation,
    factor: writeFraction(score.factor),
    parts: score.parts.map(partRecord),
    total: amountText(score.total),
    exactTotal: writeFraction(score.total),
    isProvisional: score.isProvisional,
    whyProvisional: [...score.whyProvisional],
    roundingShows: score.roundingShows,
  }
}
