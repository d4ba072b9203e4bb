import { type AdjustmentRow, findAdjustment, insertAdjustment, listAdjustments, updateAdjustment } from '#db/repositories/adjustments.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { findProgramme, listProgrammeVersions } from '#db/repositories/programme.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { adjustmentFaults, applyAdjustment } from '#shared/packs/adjust.ts'
import { adjustmentDifferences, unchangedSentences } from '#shared/packs/adjustment-view.ts'
import type { Adjustment } from '#shared/packs/adjustment.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, runCommand } from '../context.ts'
import { planAddedMeasures } from '../months/plan-opening.ts'
import { renewProgramme } from '../programmes/programmes.ts'

/** 动态调整方案 (M-023 … M-025, A-18): drafted, shown as a difference, applied once; nothing of the past changes. */

type Content = Pick<Adjustment, 'raises' | 'additions'>

/** The same as it is read from JSON: nobody else holds it. */
type Plain<Value> = Value extends readonly (infer Each)[]
  ? Plain<Each>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Plain<Value[Name]> }
    : Value

export interface AdjustmentInput {
  readonly adjustmentId: string | null
  readonly rev: number | null
  readonly title: string
  readonly basis: string
  readonly basisNumber: string
  readonly issuedOn: CalendarDay
  readonly content: Content
}

export async function adjustmentList(context: ServiceContext) {
  const rows = await listAdjustments(context.store.db, context.office.programmeId)
  return { adjustments: rows.map(summaryOf) }
}

function summaryOf(row: AdjustmentRow) {
  const { raises, additions } = contentOf(row)
  return {
    adjustmentId: row.id,
    title: row.title,
    basis: row.basis,
    basisNumber: row.basis_number,
    issuedOn: row.issued_on,
    status: row.status,
    appliedOn: row.applied_on,
    raises: raises.length,
    additions: additions.length,
    rev: row.rev,
  }
}

/** What the adjustment changes (or has changed), what stays, and why it cannot be applied yet. */
export async function adjustmentDetail(context: ServiceContext, input: { readonly adjustmentId: string }) {
  const { db } = context.store
  const row = await readAdjustment(context, db, input.adjustmentId)
  const before = row.status === 'applied' ? await packBefore(db, row) : await storedPack(db, row.programme_id)
  const adjustment = adjustmentOf(before, row)
  return {
    ...summaryOf(row),
    content: contentOf(row),
    differences: adjustmentDifferences(before, adjustment),
    unchanged: unchangedSentences(before, adjustment),
    faults: row.status === 'applied' ? [] : faultsOf(before, adjustment, context.ports.clock.today()),
  }
}

function faultsOf(pack: ProgrammePack, adjustment: Adjustment, today: CalendarDay): string[] {
  const isLater = adjustment.issuedOn > today
  return [...(isLater ? ['依据文件的印发日期晚于今天，请核对'] : []), ...adjustmentFaults(pack, adjustment)]
}

/** Records or changes a draft. What was applied stays as it is: a later change is a new adjustment (M-025). */
export async function saveAdjustment(context: ServiceContext, input: AdjustmentInput): Promise<{ adjustmentId: string; rev: number }> {
  cityOnly(context, '起草动态调整方案')
  return runCommand(context, 'adjustments.save', async (act) => {
    const fields = {
      title: input.title.trim(),
      basis: input.basis.trim(),
      basis_number: input.basisNumber.trim(),
      issued_on: input.issuedOn,
      content: JSON.stringify(input.content),
    }
    const adjustmentId = input.adjustmentId ?? context.newId()
    if (input.adjustmentId === null) {
      await insertAdjustment(act.trx, { id: adjustmentId, programme_id: context.office.programmeId, ...fields })
    } else {
      await draftOf(context, act, adjustmentId, '修改')
      fresh(await updateAdjustment(act.trx, adjustmentId, input.rev ?? 0, fields), '该动态调整方案')
    }
    act.about('adjustment', adjustmentId, { raises: input.content.raises.length, additions: input.content.additions.length })
    return { adjustmentId, rev: await reviseAdjustment(context, act, adjustmentId) }
  })
}

export async function removeAdjustment(context: ServiceContext, input: { readonly adjustmentId: string; readonly rev: number }) {
  cityOnly(context, '删除动态调整方案')
  return runCommand(context, 'adjustments.remove', async (act) => {
    await draftOf(context, act, input.adjustmentId, '删除')
    fresh(await updateAdjustment(act.trx, input.adjustmentId, input.rev, { deleted_at: act.at }), '该动态调整方案')
    act.about('adjustment', input.adjustmentId)
    await reviseAdjustment(context, act, input.adjustmentId)
    return {}
  })
}

/**
 * Applies a draft: the programme's next version with its targets and tasks, their rows, and the new tasks' lines in months
 * that are open and not yet published. Every earlier version is kept, with what was judged and scored by it.
 */
export async function applyDraft(context: ServiceContext, input: { readonly adjustmentId: string; readonly rev: number }) {
  cityOnly(context, '执行动态调整方案')
  return runCommand(context, 'adjustments.apply', async (act) => {
    const row = await draftOf(context, act, input.adjustmentId, '再次执行')
    const before = await storedPack(act.trx, row.programme_id)
    const adjustment = adjustmentOf(before, row)
    const [fault] = faultsOf(before, adjustment, act.today)
    if (fault !== undefined) throw ruleViolation('adjustmentFaults', fault.replace(/，请[^，]*$/, ''), '请修改动态调整方案后再执行')
    const next = applyAdjustment(before, adjustment)
    const assignments = await renewProgramme(act, before, next, row.id)
    const added = next.tasks.slice(before.tasks.length)
    const measures = added.flatMap((task) => task.measures.map((measure) => measure.id))
    const lines = await planAddedMeasures({ ...context, pack: next }, act, new Set(measures))
    fresh(await updateAdjustment(act.trx, row.id, input.rev, { status: 'applied', applied_on: act.today }), '该动态调整方案')
    await reviseAdjustment(context, act, row.id)
    const counts = { targets: adjustment.raises.length, tasks: added.length, measures: measures.length }
    act.about('adjustment', row.id, { ...counts, version: next.version, assignments, lines })
    return counts
  })
}

async function readAdjustment(context: ServiceContext, db: Connection, adjustmentId: string): Promise<AdjustmentRow> {
  const row = await findAdjustment(db, adjustmentId)
  const isOwn = row?.programme_id === context.office.programmeId && row.deleted_at === null
  return found(isOwn ? row : undefined, '该动态调整方案')
}

async function draftOf(context: ServiceContext, act: Act, adjustmentId: string, deed: string): Promise<AdjustmentRow> {
  const row = await readAdjustment(context, act.trx, adjustmentId)
  if (row.status === 'applied')
    throw ruleViolation('adjustmentApplied', `该动态调整方案已经执行，不能${deed}`, '确需再调整的，请另行起草方案')
  return row
}

/** The version that is in force; 试点 flags as the pack has them. */
async function storedPack(db: Connection, programmeId: string): Promise<ProgrammePack> {
  return JSON.parse(found(await findProgramme(db, programmeId), '本机的工作方案').pack) as ProgrammePack
}

/** The version that an applied adjustment changed. */
async function packBefore(db: Connection, row: AdjustmentRow): Promise<ProgrammePack> {
  const versions = await listProgrammeVersions(db, row.programme_id)
  const at = versions.findIndex((each) => each.cause === row.id)
  // An office that got several adjustments at once has the version before them all.
  return JSON.parse(found(versions[Math.max(0, at - 1)], '调整前的工作方案').pack) as ProgrammePack
}

/** The row as the pack's own thing; its document gets the first free key. */
function adjustmentOf(pack: ProgrammePack, row: AdjustmentRow): Adjustment {
  const taken = new Set(pack.sourceDocuments.map((each) => each.id))
  let number = 1
  while (taken.has(`${pack.id}:source:adjustment-${number}`)) number += 1
  return { key: `adjustment-${number}`, basis: row.basis, basisNumber: row.basis_number, issuedOn: row.issued_on, ...contentOf(row) }
}

/** The raised targets and added tasks of a row. */
export function contentOf(row: Pick<AdjustmentRow, 'content'>): Plain<Content> {
  return JSON.parse(row.content) as Plain<Content>
}

async function reviseAdjustment(context: ServiceContext, act: Act, adjustmentId: string): Promise<number> {
  const row = found(await findAdjustment(act.trx, adjustmentId), '该动态调整方案')
  await act.revise({ type: 'adjustment', id: row.id, rev: row.rev, ownerUnit: context.pack.hostUnitId, record: { ...row } })
  return row.rev
}
