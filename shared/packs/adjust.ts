import { AppError } from '#shared/domain/errors.ts'
import { compare, parseFraction } from '#shared/domain/fraction.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { quoted } from '#shared/text/quotes.ts'
import { checkPack } from './check.ts'
import type { Indicator, IndicatorOperator, IndicatorTarget, PackTask, ProgrammePack } from './schema.ts'
import type { Adjustment, Addition, Raise } from './adjustment.ts'

/**
 * 动态调整方案 applied to a programme: a new version with raised targets and added tasks. 「在原工作任务目标不变的基础上」 —
 * nothing that stood before is altered; months before a target's 生效月 keep the old one (M-025, A-18).
 */

/** Why the adjustment cannot be applied to this version, a sentence each; empty when it can. */
export function adjustmentFaults(pack: ProgrammePack, adjustment: Adjustment): string[] {
  if (adjustment.raises.length + adjustment.additions.length === 0) return ['方案还没有调高指标或新增任务，请先填写']
  return [
    ...adjustment.raises.flatMap((raise) => raiseFaults(pack, raise)),
    ...repeatedRaises(pack, adjustment.raises),
    ...adjustment.additions.flatMap((addition) => additionFaults(pack, addition)),
  ]
}

function raiseFaults(pack: ProgrammePack, raise: Raise): string[] {
  const indicator = pack.indicators.find((each) => each.id === raise.indicatorId)
  if (indicator === undefined) return ['方案中的指标不在本工作方案内，请重新选择指标']
  const { from, to } = pack.cadence
  if (raise.effectiveFrom < from || raise.effectiveFrom > to)
    return [`${quoted(indicator.title)}新目标的生效月不在本工作方案的月份内，请核对`]
  const newest = newestTarget(indicator, to)
  if (newest !== undefined && raise.effectiveFrom <= newest.effectiveFrom) {
    return [`${quoted(indicator.title)}现行目标自${officialMonth(newest.effectiveFrom)}起执行，新目标的生效月应在其后`]
  }
  if (raise.by < `${raise.effectiveFrom}-01`) return [`${quoted(indicator.title)}新目标的完成时限早于生效月，请核对`]
  return newest === undefined || isRaised(newest, raise)
    ? []
    : [`${quoted(indicator.title)}新目标没有高于现行目标${quoted(newest.wording)}，请核对`]
}

/** The newest target of the programme's own months; one that is set for a later year stays ahead of a raise. */
function newestTarget({ targets }: Indicator, lastMonth: string): IndicatorTarget | undefined {
  return targets.findLast((target) => target.effectiveFrom <= lastMonth)
}

/** 调高: more of what should be much, less of what should be little. Targets of another kind, or without a number, are not compared. */
function isRaised({ operator, value }: IndicatorTarget, raise: Raise): boolean {
  if (value === null) return true
  const more = compare(parseFraction(raise.value), parseFraction(value))
  if (operator === raise.operator) return operator === '=' ? more !== 0 : directionOf(operator) * more > 0
  return directionOf(operator) !== directionOf(raise.operator) || directionOf(operator) * more >= 0
}

function directionOf(operator: IndicatorOperator): -1 | 0 | 1 {
  if (operator === '=') return 0
  return operator === '>' || operator === '>=' ? 1 : -1
}

function additionFaults(pack: ProgrammePack, { title, domain, from, measures }: Addition): string[] {
  const units = new Map(pack.units.map((unit) => [unit.id, unit]))
  const carriers = measures.flatMap((measure) => [...measure.leadIds, ...measure.responsibleIds])
  const isTwice = measures.some(
    ({ leadIds, responsibleIds }) => new Set([...leadIds, ...responsibleIds]).size < leadIds.length + responsibleIds.length,
  )
  const faults = [
    { isWrong: !pack.domains.some((each) => each.number === domain), says: '所属领域不在本工作方案内，请重新选择' },
    { isWrong: from < pack.cadence.from || from > pack.cadence.to, says: '起始月份不在本工作方案的月份内，请核对' },
    { isWrong: carriers.some((id) => (units.get(id)?.kind ?? 'upperBody') === 'upperBody'), says: '有不能承担措施的单位，请重新选择' },
    { isWrong: isTwice, says: '同一措施中有单位重复，请核对' },
    { isWrong: measures.some((measure) => measure.by < `${from}-01`), says: '有措施的完成时限早于起始月份，请核对' },
  ]
  return faults.filter((each) => each.isWrong).map(({ says }) => `新增任务${quoted(title)}${says}`)
}

function repeatedRaises(pack: ProgrammePack, raises: readonly Raise[]): string[] {
  const repeated = raises.filter((raise, at) => raises.findIndex((each) => each.indicatorId === raise.indicatorId) !== at)
  return repeated.map(({ indicatorId }) => {
    const title = pack.indicators.find((each) => each.id === indicatorId)?.title ?? indicatorId
    return `同一方案中${quoted(title)}只能调整一次，请合并`
  })
}

/** The programme's next version. Refuses what `adjustmentFaults` names, and what no pack may hold. */
export function applyAdjustment(pack: ProgrammePack, adjustment: Adjustment): ProgrammePack {
  const [fault] = adjustmentFaults(pack, adjustment)
  if (fault !== undefined) throw new AppError('invalid_input', { place: '动态调整方案', problem: fault })
  const raises = new Map(adjustment.raises.map((raise) => [raise.indicatorId, raise]))
  const next = {
    ...pack,
    version: pack.version + 1,
    sourceDocuments: [...pack.sourceDocuments, sourceDocumentOf(pack, adjustment)],
    indicators: pack.indicators.map((indicator) => {
      const raise = raises.get(indicator.id)
      return raise === undefined ? indicator : withTarget(indicator, raisedTarget(pack, adjustment, raise))
    }),
    tasks: [...pack.tasks, ...addedTasks(pack, adjustment)],
  }
  const checked = checkPack(next)
  if ('pack' in checked) return checked.pack
  const [first] = checked.faults
  throw new AppError('invalid_input', { place: first?.path ?? '动态调整方案', problem: first?.problem ?? '' })
}

function withTarget(indicator: Indicator, target: IndicatorTarget): Indicator {
  const isEarlier = (each: IndicatorTarget): boolean => each.effectiveFrom < target.effectiveFrom
  return {
    ...indicator,
    targets: [...indicator.targets.filter(isEarlier), target, ...indicator.targets.filter((each) => !isEarlier(each))],
  }
}

function sourceDocumentOf(
  pack: ProgrammePack,
  { key, basis, basisNumber, issuedOn }: Adjustment,
): ProgrammePack['sourceDocuments'][number] {
  return {
    id: `${pack.id}:source:${key}`,
    title: basis,
    number: basisNumber === '' ? null : basisNumber,
    issuer: pack.officeName,
    issuedOn,
  }
}

function sourceOf(pack: ProgrammePack, { key }: Adjustment, clause: string) {
  return { document: `${pack.id}:source:${key}`, clause }
}

function raisedTarget(pack: ProgrammePack, adjustment: Adjustment, raise: Raise): IndicatorTarget {
  const { operator, value, wording, isBinding, effectiveFrom, by } = raise
  return { operator, value, wording, binding: isBinding, effectiveFrom, by, source: sourceOf(pack, adjustment, '调高工作指标') }
}

function addedTasks(pack: ProgrammePack, adjustment: Adjustment): PackTask[] {
  const last = Math.max(0, ...pack.tasks.map((task) => task.number))
  return adjustment.additions.map((addition, at) => addedTask(pack, adjustment, addition, last + 1 + at))
}

function addedTask(pack: ProgrammePack, adjustment: Adjustment, addition: Addition, number: number): PackTask {
  const source = sourceOf(pack, adjustment, `新增工作任务 ${addition.title}`)
  return {
    id: `${pack.id}:task:${number}`,
    number,
    printedNumber: null,
    origin: 'added',
    from: addition.from,
    formerGoal: null,
    title: addition.title,
    bodyTitle: addition.title,
    bodyText: addition.measures.map((measure) => measure.text).join('\n'),
    goal: addition.goal,
    domain: addition.domain,
    differences: [],
    source,
    measures: addition.measures.map((measure, place) => ({
      id: `${pack.id}:measure:${number}-${place + 1}`,
      code: `${number}-${place + 1}`,
      text: measure.text,
      shortTitle: measure.shortTitle,
      leads: [...measure.leadIds],
      responsible: [...measure.responsibleIds],
      audience: 'all',
      deadlines: [{ wording: measure.deadlineWording, by: measure.by, what: '完成' }],
      ongoing: null,
      finalDeadline: null,
      differences: [],
      source,
    })),
  }
}
