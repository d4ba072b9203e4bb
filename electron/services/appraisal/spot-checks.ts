import type { Connection } from '#db/repositories/connection.ts'
import { type ScoreRow, findNewestScore, publishedUnitMonths } from '#db/repositories/appraisals.ts'
import type { LineRecord } from '#db/repositories/plans.ts'
import { insertSpotCheck } from '#db/repositories/spot-checks.ts'
import type { SpotCheckEffect } from '#shared/domain/appraisal-labels.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type CalendarDay, monthOf } from '#shared/domain/period.ts'
import { officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, runCommand } from '../context.ts'
import { type Corrected, nextVersion } from './corrections.ts'
import { finalScore } from './freezing.ts'
import { scoredOf } from './published-scores.ts'
import { scoreReadings } from '../programmes/readings.ts'
import { linesById } from './reviews.ts'
import { lineTitle, monthFactsOf } from './score-facts.ts'
import { unitRefs } from '../units.ts'

/** 抽查考评 (考评细则 三（三）、二（一）4, M-105, M-112): findings on lines; they never change completion. */

export interface SpotCheckInput {
  readonly unitId: string
  readonly month: string
  readonly checkedOn: CalendarDay
  readonly howChosen: string
  /** What was looked at. */
  readonly scope?: string
  /** Where a finding after publication counts; null or left out: as the programme reads it. */
  readonly effect?: SpotCheckEffect | null
  readonly findings: readonly { readonly lineId: string; readonly finding: 'confirmed' | 'refuted'; readonly reason: string }[]
}

export interface SpotCheckOutcome {
  readonly spotCheckId: string
  readonly countsIn: string
  /** 更正原月: the version that was published with it, and its 更正通报. */
  readonly correction: Corrected | null
}

export async function recordSpotCheck(context: ServiceContext, input: SpotCheckInput): Promise<SpotCheckOutcome> {
  cityOnly(context, '登记抽查')
  appraisalOf(context)
  return runCommand(context, 'appraisals.spotCheck', async (act) => {
    const lines = await refuseImpossible(act, input)
    const { countsIn, effect } = await effectOf(context, act.trx, input)
    const spotCheckId = context.newId()
    const row = {
      id: spotCheckId,
      programme_id: context.office.programmeId,
      unit_id: input.unitId,
      month: countsIn,
      checked_on: input.checkedOn,
      how_chosen: input.howChosen.trim(),
      scope: input.scope?.trim() ?? '',
      effect,
    }
    const findings = input.findings.map((each) => ({ line_id: each.lineId, finding: each.finding, reason: each.reason.trim() }))
    await insertSpotCheck(act.trx, row, findings)
    const refuted = findings.filter((each) => each.finding === 'refuted').length
    act.about('spotCheck', spotCheckId, { unit: input.unitId, month: input.month, countsIn, effect, checked: findings.length, refuted })
    await act.revise({ type: 'spotCheck', id: spotCheckId, rev: 1, ownerUnit: context.office.unitId, record: { ...row, findings } })
    const correction = effect === 'ownMonth' ? await correctOwnMonth(context, act, input, lines) : null
    return { spotCheckId, countsIn, correction }
  })
}

async function refuseImpossible(act: Act, input: SpotCheckInput): Promise<ReadonlyMap<string, LineRecord>> {
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
  return lines
}

/**
 * Where findings on a month bear, by the day of the check: `isPublished` false, on the month itself, and nothing is to be chosen. After
 * publication `countsIn` is the month of the finding, or the first open one after it (null: no month is left to deduct in); `mayCorrect` says
 * whether 更正原月 is possible, and `usual` what holds where nobody chooses: as the programme reads A-13, else the other way (null: none is open).
 */
export interface FindingEffect {
  readonly isPublished: boolean
  readonly countsIn: string | null
  readonly mayCorrect: boolean
  readonly usual: SpotCheckEffect | null
}

/** For the form, before anything is said; writes nothing. */
export async function findingEffect(
  context: ServiceContext,
  input: { readonly unitId: string; readonly month: string; readonly checkedOn: CalendarDay },
): Promise<FindingEffect> {
  cityOnly(context, '登记抽查')
  return possibleEffects(context, context.store.db, input)
}

async function possibleEffects(
  context: ServiceContext,
  db: Connection,
  { unitId, month, checkedOn }: Pick<SpotCheckInput, 'unitId' | 'month' | 'checkedOn'>,
): Promise<FindingEffect> {
  const { months } = appraisalOf(context)
  const published = await publishedUnitMonths(db, inProgramme(context, { unitIds: [unitId], months }))
  const isPublished = (each: string): boolean => published.has(`${unitId} ${each}`)
  if (!isPublished(month)) return { isPublished: false, countsIn: month, mayCorrect: false, usual: null }
  const found = monthOf(checkedOn)
  const countsIn = months.find((each) => each > month && each >= found && !isPublished(each)) ?? null
  const mayCorrect = (await findNewestScore(db, inProgramme(context, { unitId, month })))?.origin !== 'paper'
  const wanted: readonly SpotCheckEffect[] = scoreReadings(context.pack).deductsWhenFound
    ? ['foundMonth', 'ownMonth']
    : ['ownMonth', 'foundMonth']
  const usual = wanted.find((effect) => (effect === 'foundMonth' ? countsIn !== null : mayCorrect)) ?? null
  return { isPublished: true, countsIn, mayCorrect, usual }
}

/** The month that the findings are kept under, and the way (A-13); refuses one that is not open. */
async function effectOf(
  context: ServiceContext,
  db: Connection,
  input: SpotCheckInput,
): Promise<{ readonly countsIn: string; readonly effect: SpotCheckEffect }> {
  const { isPublished, countsIn, mayCorrect, usual } = await possibleEffects(context, db, input)
  if (!isPublished) return { countsIn: input.month, effect: 'foundMonth' }
  const wanted = input.effect ?? usual ?? 'ownMonth'
  if (wanted === 'ownMonth') {
    if (!mayCorrect) {
      throw ruleViolation(
        'paperScore',
        `${officialMonth(input.month)}得分非本系统计算，不能由本系统更正`,
        '请选择在发现当月扣减，或按更正后的通报重新登记',
      )
    }
    return { countsIn: input.month, effect: wanted }
  }
  if (countsIn === null) throw ruleViolation('noMonthLeft', '此后各月考评结果均已通报，没有可以扣减的月份', '请选择更正原月得分')
  return { countsIn, effect: wanted }
}

/**
 * 更正原月: the next version of the month, where the findings change its score; the reason says what was found. Nothing but the findings
 * comes in: whatever else has changed since the publication waits for a 更正 with its own reason.
 */
async function correctOwnMonth(
  context: ServiceContext,
  act: Act,
  { unitId, month, checkedOn, findings }: SpotCheckInput,
  lines: ReadonlyMap<string, LineRecord>,
): Promise<SpotCheckOutcome['correction']> {
  const before = await findNewestScore(act.trx, inProgramme(context, { unitId, month }))
  if (before === undefined) return null
  const facts = await refutedAnew(context, act, before)
  const { name } = (await unitRefs(act.trx, context.pack)).get(unitId)
  const county = { unitId, name, facts, scored: finalScore(context, name, facts) }
  if (county.scored.record.exactTotal === scoredOf(before).record.exactTotal) return null
  const words = findings.flatMap(({ lineId, finding, reason }) => {
    const line = lines.get(lineId)
    const result = finding === 'refuted' ? '未完成' : '属实'
    return line === undefined ? [] : [`${lineTitle(line)}${result}${reason.trim() === '' ? '' : `（${reason.trim()}）`}`]
  })
  const reason = `${officialMonthDay(checkedOn)}抽查：${words.join('；')}`
  return nextVersion(context, act, before, county, { on: act.today, reason })
}

/** The facts as they were frozen, with the findings as they stand now. */
async function refutedAnew(context: ServiceContext, act: Act, row: ScoreRow): Promise<MonthFacts> {
  const frozen = JSON.parse(row.facts) as MonthFacts
  const now = await monthFactsOf(context, act.trx, { unitId: row.unit_id, month: row.month, asOf: null })
  const isRefuted = new Map(now.measures.map((measure) => [measure.id, measure.isRefuted]))
  return { ...frozen, measures: frozen.measures.map((each) => ({ ...each, isRefuted: isRefuted.get(each.id) ?? each.isRefuted })) }
}
