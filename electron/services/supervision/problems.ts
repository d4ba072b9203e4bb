import {
  type ProblemRecord,
  type ProblemRow,
  findProblem,
  findProblemRow,
  insertProblem,
  listProblems,
  saveProblemDecision,
  updateProblem,
} from '#db/repositories/problems.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, found, fresh, ownUnitOnly, runCommand } from '../context.ts'
import { unitRefs } from '../units.ts'

/** 一清单（问题整改清单）: found, put right by a day, 销号 by the office (M-022). */

export async function problemList(context: ServiceContext) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const codes = new Map((await listMeasures(db, context.office.programmeId)).map((measure) => [measure.id, measure.code]))
  const rows = (await listProblems(db, context.office.programmeId)).filter(
    (row) => context.office.profile === 'city' || row.unit_id === context.office.unitId,
  )
  const today = context.ports.clock.today()
  return {
    problems: rows.map((row) => ({
      problemId: row.id,
      content: row.content,
      origin: row.origin,
      unit: units.ref(row.unit_id),
      measure: row.measure_id === null ? null : { measureId: row.measure_id, code: codes.get(row.measure_id) ?? '' },
      foundOn: row.found_on,
      dueOn: row.due_on,
      measuresTaken: row.measures_taken,
      status: row.status,
      closedOn: row.closed_on,
      conclusion: row.conclusion,
      daysLate: daysLate(row, today),
      rev: row.seen,
    })),
  }
}

/** Days past the due day of an open problem; 0 otherwise. */
export function daysLate(row: ProblemRow, today: string): number {
  return row.status === 'open' && row.due_on !== null ? Math.max(0, daysBetween(row.due_on, today)) : 0
}

export interface ProblemInput {
  readonly problemId: string | null
  readonly rev: number | null
  readonly unitId: string
  readonly measureId: string | null
  readonly content: string
  readonly origin: string
  readonly foundOn: string
  readonly dueOn: string | null
  readonly measuresTaken: string
}

export async function saveProblem(context: ServiceContext, input: ProblemInput) {
  ownUnitOnly(context, input.unitId, '登记其他单位的问题')
  if (input.dueOn !== null && input.dueOn < input.foundOn) throw ruleViolation('dueAfterFound', '整改期限早于发现日期', '请核对两个日期')
  return runCommand(context, 'problems.save', async (act) => {
    const texts = {
      unit_id: input.unitId,
      measure_id: input.measureId,
      content: input.content,
      origin: input.origin,
      found_on: input.foundOn,
      due_on: input.dueOn,
      measures_taken: input.measuresTaken.trim(),
    }
    await refuseUnknown(context, act, input)
    const problemId = input.problemId ?? context.newId()
    if (input.problemId === null) {
      await insertProblem(act.trx, {
        id: problemId,
        programme_id: context.office.programmeId,
        ...texts,
        status: 'open',
        closed_on: null,
        conclusion: '',
      })
    } else {
      const before = found(await findProblem(act.trx, problemId), '该问题')
      ownUnitOnly(context, before.unit_id, '修改其他单位的问题')
      fresh(before.seen === input.rev ? input.rev : undefined, '该问题')
      fresh(await updateProblem(act.trx, problemId, before.rev, texts), '该问题')
    }
    act.about('problem', problemId, { unit: input.unitId })
    await reviseProblem(act, problemId)
    return { problemId, rev: await seenOf(act, problemId) }
  })
}

async function refuseUnknown(context: ServiceContext, act: Act, { unitId, measureId }: ProblemInput): Promise<void> {
  found(
    (await unitRefs(act.trx, context.pack)).all.find((unit) => unit.id === unitId),
    '该单位',
  )
  if (measureId === null) return
  const measures = await listMeasures(act.trx, context.office.programmeId)
  found(
    measures.find((measure) => measure.id === measureId),
    '该措施',
  )
}

/** 销号 with its 结论, not before the problem was found and not after today. */
export async function closeProblem(
  context: ServiceContext,
  input: { readonly problemId: string; readonly rev: number; readonly closedOn: string; readonly conclusion: string },
) {
  return runCommand(context, 'problems.close', async (act) => {
    const row = found(await findProblem(act.trx, input.problemId), '该问题')
    if (row.status === 'closed') throw ruleViolation('closedOnce', '该问题已经销号', '如需续办，请先恢复')
    if (input.closedOn < row.found_on || input.closedOn > act.today) {
      throw ruleViolation('closedWhen', '销号日期应在发现问题之后、今天之前', '请核对销号日期')
    }
    const change = { status: 'closed' as const, closed_on: input.closedOn, conclusion: input.conclusion }
    return { rev: await changeProblem(context, act, row, input.rev, change) }
  })
}

export async function reopenProblem(
  context: ServiceContext,
  input: { readonly problemId: string; readonly rev: number; readonly ground: string },
) {
  return runCommand(context, 'problems.reopen', async (act) => {
    const row = found(await findProblem(act.trx, input.problemId), '该问题')
    if (row.status === 'open') throw ruleViolation('openAlready', '该问题尚未销号', '请直接办理')
    return {
      rev: await changeProblem(context, act, row, input.rev, { status: 'open' as const, closed_on: null, conclusion: input.ground }),
    }
  })
}

/**
 * 销号 and its taking back. The city decides of a unit's problem in a record of its own; a problem of the office's own unit is closed
 * in its record.
 */
async function changeProblem(
  context: ServiceContext,
  act: Act,
  row: ProblemRecord,
  rev: number,
  change: { readonly status: 'open' | 'closed'; readonly closed_on: string | null; readonly conclusion: string },
): Promise<number> {
  ownUnitOnly(context, row.unit_id, '办理其他单位的问题')
  fresh(row.seen === rev ? rev : undefined, '该问题')
  act.about('problem', row.id, change)
  if (row.unit_id === context.office.unitId) {
    fresh(await updateProblem(act.trx, row.id, row.rev, change), '该问题')
    await reviseProblem(act, row.id)
  } else {
    const about = { problem_id: row.id, programme_id: row.programme_id, unit_id: row.unit_id, problem_rev: row.rev }
    const decision = change.status === 'closed' ? ('closed' as const) : ('reopened' as const)
    const said = { decision, decided_on: change.closed_on ?? act.today, conclusion: change.conclusion }
    const kept = await saveProblemDecision(act.trx, { ...about, ...said })
    const key = { type: 'problemDecision', id: kept.problem_id, rev: kept.rev, ownerUnit: context.office.unitId }
    await act.revise({ ...key, record: { ...kept } })
  }
  return seenOf(act, row.id)
}

async function seenOf(act: Act, problemId: string): Promise<number> {
  return found(await findProblem(act.trx, problemId), '该问题').seen
}

async function reviseProblem(act: Act, problemId: string): Promise<void> {
  const row = found(await findProblemRow(act.trx, problemId), '该问题')
  await act.revise({ type: 'problem', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
}
