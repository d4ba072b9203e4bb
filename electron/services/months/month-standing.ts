import type { Connection } from '#db/repositories/connection.ts'
import { type ObligationRecord, listObligations } from '#db/repositories/obligations.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type LineRecord, listLines, listPlans } from '#db/repositories/plans.ts'
import { listAssessedUnits } from '#db/repositories/self-assessments.ts'
import type { MonthCounts } from '#shared/domain/appraisal.ts'
import { type CalendarDay, type CalendarMonth, dayOfMonth } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { isStale, seenOf } from '../appraisal/review-basis.ts'
import { unitRefs } from '../units.ts'

/** How far a month's appraisal is, county by county, and what still stands before its publication. */

export interface CountyStanding {
  readonly unit: UnitRecord
  readonly lines: readonly LineRecord[]
  readonly isSelfAssessed: boolean
  /** Reviewed, and what was reviewed is still what is there. */
  readonly reviewed: number
  /** 需重新复核. */
  readonly stale: number
  /** 计入考评 materials that have not come and may still come in time. */
  readonly awaited: readonly ObligationRecord[]
}

export interface MonthStanding {
  readonly month: CalendarMonth
  readonly isOpen: boolean
  readonly counties: readonly CountyStanding[]
}

/** The scored units that the office may see: all for the city, its own for a county. */
export async function monthStanding(context: ServiceContext, db: Connection, month: CalendarMonth): Promise<MonthStanding> {
  const { profile, unitId } = context.office
  const filter = inProgramme(context, profile === 'city' ? { month } : { month, unitId })
  const lines = Map.groupBy(await listLines(db, filter), (line) => line.unitId)
  const seen = await seenOf(db, filter)
  const assessed = await listAssessedUnits(db, filter)
  const obligations = await listObligations(db, filter)
  const scored = (await unitRefs(db, context.pack)).all.filter((unit) => unit.scored && (profile === 'city' || unit.id === unitId))
  const today = context.ports.clock.today()
  return {
    month,
    isOpen: (await listPlans(db, filter)).length > 0,
    counties: scored.map((unit) => {
      const own = lines.get(unit.id) ?? []
      const stale = own.filter((line) => isStale(line, seen(line.id))).length
      return {
        unit,
        lines: own,
        isSelfAssessed: assessed.has(unit.id),
        reviewed: own.filter((line) => line.reviewVerdict !== null).length - stale,
        stale,
        awaited: obligations.filter((each) => each.unit_id === unit.id && isAwaited(each, today)),
      }
    }),
  }
}

function isAwaited(obligation: ObligationRecord, today: CalendarDay): boolean {
  return obligation.counts === 1 && obligation.waived_reason === null && obligation.receipt === null && today <= obligation.due_on
}

export type MonthStage = 'notOpen' | 'reporting' | 'assessing' | 'reviewing' | 'published'

/** open → reporting (to the 20th) → assessing (to the 23rd) → reviewing → published (domain.md 2). */
export function stageOf(context: ServiceContext, month: CalendarMonth, isOpen: boolean, isPublished: boolean): MonthStage {
  if (isPublished) return 'published'
  if (!isOpen) return 'notOpen'
  const today = context.ports.clock.today()
  const due = dueDays(context, month)
  if (today <= due.report) return 'reporting'
  return today <= due.assess ? 'assessing' : 'reviewing'
}

/** The first and the last day on which the month's materials fall due. */
function dueDays(context: ServiceContext, month: CalendarMonth): { report: CalendarDay; assess: CalendarDay } {
  const days = context.pack.cadence.obligations.map((each) => dayOfMonth(month, each.dueDay)).toSorted()
  return { report: days[0] ?? `${month}-01`, assess: days.at(-1) ?? `${month}-01` }
}

/**
 * What keeps the month from being published, as one sentence; '' when nothing does. After its due day a material that
 * did not come is 漏报 and holds nobody up (A-14).
 */
export function blockedBy(
  context: ServiceContext,
  { month, isOpen, counties }: MonthStanding,
  counts: ReadonlyMap<string, MonthCounts>,
): string {
  if (!isOpen) return `${Number(month.slice(5))}月份台账清单尚未生成`
  const { assess } = dueDays(context, month)
  const silent = counties.filter((county) => !county.isSelfAssessed && county.lines.length > 0)
  if (silent.length > 0 && context.ports.clock.today() <= assess) {
    return `${named(silent)}尚未自评，自评截止${officialMonthDay(assess)}`
  }
  const awaiting = counties.find((county) => county.awaited.length > 0)
  const material = awaiting?.awaited[0]
  if (awaiting !== undefined && material !== undefined) {
    return `${awaiting.unit.name}应报的${material.title}${officialMonthDay(material.due_on)}到期，尚未收到`
  }
  return reviewsLeft(counties) || planLeft(counties, counts)
}

function reviewsLeft(counties: readonly CountyStanding[]): string {
  const sum = (of: (county: CountyStanding) => number): number => counties.reduce((all, county) => all + of(county), 0)
  const stale = sum((county) => county.stale)
  const pending = sum((county) => county.lines.length - county.reviewed - county.stale)
  const silent = sum((county) => county.lines.filter((line) => line.selfVerdict === null && line.reviewVerdict === null).length)
  const parts = [
    ...(pending > 0 ? [`还有 ${pending} 条待复核${silent > 0 ? `（其中 ${silent} 条未自评，须改否并写明理由）` : ''}`] : []),
    ...(stale > 0 ? [`${stale} 条在复核后有变动，需重新复核`] : []),
  ]
  return parts.join('；')
}

/** A month without planned measures is published only after the office confirmed 满分 or 不计入平均 (A-12). */
function planLeft(counties: readonly CountyStanding[], counts: ReadonlyMap<string, MonthCounts>): string {
  const open = counties.filter(({ unit }) => {
    const own = counts.get(unit.id)
    return own !== undefined && own.planned === 0 && own.noPlan === null
  })
  return open.length === 0 ? '' : `${named(open)}本月无计划措施，须先确认记满分或不计入平均`
}

/** 「孙吴县」, or 「爱辉区等3个县（市、区）」. */
function named(counties: readonly CountyStanding[]): string {
  const first = counties[0]?.unit.name ?? ''
  return counties.length === 1 ? first : `${first}等${counties.length}个县（市、区）`
}
