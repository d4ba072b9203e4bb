import { listScores } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { countMonth } from '#db/repositories/score-counts.ts'
import { lastSpotCheckOn, listFindings } from '#db/repositories/spot-checks.ts'
import { rank } from '#electron/scoring/compare.ts'
import { scoreMonth } from '#electron/scoring/engine.ts'
import { recordMonth } from '#electron/scoring/rounding.ts'
import type { MonthCounts, MonthScoreRecord } from '#shared/domain/appraisal.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import { type LineRecord, listLines, listPlans } from '#db/repositories/plans.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, ownUnitOnly } from './context.ts'
import { type CountyStanding, type MonthStanding, blockedBy, monthStanding, stageOf } from './month-standing.ts'
import { type PublishedScore, factsHash, newestScores } from './published-scores.ts'
import { publishingInterpretation, scoreReadings } from './readings.ts'
import { type Seen, isStale, seenOf } from './review-basis.ts'
import { monthFactsOf } from './score-facts.ts'
import { scoreFacts, scoreView } from './score-views.ts'
import { evidenceMentions, progressText } from './self-assessment-sheet.ts'
import { unitRefs } from './units.ts'

export { correctScore, publishMonth } from './monthly-scores.ts'
export { agreeAll, reviewLines } from './reviews.ts'
export { recordSpotCheck } from './spot-checks.ts'

/** 考评: the month of all counties with their ranks, and one county line by line (M-100, M-110, M-111). */

export async function appraisalMonth(context: ServiceContext, input: { readonly month: string }) {
  const { db } = context.store
  const standing = await monthStanding(context, db, input.month)
  const published = await newestScores(db, input)
  const counts = await countMonth(db, countsInput(context, input.month))
  const scores = new Map<string, MonthScoreRecord>()
  for (const county of standing.counties) scores.set(county.unit.id, await scoreOf(context, db, county, published, counts))
  const ranks = context.office.profile === 'city' ? ranksOf(context, scores) : new Map<string, number>()
  const isPublished = published.size > 0
  return {
    month: input.month,
    stage: stageOf(context, input.month, standing.isOpen, isPublished),
    counties: standing.isOpen ? standing.counties.map((county) => countyView(county, scores, published, ranks)) : [],
    blocked: blockedSentence(context, standing, published, counts),
    circularId: (await listScores(db, input)).find((row) => row.document_id !== null)?.document_id ?? null,
  }
}

/** As of today: a material whose due day is not over decides nothing yet. */
export function countsInput(context: ServiceContext, month: string) {
  return { month, asOf: context.ports.clock.today(), adjustmentCount: scoreReadings(context.pack).adjustmentCount }
}

async function scoreOf(
  context: ServiceContext,
  db: Connection,
  { unit }: CountyStanding,
  published: ReadonlyMap<string, PublishedScore>,
  counts: ReadonlyMap<string, MonthCounts>,
): Promise<MonthScoreRecord> {
  const frozen = published.get(unit.id)
  if (frozen !== undefined) return frozen.scored.record
  const { month, asOf } = countsInput(context, '')
  return recordMonth(scoreMonth(context.pack.appraisal.month, publishingInterpretation(context.pack), counts.get(unit.id) as MonthCounts)) ?? month ?? asOf
}
