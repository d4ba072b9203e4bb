import { type ScoreRow, listScores } from '#db/repositories/appraisals.ts'
import type { Connection, OfMonth } from '#db/repositories/connection.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { rank } from '#electron/scoring/compare.ts'
import { type MonthFacts, type MonthScoreRecord, monthFacts } from '#shared/domain/appraisal.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { scoreReadings } from '../programmes/readings.ts'
import type { ScoredMonth } from './score-views.ts'

/** What was published of a month, read back as it was frozen; and the ranks that follow. */

export interface PublishedScore {
  readonly row: ScoreRow
  /** As it was frozen, whatever rules and facts say today. */
  readonly scored: ScoredMonth
  /** null where the score was typed from paper (非本系统计算). */
  readonly facts: MonthFacts | null
}

/** The newest version of each unit of a month, by unit. */
export async function newestScores(db: Connection, filter: OfMonth): Promise<ReadonlyMap<string, PublishedScore>> {
  const versions = await listScores(db, filter)
  return new Map(versions.map((row) => [row.unit_id, { row, scored: scoredOf(row), facts: frozenFactsOf(row) }]))
}

/** What was frozen, with its trace. */
export function scoredOf(row: Pick<ScoreRow, 'result'>): ScoredMonth {
  return JSON.parse(row.result) as ScoredMonth
}

function frozenFactsOf(row: ScoreRow): MonthFacts | null {
  return row.origin === 'paper' ? null : (JSON.parse(row.facts) as MonthFacts)
}

/** Facts as they are frozen: one JSON text whose keys stand in the schema's order, whoever gathered them. */
export function factsText(facts: MonthFacts): string {
  return JSON.stringify(monthFacts.parse(facts))
}

/** SHA-256 of the frozen text. */
export function factsHash(facts: MonthFacts): string {
  return sha256(factsText(facts))
}

/** Ranks by unit, equal scores sharing one (1, 2, 2, 4), where the programme ranks at all; a month that is left out of the average is not ranked. */
export function ranksOf(pack: ProgrammePack, scores: ReadonlyMap<string, MonthScoreRecord>): Map<string, number> {
  const { ranks, rankOn } = scoreReadings(pack)
  if (!ranks) return new Map()
  const ranked = [...scores]
    .filter(([, record]) => !record.isExcluded)
    .map(([id, record]) => ({ id, score: parseFraction(record.exactScore) }))
  return new Map(rank(ranked, { rankOn }).map((each) => [each.id, each.rank]))
}
