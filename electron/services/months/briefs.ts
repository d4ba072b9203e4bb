import { type BriefRow, findBrief, insertBrief, listBriefs, updateBrief } from '#db/repositories/briefs.ts'
import { asFlag } from '#db/repositories/connection.ts'
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
      rev: row.rev,
    })),
  }
}

/** Records or changes a brief. 高质量 is the city's judgement and keeps its ground. */
export async function saveBrief(context: ServiceContext, input: BriefInput): Promise<{ briefId: string; rev: number }> {
  ownUnitOnly(context, input.unitId, '填报其他单位的工作信息')
  return runCommand(context, 'briefs.save', async (act) => {
    const before = input.briefId === null ? null : found(await findBrief(act.trx, input.briefId), '该条工作信息')
    const row = rowOf(context.office.programmeId, input)
    await refuseImpossible(context, act, input, before)
    const briefId = before?.id ?? context.newId()
    if (before === null) await insertBrief(act.trx, { id: briefId, ...row })
    else fresh(await updateBrief(act.trx, briefId, input.rev ?? 0, row), '该条工作信息')
    act.about('workBrief', briefId, { unit: input.unitId, isHighQuality: input.isHighQuality, adoptedOn: input.adoptedOn })
    return { briefId, rev: await reviseBrief(act, briefId) }
  })
}

function rowOf(programmeId: string, input: BriefInput): Omit<BriefRow, 'id' | 'rev' | 'deleted_at'> {
  return {
    programme_id: programmeId,
    unit_id: input.unitId,
    title: input.title.trim(),
    received_on: input.receivedOn,
    is_high_quality: asFlag(input.isHighQuality),
    quality_ground: input.qualityGround.trim(),
    is_recommended: asFlag(input.isRecommended),
    adopted_on: input.adoptedOn,
    adopted_in: input.adoptedIn.trim(),
  }
}

async function refuseImpossible(context: ServiceContext, act: Act, input: BriefInput, before: BriefRow | null): Promise<void> {
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
  if (context.office.profile === 'county' && judgedOf(rowOf(context.office.programmeId, input)) !== judgedOf(before)) {
    throw new AppError('not_permitted', { action: '认定信息质量、推荐和采用情况', who: '市专班办公室' })
  }
}

/** What the city alone decides of a brief. */
function judgedOf(row: Omit<BriefRow, 'id' | 'rev' | 'deleted_at'> | null): string {
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
    fresh(await updateBrief(act.trx, briefId, rev ?? brief.rev, { deleted_at: isDeleted ? act.at : null }), '该条工作信息')
    act.about('workBrief', briefId, { unit: brief.unit_id })
    await reviseBrief(act, briefId)
    return {}
  })
}

async function reviseBrief(act: Act, briefId: string): Promise<number> {
  const row = found(await findBrief(act.trx, briefId), '该条工作信息')
  await act.revise({ type: 'workBrief', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
  return row.rev
}
