import { countMonth } from '#db/repositories/score-counts.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { draftCircular } from '../documents/circulars.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, runCommand } from '../context.ts'
import { type CountyScore, finalScore, freeze } from './freezing.ts'
import { blockedBy, monthStanding } from '../months/month-standing.ts'
import { newestScores, ranksOf } from './published-scores.ts'
import { scoreReadings } from '../programmes/readings.ts'
import { monthFactsOf } from './score-facts.ts'

/** 审定通报 (考评细则 四, M-113): a published score is frozen with its facts and rules. */

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

function circularNotes(counties: readonly CountyScore[]): string[] {
  const excluded = counties.filter(({ scored }) => scored.record.isExcluded).map(({ name }) => name)
  const first = counties[0]
  return [
    roundingNote,
    ...(first === undefined ? [] : [first.scored.interpretation.sentence]),
    ...(excluded.length === 0 ? [] : [`${excluded.join('、')}本月无计划措施，不计入年度平均，不参加排名。`]),
  ]
}
