import { dueSoonDays } from '#shared/domain/assignment.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { officialMonthDay, weekdayName } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../context.ts'
import { composeMessage } from '../supervision/messages.ts'
import type { StandingObligation } from '../months/submissions.ts'
import type { WorkRow } from './today-work.ts'
import type { UnitIndex } from '../units.ts'

/** 报送 on 今日: what did not come and what falls due soon (工作制度 第七、十条; M-060, M-065). */

/** Obligations gathered by month and kind: territories by name, other units in one row; never one row a unit for forty units. */
export async function obligationWork(
  context: ServiceContext,
  units: UnitIndex,
  obligations: readonly StandingObligation[],
): Promise<WorkRow[]> {
  const today = context.ports.clock.today()
  const rows: WorkRow[] = []
  for (const all of Map.groupBy(obligations, (each) => `${each.month} ${each.kind}`).values()) {
    const late = all.filter((each) => each.status === 'overdue')
    for (const group of lateGroups(units, late)) rows.push(await lateRow(context, units, group))
    const due = all.filter((each) => isDueSoon(each, today))
    const first = due[0]
    if (first !== undefined) rows.push(dueRow(context, units, due, first))
  }
  return rows
}

/** What was sent back is wanted again by the same day. */
function isDueSoon({ status, due_on: dueOn }: StandingObligation, today: string): boolean {
  return (status === 'open' || status === 'returned') && dueOn >= today && daysBetween(today, dueOn) <= dueSoonDays
}

function lateGroups(units: UnitIndex, late: readonly StandingObligation[]): StandingObligation[][] {
  const territories = late.filter((each) => units.get(each.unit_id).kind === 'territory')
  const others = late.filter((each) => units.get(each.unit_id).kind !== 'territory')
  return [...territories.map((each) => [each]), others].filter((group) => group.length > 0)
}

async function lateRow(context: ServiceContext, units: UnitIndex, group: readonly StandingObligation[]): Promise<WorkRow> {
  const first = group[0]
  if (first === undefined) throw new RangeError('a late group is never empty')
  const row = { id: `late:${first.kind}:${first.id}`, group: 'overdue' as const }
  const detail = `应于${officialMonthDay(first.due_on)}前报送，逾期${first.daysLate}天`
  if (context.office.profile === 'county') {
    return { ...row, title: `${first.title}逾期未报送`, detail, action: ownAction(first.kind, '填写并报送'), message: null }
  }
  const subjects = subjectsOf(group)
  const names = group.map((each) => units.get(each.unit_id).name)
  const { text } = await composeMessage(context, { subjects })
  return {
    ...row,
    title: `${names.length === 1 ? names[0] : `${names.length}家市直、中省直单位`}未报送${first.title}`,
    detail: names.length === 1 ? detail : `${detail}；${names.join('、')}`,
    action: { kind: 'draftNotices', label: names.length === 1 ? '起草提示单' : `起草${names.length}份提示单`, step: 'remind', subjects },
    message: text,
  }
}

function dueRow(context: ServiceContext, units: UnitIndex, due: readonly StandingObligation[], first: StandingObligation): WorkRow {
  const left = daysBetween(context.ports.clock.today(), first.due_on)
  const when = left === 0 ? '今天到期' : `剩${left}天`
  const isCity = context.office.profile === 'city'
  const names = due.map((each) => units.get(each.unit_id).name)
  const who = names.length <= 8 ? names.join('、') : `${names.length}家单位`
  return {
    id: `due:${first.kind}:${first.due_on}`,
    group: left === 0 ? 'today' : 'later',
    title: `${first.title}${officialMonthDay(first.due_on)}（${weekdayName(first.due_on).replace('星期', '周')}）到期`,
    detail: isCity ? `${when}，${who}未报` : `${when}，尚未报送`,
    action: isCity
      ? { kind: 'draftNotices', label: '提前提醒', step: 'remind', subjects: subjectsOf(due) }
      : ownAction(first.kind, '去填写'),
    message: null,
  }
}

function subjectsOf(obligations: readonly StandingObligation[]) {
  return obligations.map((each) => ({ kind: 'obligation' as const, obligationId: each.id }))
}

function ownAction(kind: string, label: string): WorkRow['action'] {
  return { kind: 'open', label, route: kind === 'self-assessment' ? '/appraisal' : '/tasks?view=progress' }
}
