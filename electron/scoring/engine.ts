import type { MonthCounts, MonthFacts, TraceEntry } from '#shared/domain/appraisal.ts'
import { AppError } from '#shared/domain/errors.ts'
import { compare, parseFraction, sum, negate, whole, zero } from '#shared/domain/fraction.ts'
import type { Interpretation, Rule } from '#shared/packs/schema-appraisal.ts'
import { countFacts } from './counts.ts'
import { explainMonth } from './explain.ts'
import { groupParts } from './parts.ts'
import { roundingShows, totalOf } from './rounding.ts'
import { monthLine, weighted } from './rules.ts'
import type { MonthScore } from './score.ts'

/** One county's month from its counts, exact (考评细则 二（一）). Throws `invalid_input` for counts or rules that cannot be. */
export function scoreMonth(rules: readonly Rule[], interpretation: Interpretation, counts: MonthCounts): MonthScore {
  checkCounts(counts)
  const lines = rules.flatMap((rule) => monthLine(rule, rules, counts) ?? [])
  const parts = groupParts(lines)
  const total = totalOf(parts)
  const isWeighted = rules.some((rule) => rule.kind === 'weighted')
  const whyProvisional = reasonsToWait(counts)
  return {
    interpretation: interpretation.id,
    factor: isWeighted ? parseFraction(interpretation.monthFactor) : whole(1),
    lines,
    parts,
    total,
    score: isWeighted ? weighted(total, interpretation) : total,
    isProvisional: whyProvisional.length > 0,
    whyProvisional,
    isExcluded: counts.planned === 0 && counts.noPlan === 'excluded',
    roundingShows: roundingShows(parts, total),
    notes: notesOf(counts, parts),
  }
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

/** Counts that no month can have are a fault of whoever counted, never a score. */
function checkCounts(counts: MonthCounts): void {
  const figures = Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const wrong = figures.find(([, value]) => !Number.isSafeInteger(value) || value < 0)
  if (wrong) throw new AppError('invalid_input', { place: `counts.${wrong[0]}`, problem: '应为不小于0的整数' })
  if (counts.completed > counts.planned) throw new AppError('invalid_input', { place: 'counts.completed', problem: '完成数大于计划数' })
  if (counts.refuted > counts.completed) throw new AppError('invalid_input', { place: 'counts.refuted', problem: '抽查未完成数大于完成数' })
}

/** Until the city has reviewed, the score is provisional and says so. */
function reasonsToWait(counts: MonthCounts): string[] {
  const reasons: string[] = []
  if (counts.unreviewed > 0) reasons.push(`${counts.unreviewed} 项措施尚未经市专班复核`)
  if (counts.notYetDue > 0) reasons.push(`${counts.notYetDue} 项材料尚未到期，暂不计入`)
  if (counts.planned === 0 && counts.noPlan === null) reasons.push('本月无计划措施，暂按满分计，尚未确认按满分或不计入平均')
  return reasons
}

function notesOf(counts: MonthCounts, parts: MonthScore['parts']): string[] {
  const notes: string[] = []
  if (counts.planned === 0) {
    notes.push(
      counts.noPlan === 'excluded' ? '本月无计划措施，不计入年度平均。' : '本月无计划措施，工作完成情况按满分计，须由市专班办公室确认。',
    )
  }
  const raw = sum(parts.map((part) => (part.isDeduction ? negate(part.points) : part.points)))
  if (compare(raw, zero) < 0) notes.push('减分大于各项得分之和，合计按0分计。')
  return notes
}
