import {
  type AssignmentStanding,
  findReport,
  saveDecision,
  saveReport,
  setMilestoneMet,
  standingsOf,
} from '#db/repositories/assignment-standings.ts'
import { type AssignmentStatus, type AssignmentAct, afterAct, assignmentActs, assignmentStatuses } from '#shared/domain/assignment.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type Act, type ServiceContext, found } from '../context.ts'
import { refuseBesideOwn } from '../records/authorship.ts'

/** What a unit reports of an assignment and what the city decides of it, as records of their two authors. */

interface Assignment {
  readonly id: string
  readonly unitId: string
}

const decisions = { close: 'closed', returnToWork: 'returned', reopen: 'reopened' } as const

/** Whether an act is the city's decision on a report (准予销号, 退回续办, 恢复办理) and not the unit's own report. */
export function isDecision(act: AssignmentAct): act is keyof typeof decisions {
  return act in decisions
}

/** Takes an act that is possible from the assignment's standing; refuses another one. */
export async function takeAct(context: ServiceContext, act: Act, assignment: Assignment, deed: AssignmentAct): Promise<void> {
  const standing = await standingOf(act, assignment)
  const status = afterAct(standing.status, deed)
  if (status === undefined) {
    const now = assignmentStatuses[standing.status]
    throw ruleViolation('assignmentStep', `当前状态为“${now}”，不能${assignmentActs[deed]}`, '请按办理顺序操作')
  }
  if (!isDecision(deed)) {
    await writeReport(context, act, assignment, standing, status)
    return
  }
  const row = await saveDecision(act.trx, found(standing.report, '该责任项的办理情况'), { decision: decisions[deed], on: act.today })
  const record = { type: 'assignmentDecision', id: row.assignment_id, rev: row.rev, ownerUnit: context.office.unitId }
  await act.revise({ ...record, record: { ...row } })
}

/** Enters that a milestone was met on a day, or takes the entry out; what has a milestone that is met is under way. */
export async function reportMilestone(
  context: ServiceContext,
  act: Act,
  assignment: Assignment,
  { ordinal, metOn }: { readonly ordinal: number; readonly metOn: string | null },
): Promise<void> {
  const standing = await standingOf(act, assignment)
  const status = metOn !== null && standing.status === 'notStarted' ? 'underway' : standing.status
  await writeReport(context, act, assignment, standing, status, (reportId) => setMilestoneMet(act.trx, reportId, ordinal, metOn))
}

async function standingOf(act: Act, { id }: Assignment): Promise<AssignmentStanding> {
  return (await standingsOf(act.trx, id))(id)
}

async function writeReport(
  context: ServiceContext,
  act: Act,
  assignment: Assignment,
  { report }: AssignmentStanding,
  status: AssignmentStatus,
  change: (reportId: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const isOnBehalf = assignment.unitId !== context.office.unitId
  refuseBesideOwn(isOnBehalf, report?.is_on_behalf === 0, '该责任项的办理情况')
  // A report never says 已销号: it keeps what was reported, and the city's decision stands over it.
  const reported = status === 'closed' ? (report?.status ?? 'claimedComplete') : status
  const reportId = await saveReport(act.trx, assignment, { isOnBehalf, status: reported, on: act.today })
  await change(reportId)
  const row = found(await findReport(act.trx, reportId), '该责任项的办理情况')
  await act.revise({ type: 'assignmentReport', id: row.id, rev: row.rev, ownerUnit: assignment.unitId, record: { ...row } })
}
