import type { Connection } from '#db/repositories/connection.ts'
import { publishedUnitMonths } from '#db/repositories/appraisals.ts'
import { insertSpotCheck } from '#db/repositories/spot-checks.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type CalendarDay, monthOf } from '#shared/domain/period.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, runCommand } from '../context.ts'
import { scoreReadings } from '../programmes/readings.ts'
import { linesById } from './reviews.ts'
import { lineTitle } from './score-facts.ts'

/** 抽查考评 (考评细则 三（三）、二（一）4, M-105, M-112): findings on lines; they never change completion. */

export interface SpotCheckInput {
  readonly unitId: string
  readonly month: string
  readonly checkedOn: CalendarDay
  readonly howChosen: string
  readonly findings: readonly { readonly lineId: string; readonly finding: 'confirmed' | 'refuted'; readonly reason: string }[]
}

export async function recordSpotCheck(context: ServiceContext, input: SpotCheckInput): Promise<{ spotCheckId: string }> {
  cityOnly(context, '登记抽查')
  appraisalOf(context)
  return runCommand(context, 'appraisals.spotCheck', async (act) => {
    await refuseImpossible(act, input)
    const countsIn = await countingMonth(context, act.trx, input)
    const spotCheckId = context.newId()
    const row = {
      id: spotCheckId,
      programme_id: context.office.programmeId,
      unit_id: input.unitId,
      month: countsIn,
      checked_on: input.checkedOn,
      how_chosen: input.howChosen.trim(),
    }
    const findings = input.findings.map((each) => ({ line_id: each.lineId, finding: each.finding, reason: each.reason.trim() }))
    await insertSpotCheck(act.trx, row, findings)
    const refuted = findings.filter((each) => each.finding === 'refuted').length
    act.about('spotCheck', spotCheckId, { unit: input.unitId, month: input.month, countsIn, checked: findings.length, refuted })
    await act.revise({ type: 'spotCheck', id: spotCheckId, rev: 1, ownerUnit: context.office.unitId, record: { ...row, findings } })
    return { spotCheckId }
  })
}

async function refuseImpossible(act: Act, input: SpotCheckInput): Promise<void> {
  if (input.checkedOn > act.today) throw ruleViolation('checkedInFuture', '抽查日期晚于今天', '请核对抽查日期')
  const lines = await linesById(
    act.trx,
    input.findings.map((finding) => finding.lineId),
  )
  for (const { lineId, finding, reason } of input.findings) {
    const line = lines.get(lineId)
    if (line === undefined || line.unitId !== input.unitId || line.month !== input.month) {
      throw ruleViolation('ownLines', '抽查的措施不在该单位本月台账清单内', '请刷新后重新选择')
    }
    if (finding === 'refuted' && reason.trim().length < 2) {
      throw ruleViolation('refutedReason', `“${lineTitle(line)}”认定为未属实，须写明情况`, '请填写抽查情况')
    }
  }
}

/**
 * The month that a finding bears on: its own while that is open; after publication the month of the finding, or the
 * first open one after it. Where no month is left, or the office corrects the own month, it stays with its own
 * and takes effect by 更正.
 */
async function countingMonth(context: ServiceContext, db: Connection, input: SpotCheckInput): Promise<string> {
  const { months } = appraisalOf(context)
  const published = await publishedUnitMonths(db, inProgramme(context, { unitIds: [input.unitId], months }))
  const isPublished = (month: string): boolean => published.has(`${input.unitId} ${month}`)
  if (!isPublished(input.month) || !scoreReadings(context.pack).deductsWhenFound) return input.month
  const found = monthOf(input.checkedOn)
  return months.find((month) => month > input.month && month >= found && !isPublished(month)) ?? input.month
}
