import { listBriefs } from '#db/repositories/briefs.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listNotices } from '#db/repositories/notices.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { type ProblemRecord, listProblems } from '#db/repositories/problems.ts'
import { type MeasureRecord, listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { listFindings } from '#db/repositories/spot-checks.ts'
import { listUrges } from '#db/repositories/urges.ts'
import { decimalText, fraction } from '#shared/domain/fraction.ts'
import { isIssued } from '#shared/domain/document.ts'
import { type CalendarDay, monthOf } from '#shared/domain/period.ts'
import { countedVerdict } from '#shared/domain/plan.ts'
import { type NoticeKind, noticeKinds } from '#shared/domain/supervision.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { standingObligations } from '../months/submissions.ts'

/** What was done in a programme's year, counted from its records up to a day: nothing is estimated. */

/** 「95.66」 of 100; null where there is nothing to count. */
export function rateText(part: number, whole: number): string | null {
  return whole === 0 ? null : decimalText(fraction(BigInt(part) * 100n, BigInt(whole)), 2)
}

export interface TaskWork {
  readonly taskId: string
  readonly title: string
  readonly goal: string
  readonly assignments: number
  readonly closed: number
  readonly planned: number
  readonly done: number
}

interface LineCount {
  readonly planned: number
  readonly done: number
}

/** Lines that were to be done and those that were, by the verdict that counts; 不涉及 is neither. */
function countLines(lines: readonly LineRecord[]): LineCount {
  const planned = lines.filter((line) => countedVerdict(line) !== 'notApplicable')
  return { planned: planned.length, done: planned.filter((line) => countedVerdict(line) === 'done').length }
}

export interface PlannedWork {
  readonly measures: number
  readonly tasks: readonly TaskWork[]
  readonly leads: { readonly all: number; readonly closed: number }
  readonly responsible: { readonly all: number; readonly closed: number }
  readonly lines: LineCount & { readonly months: readonly string[] }
}

/** Tasks in their order with 责任项, 销号 and the months' lines. */
export async function plannedWork(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<PlannedWork> {
  const measures = await listMeasures(db, context.office.programmeId)
  const assignments = await listAssignments(db, { programmeId: context.office.programmeId })
  const lines = (await listLines(db, inProgramme(context, {}))).filter((line) => line.month <= monthOf(asOf))
  const taskOf = new Map(measures.map((measure) => [measure.id, measure.taskId]))
  const linesOfTask = Map.groupBy(lines, (line) => taskOf.get(line.measureId))
  const byTask = Map.groupBy(assignments, (each) => taskOf.get(each.measureId))
  const count = (role: 'lead' | 'responsible') => {
    const own = assignments.filter((each) => each.role === role)
    return { all: own.length, closed: own.filter(({ status }) => status === 'closed').length }
  }
  return {
    measures: measures.length,
    tasks: [...Map.groupBy(measures, (measure) => measure.taskId)].map(([taskId, own]) => {
      const carried = byTask.get(taskId) ?? []
      const closed = carried.filter(({ status }) => status === 'closed').length
      const first = own[0] as MeasureRecord
      const work = { assignments: carried.length, closed, ...countLines(linesOfTask.get(taskId) ?? []) }
      return { taskId, title: first.taskTitle, goal: first.goal, ...work }
    }),
    leads: count('lead'),
    responsible: count('responsible'),
    lines: { ...countLines(lines), months: [...new Set(lines.map(({ month }) => month))].toSorted() },
  }
}

export interface SubmittedWork {
  readonly due: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
}

/** 计入考评 materials that fell due: 豁免 is left out; what has not come is 漏报 or 逾期. */
export async function submittedWork(context: ServiceContext, db: Connection): Promise<SubmittedWork> {
  const counted = (await standingObligations(context, db, {})).filter((each) => each.counts === 1)
  const of = (...statuses: readonly string[]): number => counted.filter(({ status }) => statuses.includes(status)).length
  const [onTime, late, missing] = [of('onTime'), of('late'), of('missing', 'overdue', 'returned')]
  return { due: onTime + late + missing, onTime, late, missing }
}

export interface NoticedWork {
  readonly kinds: readonly { readonly kind: NoticeKind; readonly title: string; readonly count: number }[]
  readonly listed: number
  readonly closed: number
  readonly urges: number
}

/** Notices that were issued and not withdrawn, by kind; 挂牌, 办结, and 催办记录 beside them. */
export async function noticedWork(context: ServiceContext, db: Connection): Promise<NoticedWork> {
  const issued = (await listNotices(db, context.office.programmeId)).filter(({ documentStatus }) => isIssued(documentStatus))
  const count = (kind: NoticeKind): number => issued.filter((notice) => notice.kind === kind).length
  return {
    kinds: (Object.keys(noticeKinds) as NoticeKind[])
      .map((kind) => ({ kind, title: noticeKinds[kind], count: count(kind) }))
      .filter((each) => each.count > 0),
    listed: issued.filter(({ is_listed: isListed }) => isListed === 1).length,
    closed: issued.filter(({ documentStatus }) => documentStatus === 'closed' || documentStatus === 'filed').length,
    urges: (await listUrges(db, { programmeId: context.office.programmeId })).length,
  }
}

export interface CheckedWork {
  readonly checks: number
  readonly units: number
  readonly lines: number
  readonly refuted: number
}

export async function checkedWork(context: ServiceContext, db: Connection): Promise<CheckedWork> {
  const findings = await listFindings(db, inProgramme(context, {}))
  return {
    checks: new Set(findings.map(({ spotCheckId }) => spotCheckId)).size,
    units: new Set(findings.map(({ unitId }) => unitId)).size,
    lines: findings.length,
    refuted: findings.filter(({ finding }) => finding === 'refuted').length,
  }
}

export interface BriefWork {
  readonly received: number
  readonly highQuality: number
  readonly adopted: number
}

/** Briefs of the months, each once. */
export async function briefWork(context: ServiceContext, db: Connection, months: readonly string[]): Promise<BriefWork> {
  const briefs = new Map<string, Awaited<ReturnType<typeof listBriefs>>[number]>()
  for (const month of months) for (const brief of await listBriefs(db, inProgramme(context, { month }))) briefs.set(brief.id, brief)
  const all = [...briefs.values()]
  return {
    received: all.length,
    highQuality: all.filter((brief) => brief.is_high_quality === 1).length,
    adopted: all.filter((brief) => brief.is_recommended === 1 && brief.adopted_on !== null).length,
  }
}

export interface ProblemWork {
  readonly found: number
  readonly closed: number
  readonly open: readonly ProblemRecord[]
}

export async function problemWork(context: ServiceContext, db: Connection): Promise<ProblemWork> {
  const problems = await listProblems(db, context.office.programmeId)
  const open = problems.filter(({ status }) => status === 'open')
  return { found: problems.length, closed: problems.length - open.length, open: open.toReversed() }
}
