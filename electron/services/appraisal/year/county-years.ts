import { newestAnnualScores, type AnnualScoreRow } from '#db/repositories/annual-scores.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { type InnovationRecord, listInnovations } from '#db/repositories/innovations.ts'
import { findInterpretationChoice } from '#db/repositories/interpretations.ts'
import { rank } from '#electron/scoring/compare.ts'
import { type ScoredYear, type YearFacts, scoredYear } from '#shared/domain/appraisal-year.ts'
import type { Precision } from '#shared/domain/appraisal-labels.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type ServiceContext, inProgramme } from '../../context.ts'
import { publishingInterpretation, scoreReadings } from '../../programmes/readings.ts'
import { unitRefs } from '../../units.ts'
import { takenMonths } from './year-months.ts'
import { scoreYearFacts } from './year-scores.ts'

/** The year of every scored county that the office may see: as it was settled, else as it stands today. */

export interface CountyYear {
  readonly unit: UnitRecord
  /** What decides the year today. */
  readonly facts: YearFacts
  readonly innovations: readonly InnovationRecord[]
  /** As frozen where the year was settled, else worked out from `facts`. */
  readonly scored: ScoredYear
  /** The facts behind `scored`. */
  readonly usedFacts: YearFacts
  readonly settled: AnnualScoreRow | undefined
}

/** Whether the programme ranks at all: a reading may say that it does not. */
export function isRanked(pack: Pick<ProgrammePack, 'readings'>): boolean {
  return scoreReadings(pack).ranks
}

/** The interpretation that the year is worked out by: the chosen one, before that the one by which months are published. */
export async function usedInterpretation(context: ServiceContext, db: Connection): Promise<string> {
  const choice = await findInterpretationChoice(db, context.office.programmeId)
  return choice?.interpretation ?? publishingInterpretation(context.pack).id
}

/** In the programme's order; a county's office sees itself alone. */
export async function countyYears(context: ServiceContext, db: Connection, unitId?: string): Promise<CountyYear[]> {
  const own = context.office.profile === 'county' ? context.office.unitId : unitId
  const units = (await unitRefs(db, context.pack)).all.filter((unit) => unit.scored && (own === undefined || unit.id === own))
  const of = inProgramme(context, { unitId: own })
  const months = await takenMonths(
    context,
    db,
    units.map(({ id }) => id),
  )
  const innovations = Map.groupBy(await listInnovations(db, of), (row) => row.unit_id)
  const settled = await newestAnnualScores(db, of)
  const used = await usedInterpretation(context, db)
  return units.map((unit) => {
    const claims = innovations.get(unit.id) ?? []
    const facts: YearFacts = {
      months: [...(months.get(unit.id) ?? [])],
      innovations: factsOfClaims(claims),
      averageOn: averageOn(context.pack),
    }
    return { unit, facts, innovations: claims, ...standing(context, facts, settled.get(unit.id), used) }
  })
}

function standing(
  { pack }: ServiceContext,
  facts: YearFacts,
  row: AnnualScoreRow | undefined,
  used: string,
): Pick<CountyYear, 'scored' | 'usedFacts' | 'settled'> {
  if (row === undefined) return { scored: scoreYearFacts(pack, facts, used), usedFacts: facts, settled: undefined }
  return { scored: scoredYear.parse(JSON.parse(row.result)), usedFacts: JSON.parse(row.facts) as YearFacts, settled: row }
}

/** Claims as facts, by id: what the city recognised counts. */
function factsOfClaims(claims: readonly InnovationRecord[]): YearFacts['innovations'] {
  const decided = claims.filter((claim) => claim.status !== 'claimed').toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return decided.map(({ id, title, category, status }) => ({ id, title, category, isApproved: status === 'recognised' }))
}

/** Whether the year averages the months as published, or exact. */
export function averageOn({ readings }: Pick<ProgrammePack, 'readings'>): Precision {
  return readings.find((each) => each.id === 'average-on')?.chosen === 'exact' ? 'exact' : 'published'
}

/** Ranks of the counties under an interpretation, equal ones sharing one; none where the programme ranks nobody. */
export function yearRanks(
  pack: ProgrammePack,
  years: readonly { readonly unitId: string; readonly scored: ScoredYear }[],
  interpretation: string,
): ReadonlyMap<string, number> {
  if (!isRanked(pack)) return new Map()
  const totals = years.map(({ unitId, scored }) => ({
    id: unitId,
    score: parseFraction(scored.readings.find((each) => each.id === interpretation)?.exactTotal ?? scored.record.exactTotal),
  }))
  return new Map(rank(totals, { rankOn: scoreReadings(pack).rankOn }).map((each) => [each.id, each.rank]))
}
