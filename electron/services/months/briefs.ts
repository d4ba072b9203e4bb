import {
  type BriefRecord,
  type BriefRow,
  findBrief,
  findBriefRow,
  insertBrief,
  listBriefs,
  saveJudgement,
  updateBrief,
} from '#db/repositories/briefs.ts'
import { asFlag } from '#db/repositories/connection.ts'
import { isForeign } from '#db/repositories/foreign-records.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { unitRefs } from '../units.ts'

/** 工作信息 (工作制度 第八条, M-066): what a unit sent, what the city made of it, and where it was 编发采用. */

export interface BriefInput {
  readonly briefId: string | null
  readonly rev: number | null
  readonly unitId: string
  readonly title: string
  readonly receivedOn: CalendarDay
  readonly isHighQuality: boolean
  readonly qualityGround: string
  readonly isRecommended: boolean
  readonly adoptedOn: CalendarDay | null
  readonly adoptedIn: string
}

/** Briefs received or 编发 in the month; a county sees its own. */
export async function briefList(context: ServiceContext, input: { readonly month: string }) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const own = context.office.profile === 'city' ? { month: input.month } : { month: input.month, unitId: context.office.unitId }
  return {
    briefs: (await listBriefs(db, inProgramme(context, own))).map((row) => ({
      briefId: row.id,
      unit: units.ref(row.unit_id),
      title: row.title,
      receivedOn: row.received_on,
      isHighQuality: row.is_high_quality === 1,
      qualityGround: row.quality_ground,
      isRecommended: row.is_recommended === 1,
      adoptedOn: row.adopted_on,
      adoptedIn: row.adopted_in,
      rev: row.seen,
    })),
  }
}

/**
 * Records or changes a brief. 高质量 is the city's judgement and keeps its ground. A brief that its unit sent itself stays as it
 * was sent: the city writes its judgement and its own day of receipt beside it.
 */
export async function saveBrief(context: ServiceContext, input: BriefInput): Promise<{ briefId: string; rev: number }> {
  ownUnitOnly(context, input.unitId, '填报其他单位的工作信息')
  return runCommand(context, 'briefs.save', async (act) => {
    const before = input.briefId === null ? null : found(await findBrief(act.trx, input.briefId), '该条工作信息')
    await refuseImpossible(context, act, input, before)
    if (before !== null) fresh(before.seen === input.rev ? input.rev : undefined, '该条工作信息')
    const briefId = before?.id ?? context.newId()
    const isSent = before !== null && (await isForeign(act.trx, 'workBrief', briefId))
    if (isSent) refuseOtherWords(input, before)
    else await writeBrief(context, act, { ...input, briefId }, before)
    await judgeBrief(context, act, { ...input, briefId }, isSent)
    act.about('workBrief', briefId, { unit: input.unitId, isHighQuality: input.isHighQuality, adoptedOn: input.adoptedOn })
    return { briefId, rev: found(await findBrief(act.trx, briefId), '该条工作信息').seen }
  })
}

interface KeptBrief extends BriefInput {
  readonly briefId: string
}

function refuseOtherWords(input: BriefInput, before: BriefRow): void {
  if (input.title.trim() === before.title && input.unitId === before.unit_id) return
  throw ruleViolation('foreignRecord', '该条工作信息由报送单位填写，标题和报送单位不能修改', '如需更正，请退回报送单位修改后重新报送')
}

async function writeBrief(context: ServiceContext, act: Act, input: KeptBrief, before: BriefRecord | null): Promise<void> {
  const row = { unit_id: input.unitId, title: input.title.trim(), received_on: input.receivedOn }
  const isSame = before !== null && Object.entries(row).every(([column, value]) => before[column as keyof typeof row] === value)
  if (isSame) return
  if (before === null) await insertBrief(act.trx, { id: input.briefId, programme_id: context.office.programmeId, ...row })
  else fresh(await updateBrief(act.trx, before.id, before.rev, row), '该条工作信息')
  await reviseBrief(act, input.briefId)
}

/** Writes the city's judgement where it says something else than the one before. */
async function judgeBrief(context: ServiceContext, act: Act, input: KeptBrief, isSent: boolean): Promise<void> {
  const brief = found(await findBrief(act.trx, input.briefId), '该条工作信息')
  const said = judgementOf(input)
  const isOwnDay = isSent && input.receivedOn !== brief.received_on
  const isSame = Object.entries(said).every(([column, value]) => brief[column as keyof typeof said] === value)
  if (context.office.profile === 'county' || (isSame && !isOwnDay)) return
  const place = { brief_id: brief.id, programme_id: brief.programme_id, unit_id: brief.unit_id }
  const row = await saveJudgement(act.trx, { ...place, received_on: isSent ? input.receivedOn : null, ...said })
  await act.revise({ type: 'briefJudgement', id: row.brief_id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
}

function judgementOf(input: BriefInput) {
  return {
    is_high_quality: asFlag(input.isHighQuality),
    quality_ground: input.qualityGround.trim(),
    is_recommended: asFlag(input.isRecommended),
    adopted_on: input.adoptedOn,
    adopted_in: input.adoptedIn.trim(),
  }
}

async function refuseImpossible(context: ServiceContext, act: Act, input: BriefInput, before: BriefRecord | null): Promise<void> {
  const unit = (await unitRefs(act.trx, context.pack)).get(input.unitId)
  if (!unit.reports) throw ruleViolation('reportingUnit', `“${unit.name}”不是报送单位`, '请选择报送单位')
  if (before !== null) ownUnitOnly(context, before.unit_id, '修改其他单位的工作信息')
  if (input.receivedOn > act.today) throw ruleViolation('receivedInFuture', '收到日期晚于今天', '请核对收到日期')
  if (input.isHighQuality && input.qualityGround.trim().length < 2) {
    throw ruleViolation('qualityGround', '认定为高质量信息须说明理由', '请填写认定理由')
  }
  if (input.adoptedOn !== null && (input.adoptedOn < input.receivedOn || input.adoptedOn > act.today)) {
    throw ruleViolation('adoptedWhen', '编发日期应在收到日期之后、今天之前', '请核对编发日期')
  }
  if (context.office.profile === 'county' && judgedOf(judgementOf(input)) !== judgedOf(before)) {
    throw new AppError('not_permitted', { action: '认定信息质量、推荐和采用情况', who: '市专班办公室' })
  }
}

/** What the city alone decides of a brief. */
function judgedOf(row: Pick<BriefRecord, 'is_high_quality' | 'is_recommended' | 'adopted_on'> | null): string {
  return JSON.stringify([row?.is_high_quality ?? 0, row?.is_recommended ?? 0, row?.adopted_on ?? null])
}

/** Puts a brief into 回收站; nothing is erased. */
export async function removeBrief(context: ServiceContext, input: { readonly briefId: string; readonly rev: number }) {
  return setDeleted(context, 'briefs.remove', input.briefId, input.rev, true)
}

export async function restoreBrief(context: ServiceContext, input: { readonly briefId: string }) {
  return setDeleted(context, 'briefs.restore', input.briefId, null, false)
}

async function setDeleted(
  context: ServiceContext,
  action: string,
  briefId: string,
  rev: number | null,
  isDeleted: boolean,
): Promise<Record<string, never>> {
  return runCommand(context, action, async (act) => {
    const brief = found(await findBrief(act.trx, briefId), '该条工作信息')
    ownUnitOnly(context, brief.unit_id, '修改其他单位的工作信息')
    fresh(rev === null || rev === brief.seen ? brief.seen : undefined, '该条工作信息')
    fresh(await updateBrief(act.trx, briefId, brief.rev, { deleted_at: isDeleted ? act.at : null }), '该条工作信息')
    act.about('workBrief', briefId, { unit: brief.unit_id })
    await reviseBrief(act, briefId)
    return {}
  })
}

async function reviseBrief(act: Act, briefId: string): Promise<void> {
  const row = found(await findBriefRow(act.trx, briefId), '该条工作信息')
  await act.revise({ type: 'workBrief', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
}
