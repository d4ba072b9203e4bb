import type { CalendarDay, CalendarMonth } from './period.ts'
import { lastDayOf, monthOf } from './period.ts'

/** 月度工作台账清单: proposed by the program, 审定 by the city; changed afterwards only with a reason. */
export const planStatuses = { proposed: '待审定', settled: '已审定' } as const
export type PlanStatus = keyof typeof planStatuses

/** A month's line: 本月完成 / 未完成 / 不涉及 — never mixed with the assignment's own state. */
export const verdicts = { done: '本月完成', notDone: '未完成', notApplicable: '不涉及' } as const
export type Verdict = keyof typeof verdicts

export interface PlannableAssignment {
  readonly assignmentId: string
  readonly measureId: string
  readonly unitId: string
  readonly isClosed: boolean
  readonly milestones: readonly { readonly by: CalendarDay; readonly what: string }[]
}

export interface ProposedLine {
  readonly assignmentId: string
  readonly measureId: string
  readonly unitId: string
  /** 本月目标: last month's 下月计划, or what a milestone of this month asks. */
  readonly goal: string
  readonly dueOn: CalendarDay
}

/**
 * The lines that opening a month proposes: one for every assignment that is not yet 销号, whatever its deadline
 * (office.md «Plans and closing», M-020). `nextPlanOf` gives last month's 下月计划 of an assignment, or ''.
 */
export function proposeLines(
  assignments: readonly PlannableAssignment[],
  month: CalendarMonth,
  nextPlanOf: (assignmentId: string) => string,
): ProposedLine[] {
  return assignments
    .filter((assignment) => !assignment.isClosed)
    .map((assignment) => {
      const milestone = assignment.milestones.find((each) => monthOf(each.by) === month)
      const goal = nextPlanOf(assignment.assignmentId).trim() || (milestone?.what ?? '')
      const { assignmentId, measureId, unitId } = assignment
      return { assignmentId, measureId, unitId, goal, dueOn: milestone?.by ?? lastDayOf(month) }
    })
}

/** The verdict that counts: the city's review where there is one, else the unit's own (scoring.md «Completion»). */
export function countedVerdict(line: { readonly selfVerdict: Verdict | null; readonly reviewVerdict: Verdict | null }): Verdict | null {
  return line.reviewVerdict ?? line.selfVerdict
}
