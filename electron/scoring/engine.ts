import type { MonthCounts, MonthFacts, TraceEntry } from '#shared/domain/appraisal.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { greater, multiply, parseFraction, whole, zero } from '#shared/domain/fraction.ts'
import type { Interpretation, Rule } from '#shared/packs/schema-appraisal.ts'
import { countFacts } from './counts.ts'
import { explainMonth } from './explain.ts'
import { fillParts, framesOf } from './parts.ts'
import { rawSum, roundingShows } from './rounding.ts'
import { monthRule } from './rules.ts'
import type { MonthScore } from './score.ts'

/**
 * Reads the rules once and scores any number of months by them (考评细则 二（一）). Throws `invalid_input` for rules that
 * cannot be, the function that it gives for counts that cannot be.
 */
export function monthScorer(rules: readonly Rule[], interpretation: Interpretation): (counts: MonthCounts) => MonthScore {
  const prepared = rules.flatMap((rule) => monthRule(rule, rules) ?? [])
  const frames = framesOf(prepared)
  const factor = rules.some((rule) => rule.kind === 'weighted') ? parseFraction(interpretation.monthFactor) : whole(1)
  return (counts) => {
    checkCounts(counts)
    const lines = prepared.map(({ rule, part, full, isDeduction, points }) => ({ rule, part, full, isDeduction, points: points(counts) }))
    const parts = fillParts(frames, lines)
    const raw = rawSum(parts)
    const total = greater(raw, zero)
    const whyProvisional = reasonsToWait(counts)
    return {
      interpretation: interpretation.id,
      factor,
      lines,
      parts,
      total,
      score: multiply(total, factor),
      isProvisional: whyProvisional.length > 0,
      whyProvisional,
      isExcluded: counts.planned === 0 && counts.noPlan === 'excluded',
      roundingShows: roundingShows(parts, raw),
      notes: notesOf(counts, raw),
    }
  }
}

/** One county's month from its counts, exact. */
export function scoreMonth(rules: readonly Rule[], interpretation: Interpretation, counts: MonthCounts): MonthScore {
  return monthScorer(rules, interpretation)(counts)
}

/** The same score with its trace, from the facts themselves. Throws `invalid_input` for two facts with one id. */
export function scoreMonthFromFacts(
  rules: readonly Rule[],
  interpretation: Interpretation,
  facts: MonthFacts,
): MonthScore & { readonly trace: readonly TraceEntry[] } {
  const counts = countFacts(facts)
  const score = scoreMonth(rules, interpretation, counts)
  return { ...score, trace: explainMonth(rules, interpretation, facts, counts, score) }
}

const figures = [
  'planned',
  'completed',
  'refuted',
  'late',
  'highQuality',
  'adopted',
  'approvedAdjustments',
  'unreviewed',
  'notYetDue',
] as const

/** Counts that no month can have are a fault of whoever counted, never a score. */
function checkCounts(counts: MonthCounts): void {
  for (const key of figures) {
    if (!Number.isSafeInteger(counts[key]) || counts[key] < 0) throw refusal(key, '应为不小于0的整数')
  }
  if (counts.completed > counts.planned) throw refusal('completed', '完成数大于计划数')
  if (counts.refuted > counts.completed) throw refusal('refuted', '抽查未完成数大于完成数')
}

function refusal(key: string, problem: string): AppError {
  return new AppError('invalid_input', { place: `counts.${key}`, problem })
}

/** Until the city has reviewed, the score is provisional and says so. */
function reasonsToWait(counts: MonthCounts): string[] {
  const reasons: string[] = []
  if (counts.unreviewed > 0) reasons.push(`${counts.unreviewed} 项措施尚未经市专班复核`)
  if (counts.notYetDue > 0) reasons.push(`${counts.notYetDue} 项材料尚未到期，暂不计入`)
  if (counts.planned === 0 && counts.noPlan === null) reasons.push('本月无计划措施，暂按满分计，尚未确认按满分或不计入平均')
  return reasons
}

const noPlanNotes = {
  full: '本月无计划措施，经市专班办公室确认，工作完成情况按满分计。',
  excluded: '本月无计划措施，不计入年度平均。',
  open: '本月无计划措施，工作完成情况按满分计，须由市专班办公室确认。',
} as const

function notesOf(counts: MonthCounts, raw: Fraction): string[] {
  const notes: string[] = []
  if (counts.planned === 0) notes.push(noPlanNotes[counts.noPlan ?? 'open'])
  if (raw.numerator < 0n) notes.push('减分大于各项得分之和，合计按0分计。')
  return notes
}
