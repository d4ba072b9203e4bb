import { findDutyCard, listDutyCards, listAssignments, listMeasures, saveDutyCard } from '#db/repositories/programme.ts'
import type { AssignmentRecord, MeasureRecord } from '#db/repositories/programme.ts'
import { asFlag } from '#db/repositories/connection.ts'
import { type IssuedItem, listIssuedItems } from '#db/repositories/ladder.ts'
import { listLines } from '#db/repositories/plans.ts'
import { listProgress } from '#db/repositories/progress.ts'
import {
  type AssignmentAct,
  type AssignmentStatus,
  type MilestoneState,
  assignmentActs,
  milestoneState,
} from '#shared/domain/assignment.ts'
import { type DutyCardFields, dutyCardParts, emptyDutyCard, filledParts } from '#shared/domain/duty-card.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { countedVerdict } from '#shared/domain/plan.ts'
import { type Rung, rungOf } from '#shared/domain/supervision.ts'
import { type ServiceContext, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { refuseBesideOwn } from '../records/authorship.ts'
import { isDecision, reportMilestone, takeAct } from './assignment-records.ts'
import { ongoingWords } from './deadline-words.ts'
import { unitRefs } from '../units.ts'

/** 任务台账: 一册 and 一表 as views of one data set, and what a person does to an assignment (M-014 … M-021). */

/** Everything about assignments that views share; read once. */
export interface Register {
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly issued: readonly IssuedItem[]
  readonly cards: ReadonlyMap<string, DutyCardFields & { readonly rev: number }>
}

export async function readRegister(context: ServiceContext): Promise<Register> {
  const { db } = context.store
  const cards = await listDutyCards(db, context.office.programmeId)
  return {
    measures: await listMeasures(db, context.office.programmeId),
    assignments: await listAssignments(db, { programmeId: context.office.programmeId }),
    issued: await listIssuedItems(db, { programmeId: context.office.programmeId }),
    cards: new Map(
      cards.map((card) => [
        card.assignment_id,
        {
          leaderInCharge: card.leader_in_charge,
          responsibleSection: card.responsible_section,
          workPlan: card.work_plan,
          contactPerson: card.contact_person,
          rev: card.rev,
        },
      ]),
    ),
  }
}

export function cardOf(register: Register, assignmentId: string): DutyCardFields & { readonly rev: number } {
  return register.cards.get(assignmentId) ?? { ...emptyDutyCard, rev: 1 }
}

export function rungOfAssignment(register: Register, assignmentId: string): Rung {
  return rungOf(
    register.issued.filter((item) => item.subjectKind === 'milestone' && item.subjectId === assignmentId).map((item) => item.kind),
  )
}

export async function taskRegister(context: ServiceContext) {
  const { db } = context.store
  const [units, register] = [await unitRefs(db, context.pack), await readRegister(context)]
  const evidence = new Map<string, number>()
  for (const line of await listLines(db, { programmeId: context.office.programmeId }))
    evidence.set(line.measureId, (evidence.get(line.measureId) ?? 0) + line.evidence)
  const rows = register.measures.map((measure) => registerRow(context, units, register, measure, evidence.get(measure.id) ?? 0))
  const tasks = [...new Map(register.measures.map((measure) => [measure.taskId, measure])).values()]
  return {
    domains: context.pack.domains.map(({ number, title }) => ({ number, title })),
    tasks: tasks.map((task) => ({
      taskId: task.taskId,
      number: task.taskNumber,
      title: task.taskTitle,
      goal: task.goal,
      domain: task.domain,
      measures: rows.filter((row) => register.measures.some((each) => each.id === row.measureId && each.taskId === task.taskId)),
    })),
  }
}

type Units = Awaited<ReturnType<typeof unitRefs>>

function registerRow(context: ServiceContext, units: Units, register: Register, measure: MeasureRecord, evidence: number) {
  const today = context.ports.clock.today()
  const own = register.assignments.filter((each) => each.measureId === measure.id && isShown(context, each))
  const leads = context.office.profile === 'county' ? own : own.filter((each) => each.role === 'lead')
  const milestones = measure.milestones.map((milestone) => milestoneOverLeads(milestone, leads, today))
  const overdue = milestones.filter((each) => each.state === 'overdue')
  const next = overdue[0] ?? milestones.find((each) => each.state !== 'met')
  const have = Math.min(...leads.map((each) => filledParts(cardOf(register, each.id)).length))
  return {
    measureId: measure.id,
    code: measure.code,
    text: measure.text,
    shortTitle: measure.shortTitle,
    leads: leadUnits(register, measure.id).map((unitId) => units.ref(unitId)),
    milestones,
    ongoing: ongoingWords(context.pack, measure.id),
    status: leastStatus(leads),
    state: next?.state ?? stateWithoutNext(milestones, leads),
    daysLate: next?.daysLate ?? 0,
    duty: { have: Number.isFinite(have) ? have : 2, of: Object.keys(dutyCardParts).length },
    evidence,
    rung: highestRung(leads.map((each) => rungOfAssignment(register, each.id))),
    overdueSubjects: leads.flatMap((each) => overdueSubjectsOf(each, today)),
  }
}

function isShown(context: ServiceContext, assignment: AssignmentRecord): boolean {
  return context.office.profile === 'city' || assignment.unitId === context.office.unitId
}

function leadUnits(register: Register, measureId: string): string[] {
  return register.assignments.filter((each) => each.measureId === measureId && each.role === 'lead').map((each) => each.unitId)
}

/** A measure's milestone is met when every lead has met it; otherwise the latest state of those that have not. */
function milestoneOverLeads(milestone: MeasureRecord['milestones'][number], leads: readonly AssignmentRecord[], today: string) {
  const unmet = leads.some(
    (each) => each.status !== 'closed' && (each.milestones.find((own) => own.ordinal === milestone.ordinal)?.metOn ?? null) === null,
  )
  const state = milestoneState(milestone.by, unmet ? null : milestone.by, today)
  return { ...milestone, state, daysLate: state === 'met' ? 0 : daysBetween(milestone.by, today) }
}

/** Dated work with nothing left is met; 持续推进 has no day to be late for and is met by 销号 alone (M-170). */
function stateWithoutNext(milestones: readonly unknown[], leads: readonly AssignmentRecord[]): MilestoneState {
  return milestones.length > 0 || leads.every((each) => each.status === 'closed') ? 'met' : 'open'
}

const statusOrder: readonly AssignmentStatus[] = ['notStarted', 'underway', 'claimedComplete', 'closed']

/** As far as its slowest lead, but 推进中 as soon as one has begun. */
function leastStatus(leads: readonly AssignmentRecord[]): AssignmentStatus {
  const places = leads.map((each) => statusOrder.indexOf(each.status))
  const least = statusOrder[Math.min(...places)] ?? 'notStarted'
  return least === 'notStarted' && Math.max(...places) > 0 ? 'underway' : least
}

const rungOrder: readonly Rung[] = ['none', 'reminded', 'supervised', 'interviewed', 'reported']

function highestRung(rungs: readonly Rung[]): Rung {
  return rungOrder[Math.max(0, ...rungs.map((rung) => rungOrder.indexOf(rung)))] ?? 'none'
}

function overdueSubjectsOf(assignment: AssignmentRecord, today: string) {
  if (assignment.status === 'closed') return []
  return assignment.milestones
    .filter((each) => milestoneState(each.by, each.metOn, today) === 'overdue')
    .map((each) => ({ kind: 'milestone' as const, assignmentId: assignment.id, ordinal: each.ordinal }))
}

/** 一表: the month's lines as they were reported. */
export async function progressTable(context: ServiceContext, input: { readonly month: string; readonly unitId: string | null }) {
  const unitId = context.office.profile === 'county' ? context.office.unitId : input.unitId
  const filter = unitId === null ? { month: input.month } : { month: input.month, unitId }
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const entries = Map.groupBy(await listProgress(db, inProgramme(context, filter)), (entry) => entry.line_id)
  return {
    rows: (await listLines(db, inProgramme(context, filter))).map((line) => {
      const own = entries.get(line.id) ?? []
      const joined = (pick: 'content' | 'outcome'): string =>
        own
          .map((entry) => entry[pick])
          .filter((text) => text !== '')
          .join('\n')
      return {
        lineId: line.id,
        measureId: line.measureId,
        code: line.code,
        shortTitle: line.shortTitle,
        unit: units.ref(line.unitId),
        goal: line.goal,
        progress: joined('content'),
        outcome: joined('outcome'),
        nextPlan: own.findLast((entry) => entry.next_plan !== '')?.next_plan ?? '',
        verdict: countedVerdict(line),
        evidence: line.evidence,
        dueOn: line.dueOn,
      }
    }),
  }
}

export interface ActInput {
  readonly assignmentId: string
  readonly rev: number
  readonly act: AssignmentAct
  readonly ground: string
}

/** 报办结 by the unit; 准予销号 or 退回续办 by the city (办结 ≠ 销号, office.md). */
export async function actOnAssignment(context: ServiceContext, input: ActInput) {
  return runCommand(context, 'assignments.act', async (act) => {
    const assignment = found((await listAssignments(act.trx, { ids: [input.assignmentId] }))[0], '该责任项')
    ownUnitOnly(context, assignment.unitId, '办理其他单位的责任项')
    if (context.office.profile === 'county' && isDecision(input.act)) {
      throw ruleViolation('closeByCity', `${assignmentActs[input.act]}由市专班办公室办理`, '请先报办结，由市专班办公室审核')
    }
    fresh(assignment.rev === input.rev ? input.rev : undefined, '该责任项')
    await takeAct(context, act, assignment, input.act)
    act.about('assignment', assignment.id, { act: input.act, ground: input.ground })
    return {}
  })
}

export async function meetMilestone(
  context: ServiceContext,
  input: { readonly assignmentId: string; readonly ordinal: number; readonly metOn: string },
) {
  if (input.metOn > context.ports.clock.today()) throw ruleViolation('metInFuture', '完成日期晚于今天', '请核对完成日期')
  return changeMilestone(context, 'milestones.meet', input.assignmentId, input.ordinal, input.metOn, {})
}

export async function reopenMilestone(
  context: ServiceContext,
  input: { readonly assignmentId: string; readonly ordinal: number; readonly ground: string },
) {
  return changeMilestone(context, 'milestones.reopen', input.assignmentId, input.ordinal, null, { ground: input.ground })
}

async function changeMilestone(
  context: ServiceContext,
  action: string,
  assignmentId: string,
  ordinal: number,
  metOn: string | null,
  detail: Readonly<Record<string, unknown>>,
): Promise<Record<string, never>> {
  return runCommand(context, action, async (act) => {
    const assignment = found((await listAssignments(act.trx, { ids: [assignmentId] }))[0], '该责任项')
    ownUnitOnly(context, assignment.unitId, '登记其他单位的节点')
    found(
      assignment.milestones.find((each) => each.ordinal === ordinal),
      '该时限节点',
    )
    await reportMilestone(context, act, assignment, { ordinal, metOn })
    act.about('assignment', assignmentId, { ordinal, metOn, ...detail })
    return {}
  })
}

/** “六个一” (第九条); an incomplete card warns and never blocks. */
export async function saveCard(context: ServiceContext, input: DutyCardFields & { readonly assignmentId: string; readonly rev: number }) {
  return runCommand(context, 'dutyCards.save', async (act) => {
    const assignment = found((await listAssignments(act.trx, { ids: [input.assignmentId] }))[0], '该责任项')
    ownUnitOnly(context, assignment.unitId, '填写其他单位的“六个一”')
    const isOnBehalf = assignment.unitId !== context.office.unitId
    refuseBesideOwn(isOnBehalf, (await findDutyCard(act.trx, assignment.id))?.is_on_behalf === 0, '“六个一”')
    const card = {
      is_on_behalf: asFlag(isOnBehalf),
      assignment_id: assignment.id,
      leader_in_charge: input.leaderInCharge.trim(),
      responsible_section: input.responsibleSection.trim(),
      work_plan: input.workPlan.trim(),
      contact_person: input.contactPerson.trim(),
      rev: input.rev,
    }
    const kept = await saveDutyCard(act.trx, card)
    const rev = fresh(kept?.rev, '“六个一”')
    act.about('assignment', assignment.id, { dutyCard: true })
    await act.revise({ type: 'dutyCard', id: kept?.id ?? '', rev, ownerUnit: assignment.unitId, record: { ...kept } })
    return { rev }
  })
}
