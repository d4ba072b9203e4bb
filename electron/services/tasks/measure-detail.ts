import { listEventsOf } from '#db/repositories/desk.ts'
import { listLines } from '#db/repositories/plans.ts'
import type { AssignmentRecord } from '#db/repositories/programme.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { listUrges } from '#db/repositories/urges.ts'
import { milestoneState } from '#shared/domain/assignment.ts'
import { dutyCardParts, missingParts } from '#shared/domain/duty-card.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { noticeKinds, rungOf } from '#shared/domain/supervision.ts'
import { type UrgeWay, urgeTitle } from '#shared/domain/urge.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, found } from '../context.ts'
import { deadlineWords } from './deadline-words.ts'
import { evidenceViews } from '../evidence/evidence.ts'
import { type Register, cardOf, readRegister, rungOfAssignment } from './tasks.ts'
import { unitRefs } from '../units.ts'

/** One measure whole: its units, “六个一”, progress, evidence, and the ladder as a history (look: the side panel of 任务台账). */
export async function measureDetail(context: ServiceContext, input: { readonly measureId: string }) {
  const { db } = context.store
  const [units, register] = [await unitRefs(db, context.pack), await readRegister(context)]
  const measure = found(
    register.measures.find((each) => each.id === input.measureId),
    '该措施',
  )
  const isCounty = context.office.profile === 'county'
  const assignments = register.assignments.filter(
    (each) => each.measureId === measure.id && (!isCounty || each.unitId === context.office.unitId),
  )
  const all = register.assignments.filter((each) => each.measureId === measure.id)
  const lines = (await listLines(db, { measureId: measure.id })).filter((line) => !isCounty || line.unitId === context.office.unitId)
  const lineIds = lines.map((line) => line.id)
  const unitsOf = (role: 'lead' | 'responsible') => all.filter((each) => each.role === role).map((each) => units.ref(each.unitId))
  const packMeasure = context.pack.tasks.flatMap((task) => task.measures).find((each) => each.id === measure.id)
  const entries = lineIds.length === 0 ? [] : await listProgress(db, { lineIds })
  const evidence = lineIds.length === 0 ? [] : await evidenceViews(db, { lineIds })
  return {
    measureId: measure.id,
    code: measure.code,
    text: measure.text,
    shortTitle: measure.shortTitle,
    taskTitle: measure.taskTitle,
    goal: measure.goal,
    deadlineWording: deadlineWords(context.pack, measure),
    source: measure.sourceClause,
    leads: unitsOf('lead'),
    responsible: unitsOf('responsible'),
    differences: (packMeasure?.differences ?? []).map((each) => ({ ...each })),
    assignments: assignments.map((each) => assignmentView(context, register, each, units.ref(each.unitId))),
    history: await historyOf(context, register, assignments, units),
    progress: entries.map((entry) => ({
      entryId: entry.id,
      lineId: entry.line_id,
      unitName: units.get(entry.unit_id).name,
      month: entry.month,
      recordedOn: entry.recorded_on,
      content: entry.content,
      outcome: entry.outcome,
      nextPlan: entry.next_plan,
    })),
    evidence: evidence.map((each) => {
      const line = lines.find((own) => own.id === each.measures[0]?.lineId)
      return {
        evidenceId: each.evidenceId,
        title: each.title,
        unitName: line === undefined ? '' : units.get(line.unitId).name,
        formedOn: each.formedOn,
        files: each.files.length,
      }
    }),
    revisions: (await listEventsOf(db, [...assignments.map((each) => each.id), ...lineIds])).map((event) => ({
      at: event.at,
      officer: event.officer ?? '',
      what: event.action,
    })),
  }
}

function assignmentView(context: ServiceContext, register: Register, assignment: AssignmentRecord, unit: { unitId: string; name: string }) {
  const today = context.ports.clock.today()
  const card = cardOf(register, assignment.id)
  return {
    assignmentId: assignment.id,
    unit,
    role: assignment.role,
    status: assignment.status,
    rung: rungOfAssignment(register, assignment.id),
    milestones: assignment.milestones.map((each) => {
      const state = milestoneState(each.by, assignment.status === 'closed' ? (each.metOn ?? each.by) : each.metOn, today)
      return { ...each, state, daysLate: state === 'met' ? 0 : daysBetween(each.by, today) }
    }),
    dutyCard: { ...card, missing: missingParts(card).map((part) => dutyCardParts[part]) },
    rev: assignment.rev,
  }
}

interface HistoryEntry {
  readonly on: string
  readonly title: string
  readonly detail: string
  readonly unitName: string
  readonly tone: 'done' | 'late' | 'proposed' | 'ahead'
}

type Units = Awaited<ReturnType<typeof unitRefs>>

/** What happened, in order, then what may follow (工作制度 第十三至十六条). */
async function historyOf(
  context: ServiceContext,
  register: Register,
  assignments: readonly AssignmentRecord[],
  units: Units,
): Promise<HistoryEntry[]> {
  const ids = assignments.map((each) => each.id)
  const today = context.ports.clock.today()
  const issued = register.issued.filter((item) => item.subjectKind === 'milestone' && ids.includes(item.subjectId))
  const notices = issued.map((item) => ({
    on: item.issuedOn,
    title: `${noticeKinds[item.kind]} ${item.number}`.trim(),
    detail: item.answeredOn === null ? `限${officialMonthDay(item.answerDueOn)}前反馈` : `${officialMonthDay(item.answeredOn)}已反馈`,
    unitName: units.get(item.unitId).name,
    tone: 'done' as const,
  }))
  const urges = (await listUrges(context.store.db, { subjectIds: ids })).map((urge) => ({
    on: urge.urged_on,
    title: urgeTitle(urge.way as UrgeWay),
    detail: urge.content,
    unitName: units.get(urge.unit_id).name,
    tone: 'done' as const,
  }))
  const points = assignments.flatMap((assignment) => milestoneEntries(assignment, today, units.get(assignment.unitId).name))
  const past = [...notices, ...urges, ...points].toSorted((one, other) => one.on.localeCompare(other.on))
  const isLate = points.some((each) => each.tone === 'late')
  return [issueOfPlan(context), ...past, ...(isLate ? ahead(context, rungOf(issued.map((item) => item.kind))) : [])]
}

function issueOfPlan(context: ServiceContext): HistoryEntry {
  const source = context.pack.sourceDocuments[0]
  return { on: source?.issuedOn ?? '', title: '印发实施方案，下达任务', detail: '', unitName: source?.issuer ?? '', tone: 'done' }
}

function milestoneEntries(assignment: AssignmentRecord, today: string, unitName: string): HistoryEntry[] {
  return assignment.milestones.flatMap((each): HistoryEntry[] => {
    const state = milestoneState(each.by, each.metOn, today)
    if (state === 'met') return [{ on: each.metOn ?? each.by, title: `${each.what}已完成`, detail: '', unitName, tone: 'done' }]
    return state === 'overdue' && assignment.status !== 'closed'
      ? [
          {
            on: each.by,
            title: `${each.what}逾期${daysBetween(each.by, today)}天`,
            detail: `应于${officialMonthDay(each.by)}前完成`,
            unitName,
            tone: 'late',
          },
        ]
      : []
  })
}

/** The rung that may be proposed, then those not yet reached; the articles are named where the programme has a 工作制度. */
function ahead({ pack }: ServiceContext, rung: ReturnType<typeof rungOf>): HistoryEntry[] {
  const step = (title: string, detail: string, tone: 'proposed' | 'ahead'): HistoryEntry => ({ on: '', title, detail, unitName: '', tone })
  const under = (...parts: string[]): string => (pack.articles.length > 0 ? parts : parts.slice(0, -1)).join('，')
  const later = [step('约谈提醒', under('督办未见效时', '第十四条'), 'ahead'), step('问题线索报告', under('第十五、十六条'), 'ahead')]
  return rung === 'supervised' ? later : [step('可下发督办单', under('事由：延迟完成', '第十四条'), 'proposed'), ...later]
}
