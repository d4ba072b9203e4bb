import type { CalendarDay } from './period.ts'
import { daysBetween } from './period.ts'

/** 措施×单位 责任项: the accountable atom. Its own state is never mixed with a month's verdict (office.md). */
export const assignmentStatuses = {
  notStarted: '未启动',
  underway: '推进中',
  claimedComplete: '报办结',
  closed: '已销号',
} as const
export type AssignmentStatus = keyof typeof assignmentStatuses

export const assignmentRoles = { lead: '牵头单位', responsible: '责任单位' } as const
export type AssignmentRole = keyof typeof assignmentRoles

/** What a person may do to an assignment: the unit 报办结, the office 准予销号 or 退回续办. */
export const assignmentActs = {
  start: '启动',
  claimComplete: '报办结',
  close: '准予销号',
  returnToWork: '退回续办',
  reopen: '恢复办理',
} as const
export type AssignmentAct = keyof typeof assignmentActs

/** What the office decides on a unit's 报办结, and takes back: 审核, not 经办. */
export function isDecision(act: AssignmentAct): boolean {
  return act === 'close' || act === 'returnToWork' || act === 'reopen'
}

const moves: Readonly<Record<AssignmentAct, { from: readonly AssignmentStatus[]; to: AssignmentStatus }>> = {
  start: { from: ['notStarted'], to: 'underway' },
  claimComplete: { from: ['notStarted', 'underway'], to: 'claimedComplete' },
  close: { from: ['claimedComplete'], to: 'closed' },
  returnToWork: { from: ['claimedComplete'], to: 'underway' },
  reopen: { from: ['closed'], to: 'underway' },
}

/** The state after an act, or undefined where the act is not possible from `status`. */
export function afterAct(status: AssignmentStatus, act: AssignmentAct): AssignmentStatus | undefined {
  const move = moves[act]
  return move.from.includes(status) ? move.to : undefined
}

/** 时序: how a dated milestone stands on a day. 临近 begins `dueSoonDays` before; the due day itself is in time. */
export const milestoneStates = { met: '已完成', open: '未到期', dueSoon: '临近', overdue: '逾期' } as const
export type MilestoneState = keyof typeof milestoneStates
export const dueSoonDays = 10

export function milestoneState(by: CalendarDay, metOn: CalendarDay | null, today: CalendarDay): MilestoneState {
  if (metOn !== null) return 'met'
  const left = daysBetween(today, by)
  if (left < 0) return 'overdue'
  return left <= dueSoonDays ? 'dueSoon' : 'open'
}
