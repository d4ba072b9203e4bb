import { type ScoreRow, findNewestScore } from '#db/repositories/appraisals.ts'
import type { NoPlanChoice } from '#shared/domain/appraisal-labels.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, runCommand } from '../context.ts'
import { type CountyScore, finalScore, freeze } from './freezing.ts'
import { isWithoutPlan, writeChoice } from './month-choices.ts'
import { draftMonthCorrection } from '../documents/correction-circulars.ts'
import { hasSameRules } from '../programmes/programme-rules.ts'
import { factsHash, scoredOf } from './published-scores.ts'
import { type ReviewDecision, decideLines, linesById } from './reviews.ts'
import { monthFactsOf } from './score-facts.ts'
import { supplementReason } from './supplement.ts'
import { unitRefs } from '../units.ts'

/** 更正 (考评细则 四, M-113): scores the month anew and keeps the result as the next version with its reason; the one before stays. */

export interface CorrectionInput {
  readonly unitId: string
  readonly month: string
  readonly correctedOn: CalendarDay
  readonly reason: string
  /** Reviews that the correction changes with it; facts changed elsewhere (briefs, claims, receipts) need none. */
  readonly decisions?: readonly ReviewDecision[]
  /** Where the correction leaves the month without a planned measure: how it counts. */
  readonly noPlan?: { readonly choice: NoPlanChoice; readonly ground: string } | null
  /** 年终补录: the reason says so, and the programme's window for it is kept. */
  readonly isSupplement?: boolean
}

/** The version that is published, and the 更正通报 that was drafted with it. */
export interface Corrected {
  readonly version: number
  readonly score: string
  readonly documentId: string
}

export async function correctScore(context: ServiceContext, input: CorrectionInput): Promise<Corrected> {
  cityOnly(context, '更正考评得分')
  const { unitId, month, correctedOn } = input
  return runCommand(context, 'appraisals.correct', async (act) => {
    const before = await publishedHere(context, act, input)
    if (correctedOn > act.today || correctedOn < before.published_on) {
      throw ruleViolation('correctedWhen', '更正日期应在通报之后、今天之前', '请核对更正日期')
    }
    const reason = input.isSupplement === true ? await supplementReason(context, act.trx, input) : input.reason.trim()
    await decideWithCorrection(context, act, input)
    await choosePlanless(context, act, input)
    const county = await scoreAnew(context, act, { unitId, month })
    if (factsHash(county.facts) === before.facts_hash && (await hasSameRules(act.trx, context.pack, before.pack_version))) {
      throw ruleViolation('nothingChanged', '所依据的事实与通报时相同，得分没有变化', '请先登记变更的事实，再办理更正')
    }
    return nextVersion(context, act, before, county, { on: correctedOn, reason })
  })
}

/** The version that holds; refuses a month that is not published, and one whose score was typed from paper. */
async function publishedHere(context: ServiceContext, act: Act, { unitId, month }: CorrectionInput): Promise<ScoreRow> {
  const before = await findNewestScore(act.trx, inProgramme(context, { unitId, month }))
  if (before === undefined) throw ruleViolation('notPublished', '该月考评结果尚未通报，无需更正', '请直接调整复核意见')
  if (before.origin === 'paper') {
    throw ruleViolation('paperScore', `${officialMonth(month)}得分非本系统计算，不能重新计算`, '请按更正后的通报重新登记书面得分')
  }
  return before
}

/** The month scored by what the store says now; refused where anything of it is still open. */
async function scoreAnew(
  context: ServiceContext,
  act: Act,
  { unitId, month }: { readonly unitId: string; readonly month: string },
): Promise<CountyScore> {
  const facts = await monthFactsOf(context, act.trx, { unitId, month, asOf: null })
  const { name } = (await unitRefs(act.trx, context.pack)).get(unitId)
  return { unitId, name, facts, scored: finalScore(context, name, facts) }
}

/** Freezes a score as the version behind `before` and drafts its 更正通报. */
export async function nextVersion(
  context: ServiceContext,
  act: Act,
  before: ScoreRow,
  county: CountyScore,
  { on, reason }: { readonly on: CalendarDay; readonly reason: string },
): Promise<Corrected> {
  const [version, { unitId, scored }] = [before.version + 1, county]
  const { month } = before
  act.about('month', month, { unit: unitId, version, reason })
  const documentId = await draftMonthCorrection(context, act, { unitId, month, version, reason, before: scoredOf(before), after: scored })
  await freeze(context, act, county, { month, version, publishedOn: on, correctionReason: reason, documentId })
  return { version, score: scored.record.score, documentId }
}

async function decideWithCorrection(context: ServiceContext, act: Act, { unitId, month, decisions = [] }: CorrectionInput): Promise<void> {
  if (decisions.length === 0) return
  const lines = await linesById(
    act.trx,
    decisions.map((decision) => decision.lineId),
  )
  if ([...lines.values()].some((line) => line.unitId !== unitId || line.month !== month)) {
    throw ruleViolation('ownLines', '更正的措施不在该单位本月台账清单内', '请刷新后重新选择')
  }
  await decideLines(context, act, lines, decisions)
}

/** A correction may take the last planned measure out: then how the month counts is decided with it. */
async function choosePlanless(context: ServiceContext, act: Act, { unitId, month, noPlan = null }: CorrectionInput): Promise<void> {
  const isWithout = await isWithoutPlan(context, act.trx, { unitId, month })
  if (noPlan === null) {
    const facts = await monthFactsOf(context, act.trx, { unitId, month, asOf: null })
    if (!isWithout || facts.noPlan !== null) return
    throw ruleViolation('planlessCorrection', '更正后该县（市、区）本月没有计划措施', '请同时选择记满分或不计入平均，并填写依据')
  }
  if (!isWithout) throw ruleViolation('hasPlan', '该县（市、区）本月有计划措施，按完成情况计分', '请不要选择无计划措施的计分方式')
  await writeChoice(context, act, { unitId, month, about: 'noPlan', ...noPlan })
}
