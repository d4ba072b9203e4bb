import type { Connection } from '#db/repositories/connection.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type PublishedScore, newestScores } from '../appraisal/published-scores.ts'
import { monthFactsOf, selfFactsOf } from '../appraisal/score-facts.ts'
import { type ScoredMonth, scoreFacts, scoreSelfFacts } from '../appraisal/score-views.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import type { UnitMonth } from './report-facts.ts'

/** A county's month as its papers print it: as it was frozen where it is published, else as it stands. */
export interface StandingScore {
  readonly scored: ScoredMonth
  /** undefined before publication. */
  readonly published: PublishedScore | undefined
}

/** A county office knows its own verdicts; 复核 and 抽查 are the city's. */
export async function standingScore(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<StandingScore> {
  const published = (await newestScores(db, inProgramme(context, of))).get(of.unitId)
  if (published !== undefined) return { scored: published.scored, published }
  if (context.office.profile === 'city') {
    return { scored: scoreFacts(context.pack, await monthFactsOf(context, db, { ...of, asOf })), published }
  }
  return { scored: scoreSelfFacts(context.pack, await selfFactsOf(context, db, { ...of, asOf })), published }
}
