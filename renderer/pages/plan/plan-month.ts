import type { OutputOf } from '#shared/api/contract.ts'

export type PlanMonth = OutputOf<'plans.month'>
export type PlanUnit = PlanMonth['units'][number]
export type PlanLines = OutputOf<'plans.lines'>
export type PlanLine = PlanLines['lines'][number]

/** 「5月份」 */
export function monthWord(month: string): string {
  return `${Number(month.slice(5))}月份`
}

/** The units whose list waits for 审定. */
export function unsettledUnits(units: readonly PlanUnit[]): readonly PlanUnit[] {
  return units.filter((each) => each.status === 'proposed')
}

/** The unit shown: the one asked for, else the first scored one with lines, else the first. */
export function shownUnit(units: readonly PlanUnit[], asked: string | null): PlanUnit | undefined {
  return units.find((each) => each.unit.unitId === asked) ?? units.find((each) => each.scored) ?? units[0]
}

export interface UnitGroup {
  readonly title: string
  readonly units: readonly PlanUnit[]
}

/** 县（市、区）, territories without rank, and the units of the city, each under its head; without 考评 there is no rank to stand outside of. Empty groups are left out. */
export function unitGroups(units: readonly PlanUnit[]): readonly UnitGroup[] {
  const territories = units.filter((each) => each.scored || each.kind === 'territory')
  const isRanked = territories.some((each) => each.scored)
  return [
    { title: '县（市、区）', units: isRanked ? territories.filter((each) => each.scored) : territories },
    { title: '不参加考评排名的地区', units: isRanked ? territories.filter((each) => !each.scored) : [] },
    { title: '市直、中省直单位', units: units.filter((each) => each.kind !== 'territory') },
  ].filter((group) => group.units.length > 0)
}

/** 「24份清单　已审定6份　未填目标12条」 */
export function monthSentence(units: readonly PlanUnit[]): string {
  const opened = units.filter((each) => each.status !== null)
  const settled = opened.length - unsettledUnits(units).length
  const withoutGoal = opened.reduce((sum, each) => sum + each.withoutGoal, 0)
  return [`${opened.length} 份清单`, `已审定 ${settled} 份`, ...(withoutGoal === 0 ? [] : [`未填目标 ${withoutGoal} 条`])].join('　')
}
