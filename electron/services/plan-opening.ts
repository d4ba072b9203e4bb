import { type Connection, asFlag } from '#db/repositories/connection.ts'
import { insertObligation } from '#db/repositories/obligations.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { insertLine, insertPlan, listPlans } from '#db/repositories/plans.ts'
import { type AssignmentRecord, listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { nextPlansOf } from '#db/repositories/progress.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { addMonths, dayOfMonth } from '#shared/domain/period.ts'
import { proposeLines } from '#shared/domain/plan.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, isOwnOrCity, runCommand } from './context.ts'
import { reviseLine, revisePlan } from './plans.ts'
import { unitRefs } from './units.ts'

/** 开月: each reporting unit's list is proposed, and the month's 报送义务 come into being (office.md «Plans and closing»). */

/** Opens a month for every reporting unit: proposed lines, and the month's 报送义务. Opening twice is refused. */
export async function openMonth(context: ServiceContext, input: { readonly month: string }) {
  const { months } = context.pack.appraisal
  if (!months.includes(input.month)) {
    throw ruleViolation('cadence', `${officialMonth(input.month)}不在本方案的考评周期内`, '请选择考评周期内的月份')
  }
  return runCommand(context, 'plans.open', async (act) => {
    if ((await listPlans(act.trx, input.month)).length > 0) {
      throw ruleViolation('openOnce', `${officialMonth(input.month)}台账清单已经生成`, '请直接查看或调整已有清单')
    }
    const units = (await unitRefs(act.trx)).all.filter((unit) => unit.reports && isOwnOrCity(context, unit.id))
    const lines = await openPlans(context, act, input.month, units)
    const obligations = await makeObligations(context, act, input.month, units)
    act.about('month', input.month, { plans: units.length, lines, obligations })
    return { plans: units.length, lines, obligations }
  })
}

async function openPlans(context: ServiceContext, act: Act, month: string, units: readonly UnitRecord[]): Promise<number> {
  const assignments = await plannableAssignments(context, act.trx)
  const nextPlans = await nextPlansOf(act.trx, addMonths(month, -1))
  let lines = 0
  for (const unit of units) {
    const planId = context.newId()
    await insertPlan(act.trx, { id: planId, unit_id: unit.id, month, status: 'proposed', settled_on: null })
    const own = assignments.filter((each) => each.unitId === unit.id).map(plannable)
    for (const line of proposeLines(own, month, (assignmentId) => nextPlans.get(assignmentId) ?? '')) {
      const row = {
        id: context.newId(),
        plan_id: planId,
        assignment_id: line.assignmentId,
        measure_id: line.measureId,
        unit_id: unit.id,
        month,
        goal: line.goal,
        due_on: line.dueOn,
      }
      await insertLine(act.trx, row)
      await reviseLine(context, act, row.id)
      lines += 1
    }
    await revisePlan(context, act, planId)
  }
  return lines
}

/**
 * Who carries what this month: lead assignments of city units, all assignments of territories, each measure once a
 * unit; 试点 and 尚未试点 measures by the county's flag of today.
 */
async function plannableAssignments(context: ServiceContext, trx: Connection): Promise<AssignmentRecord[]> {
  const units = await unitRefs(trx)
  const audiences = new Map(context.pack.tasks.flatMap((task) => task.measures.map((measure) => [measure.id, measure.audience] as const)))
  const order = new Map((await listMeasures(trx, context.office.programmeId)).map((measure, at) => [measure.id, at]))
  return (await listAssignments(trx))
    .filter((each) => {
      const unit = units.get(each.unitId)
      const audience = audiences.get(each.measureId) ?? 'all'
      if (unit.kind !== 'territory') return each.role === 'lead'
      if (!unit.scored) return true
      return audience === 'all' || (audience === 'pilot') === unit.pilot
    })
    .toSorted((one, other) => (order.get(one.measureId) ?? 0) - (order.get(other.measureId) ?? 0))
}

function plannable(assignment: AssignmentRecord) {
  return {
    assignmentId: assignment.id,
    measureId: assignment.measureId,
    unitId: assignment.unitId,
    isClosed: assignment.status === 'closed',
    milestones: assignment.milestones,
  }
}

async function makeObligations(context: ServiceContext, act: Act, month: string, units: readonly UnitRecord[]): Promise<number> {
  let made = 0
  for (const material of context.pack.cadence.obligations) {
    const title = `${Number(month.slice(5))}月份${material.title}`
    for (const unit of units.filter((each) => material.audience === 'reporting' || each.scored)) {
      const row = {
        id: context.newId(),
        programme_id: context.office.programmeId,
        kind: material.kind,
        title,
        unit_id: unit.id,
        month,
        due_on: dayOfMonth(month, material.dueDay),
        counts: asFlag(material.countsForAppraisal),
      }
      await insertObligation(act.trx, row)
      await act.revise({
        type: 'obligation',
        id: row.id,
        rev: 1,
        ownerUnit: context.office.unitId,
        record: { ...row, waived_reason: null },
      })
      made += 1
    }
  }
  return made
}
