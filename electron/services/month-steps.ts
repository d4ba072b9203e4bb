import type { LineRecord, PlanRow } from '#db/repositories/plans.ts'
import { dayOfMonth } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { StandingObligation } from './submissions.ts'

/** The month as six steps (product.md «The office's month»): 开月、报送、自评、复核、审定、通报. */

export interface MonthFacts {
  readonly month: string
  readonly today: string
  readonly plans: readonly PlanRow[]
  readonly obligations: readonly StandingObligation[]
  readonly lines: readonly LineRecord[]
  readonly isPublished: boolean
  readonly officeDays: { readonly settlePlan: number; readonly review: number; readonly finalise: number; readonly publish: number }
  readonly scored: ReadonlySet<string>
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
    materialStep(facts, 'report', '报送', 'monthly-report'),
    materialStep(facts, 'assess', '自评', 'self-assessment'),
    reviewStep(facts),
    ...closingSteps(facts),
  ]
  const current = drafts.findIndex((step) => !step.isDone && !step.isOverdue)
  return drafts.map(({ isDone, isOverdue, ...step }, at) => ({
    ...step,
    state: isDone ? 'done' : isOverdue ? 'overdue' : at === current ? 'current' : 'ahead',
  }))
}

function planStep({ plans, lines, month, officeDays }: MonthFacts): Draft {
  const settled = plans.filter((plan) => plan.status === 'settled').length
  const detail =
    plans.length === 0
      ? '台账清单待生成'
      : settled === plans.length
        ? `${lines.length}行计划已审定`
        : `${plans.length}份清单，已审定${settled}份`
  const when =
    settled > 0
      ? officialMonthDay(plans.find((plan) => plan.settled_on !== null)?.settled_on ?? '')
      : `${officialMonthDay(dayOfMonth(month, officeDays.settlePlan))}前`
  return { id: 'open', title: '开月', when, detail, isDone: plans.length > 0 && settled === plans.length, isOverdue: false }
}

function materialStep({ obligations, today }: MonthFacts, id: string, title: string, kind: string): Draft {
  const own = obligations.filter((each) => each.kind === kind)
  const came = own.filter((each) => each.receipt !== null || each.waived_reason !== null).length
  const late = own.filter((each) => each.status === 'overdue').length
  const due = own[0]?.due_on
  const detail =
    own.length === 0 ? '开月后生成报送事项' : late > 0 ? `${own.length}家已报${came}家，${late}家逾期` : `${own.length}家已报${came}家`
  const isPast = due !== undefined && today > due
  return {
    id,
    title,
    when: due === undefined ? '' : officialMonthDay(due),
    detail,
    isDone: own.length > 0 && came === own.length,
    isOverdue: isPast && late > 0,
  }
}

function reviewStep({ lines, scored, month, officeDays }: MonthFacts): Draft {
  const own = lines.filter((line) => scored.has(line.unitId))
  const left = own.filter((line) => line.reviewVerdict === null).length
  const detail = own.length === 0 ? '' : left === 0 ? `${own.length}行已复核` : `待复核${left}行`
  return {
    id: 'review',
    title: '复核',
    when: `${officialMonthDay(dayOfMonth(month, officeDays.review))}起`,
    detail,
    isDone: own.length > 0 && left === 0,
    isOverdue: false,
  }
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
