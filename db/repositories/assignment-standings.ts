import type { Selectable } from 'kysely'
import type { AssignmentDecisionTable, AssignmentReportTable } from '#db/schema/programme.ts'
import type { AssignmentStatus } from '#shared/domain/assignment.ts'
import { type Connection, asFlag } from './connection.ts'
import { authoredId } from './line-verdicts.ts'

/** How an assignment stands: what its unit reports (办结), and what the city decided of it (销号). Each has its own author. */

export type ReportRow = Selectable<AssignmentReportTable>
export type DecisionRow = Selectable<AssignmentDecisionTable>

/** A report with the milestones that it says are met: what its revision says. */
export interface ReportRecord extends ReportRow {
  readonly met: readonly { readonly ordinal: number; readonly met_on: string }[]
}

export interface AssignmentStanding {
  readonly status: AssignmentStatus
  /** The report that counts: the unit's own, or the city's on its behalf where there is no own one. */
  readonly report: ReportRow | undefined
  /** Days by the milestone's place in the pack. */
  readonly met: ReadonlyMap<number, string>
  /** Revisions of reports and decision together. */
  readonly seen: number
}

/** The standing of every assignment, or of one; 未启动 where nothing was reported. */
export async function standingsOf(db: Connection, assignmentId?: string): Promise<(assignmentId: string) => AssignmentStanding> {
  let [reports, decisions] = [db.selectFrom('assignment_report').selectAll(), db.selectFrom('assignment_decision').selectAll()]
  if (assignmentId !== undefined) {
    reports = reports.where('assignment_id', '=', assignmentId)
    decisions = decisions.where('assignment_id', '=', assignmentId)
  }
  const rows = await reports.orderBy('is_on_behalf').execute()
  const byAssignment = Map.groupBy(rows, (report) => report.assignment_id)
  const decided = new Map((await decisions.execute()).map((decision) => [decision.assignment_id, decision]))
  let milestones = db.selectFrom('milestone_met').selectAll()
  if (assignmentId !== undefined) milestones = milestones.where('report_id', 'in', [...rows.map((row) => row.id), ''])
  const met = Map.groupBy(await milestones.execute(), (each) => each.report_id)
  return (id) => {
    const own = byAssignment.get(id) ?? []
    const [report, decision] = [own[0], decided.get(id)]
    return {
      status: statusOf(report, decision),
      report,
      met: new Map((met.get(report?.id ?? '') ?? []).map((each) => [each.ordinal, each.met_on])),
      seen: own.reduce((sum, each) => sum + each.rev, decision?.rev ?? 0),
    }
  }
}

/** 销号 holds until the city takes it back; 退回续办 and 恢复办理 hold until the unit reports anew. */
function statusOf(report: ReportRow | undefined, decision: DecisionRow | undefined): AssignmentStatus {
  if (decision?.decision === 'closed') return 'closed'
  if (report === undefined) return 'notStarted'
  const isAnswered = decision?.report_id !== report.id || decision.report_rev < report.rev
  return isAnswered ? report.status : 'underway'
}

/** Writes how far a unit is, said by itself or by the city for it; gives the report's id. Follow it with `findReport` for the revision. */
export async function saveReport(
  db: Connection,
  assignment: { readonly id: string; readonly unitId: string },
  { isOnBehalf, status, on }: { readonly isOnBehalf: boolean; readonly status: ReportRow['status']; readonly on: string },
): Promise<string> {
  const id = authoredId(assignment.id, isOnBehalf)
  await db
    .insertInto('assignment_report')
    .values({ id, assignment_id: assignment.id, unit_id: assignment.unitId, status, status_on: on, is_on_behalf: asFlag(isOnBehalf) })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ status, status_on: on, rev: eb('assignment_report.rev', '+', 1) })),
    )
    .execute()
  return id
}

/** Enters the day on which a report says that a milestone was met, or takes it out. */
export async function setMilestoneMet(db: Connection, reportId: string, ordinal: number, metOn: string | null): Promise<void> {
  await db.deleteFrom('milestone_met').where('report_id', '=', reportId).where('ordinal', '=', ordinal).execute()
  if (metOn !== null) await db.insertInto('milestone_met').values({ report_id: reportId, ordinal, met_on: metOn }).execute()
}

/** A report as it is kept. */
export async function findReport(db: Connection, reportId: string): Promise<ReportRecord | undefined> {
  const row = await db.selectFrom('assignment_report').selectAll().where('id', '=', reportId).executeTakeFirst()
  if (row === undefined) return undefined
  const met = db.selectFrom('milestone_met').select(['ordinal', 'met_on']).where('report_id', '=', reportId)
  return { ...row, met: await met.orderBy('ordinal').execute() }
}

/** Writes what the city decides of a report and gives the decision as it is kept then. */
export async function saveDecision(
  db: Connection,
  report: Pick<ReportRow, 'id' | 'assignment_id' | 'unit_id' | 'rev'>,
  { decision, on }: { readonly decision: DecisionRow['decision']; readonly on: string },
): Promise<DecisionRow> {
  const said = { decision, decided_on: on, report_id: report.id, report_rev: report.rev }
  return db
    .insertInto('assignment_decision')
    .values({ assignment_id: report.assignment_id, unit_id: report.unit_id, ...said })
    .onConflict((conflict) =>
      conflict.column('assignment_id').doUpdateSet((eb) => ({ ...said, rev: eb('assignment_decision.rev', '+', 1) })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}
