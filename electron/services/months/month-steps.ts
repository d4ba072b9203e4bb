import type { LineRecord, PlanRow } from '#db/repositories/plans.ts'
import { dayOfMonth } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { StandingObligation } from './submissions.ts'

/** The month as six steps (product.md «The office's month»): 开月、报送、自评、复核、审定、通报; without 考评细则 as far as the programme asks. */

export interface MonthFacts {
  readonly month: string
  readonly today: string
  /** A county office waits for the city's 审定 and 复核; its steps are its own. */
  readonly profile: 'city' | 'county'
  readonly plans: readonly PlanRow[]
  readonly obligations: readonly StandingObligation[]
  readonly lines: readonly LineRecord[]
  readonly isPublished: boolean
  readonly officeDays: { readonly settlePlan: number; readonly review: number; readonly finalise: number; readonly publish: number }
  readonly scored: ReadonlySet<string>
  /** Kinds of material that the programme asks for every month. */
  readonly materials: readonly string[]
  /** False where the programme has no 考评细则: nothing is reviewed, scored or announced. */
  readonly isAppraised: boolean
}

export interface MonthStep {
  readonly id: string
  readonly title: string
  readonly when: string
  readonly detail: string
  readonly state: 'done' | 'current' | 'overdue' | 'ahead'
}

interface Draft {
  readonly id: string
  readonly title: string
  readonly when: string
  readonly detail: string
  readonly isDone: boolean
  readonly isOverdue: boolean
}

/** Each step with its day and how far it is; the first one that is not done is current, unless it is late. */
export function monthSteps(facts: MonthFacts): MonthStep[] {
  const drafts = [
    planStep(facts),
    ...(facts.materials.includes('monthly-report') ? [materialStep(facts, 'report', '报送', 'monthly-report')] : []),
    ...(facts.isAppraised ? [materialStep(facts, 'assess', '自评', 'self-assessment'), reviewStep(facts), ...closingSteps(facts)] : []),
  ]
  const current = drafts.findIndex((step) => !step.isDone && !step.isOverdue)
  return drafts.map(({ isDone, isOverdue, ...step }, at) => ({ ...step, state: stateOf({ isDone, isOverdue }, at === current) }))
}

function stateOf({ isDone, isOverdue }: Pick<Draft, 'isDone' | 'isOverdue'>, isCurrent: boolean): MonthStep['state'] {
  if (isDone) return 'done'
  if (isOverdue) return 'overdue'
  return isCurrent ? 'current' : 'ahead'
}

function planStep({ plans, lines, month, officeDays, profile }: MonthFacts): Draft {
  const settled = plans.filter((plan) => plan.status === 'settled')
  const isSettled = plans.length > 0 && settled.length === plans.length
  const day = settled.find((plan) => plan.settled_on !== null)?.settled_on ?? null
  return {
    id: 'open',
    title: '开月',
    when: day === null ? `${officialMonthDay(dayOfMonth(month, officeDays.settlePlan))}前` : officialMonthDay(day),
    detail: planDetail(plans.length, settled.length, lines.length, profile),
    isDone: isSettled || (profile === 'county' && plans.length > 0),
    isOverdue: false,
  }
}

function planDetail(plans: number, settled: number, lines: number, profile: MonthFacts['profile']): string {
  if (plans === 0) return '台账清单待生成'
  if (settled === plans) return `${lines}行计划已审定`
  return profile === 'county' ? `${lines}行计划，由市专班审定` : `${plans}份清单，已审定${settled}份`
}

function materialStep(facts: MonthFacts, id: string, title: string, kind: string): Draft {
  const own = facts.obligations.filter((each) => each.kind === kind)
  const came = own.filter((each) => each.receivedOn !== null || each.waived_reason !== null).length
  const late = own.filter((each) => each.status === 'overdue').length
  const due = own[0]?.due_on
  return {
    id,
    title,
    when: due === undefined ? '' : officialMonthDay(due),
    detail: facts.profile === 'county' ? ownDetail(own.length, came, late) : materialDetail(own.length, came, late),
    isDone: own.length > 0 && came === own.length,
    isOverdue: late > 0,
  }
}

const noMaterials = '开月后生成报送事项'

function materialDetail(expected: number, came: number, late: number): string {
  if (expected === 0) return noMaterials
  return `${expected}家已报${came}家${late > 0 ? `，${late}家逾期` : ''}`
}

function ownDetail(expected: number, came: number, late: number): string {
  if (expected === 0) return noMaterials
  if (came === expected) return '已报送'
  return late > 0 ? '逾期未报送' : '尚未报送'
}

function reviewStep({ lines, scored, month, officeDays, profile }: MonthFacts): Draft {
  const own = lines.filter((line) => scored.has(line.unitId))
  const left = own.filter((line) => line.reviewVerdict === null).length
  return {
    id: 'review',
    title: '复核',
    when: `${officialMonthDay(dayOfMonth(month, officeDays.review))}起`,
    detail: reviewDetail(own.length, left, profile),
    isDone: own.length > 0 && left === 0,
    isOverdue: false,
  }
}

function reviewDetail(lines: number, left: number, profile: MonthFacts['profile']): string {
  if (lines === 0) return ''
  if (left === 0) return `${lines}行已复核`
  return profile === 'county' ? '由市专班复核' : `待复核${left}行`
}

function closingSteps({ isPublished, month, officeDays }: MonthFacts): Draft[] {
  const day = (count: number): string => officialMonthDay(dayOfMonth(month, count))
  return [
    { id: 'finalise', title: '审定', when: day(officeDays.finalise), detail: '定分并留存口径', isDone: isPublished, isOverdue: false },
    {
      id: 'publish',
      title: '通报',
      when: `${day(officeDays.publish)}前`,
      detail: isPublished ? '月度考评结果已通报' : '月度考评通报',
      isDone: isPublished,
      isOverdue: false,
    },
  ]
}
