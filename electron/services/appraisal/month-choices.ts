import type { Connection } from '#db/repositories/connection.ts'
import { type MonthChoiceRow, findMonthChoice, saveMonthChoice } from '#db/repositories/month-choices.ts'
import { listLines } from '#db/repositories/plans.ts'
import type { ChoiceSubject, MonthChoice } from '#shared/domain/appraisal-labels.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { monthChoiceId } from '#shared/domain/ids.ts'
import { monthOf } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, found, inProgramme, runCommand } from '../context.ts'
import { refusePublished } from './reviews.ts'
import { unitRefs } from '../units.ts'

/**
 * How a month counts that has no planned measure (满分 or 不计入平均, A-12), or that was never scored (不计入平均 or 按0分,
 * office.md «Scores»). 补评 is publishing the month, and needs no choice.
 */

export interface MonthChoiceInput {
  readonly unitId: string
  readonly month: string
  readonly about: ChoiceSubject
  /** null takes the choice back. */
  readonly choice: MonthChoice | null
  readonly ground: string
}

const offered: Readonly<Record<ChoiceSubject, readonly MonthChoice[]>> = { noPlan: ['full', 'excluded'], noScore: ['excluded', 'zero'] }

export async function chooseMonth(context: ServiceContext, input: MonthChoiceInput): Promise<Record<string, never>> {
  cityOnly(context, '确定月份的计分方式')
  return runCommand(context, 'appraisals.chooseMonth', async (act) => {
    await refuseImpossible(context, act, input)
    await writeChoice(context, act, input)
    return {}
  })
}

async function refuseImpossible(context: ServiceContext, act: Act, input: MonthChoiceInput): Promise<void> {
  const { unitId, month, about, choice } = input
  if (!appraisalOf(context).months.includes(month)) {
    throw ruleViolation('cadence', `${officialMonth(month)}不在本方案的考评周期内`, '请选择考评周期内的月份')
  }
  found(
    (await unitRefs(act.trx, context.pack)).all.find((unit) => unit.id === unitId && unit.scored),
    '该县（市、区）',
  )
  await refusePublished(context, act.trx, [{ unitId, month }])
  if (choice === null) {
    const before = await findMonthChoice(act.trx, inProgramme(context, { unitId, month }))
    if (before === undefined || before.choice === null) throw ruleViolation('nothingChosen', '该月没有已确定的计分方式', '无需撤回')
    return
  }
  if (!offered[about].includes(choice)) throw new AppError('invalid_input', { place: '计分方式', problem: '不适用于该情形' })
  if (input.ground.trim().length < 2) throw ruleViolation('choiceGround', '选择计分方式须写明依据', '请填写依据')
  if (about === 'noPlan') await refusePlanned(context, act.trx, input)
  else refuseUnderway(act, month)
}

async function refusePlanned(context: ServiceContext, db: Connection, of: MonthChoiceInput): Promise<void> {
  if (await isWithoutPlan(context, db, of)) return
  throw ruleViolation('hasPlan', '该县（市、区）本月有计划措施，按完成情况计分', '无需确认')
}

/** A month that is not over may still be scored. */
function refuseUnderway(act: Act, month: string): void {
  if (month < monthOf(act.today)) return
  throw ruleViolation('monthUnderway', `${officialMonth(month)}尚未结束，仍可考评`, '请在该月结束后再选择')
}

/** True of a unit's month without a line, or with every line reviewed as 不涉及. */
export async function isWithoutPlan(
  context: ServiceContext,
  db: Connection,
  { unitId, month }: { readonly unitId: string; readonly month: string },
): Promise<boolean> {
  const lines = await listLines(db, inProgramme(context, { unitId, month }))
  return lines.every((line) => line.reviewVerdict === 'notApplicable')
}

/** Writes the choice with its revision within the caller's command. */
export async function writeChoice(context: ServiceContext, act: Act, input: MonthChoiceInput): Promise<MonthChoiceRow> {
  const { unitId, month, about, choice } = input
  const row = await saveMonthChoice(act.trx, {
    id: monthChoiceId(context.office.programmeId, unitId, month),
    programme_id: context.office.programmeId,
    unit_id: unitId,
    month,
    about,
    choice,
    ground: input.ground.trim(),
    decided_on: act.today,
    officer_id: context.officer.id,
  })
  act.about('monthChoice', row.id, { unit: unitId, month, about, choice, ground: row.ground })
  await act.revise({ type: 'monthChoice', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
  return row
}
