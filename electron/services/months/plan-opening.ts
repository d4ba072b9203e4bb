import { type Connection, asFlag } from '#db/repositories/connection.ts'
import { insertObligation } from '#db/repositories/obligations.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type PlanRow, insertLine, insertPlan, listPlans } from '#db/repositories/plans.ts'
import { type AssignmentRecord, listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { nextPlansOf } from '#db/repositories/progress.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { obligationId, planId, planLineId } from '#shared/domain/ids.ts'
import { addMonths, dayOfMonth } from '#shared/domain/period.ts'
import { proposeLines } from '#shared/domain/plan.ts'
import { firstProvisionalRevision, firstRevision } from '#shared/domain/revision.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, inProgramme, isOwnOrCity, runCommand } from '../context.ts'
import { placeWaiting } from '../records/waiting.ts'
import { reviseLine, revisePlan } from './plans.ts'
import { unitRefs } from '../units.ts'

/** 开月: each reporting unit's list is proposed, and the month's 报送义务 come into being (office.md «Plans and closing»). */

/** Opens a month for every reporting unit: proposed lines, and the month's 报送义务. Opening twice is refused. */
export async function openMonth(context: ServiceContext, input: { readonly month: string }) {
  if (!programmeMonths(context.pack).includes(input.month)) {
    throw ruleViolation('cadence', `${officialMonth(input.month)}不在本方案的起止月份内`, '请选择起止月份内的月份')
  }
  return runCommand(context, 'plans.open', async (act) => {
    if ((await listPlans(act.trx, inProgramme(context, { month: input.month }))).length > 0) {
      throw ruleViolation('openOnce', `${officialMonth(input.month)}台账清单已经生成`, '请直接查看或调整已有清单')
    }
    const units = (await unitRefs(act.trx, context.pack)).all.filter((unit) => unit.reports && isOwnOrCity(context, unit.id))
    const lines = await openPlans(context, act, input.month, units)
    const obligations = await makeObligations(context, act, input.month, units)
    // A county may have reported on the month before: it knows the lines' ids from the programme.
    await placeWaiting(act)
    act.about('month', input.month, { plans: units.length, lines, obligations })
    return { plans: units.length, lines, obligations }
  })
}

/** The city's list is the list. A county's own one, and what it takes for asked of it, stand until the city's come. */
function firstRevisionOf({ office }: ServiceContext): number {
  return office.profile === 'city' ? firstRevision : firstProvisionalRevision
}

async function openPlans(context: ServiceContext, act: Act, month: string, units: readonly UnitRecord[]): Promise<number> {
  const assignments = await plannableAssignments(context, act.trx, month)
  const nextPlans = await nextPlansOf(act.trx, inProgramme(context, { month: addMonths(month, -1) }))
  let lines = 0
  for (const unit of units) {
    const id = planId(context.office.programmeId, unit.id, month)
    await insertPlan(act.trx, {
      id,
      programme_id: context.office.programmeId,
      unit_id: unit.id,
      month,
      status: 'proposed',
      settled_on: null,
      rev: firstRevisionOf(context),
    })
    const own = assignments.filter((each) => each.unitId === unit.id)
    lines += await writeLines(context, act, { id, month }, own, nextPlans)
    await revisePlan(context, act, id)
  }
  return lines
}

async function writeLines(
  context: ServiceContext,
  act: Act,
  plan: Pick<PlanRow, 'id' | 'month'>,
  assignments: readonly AssignmentRecord[],
  nextPlans: ReadonlyMap<string, string>,
): Promise<number> {
  const proposed = proposeLines(assignments.map(plannable), plan.month, (assignmentId) => nextPlans.get(assignmentId) ?? '')
  for (const line of proposed) {
    const row = {
      id: planLineId(line.assignmentId, plan.month),
      programme_id: context.office.programmeId,
      plan_id: plan.id,
      assignment_id: line.assignmentId,
      measure_id: line.measureId,
      unit_id: line.unitId,
      month: plan.month,
      goal: line.goal,
      due_on: line.dueOn,
      rev: firstRevisionOf(context),
    }
    await insertLine(act.trx, row)
    await reviseLine(context, act, row.id)
  }
  return proposed.length
}

/**
 * A 动态调整方案 reached months that are open already: its measures' lines join their lists. A published month keeps the
 * list that its scores were made with. Returns how many lines were added.
 */
export async function planAddedMeasures(context: ServiceContext, act: Act, measureIds: ReadonlySet<string>): Promise<number> {
  const published = await publishedMonths(act.trx, context.office.programmeId)
  let lines = 0
  for (const month of programmeMonths(context.pack).filter((each) => !published.includes(each))) {
    const plans = await listPlans(act.trx, inProgramme(context, { month }))
    const added =
      plans.length === 0 ? [] : (await plannableAssignments(context, act.trx, month)).filter((each) => measureIds.has(each.measureId))
    for (const plan of plans) {
      const own = added.filter((each) => each.unitId === plan.unit_id)
      lines += await writeLines(context, act, plan, own, new Map())
    }
  }
  return lines
}

/**
 * Who carries what this month: lead assignments of city units, all assignments of territories, each measure once a
 * unit; 试点 and 尚未试点 measures by the county's flag of today. A task that was added later is not there before its month.
 */
async function plannableAssignments(context: ServiceContext, trx: Connection, month: string): Promise<AssignmentRecord[]> {
  const units = await unitRefs(trx, context.pack)
  const audiences = new Map(context.pack.tasks.flatMap((task) => task.measures.map((measure) => [measure.id, measure.audience] as const)))
  const measures = (await listMeasures(trx, context.office.programmeId)).filter((each) => (each.fromMonth ?? month) <= month)
  const order = new Map(measures.map((measure, at) => [measure.id, at]))
  return (await listAssignments(trx, { programmeId: context.office.programmeId }))
    .filter((each) => {
      if (!order.has(each.measureId)) return false
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
  const [{ programmeId }, rev] = [context.office, firstRevisionOf(context)]
  for (const material of context.pack.cadence.obligations) {
    const title = `${Number(month.slice(5))}月份${material.title}`
    for (const unit of units.filter((each) => material.audience === 'reporting' || each.scored)) {
      const row = {
        id: obligationId({ programmeId, kind: material.kind, unitId: unit.id, month }),
        programme_id: programmeId,
        kind: material.kind,
        title,
        unit_id: unit.id,
        month,
        due_on: dayOfMonth(month, material.dueDay),
        counts: asFlag(material.countsForAppraisal),
      }
      await insertObligation(act.trx, { ...row, rev })
      await act.revise({
        type: 'obligation',
        id: row.id,
        rev,
        ownerUnit: context.office.unitId,
        record: { ...row, waived_reason: null },
      })
      made += 1
    }
  }
  return made
}
