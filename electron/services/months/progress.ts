import { findLine } from '#db/repositories/plans.ts'
import { asFlag } from '#db/repositories/connection.ts'
import { findProgress, insertProgress, listProgress, nextPlansOf, type ProgressRow, updateProgress } from '#db/repositories/progress.ts'
import { addMonths } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { evidenceViews } from '../evidence/evidence.ts'
import { lineView } from './plans.ts'
import { unitRefs } from '../units.ts'

/** 进展: what a unit did on a line of its month's list. Read into 附件1, 一表 and the review; typed once. */

export interface ProgressInput {
  readonly lineId: string
  readonly entryId: string | null
  readonly rev: number | null
  readonly recordedOn: string
  readonly content: string
  readonly outcome: string
  readonly problem: string
  readonly nextPlan: string
}

export async function progressOfLine(context: ServiceContext, input: { readonly lineId: string }) {
  const { db } = context.store
  const line = found(await findLine(db, input.lineId), '该措施的本月台账')
  ownUnitOnly(context, line.unitId, '查看其他单位的进展')
  const units = await unitRefs(db, context.pack)
  const lastMonth = await nextPlansOf(db, inProgramme(context, { month: addMonths(line.month, -1) }))
  return {
    line: lineView(line),
    unit: units.ref(line.unitId),
    month: line.month,
    lastMonthNextPlan: lastMonth.get(line.assignmentId) ?? '',
    entries: (await listProgress(db, { lineIds: [line.id] })).map(entryView),
    evidence: await evidenceViews(db, { lineIds: [line.id] }),
  }
}

/** Records or changes an entry; what the city records for another unit is 代录 and stays that unit's (foundations.md 3). */
export async function saveProgress(context: ServiceContext, input: ProgressInput): Promise<{ entryId: string; rev: number }> {
  return runCommand(context, 'progress.save', (act) => writeProgress(context, act, input))
}

/** The same within the caller's command. */
export async function writeProgress(
  context: ServiceContext,
  act: Act,
  input: ProgressInput,
): Promise<{ readonly entryId: string; readonly rev: number }> {
  const line = found(await findLine(act.trx, input.lineId), '该措施的本月台账')
  ownUnitOnly(context, line.unitId, '填报其他单位的进展')
  const { recordedOn, content, outcome, problem, nextPlan } = input
  const texts = {
    recorded_on: recordedOn,
    content: content.trim(),
    outcome: outcome.trim(),
    problem: problem.trim(),
    next_plan: nextPlan.trim(),
  }
  const entryId = input.entryId ?? context.newId()
  if (input.entryId === null) {
    await insertProgress(act.trx, {
      id: entryId,
      programme_id: context.office.programmeId,
      line_id: line.id,
      unit_id: line.unitId,
      month: line.month,
      ...texts,
      is_on_behalf: asFlag(line.unitId !== context.office.unitId),
      officer_id: context.officer.id,
      created_at: act.at,
    })
  } else {
    const before = found(await findProgress(act.trx, entryId), '该条进展')
    // An entry stays with its line, and what lies in 回收站 is put back before it is changed.
    found(before.line_id === line.id && before.deleted_at === null ? before : null, '该条进展')
    fresh(await updateProgress(act.trx, entryId, input.rev ?? 0, texts), '该条进展')
  }
  act.about('progressEntry', entryId, { line: line.code, unit: line.unitId })
  return { entryId, rev: await reviseProgress(act, entryId) }
}

/** Puts an entry into 回收站; nothing is erased. */
export async function removeProgress(
  context: ServiceContext,
  input: { readonly entryId: string; readonly rev: number },
): Promise<Record<string, never>> {
  return setDeleted(context, 'progress.remove', input.entryId, input.rev, true)
}

export async function restoreProgress(context: ServiceContext, input: { readonly entryId: string }): Promise<Record<string, never>> {
  return setDeleted(context, 'progress.restore', input.entryId, null, false)
}

async function setDeleted(
  context: ServiceContext,
  action: string,
  entryId: string,
  rev: number | null,
  isDeleted: boolean,
): Promise<Record<string, never>> {
  return runCommand(context, action, async (act) => {
    await binProgress(context, act, { entryId, rev, isDeleted })
    return {}
  })
}

/** Puts an entry into 回收站 or takes it out within the caller's command. */
export async function binProgress(
  context: ServiceContext,
  act: Act,
  { entryId, rev, isDeleted }: { readonly entryId: string; readonly rev: number | null; readonly isDeleted: boolean },
): Promise<void> {
  const entry = found(await findProgress(act.trx, entryId), '该条进展')
  ownUnitOnly(context, entry.unit_id, '修改其他单位的进展')
  fresh(await updateProgress(act.trx, entryId, rev ?? entry.rev, { deleted_at: isDeleted ? act.at : null }), '该条进展')
  act.about('progressEntry', entryId)
  await reviseProgress(act, entryId)
}

async function reviseProgress(act: Act, entryId: string): Promise<number> {
  const row = found(await findProgress(act.trx, entryId), '该条进展')
  await act.revise({ type: 'progressEntry', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
  return row.rev
}

function entryView(row: ProgressRow) {
  return {
    entryId: row.id,
    recordedOn: row.recorded_on,
    content: row.content,
    outcome: row.outcome,
    problem: row.problem,
    nextPlan: row.next_plan,
    isOnBehalf: row.is_on_behalf === 1,
    rev: row.rev,
  }
}
