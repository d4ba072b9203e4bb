import { asFlag } from '#db/repositories/connection.ts'
import { foreignRecords } from '#db/repositories/foreign-records.ts'
import {
  type InnovationRecord,
  findInnovation,
  findInnovationRow,
  insertInnovation,
  listInnovations,
  saveInnovationDecision,
  updateInnovation,
} from '#db/repositories/innovations.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { unitRefs } from '../units.ts'

/** 创新性举措 申报与认定 (考评细则 二（二）2, M-108, M-109, M-115): the county claims for the year, the city recognises; 代录 by the city. */

export interface InnovationInput {
  readonly claimId: string | null
  readonly rev: number | null
  readonly unitId: string
  readonly category: number
  readonly title: string
  readonly content: string
  readonly basis: string
  readonly claimedOn: CalendarDay
}

const what = '该项创新举措申报'

export async function innovationList(context: ServiceContext, input: { readonly unitId: string | null }) {
  const { db } = context.store
  const unitId = context.office.profile === 'county' ? context.office.unitId : (input.unitId ?? undefined)
  if (input.unitId !== null) ownUnitOnly(context, input.unitId, '查看其他单位的申报')
  const rows = await listInnovations(db, inProgramme(context, { unitId }))
  const foreign = new Set(
    (
      await foreignRecords(
        db,
        rows.map(({ id }) => ({ type: 'innovationClaim', id })),
      )
    ).map(({ id }) => id),
  )
  const units = await unitRefs(db, context.pack)
  return {
    categories: appraisalOf(context).innovationCategories.map(({ number, title, source }) => ({
      category: number,
      title: title.replace(/。$/, ''),
      clause: source.clause,
    })),
    claims: rows.map((row) => ({
      claimId: row.id,
      unit: units.ref(row.unit_id),
      category: row.category,
      title: row.title,
      content: row.content,
      basis: row.basis,
      claimedOn: row.claimed_on,
      isOnBehalf: row.is_on_behalf === 1,
      status: row.status,
      opinion: row.opinion,
      decidedOn: row.decidedOn,
      isOwn: !foreign.has(row.id),
      rev: row.seen,
    })),
  }
}

/** Records or changes a claim; a changed claim waits for its recognition again. */
export async function saveInnovation(context: ServiceContext, input: InnovationInput): Promise<{ claimId: string; rev: number }> {
  ownUnitOnly(context, input.unitId, '为其他单位申报')
  return runCommand(context, 'innovations.save', async (act) => {
    await refuseImpossible(context, act, input)
    const before = input.claimId === null ? null : found(await findInnovation(act.trx, input.claimId), what)
    if (before !== null) refuseOther(context, before, input)
    const claimId = before?.id ?? context.newId()
    const row = {
      unit_id: input.unitId,
      category: input.category,
      title: input.title.trim(),
      content: input.content.trim(),
      basis: input.basis.trim(),
      claimed_on: input.claimedOn,
    }
    const place = { id: claimId, programme_id: context.office.programmeId, is_on_behalf: asFlag(input.unitId !== context.office.unitId) }
    if (before === null) await insertInnovation(act.trx, { ...place, ...row })
    else fresh(before.seen === input.rev ? await updateInnovation(act.trx, claimId, before.rev, row) : undefined, what)
    act.about('innovationClaim', claimId, { unit: input.unitId, category: input.category, isOnBehalf: place.is_on_behalf === 1 })
    return { claimId, rev: await reviseInnovation(act, claimId) }
  })
}

function refuseOther(context: ServiceContext, before: InnovationRecord, input: InnovationInput): void {
  ownUnitOnly(context, before.unit_id, '修改其他单位的申报')
  if (before.deleted_at !== null) throw new AppError('not_found', { what })
  if (before.unit_id !== input.unitId) throw ruleViolation('otherUnit', '申报单位不能更改', '请移除后按正确的单位重新登记')
}

async function refuseImpossible(context: ServiceContext, act: Act, input: InnovationInput): Promise<void> {
  if (!appraisalOf(context).innovationCategories.some(({ number }) => number === input.category)) {
    throw new AppError('invalid_input', { place: '申报情形', problem: '不在考评细则所列情形之内' })
  }
  const unit = (await unitRefs(act.trx, context.pack)).get(input.unitId)
  if (!unit.scored) throw ruleViolation('scoredUnit', `“${unit.name}”不参加考评`, '请选择县（市、区）')
  if (input.claimedOn > act.today) throw ruleViolation('claimedInFuture', '申报日期晚于今天', '请核对申报日期')
}

export interface RecognitionInput {
  readonly claimId: string
  readonly rev: number
  readonly isRecognised: boolean
  readonly opinion: string
  readonly decidedOn: CalendarDay
}

/** 审核认定 by the city, with its opinion; only what is recognised earns its points. */
export async function recogniseInnovation(context: ServiceContext, input: RecognitionInput): Promise<{ rev: number }> {
  cityOnly(context, '认定创新性举措')
  return runCommand(context, 'innovations.recognise', async (act) => {
    const claim = found(await findInnovation(act.trx, input.claimId), what)
    if (claim.deleted_at !== null) throw new AppError('not_found', { what })
    fresh(claim.seen === input.rev ? input.rev : undefined, what)
    if (input.decidedOn > act.today || input.decidedOn < claim.claimed_on) {
      throw ruleViolation('decidedWhen', '认定日期应在申报之后、今天之前', '请核对认定日期')
    }
    const status = input.isRecognised ? ('recognised' as const) : ('refused' as const)
    const said = { status, opinion: input.opinion.trim(), decided_on: input.decidedOn }
    const row = await saveInnovationDecision(act.trx, claim, said)
    act.about('innovationClaim', claim.id, { unit: claim.unit_id, status, opinion: said.opinion })
    await act.revise({ type: 'innovationDecision', id: row.claim_id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
    return { rev: claim.rev + row.rev }
  })
}

/** Puts a claim into 回收站; what was recognised counts, and is first taken back by the city. */
export async function removeInnovation(context: ServiceContext, input: { readonly claimId: string; readonly rev: number }) {
  return setDeleted(context, 'innovations.remove', input.claimId, input.rev)
}

export async function restoreInnovation(context: ServiceContext, input: { readonly claimId: string }) {
  return setDeleted(context, 'innovations.restore', input.claimId, null)
}

/** With the revision that a page saw it goes into 回收站, without one it comes back. */
async function setDeleted(context: ServiceContext, action: string, claimId: string, rev: number | null): Promise<Record<string, never>> {
  return runCommand(context, action, async (act) => {
    const before = found(await findInnovation(act.trx, claimId), what)
    ownUnitOnly(context, before.unit_id, '修改其他单位的申报')
    if (rev !== null && before.status === 'recognised') {
      throw ruleViolation('recognisedStays', '该项创新举措已经认定，不能移除', '确需移除的，请先由市专班办公室改为不予认定')
    }
    const isSeen = rev === null || before.seen === rev
    const change = { deleted_at: rev === null ? null : act.at }
    fresh(isSeen ? await updateInnovation(act.trx, claimId, before.rev, change) : undefined, what)
    act.about('innovationClaim', claimId, { unit: before.unit_id })
    await reviseInnovation(act, claimId)
    return {}
  })
}

async function reviseInnovation(act: Act, claimId: string): Promise<number> {
  const row = found(await findInnovationRow(act.trx, claimId), what)
  await act.revise({ type: 'innovationClaim', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
  return found(await findInnovation(act.trx, claimId), what).seen
}
