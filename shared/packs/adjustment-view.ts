import { addMonths } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { Addition, Adjustment, Raise } from './adjustment.ts'
import { targetOf } from './indicator-target.ts'
import type { ProgrammePack } from './schema.ts'

/** A 动态调整方案 as a person reads it before it is applied, and afterwards: what changes, and what stays. */

export interface AdjustmentDifference {
  readonly kind: 'raised' | 'added'
  /** The indicator or task. */
  readonly subject: string
  readonly what: string
  readonly from: string
  readonly to: string
}

/** What applying changes, line by line, for a person to read before it is done (interface: 「≥25% → ≥40%，8月起」). */
export function adjustmentDifferences(pack: ProgrammePack, adjustment: Adjustment): AdjustmentDifference[] {
  return [
    ...adjustment.raises.map((raise) => raiseDifference(pack, raise)),
    ...adjustment.additions.flatMap((addition) => additionDifferences(pack, addition)),
  ]
}

function raiseDifference(pack: ProgrammePack, raise: Raise): AdjustmentDifference {
  const indicator = pack.indicators.find((each) => each.id === raise.indicatorId)
  const before = indicator === undefined ? undefined : targetOf(indicator, addMonths(raise.effectiveFrom, -1))
  return {
    kind: 'raised',
    subject: indicator?.title ?? '未知指标',
    what: `目标，${officialMonth(raise.effectiveFrom)}起`,
    from: before?.wording ?? '原文未载',
    to: raise.wording,
  }
}

function additionDifferences(pack: ProgrammePack, addition: Addition): AdjustmentDifference[] {
  const names = new Map(pack.units.map((unit) => [unit.id, unit.name]))
  return [
    { kind: 'added', subject: addition.title, what: '年度工作目标', from: '', to: addition.goal },
    ...addition.measures.map((measure): AdjustmentDifference => {
      const leads = measure.leadIds.map((id) => names.get(id) ?? id).join('、')
      return {
        kind: 'added',
        subject: addition.title,
        what: '具体措施',
        from: '',
        to: `${measure.text}（${leads}，${measure.deadlineWording}）`,
      }
    }),
  ]
}

/**
 * What stays, a sentence each: 「17项原任务、31项具体措施不变」「2022年7月及以前各月仍按原目标」 (M-025, A-18). `pack` is the version
 * before the adjustment.
 */
export function unchangedSentences(pack: ProgrammePack, { raises, additions }: Pick<Adjustment, 'raises' | 'additions'>): string[] {
  const measures = pack.tasks.reduce((sum, task) => sum + task.measures.length, 0)
  const raised = new Set(raises.map((raise) => raise.indicatorId))
  const others = pack.indicators.filter((indicator) => !raised.has(indicator.id)).length
  return [
    `${pack.tasks.length}项原任务、${measures}项具体措施不变`,
    ...(raises.length > 0 && others > 0 ? [`其余${others}项指标的目标不变`] : []),
    ...before(
      pack,
      raises.map((raise) => raise.effectiveFrom),
    ).map((month) => `${month}及以前各月仍按原目标`),
    ...before(
      pack,
      additions.map((addition) => addition.from),
    ).map((month) => `${month}及以前各月的台账清单不列新增任务`),
  ]
}

/** The last month before the first of these, where the programme has one. */
function before({ cadence }: ProgrammePack, months: readonly string[]): string[] {
  const first = months.toSorted()[0]
  return first === undefined || first <= cadence.from ? [] : [officialMonth(addMonths(first, -1))]
}
