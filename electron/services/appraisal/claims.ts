import { findClaim, findClaimRow, insertClaim, listClaims, saveClaimDecision, updateClaim } from '#db/repositories/claims.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { claimableItems } from '../adjustments/claimable.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { unitRefs } from '../units.ts'

export { repeatedBasis } from './repeated-basis.ts'

/** 动态调整 申报与认定 (考评细则 二（一）3, M-104, M-115): the county claims, the city recognises; a claim stands for one month. */

export interface ClaimInput {
  readonly claimId: string | null
  readonly rev: number | null
  readonly unitId: string
  readonly month: string
  readonly kind: string
  readonly title: string
  readonly basis: string
  readonly claimedOn: CalendarDay
}

export async function claimList(context: ServiceContext, input: { readonly month: string }) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const own = context.office.profile === 'city' ? { month: input.month } : { month: input.month, unitId: context.office.unitId }
  const claims = await listClaims(db, inProgramme(context, own))
  return {
    kinds: appraisalOf(context).adjustmentKinds.map(({ id, title }) => ({ kind: id, title })),
    claimable: await claimableItems(context, units, input.month, claims),
    claims: claims.map((row) => ({
      claimId: row.id,
      unit: units.ref(row.unit_id),
      kind: row.kind,
      title: row.title,
      basis: row.basis,
      claimedOn: row.claimed_on,
      status: row.status,
      opinion: row.opinion,
      decidedOn: row.decidedOn,
      rev: row.seen,
    })),
  }
}

/** Records or changes a claim; a changed claim waits for its recognition again. */
export async function saveClaim(context: ServiceContext, input: ClaimInput): Promise<{ claimId: string; rev: number }> {
  ownUnitOnly(context, input.unitId, '为其他单位申报')
  return runCommand(context, 'claims.save', async (act) => {
    await refuseImpossible(context, act, input)
    const before = input.claimId === null ? null : found(await findClaim(act.trx, input.claimId), '该项申报')
    if (before !== null) ownUnitOnly(context, before.unit_id, '修改其他单位的申报')
    const claimId = before?.id ?? context.newId()
    const row = {
      unit_id: input.unitId,
      month: input.month,
      kind: input.kind,
      title: input.title.trim(),
      basis: input.basis.trim(),
      claimed_on: input.claimedOn,
    }
    if (before === null) await insertClaim(act.trx, { id: claimId, programme_id: context.office.programmeId, ...row })
    else fresh(before.seen === input.rev ? await updateClaim(act.trx, claimId, before.rev, row) : undefined, '该项申报')
    act.about('adjustmentClaim', claimId, { unit: input.unitId, month: input.month, kind: input.kind })
    return { claimId, rev: await reviseClaim(act, claimId) }
  })
}

async function refuseImpossible(context: ServiceContext, act: Act, input: ClaimInput): Promise<void> {
  const appraisal = appraisalOf(context)
  if (!appraisal.adjustmentKinds.some((kind) => kind.id === input.kind)) {
    throw new AppError('invalid_input', { place: '申报情形', problem: '不在考评细则所列情形之内' })
  }
  if (!appraisal.months.includes(input.month)) {
    throw ruleViolation('cadence', `${officialMonth(input.month)}不在本方案的考评周期内`, '请选择考评周期内的月份')
  }
  const unit = (await unitRefs(act.trx, context.pack)).get(input.unitId)
  if (!unit.scored) throw ruleViolation('scoredUnit', `“${unit.name}”不参加考评`, '请选择县（市、区）')
  if (input.claimedOn > act.today) throw ruleViolation('claimedInFuture', '申报日期晚于今天', '请核对申报日期')
}

/** 审核认定 by the city, with its opinion; only what is recognised earns a point. */
export async function recogniseClaim(
  context: ServiceContext,
  input: {
    readonly claimId: string
    readonly rev: number
    readonly isRecognised: boolean
    readonly opinion: string
    /** 认定日期; null or left out: today. */
    readonly decidedOn?: CalendarDay | null
  },
) {
  cityOnly(context, '认定动态调整事项')
  return runCommand(context, 'claims.recognise', async (act) => {
    const claim = found(await findClaim(act.trx, input.claimId), '该项申报')
    const status = input.isRecognised ? ('recognised' as const) : ('refused' as const)
    fresh(claim.seen === input.rev ? input.rev : undefined, '该项申报')
    const decidedOn = input.decidedOn ?? act.today
    if (decidedOn > act.today || decidedOn < claim.claimed_on) {
      throw ruleViolation('decidedWhen', '认定日期应在申报之后、今天之前', '请核对认定日期')
    }
    const row = await saveClaimDecision(act.trx, claim, { status, opinion: input.opinion.trim(), decided_on: decidedOn })
    act.about('adjustmentClaim', claim.id, { unit: claim.unit_id, status, opinion: input.opinion })
    await act.revise({ type: 'claimDecision', id: row.claim_id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
    return { rev: claim.rev + row.rev }
  })
}

async function reviseClaim(act: Act, claimId: string): Promise<number> {
  const row = found(await findClaimRow(act.trx, claimId), '该项申报')
  await act.revise({ type: 'adjustmentClaim', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
  return found(await findClaim(act.trx, claimId), '该项申报').seen
}
