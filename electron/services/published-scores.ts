import { type ScoreRow, listScores } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import type { ScoredMonth } from './score-views.ts'

/** What was published of a month, read back: every version, and the one that holds. */

export interface PublishedScore {
  readonly row: ScoreRow
  /** As it was frozen, whatever rules and facts say today. */
  readonly scored: ScoredMonth
  readonly facts: MonthFacts
}

/** The newest version of each unit of a month, by unit. */
export async function newestScores(
  db: Connection,
  filter: { readonly month: string; readonly unitId?: string },
): Promise<ReadonlyMap<string, PublishedScore>> {
  return new Map((await listScores(db, filter)).map((row) => [row.unit_id, readScore(row)]))
}

export function readScore(row: ScoreRow): PublishedScore {
  return { row, scored: JSON.parse(row.result) as ScoredMonth, facts: JSON.parse(row.facts) as MonthFacts }
}

/** SHA-256 of facts as they are frozen. */
export function factsHash(facts: MonthFacts): string {
  return sha256(JSON.stringify(facts))
}
