import type { MaterialFact, MeasureFact, MonthCounts, MonthFacts } from '#shared/domain/appraisal.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { MonthCountKey } from './rules.ts'

type NamedFact = { readonly id: string; readonly title: string }

export type MaterialStanding = 'waived' | 'notYetDue' | 'onTime' | 'late' | 'missing'

/**
 * 按时 / 迟报 / 漏报 of a material (考评细则 二（一）2（1）, A-08, A-14): the whole due day is in time, nothing received is 漏报.
 * With `asOf` a day that is not over yet decides nothing.
 */
export function materialStanding(material: MaterialFact, asOf: CalendarDay | null): MaterialStanding {
  if (material.isWaived) return 'waived'
  if (asOf !== null && material.dueOn > asOf) return 'notYetDue'
  if (material.receivedOn !== null && material.receivedOn <= material.dueOn) return 'onTime'
  if (asOf === material.dueOn) return 'notYetDue'
  return material.receivedOn === null ? 'missing' : 'late'
}

/** One fact per obligation, whatever was received how often: the first receipt holds, and a waiver is a waiver. */
export function mergeMaterials(materials: readonly MaterialFact[]): MaterialFact[] {
  const merged = new Map<string, MaterialFact>()
  for (const material of materials) {
    const known = merged.get(material.id)
    merged.set(material.id, known === undefined ? material : mergeReceipts(known, material))
  }
  return [...merged.values()]
}

function mergeReceipts(left: MaterialFact, right: MaterialFact): MaterialFact {
  if (left.dueOn !== right.dueOn) throw new AppError('invalid_input', { place: 'materials', problem: `“${left.id}”有两个报送期限` })
  const waived = left.isWaived ? left : right
  return {
    ...left,
    receivedOn: earliest(left.receivedOn, right.receivedOn),
    isWaived: waived.isWaived,
    waiverGround: waived.isWaived ? waived.waiverGround : '',
  }
}

function earliest(left: CalendarDay | null, right: CalendarDay | null): CalendarDay | null {
  if (left === null || right === null) return left ?? right
  return left < right ? left : right
}

/** A 不涉及 takes a line out of N once the city has approved it; until then the line counts as planned and not completed. */
export function isTakenOut(measure: MeasureFact): boolean {
  return measure.verdict === 'notApplicable' && measure.isReviewed
}

/** The facts that a rule counts under a key; the counts are the lengths of these lists, so trace and score cannot differ. */
export function factsUnder(facts: MonthFacts, key: MonthCountKey): readonly NamedFact[] {
  const planned = facts.measures.filter((measure) => !isTakenOut(measure))
  const listed: Record<MonthCountKey, () => readonly NamedFact[]> = {
    planned: () => planned,
    completed: () => planned.filter((measure) => measure.verdict === 'done'),
    // A line that completion did not count has nothing to lose.
    refuted: () => planned.filter((measure) => measure.verdict === 'done' && measure.isRefuted),
    late: () => mergeMaterials(facts.materials).filter((material) => ['late', 'missing'].includes(materialStanding(material, facts.asOf))),
    highQuality: () => facts.information.filter((item) => item.isHighQuality),
    adopted: () => facts.information.filter((item) => item.isAdopted),
    approvedAdjustments: () =>
      facts.adjustments.filter(
        (item) => item.isApproved && item.isCarriedOut && !(facts.adjustmentCount === 'once' && item.wasCountedEarlier),
      ),
  }
  return listed[key]()
}

/** A month's facts in figures. Throws `invalid_input` when two facts of a kind share an id (materials are merged instead). */
export function countFacts(facts: MonthFacts): MonthCounts {
  refuseTwins('measures', facts.measures)
  refuseTwins('information', facts.information)
  refuseTwins('adjustments', facts.adjustments)
  refuseTwins(
    'laterFindings',
    facts.laterFindings.map((found) => ({ id: `${found.month} ${found.id}`, title: found.title })),
  )
  const count = (key: MonthCountKey): number => factsUnder(facts, key).length
  return {
    planned: count('planned'),
    completed: count('completed'),
    refuted: count('refuted'),
    late: count('late'),
    highQuality: count('highQuality'),
    adopted: count('adopted'),
    approvedAdjustments: count('approvedAdjustments'),
    unreviewed: facts.measures.filter((measure) => !measure.isReviewed).length,
    notYetDue: mergeMaterials(facts.materials).filter((material) => materialStanding(material, facts.asOf) === 'notYetDue').length,
    noPlan: facts.noPlan,
    laterFindings: facts.laterFindings.map(({ planned }) => ({ planned, refuted: 1 })),
  }
}

function refuseTwins(place: string, facts: readonly NamedFact[]): void {
  const seen = new Set<string>()
  for (const fact of facts) {
    if (seen.has(fact.id)) throw new AppError('invalid_input', { place, problem: `“${fact.id}”重复` })
    seen.add(fact.id)
  }
}
