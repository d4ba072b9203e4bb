import {
  type LineRecord,
  findLine,
  findLineRow,
  findPlan,
  findPlanOf,
  listLines,
  listPlans,
  listRemovedLines,
  updateLine,
  updatePlan,
} from '#db/repositories/plans.ts'
import { type MeasureRecord, listMeasures } from '#db/repositories/programme.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { addMonths, dayOfMonth, monthOf } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, inProgramme, isOwnOrCity, ownUnitOnly, runCommand } from '../context.ts'
import { ongoingWords } from '../tasks/deadline-words.ts'
import { unitRefs } from '../units.ts'

/** 月度工作台账清单: opened for a month, settled by the city, changed afterwards only with a reason (office.md «Plans and closing»). */

export function lineView(line: LineRecord) {
  return {
    lineId: line.id,
    planId: line.planId,
    assignmentId: line.assignmentId,
    measureId: line.measureId,
    code: line.code,
    shortTitle: line.shortTitle,
    measureText: line.measureText,
    domain: line.domain,
    goal: line.goal,
    dueOn: line.dueOn,
    milestone: '',
    selfVerdict: line.selfVerdict,
    selfNote: line.selfNote,
    reviewVerdict: line.reviewVerdict,
    progressEntries: line.progressEntries,
    evidence: line.evidence,
    rev: line.rev,
  }
}

export async function planMonth(context: ServiceContext, input: { readonly month: string }) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const plans = await listPlans(db, inProgramme(context, { month: input.month }))
  const lines = await listLines(db, inProgramme(context, { month: input.month }))
  const listed = units.all.filter((unit) => unit.reports && isOwnOrCity(context, unit.id))
  return {
    month: input.month,
    period: `${context.pack.appraisal === null ? '工作期' : '考评期'}：${officialMonth(input.month)}1日至${Number(dayOfMonth(input.month, 31).slice(8))}日`,
    isOpen: plans.length > 0,
    units: listed.map((unit) => {
      const plan = plans.find((each) => each.unit_id === unit.id)
      const own = lines.filter((line) => line.unitId === unit.id)
      return {
        unit: units.ref(unit.id),
        kind: unit.kind,
        scored: unit.scored,
        planId: plan?.id ?? null,
        status: plan?.status ?? null,
        lines: own.length,
        withoutGoal: own.filter((line) => line.goal === '').length,
        settledOn: plan?.settled_on ?? null,
      }
    }),
  }
}

export async function planLines(context: ServiceContext, input: { readonly month: string; readonly unitId: string }) {
  ownUnitOnly(context, input.unitId, '查看其他单位的台账清单')
  const { db } = context.store
  const plan = await findPlanOf(db, inProgramme(context, { unitId: input.unitId, month: input.month }))
  if (plan === undefined) return { planId: null, status: null, rev: null, lines: [], leftOut: [] }
  const lines = await listLines(db, { planId: plan.id })
  const measures = new Map((await listMeasures(db, context.office.programmeId)).map((measure) => [measure.id, measure]))
  const removed = await listRemovedLines(db, plan.id)
  return {
    planId: plan.id,
    status: plan.status,
    rev: plan.rev,
    lines: lines.map((line) => ({ ...lineView(line), milestone: milestoneWording(context, measures.get(line.measureId), input.month) })),
    leftOut: removed.map((row) => {
      const measure = found(measures.get(row.measure_id), '该措施')
      return { assignmentId: row.assignment_id, code: measure.code, shortTitle: measure.shortTitle, why: row.removed_reason ?? '' }
    }),
  }
}

/** The wording that falls into the month, or 「持续推进」 where there is no date to wait for. */
function milestoneWording({ pack }: ServiceContext, measure: MeasureRecord | undefined, month: string): string {
  if (measure === undefined) return ''
  const milestone = measure.milestones.find((each) => monthOf(each.by) === month)
  return milestone?.wording.replaceAll(',', '，') ?? ongoingWords(pack, measure.id)
}

export interface GoalsInput {
  readonly planId: string
  readonly rev: number
  readonly lines: readonly { readonly lineId: string; readonly goal: string; readonly dueOn: string }[]
  readonly reason: string
}

/** Writes 本月目标 and due days; a list that was 审定 changes only with a reason. */
export async function saveGoals(context: ServiceContext, input: GoalsInput): Promise<{ rev: number }> {
  return runCommand(context, 'plans.saveGoals', async (act) => {
    const plan = await changeablePlan(context, act, input.planId, input.reason)
    for (const each of input.lines) {
      const line = found(await findLine(act.trx, each.lineId), '该措施的本月台账')
      if (line.planId !== plan.id) throw ruleViolation('ownPlan', `“${line.code} ${line.shortTitle}”不在本清单内`, '请刷新后重试')
      await updateLine(act.trx, line.id, line.rev, { goal: each.goal.trim(), due_on: each.dueOn })
      await reviseLine(context, act, line.id)
    }
    act.about('plan', plan.id, { lines: input.lines.length, reason: input.reason })
    fresh(await updatePlan(act.trx, plan.id, input.rev, {}), '本月台账清单')
    return { rev: await revisePlan(context, act, plan.id) }
  })
}

async function changeablePlan(context: ServiceContext, act: Act, planId: string, reason: string) {
  const plan = found(await findPlan(act.trx, planId), '本月台账清单')
  ownUnitOnly(context, plan.unit_id, '修改其他单位的台账清单')
  if (plan.status === 'settled' && reason.trim().length < 2) {
    throw ruleViolation('settledPlan', '清单已经审定，调整须说明理由', '请填写调整理由后再保存')
  }
  return plan
}

/** Appends a line's newest revision to the journal, also of one that was taken off the list. */
export async function reviseLine(context: ServiceContext, act: Act, lineId: string): Promise<void> {
  const row = found(await findLineRow(act.trx, lineId), '该措施的本月台账')
  await act.revise({ type: 'planLine', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
}

/** Appends a plan's newest revision to the journal and returns it. */
export async function revisePlan(context: ServiceContext, act: Act, planId: string): Promise<number> {
  const plan = found(await findPlan(act.trx, planId), '本月台账清单')
  await act.revise({ type: 'plan', id: plan.id, rev: plan.rev, ownerUnit: context.office.unitId, record: { ...plan } })
  return plan.rev
}

/** 沿用上月: last month's goal for each line that has none. */
export async function carryOver(
  context: ServiceContext,
  input: { readonly planId: string; readonly rev: number },
): Promise<{ rev: number; filled: number }> {
  return runCommand(context, 'plans.carryOver', async (act) => {
    const plan = await changeablePlan(context, act, input.planId, '沿用上月')
    const before = await findPlanOf(act.trx, {
      programmeId: plan.programme_id,
      unitId: plan.unit_id,
      month: addMonths(plan.month, -1),
    })
    if (before === undefined) throw ruleViolation('noLastMonth', '上月没有台账清单可以沿用', '请直接填写本月目标')
    const goals = new Map((await listLines(act.trx, { planId: before.id })).map((line) => [line.assignmentId, line.goal]))
    let filled = 0
    for (const line of await listLines(act.trx, { planId: plan.id })) {
      const goal = goals.get(line.assignmentId) ?? ''
      if (line.goal !== '' || goal === '') continue
      await updateLine(act.trx, line.id, line.rev, { goal })
      await reviseLine(context, act, line.id)
      filled += 1
    }
    act.about('plan', plan.id, { filled })
    fresh(await updatePlan(act.trx, plan.id, input.rev, {}), '本月台账清单')
    return { rev: await revisePlan(context, act, plan.id), filled }
  })
}

/** 审定 by the city: from here on the list is the denominator of the 40 points (考评细则 二（一）1). */
export async function settlePlans(
  context: ServiceContext,
  input: { readonly month: string; readonly unitIds: readonly string[]; readonly settledOn: string },
) {
  cityOnly(context, '审定台账清单')
  return runCommand(context, 'plans.settle', async (act) => {
    let settled = 0
    for (const unitId of input.unitIds) {
      const plan = found(await findPlanOf(act.trx, inProgramme(context, { unitId, month: input.month })), '本月台账清单')
      if (plan.status === 'settled') continue
      fresh(await updatePlan(act.trx, plan.id, plan.rev, { status: 'settled', settled_on: input.settledOn }), '本月台账清单')
      await revisePlan(context, act, plan.id)
      settled += 1
    }
    act.about('month', input.month, { settled, settledOn: input.settledOn })
    return { settled }
  })
}

export async function removeLine(
  context: ServiceContext,
  input: { readonly lineId: string; readonly rev: number; readonly reason: string },
) {
  cityOnly(context, '调整台账清单')
  return runCommand(context, 'plans.removeLine', async (act) => {
    const line = found(await findLine(act.trx, input.lineId), '该措施的本月台账')
    await refusePublished(context, act, line.month)
    if (line.progressEntries > 0 || line.selfVerdict !== null) {
      throw ruleViolation('lineInUse', `“${line.code} ${line.shortTitle}”已有进展或自评`, '请改为自评“不涉及”')
    }
    fresh(await updateLine(act.trx, line.id, input.rev, { removed_reason: input.reason }), '该措施的本月台账')
    act.about('planLine', line.id, { removed: input.reason })
    await reviseLine(context, act, line.id)
    return {}
  })
}

/** The list of a published month is the denominator that its scores were made with. */
async function refusePublished(context: ServiceContext, act: Act, month: string): Promise<void> {
  if ((await publishedMonths(act.trx, context.office.programmeId)).includes(month)) {
    throw ruleViolation('published', '该月考评结果已经通报，台账清单不再调整', '如得分有误，请在考评中办理更正')
  }
}

export async function restoreLine(
  context: ServiceContext,
  input: { readonly planId: string; readonly assignmentId: string; readonly reason: string },
) {
  cityOnly(context, '调整台账清单')
  return runCommand(context, 'plans.restoreLine', async (act) => {
    const removed = (await listRemovedLines(act.trx, input.planId)).find((row) => row.assignment_id === input.assignmentId)
    const row = found(removed, '该措施的本月台账')
    await refusePublished(context, act, row.month)
    fresh(await updateLine(act.trx, row.id, row.rev, { removed_reason: null }), '该措施的本月台账')
    act.about('planLine', row.id, { restored: input.reason })
    await reviseLine(context, act, row.id)
    return {}
  })
}
