import type { PlanRow } from '#db/repositories/plans.ts'
import { type ProblemRow, listProblems } from '#db/repositories/problems.ts'
import { dueSoonDays } from '#shared/domain/assignment.ts'
import { addDays, daysBetween, monthOf } from '#shared/domain/period.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, isOwnOrCity } from '../context.ts'
import { documentsInHand } from '../documents/document-lists.ts'
import type { Subject } from '../supervision/subjects.ts'
import { type Register, readRegister } from '../tasks/tasks.ts'
import type { UnitIndex } from '../units.ts'

/** Rows of 今日 about the month's lists, milestones, problems and papers; each leads to the work itself. */

export interface WorkRow {
  readonly id: string
  readonly group: 'overdue' | 'today' | 'later'
  readonly title: string
  readonly detail: string
  readonly action:
    | { kind: 'draftNotices'; label: string; step: 'remind' | 'supervise'; subjects: Subject[] }
    | { kind: 'open'; label: string; route: string }
  readonly message: string | null
}

/** 开月 and 审定; months outside the programme are neither. */
export function planWork(context: ServiceContext, month: string, plans: readonly PlanRow[]): WorkRow[] {
  if (!programmeMonths(context.pack).includes(month)) return []
  const isCity = context.office.profile === 'city'
  const name = `${Number(month.slice(5))}月份台账清单`
  const group = month > monthOf(context.ports.clock.today()) ? ('later' as const) : ('today' as const)
  const open = (label: string) => ({ kind: 'open' as const, label, route: `/plan?month=${month}` })
  if (plans.length === 0) {
    const detail = `按${isCity ? '未销号措施逐单位' : '本单位未销号措施'}提出，由市专班审定`
    return [{ id: `open:${month}`, group, title: `${name}尚未生成`, detail, action: open('生成台账清单'), message: null }]
  }
  const proposed = plans.filter((plan) => plan.status === 'proposed').length
  if (!isCity || proposed === 0) return []
  const detail = `${plans.length}份清单，${proposed}份待审定`
  return [{ id: `settle:${month}`, group, title: `${name}待审定`, detail, action: open('审定台账清单'), message: null }]
}

type DuePoint = {
  readonly assignment: Register['assignments'][number]
  readonly milestone: Register['assignments'][number]['milestones'][number]
}

/** Missed and near milestones, gathered by their due day: those of the leads, or of a county office's own unit. */
export async function milestoneWork(context: ServiceContext, units: UnitIndex): Promise<WorkRow[]> {
  const until = addDays(context.ports.clock.today(), dueSoonDays)
  const register = await readRegister(context)
  const isCity = context.office.profile === 'city'
  const points = register.assignments
    .filter((each) => each.status !== 'closed' && (isCity ? each.role === 'lead' : isOwnOrCity(context, each.unitId)))
    .flatMap((assignment) =>
      assignment.milestones
        .filter((each) => each.metOn === null && each.by <= until)
        .map((milestone): DuePoint => ({ assignment, milestone })),
    )
  return [...Map.groupBy(points, ({ milestone }) => `${milestone.by} ${milestone.what}`).values()]
    .toSorted((one, other) => (one[0]?.milestone.by ?? '').localeCompare(other[0]?.milestone.by ?? ''))
    .map((group) => milestoneRow(context, units, register, group))
}

function milestoneRow(context: ServiceContext, units: UnitIndex, register: Register, group: readonly DuePoint[]): WorkRow {
  const first = group[0]
  if (first === undefined) throw new RangeError('a group of milestones is never empty')
  const { by, what } = first.milestone
  const measures = new Map(register.measures.map((measure) => [measure.id, measure]))
  const codes = [...new Set(group.map((each) => measures.get(each.assignment.measureId)?.code ?? ''))]
  const names = [...new Set(group.map((each) => units.get(each.assignment.unitId).name))]
  const late = daysBetween(by, context.ports.clock.today())
  const which = `${codes.slice(0, 8).join('、')}${codes.length > 8 ? '等' : ''}`
  return {
    id: `milestone:${by} ${what}`,
    group: groupOf(late),
    title: `${codes.length}条措施${late > 0 ? '逾期未' : '应'}${what}`,
    detail: `${which}应于${officialMonthDay(by)}前完成，${standing(late)}；${names.length <= 4 ? names.join('、') : `${names.length}家单位`}`,
    action: milestoneAction(context, register, group, late > 0),
    message: null,
  }
}

/** What was supervised already is followed, not supervised a second time (一事一号). */
function milestoneAction(context: ServiceContext, register: Register, group: readonly DuePoint[], isLate: boolean): WorkRow['action'] {
  if (context.office.profile === 'county') return { kind: 'open', label: '登记进展', route: '/tasks?view=progress' }
  const supervised = new Set(
    register.issued.filter((item) => item.kind !== 'reminder').map((item) => `${item.subjectId} ${item.subjectOrdinal}`),
  )
  const subjects = group
    .map(({ assignment, milestone }) => ({ kind: 'milestone' as const, assignmentId: assignment.id, ordinal: milestone.ordinal }))
    .filter((subject) => !isLate || !supervised.has(`${subject.assignmentId} ${subject.ordinal}`))
  if (subjects.length === 0) return { kind: 'open', label: '查看督办情况', route: '/supervision' }
  return { kind: 'draftNotices', label: isLate ? '起草督办单' : '提醒牵头单位', step: isLate ? 'supervise' : 'remind', subjects }
}

/** 一清单: problems past their day, and those that fall due soon. */
export async function problemWork(context: ServiceContext, units: UnitIndex): Promise<WorkRow[]> {
  const today = context.ports.clock.today()
  return (await listProblems(context.store.db, context.office.programmeId))
    .filter((row) => row.status === 'open' && row.due_on !== null && row.due_on <= addDays(today, dueSoonDays))
    .filter((row) => isOwnOrCity(context, row.unit_id))
    .map((row) => problemRow(units, row, daysBetween(row.due_on ?? today, today)))
}

function problemRow(units: UnitIndex, row: ProblemRow, late: number): WorkRow {
  const title = row.content.length > 40 ? `${row.content.slice(0, 39)}…` : row.content
  return {
    id: `problem:${row.id}`,
    group: groupOf(late),
    title: `${late > 0 ? '逾期未整改' : '待整改'}：${title}`,
    detail: `${units.get(row.unit_id).name}应于${officialMonthDay(row.due_on ?? '')}前整改，${standing(late)}`,
    action: { kind: 'open', label: '办理整改', route: '/tasks?view=problems' },
    message: null,
  }
}

/** Papers in hand, each with the step that it waits for. */
export async function documentWork(context: ServiceContext): Promise<WorkRow[]> {
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

/** Days late (positive) or left (negative) as a group and in words. */
function groupOf(late: number): WorkRow['group'] {
  if (late === 0) return 'today'
  return late > 0 ? 'overdue' : 'later'
}

function standing(late: number): string {
  if (late === 0) return '今天到期'
  return late > 0 ? `逾期${late}天` : `剩${-late}天`
}
