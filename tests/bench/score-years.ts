import type { Connection } from '#db/repositories/connection.ts'
import { countMonth } from '#db/repositories/score-counts.ts'
import { monthScorer } from '#electron/scoring/engine.ts'
import type { YearMonth } from '#electron/scoring/score.ts'
import { scoreYear } from '#electron/scoring/year.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import type { Interpretation } from '#shared/packs/schema-appraisal.ts'
import { countyId, innovationsOf, programme } from './score-facts.ts'
import { programmeId } from './score-store.ts'

export const asked = { programmeId, asOf: null, adjustmentCount: 'monthly' } as const

/** So many counties are counted and scored at a time. */
const piece = 100

/** Year totals of the first counties, each from the store's facts by the program's own repositories and engine; a piece of counties at a time. */
export async function* scoreYears(db: Connection, counties: number): AsyncGenerator<readonly [at: number, total: Fraction]> {
  const literal = literalReading()
  const score = monthScorer(programme.month, literal)
  const options = { averageOn: 'published', basis: 'final' } as const
  for (let from = 0; from < counties; from += piece) {
    const ordinals = Array.from({ length: Math.min(piece, counties - from) }, (_, at) => from + at)
    const unitIds = ordinals.map(countyId)
    const months = new Map(unitIds.map((unitId) => [unitId, [] as YearMonth[]]))
    for (const month of programme.months) {
      for (const [unitId, counts] of await countMonth(db, { ...asked, month, unitIds })) {
        months.get(unitId)?.push({ month, kind: 'scored', total: score(counts).total, isProvisional: false })
      }
    }
    for (const at of ordinals) {
      yield [at, scoreYear(programme.year, literal, months.get(countyId(at)) ?? [], innovationsOf(at), options).total]
    }
  }
}

export function literalReading(): Interpretation {
  const literal = programme.interpretations.find(({ id }) => id === 'literal')
  if (literal === undefined) throw new Error('the pack has no literal interpretation')
  return literal
}
