import { listLines, listPlans } from '#db/repositories/plans.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { dueSoonDays } from '#shared/domain/assignment.ts'
import { addDays, daysBetween } from '#shared/domain/period.ts'
import { countedVerdict } from '#shared/domain/plan.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { officialMonthDay, weekdayName } from '#shared/text/official-dates.ts'
import type { ServiceContext } from './context.ts'
import { documentsInHand } from './document-lists.ts'
import { composeMessage } from './messages.ts'
import { monthSteps } from './month-steps.ts'
import { type StandingObligation, standingObligations } from './submissions.ts'
import { readRegister } from './tasks.ts'
import { unitRefs } from './units.ts'

/** 今日: what is late, what is due, who stands where; every row leads to the work itself. */

type Units = Awaited<ReturnType<typeof unitRefs>>
type Subject =
  | { kind: 'milestone'; assignmentId: string; ordinal: number }
  | { kind: 'obligation'; obligationId: string }
  | { kind: 'problem'; problemId: string }

interface WorkRow {
  readonly id: string
  readonly group: 'overdue' | 'today' | 'later'
  readonly title: string
  readonly detail: string
  readonly action:
    | { kind: 'draftNotices'; label: string; step: 'remind' | 'supervise'; subjects: Subject[] }
    | { kind: 'open'; label: string; route: string }
  readonly message: string | null
}

export async function todayView(context: ServiceContext, input: { readonly month: string }) {
  const { db } = context.store
  const today = context.ports.clock.today()
  const units = await unitRefs(db)
  const isCity = context.office.profile === 'city'
  const obligations = (await standingObligations(context, db, { month: input.month })).filter(
    (each) => isCity || each.unit_id === context.office.unitId,
  )
  const facts = {
    month: input.month,
    today,
    isOpen: (await listPlans(db, input.month)).length > 0,
    plans: await listPlans(db, input.month),
    obligations,
    lines: (await listLines(db, { month: input.month })).filter((line) => isCity || line.unitId === context.office.unitId),
    isPublished: (await publishedMonths(db)).includes(input.month),
    officeDays: context.pack.cadence.officeDays,
    scored: new Set(units.all.filter((unit) => unit.scored).map((unit) => unit.id)),
  }
  const steps = monthSteps(facts)
  const work = [
    ...openingWork(input.month, facts.isOpen),
    ...(await obligationWork(context, units, obligations, today)),
    ...(await milestoneWork(context, units)),
    ...(await documentWork(context)),
  ]
  return {
    today,
    weekday: weekdayName(today),
    sentence: sentence(input.month, steps, obligations),
    steps,
    work,
    counties: countyRows(units, facts),
    unscoredSentence: unscoredSentence(units, obligations),
  }
}

function sentence(month: string, steps: ReturnType<typeof monthSteps>, obligations: readonly StandingObligation[]): string {
  const current = steps.find((step) => step.state === 'current') ?? steps.find((step) => step.state === 'ahead')
  const late = new Set(obligations.filter((each) => each.status === 'overdue').map((each) => each.unit_id)).size
  const stage =
    current === undefined ? `${Number(month.slice(5))}月份工作已经通报` : `${Number(month.slice(5))}月份工作处于${current.title}阶段`
  return late > 0 ? `${stage}，${late}家单位逾期未报送。` : `${stage}。`
}

function openingWork(month: string, isOpen: boolean): WorkRow[] {
  if (isOpen) return []
  const action = { kind: 'open' as const, label: '生成台账清单', route: `/plan?month=${month}` }
  const title = `${Number(month.slice(5))}月份台账清单尚未生成`
  return [{ id: `open:${month}`, group: 'today', title, detail: '按未销号措施逐单位提出，由市专班审定', action, message: null }]
}

/** Obligations gathered by kind: counties by name, other units in one row; never one row a unit for forty units. */
async function obligationWork(
  context: ServiceContext,
  units: Units,
  obligations: readonly StandingObligation[],
  today: string,
): Promise<WorkRow[]> {
  const rows: WorkRow[] = []
  for (const [kind, all] of Map.groupBy(obligations, (each) => each.kind)) {
    const late = all.filter((each) => each.status === 'overdue')
    const due = all.filter((each) => each.status === 'open' && daysBetween(today, each.due_on) <= dueSoonDays && each.due_on >= today)
    for (const group of lateGroups(units, late)) rows.push(await lateRow(context, units, kind, group))
    const first = due[0]
    if (first !== undefined) rows.push(dueRow(units, kind, due, first, today, context.office.profile))
  }
  return rows
}

function lateGroups(units: Units, late: readonly StandingObligation[]): StandingObligation[][] {
  const territories = late.filter((each) => units.get(each.unit_id).kind === 'territory')
  const others = late.filter((each) => units.get(each.unit_id).kind !== 'territory')
  return [...territories.map((each) => [each]), others].filter((group) => group.length > 0)
}

async function lateRow(context: ServiceContext, units: Units, kind: string, group: StandingObligation[]): Promise<WorkRow> {
  const first = group[0]
  if (first === undefined) throw new RangeError('a late group is never empty')
  const subjects = group.map((each) => ({ kind: 'obligation' as const, obligationId: each.id }))
  const names = group.map((each) => units.get(each.unit_id).name)
  const who = group.length === 1 ? `${names[0]}` : `${group.length}家市直、中省直单位`
  const isCity = context.office.profile === 'city'
  return {
    id: `late:${kind}:${first.id}`,
    group: 'overdue',
    title: `${who}未报送${first.title}`,
    detail: `应于${officialMonthDay(first.due_on)}前报送，逾期${first.daysLate}天${group.length === 1 ? '' : `；${names.join('、')}`}`,
    action: isCity
      ? { kind: 'draftNotices', label: group.length === 1 ? '起草提示单' : `起草${group.length}份提示单`, step: 'remind', subjects }
      : { kind: 'open', label: '填写并报送', route: kind === 'self-assessment' ? '/appraisal' : '/tasks?view=progress' },
    message: isCity ? (await composeMessage(context, { subjects })).text : null,
  }
}

function dueRow(
  units: Units,
  kind: string,
  due: readonly StandingObligation[],
  first: StandingObligation,
  today: string,
  profile: 'city' | 'county',
): WorkRow {
  const left = daysBetween(today, first.due_on)
  const names = due.map((each) => units.get(each.unit_id).name)
  return {
    id: `due:${kind}:${first.due_on}`,
    group: left === 0 ? 'today' : 'later',
    title: `${first.title}${officialMonthDay(first.due_on)}（${weekdayName(first.due_on).replace('星期', '周')}）到期`,
    detail:
      left === 0 ? `今天到期，${names.length}家未报` : `剩${left}天；${names.length <= 8 ? names.join('、') : `${names.length}家单位`}未报`,
    action:
      profile === 'city'
        ? {
            kind: 'draftNotices',
            label: '提前提醒',
            step: 'remind',
            subjects: due.map((each) => ({ kind: 'obligation', obligationId: each.id })),
          }
        : { kind: 'open', label: '去填写', route: kind === 'self-assessment' ? '/appraisal' : '/tasks?view=progress' },
    message: null,
  }
}

/** Missed and near milestones, gathered by their due day. */
async function milestoneWork(context: ServiceContext, units: Units): Promise<WorkRow[]> {
  const today = context.ports.clock.today()
  const register = await readRegister(context)
  const measures = new Map(register.measures.map((measure) => [measure.id, measure]))
  const open = register.assignments
    .filter(
      (each) =>
        each.status !== 'closed' && (context.office.profile === 'city' ? each.role === 'lead' : each.unitId === context.office.unitId),
    )
    .flatMap((each) =>
      each.milestones
        .filter((own) => own.metOn === null && own.by <= addDays(today, dueSoonDays))
        .map((own) => ({ assignment: each, milestone: own })),
    )
  return [...Map.groupBy(open, (each) => `${each.milestone.by} ${each.milestone.what}`)].map(([key, group]): WorkRow => {
    const by = key.slice(0, 10)
    const codes = [...new Set(group.map((each) => measures.get(each.assignment.measureId)?.code ?? ''))]
    const late = daysBetween(by, today)
    const step = late > 0 ? ('supervise' as const) : ('remind' as const)
    const subjects = group.map((each) => ({
      kind: 'milestone' as const,
      assignmentId: each.assignment.id,
      ordinal: each.milestone.ordinal,
    }))
    const names = [...new Set(group.map((each) => units.get(each.assignment.unitId).name))]
    return {
      id: `milestone:${key}`,
      group: late > 0 ? 'overdue' : late === 0 ? 'today' : 'later',
      title: `${codes.length}条措施${late > 0 ? '逾期未' : '应'}${group[0]?.milestone.what ?? ''}`,
      detail: `${codes.slice(0, 8).join('、')}${codes.length > 8 ? '等' : ''}应于${officialMonthDay(by)}前完成，${late > 0 ? `逾期${late}天` : `剩${-late}天`}；${names.length <= 4 ? names.join('、') : `${names.length}家单位`}`,
      action:
        context.office.profile === 'city'
          ? { kind: 'draftNotices', label: late > 0 ? '起草督办单' : '提醒牵头单位', step, subjects }
          : { kind: 'open', label: '登记进展', route: '/tasks?view=progress' },
      message: null,
    }
  })
}

async function documentWork(context: ServiceContext): Promise<WorkRow[]> {
  return (await documentsInHand(context)).map((each) => ({
    id: `document:${each.documentId}`,
    group: 'today',
    title: `${each.kindTitle}待${each.nextStep}`,
    detail: each.title,
    action: {
      kind: 'open',
      label: each.nextStep,
      route: each.noticeId === null ? `/documents/${each.documentId}` : `/supervision/${each.noticeId}`,
    },
    message: null,
  }))
}

interface CountyFacts {
  readonly obligations: readonly StandingObligation[]
  readonly lines: Awaited<ReturnType<typeof listLines>>
}

function countyRows(units: Units, { obligations, lines }: CountyFacts) {
  return units.all
    .filter((unit) => unit.scored && lines.some((line) => line.unitId === unit.id))
    .map((unit) => {
      const own = lines.filter((line) => line.unitId === unit.id)
      const planned = own.filter((line) => countedVerdict(line) !== 'notApplicable')
      const standingOf = (kind: string) => {
        const each = obligations.find((row) => row.unit_id === unit.id && row.kind === kind)
        return {
          status: each === undefined ? '—' : obligationStatuses[each.status],
          on: each?.receipt?.received_on ?? null,
          days: each?.daysLate ?? 0,
        }
      }
      return {
        unitId: unit.id,
        name: unit.name,
        report: standingOf('monthly-report'),
        selfAssessment: standingOf('self-assessment'),
        done: planned.filter((line) => countedVerdict(line) === 'done').length,
        planned: planned.length,
        evidence: own.reduce((sum, line) => sum + line.evidence, 0),
      }
    })
}

function unscoredSentence(units: Units, obligations: readonly StandingObligation[]): string | null {
  const unscored = units.all.filter(
    (unit) => unit.kind === 'territory' && unit.reports && !unit.scored && obligations.some((each) => each.unit_id === unit.id),
  )
  if (unscored.length === 0) return null
  const open = unscored.filter((unit) =>
    obligations.some((each) => each.unit_id === unit.id && each.receipt === null && each.waived_reason === null),
  )
  const names = unscored.map((unit) => unit.name).join('、')
  return open.length === 0
    ? `${names}均已报送，不参加考评排名`
    : `${names}不参加考评排名；${open.map((unit) => unit.name).join('、')}尚未报送`
}
