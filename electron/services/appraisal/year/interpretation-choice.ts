import { isYearSettled } from '#db/repositories/annual-scores.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { findInterpretationChoice, saveInterpretationChoice } from '#db/repositories/interpretations.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { interpretationChoiceId } from '#shared/domain/ids.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { currentProfile } from '../../accounts/door.ts'
import { type ServiceContext, cityOnly, runCommand } from '../../context.ts'
import { interpretationOf } from './year-scores.ts'

/** 选定年度口径 (A-01, M-114): which reading of the factors holds, on what ground, and who said so. */

export interface InterpretationInput {
  readonly interpretation: string
  readonly ground: string
  readonly decidedOn: CalendarDay
}

/** Chooses the interpretation of the year, or another one as long as the year is not settled. */
export async function chooseInterpretation(context: ServiceContext, input: InterpretationInput): Promise<Record<string, never>> {
  cityOnly(context, '选定年度口径')
  const { name } = interpretationOf(context.pack, input.interpretation)
  return runCommand(context, 'appraisals.chooseInterpretation', async (act) => {
    if (input.decidedOn > act.today) throw ruleViolation('decidedInFuture', '选定日期晚于今天', '请核对选定日期')
    if (await isYearSettled(act.trx, context.office.programmeId)) {
      throw ruleViolation('settled', '年度考评结果已经审定，口径不再更改', '确需调整得分的，请办理年度更正')
    }
    const row = await saveInterpretationChoice(act.trx, {
      id: interpretationChoiceId(context.office.programmeId),
      programme_id: context.office.programmeId,
      interpretation: input.interpretation,
      ground: input.ground.trim(),
      decided_on: input.decidedOn,
      officer_id: context.officer.id,
    })
    act.about('programme', context.office.programmeId, {
      interpretation: name,
      ground: row.ground,
      decidedOn: row.decided_on,
    })
    await act.revise({
      type: 'interpretationChoice',
      id: row.id,
      rev: row.rev,
      ownerUnit: context.office.unitId,
      record: { ...row },
    })
    return {}
  })
}

/** Whether this officer settles the year only with a leader's signature: under 等保二级, having chosen its interpretation. */
export async function needsSignature(context: ServiceContext, db: Connection): Promise<boolean> {
  const choice = await findInterpretationChoice(db, context.office.programmeId)
  return choice?.officer_id === context.officer.id && (await currentProfile(db)) === 'classifiedProtection'
}
