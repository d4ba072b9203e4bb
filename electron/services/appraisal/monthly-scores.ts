import { findNewestScore, insertScore } from '#db/repositories/appraisals.ts'
import { writeSetting } from '#db/repositories/desk.ts'
import { listLines } from '#db/repositories/plans.ts'
import { countMonth, noPlanSetting } from '#db/repositories/score-counts.ts'
import type { NoPlanChoice } from '#shared/domain/appraisal-labels.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { draftCircular } from '../documents/circulars.ts'
import { type Act, type ServiceContext, cityOnly, found, inProgramme, runCommand } from '../context.ts'
import { blockedBy, monthStanding } from '../months/month-standing.ts'
import { hasSameRules } from '../programmes/programme-rules.ts'
import { factsHash, factsText, newestScores, ranksOf } from './published-scores.ts'
import { scoreReadings } from '../programmes/readings.ts'
import { type ReviewDecision, decideLines, linesById, refusePublished } from './reviews.ts'
import { monthFactsOf } from './score-facts.ts'
import { type ScoredMonth, scoreFacts } from './score-views.ts'
import { unitRefs } from '../units.ts'

/** 审定通报与更正 (考评细则 四, M-113): a published score is frozen with its facts and rules; a correction is a new version. */

interface CountyScore {
  readonly unitId: string
  readonly name: string
  readonly facts: MonthFacts
  readonly scored: ScoredMonth
}

/** Freezes the month of every scored county and drafts its 通报; refused while anything is left to review. */
export async function publishMonth(context: ServiceContext, input: { readonly month: string; readonly publishedOn: CalendarDay }) {
  cityOnly(context, '通报月度考评结果')
  appraisalOf(context)
  return runCommand(context, 'appraisals.publish', async (act) => {
    const counties = await scoresToPublish(context, act, input)
    const ranks = ranksOf(context.pack, new Map(counties.map(({ unitId, scored }) => [unitId, scored.record])))
    const documentId = await draftCircular(context, act, {
      month: input.month,
      datedOn: input.publishedOn,
      scores: counties.map(({ unitId, name, scored: { record } }) => ({
        unitId,
        name,
        rank: ranks.get(unitId) ?? null,
        lines: record.parts.map(({ part, points }) => ({ part, points })),
        total: record.total,
        score: record.score,
      })),
      notes: circularNotes(counties),
    })
    const scores = Object.fromEntries(counties.map(({ unitId, scored }) => [unitId, scored.record.score]))
    act.about('month', input.month, { publishedOn: input.publishedOn, documentId, scores })
    for (const county of counties) {
      await freeze(context, act, county, {
        month: input.month,
        version: 1,
        publishedOn: input.publishedOn,
        correctionReason: '',
        documentId,
      })
    }
    return { documentId }
  })
}

async function scoresToPublish(
  context: ServiceContext,
  act: Act,
  { month, publishedOn }: { readonly month: string; readonly publishedOn: CalendarDay },
): Promise<CountyScore[]> {
  if (publishedOn > act.today) throw ruleViolation('publishedInFuture', '通报日期晚于今天', '请核对通报日期')
  if ((await newestScores(act.trx, inProgramme(context, { month }))).size > 0) {
    throw ruleViolation('published', `${Number(month.slice(5))}月份考评结果已经通报`, '确需调整的，请办理更正')
  }
  const standing = await monthStanding(context, act.trx, month)
  const adjustmentCount = scoreReadings(context.pack).adjustmentCount
  const unitIds = standing.counties.map(({ unit }) => unit.id)
  const counts = await countMonth(act.trx, inProgramme(context, { month, unitIds, asOf: null, adjustmentCount }))
  const blocked = blockedBy(context, standing, counts)
  if (blocked !== '') throw ruleViolation('notReady', blocked, '请办理完毕后再通报')
  const counties: CountyScore[] = []
  for (const { unit } of standing.counties) {
    const facts = await monthFactsOf(context, act.trx, { unitId: unit.id, month, asOf: null })
    counties.push({ unitId: unit.id, name: unit.name, facts, scored: finalScore(context, unit.name, facts) })
  }
  return counties
}

/** A score that may still change by itself is not published. */
function finalScore(context: ServiceContext, name: string, facts: MonthFacts): ScoredMonth {
  const scored = scoreFacts(context.pack, facts)
  const [why] = scored.record.whyProvisional
  if (why !== undefined) throw ruleViolation('provisional', `${name}得分尚为暂定：${why}`, '请办理完毕后再通报')
  return scored
}

function circularNotes(counties: readonly CountyScore[]): string[] {
  const excluded = counties.filter(({ scored }) => scored.record.isExcluded).map(({ name }) => name)
  const first = counties[0]
  return [
    roundingNote,
    ...(first === undefined ? [] : [first.scored.interpretation.sentence]),
    ...(excluded.length === 0 ? [] : [`${excluded.join('、')}本月无计划措施，不计入年度平均，不参加排名。`]),
  ]
}

interface Version {
  readonly month: string
  readonly version: number
  readonly publishedOn: CalendarDay
  readonly correctionReason: string
  readonly documentId: string | null
}

async function freeze(context: ServiceContext, act: Act, { unitId, facts, scored }: CountyScore, of: Version): Promise<void> {
  const row = {
    id: context.newId(),
    programme_id: context.office.programmeId,
    unit_id: unitId,
    month: of.month,
    version: of.version,
    interpretation: scored.interpretation.id,
    pack_version: context.pack.version,
    facts: factsText(facts),
    facts_hash: factsHash(facts),
    result: JSON.stringify(scored),
    total: scored.record.total,
    score: scored.record.score,
    published_on: of.publishedOn,
    correction_reason: of.correctionReason,
    document_id: of.documentId,
  }
  await insertScore(act.trx, row)
  act.about('monthlyScore', row.id, { unit: unitId, month: of.month, version: of.version, score: row.score, reason: of.correctionReason })
  await act.revise({ type: 'monthlyScore', id: row.id, rev: 1, ownerUnit: context.office.unitId, record: row })
}

export interface CorrectionInput {
  readonly unitId: string
  readonly month: string
  readonly correctedOn: CalendarDay
  readonly reason: string
  /** Reviews that the correction changes with it; facts changed elsewhere (briefs, claims, receipts) need none. */
  readonly decisions?: readonly ReviewDecision[]
}

/** 更正: scores the month anew and keeps the result as the next version with its reason; the one before stays (scoring.md). */
export async function correctScore(context: ServiceContext, input: CorrectionInput): Promise<{ version: number; score: string }> {
  cityOnly(context, '更正考评得分')
  const { unitId, month, correctedOn, reason } = input
  return runCommand(context, 'appraisals.correct', async (act) => {
    const before = await findNewestScore(act.trx, inProgramme(context, { unitId, month }))
    if (before === undefined) throw ruleViolation('notPublished', '该月考评结果尚未通报，无需更正', '请直接调整复核意见')
    if (correctedOn > act.today || correctedOn < before.published_on) {
      throw ruleViolation('correctedWhen', '更正日期应在通报之后、今天之前', '请核对更正日期')
    }
    await decideWithCorrection(context, act, input)
    const facts = await monthFactsOf(context, act.trx, { unitId, month, asOf: null })
    if (factsHash(facts) === before.facts_hash && (await hasSameRules(act.trx, context.pack, before.pack_version))) {
      throw ruleViolation('nothingChanged', '所依据的事实与通报时相同，得分没有变化', '请先登记变更的事实，再办理更正')
    }
    const { name } = (await unitRefs(act.trx, context.pack)).get(unitId)
    const scored = finalScore(context, name, facts)
    const version = before.version + 1
    await freeze(
      context,
      act,
      { unitId, name, facts, scored },
      { month, version, publishedOn: correctedOn, correctionReason: reason.trim(), documentId: null },
    )
    return { version, score: scored.record.score }
  })
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

export interface NoPlanInput {
  readonly unitId: string
  readonly month: string
  readonly choice: NoPlanChoice
  readonly ground: string
}

/** The office's word on a month in which a county has no planned measure: 记满分, or 不计入平均. */
export async function confirmNoPlan(context: ServiceContext, input: NoPlanInput): Promise<Record<string, never>> {
  cityOnly(context, '确认无计划月份的计分')
  appraisalOf(context)
  return runCommand(context, 'appraisals.confirmNoPlan', async (act) => {
    const { unitId, month, choice, ground } = input
    found(
      (await unitRefs(act.trx, context.pack)).all.find((unit) => unit.id === unitId && unit.scored),
      '该县（市、区）',
    )
    await refusePublished(context, act.trx, [{ unitId, month }])
    const lines = await listLines(act.trx, inProgramme(context, { unitId, month }))
    if (lines.some((line) => line.reviewVerdict !== 'notApplicable')) {
      throw ruleViolation('hasPlan', '该县（市、区）本月有计划措施，按完成情况计分', '无需确认')
    }
    await writeSetting(act.trx, noPlanSetting(inProgramme(context, { unitId, month })), choice)
    act.about('month', month, { unit: unitId, noPlan: choice, ground })
    return {}
  })
}
