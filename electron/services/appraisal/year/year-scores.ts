import { sha256 } from '#electron/crypto/index.ts'
import { bestYear } from '#electron/scoring/compare.ts'
import { amountText, recordYear } from '#electron/scoring/rounding.ts'
import type { YearMonth, YearScore } from '#electron/scoring/score.ts'
import { interpretationLine, percentText } from '#electron/scoring/wording.ts'
import { explainYear, scoreYear } from '#electron/scoring/year.ts'
import { type ScoredYear, type YearFacts, yearFacts } from '#shared/domain/appraisal-year.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Fraction, divide, parseFraction, whole, writeFraction, zero } from '#shared/domain/fraction.ts'
import type { Interpretation } from '#shared/packs/schema-appraisal.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { appraisalOf } from '../appraisal-rules.ts'
import { yearMonth } from './year-months.ts'

/** A year with everything that explains it, under the interpretation that is used and beside the others. */

type Scoring = Pick<ProgrammePack, 'appraisal'>

/** The interpretation by its id, or `not_found`. */
export function interpretationOf(pack: Scoring, id: string): Interpretation {
  const interpretation = appraisalOf({ pack }).interpretations.find((each) => each.id === id)
  if (interpretation === undefined) throw new AppError('not_found', { what: `口径“${id}”` })
  return interpretation
}

/** Facts as they are frozen: one JSON text whose keys stand in the schema's order. */
export function yearFactsText(facts: YearFacts): string {
  return JSON.stringify(yearFacts.parse(facts))
}

/** SHA-256 of the frozen text. */
export function yearFactsHash(facts: YearFacts): string {
  return sha256(yearFactsText(facts))
}

/**
 * Scores a year's facts, exact; months without a score are left out of the average (year-to-date) and make it provisional. Where every
 * month is decided that is the final result: the divisor is then all months but the excluded ones.
 */
export function yearOf(pack: Scoring, facts: YearFacts, interpretation: Interpretation): YearScore {
  const { year } = appraisalOf({ pack })
  const approved = facts.innovations.filter((each) => each.isApproved).length
  return scoreYear(year, interpretation, decidedMonths(facts), approved, { averageOn: facts.averageOn, basis: 'toDate' })
}

/** The same explained, with the other interpretations beside it. */
export function scoreYearFacts(pack: Scoring, facts: YearFacts, chosen: string): ScoredYear {
  const { month, year, interpretations } = appraisalOf({ pack })
  const interpretation = interpretationOf(pack, chosen)
  const score = yearOf(pack, facts, interpretation)
  const average = averageOf(score)
  return {
    record: recordYear(score),
    average: amountText(average),
    exactAverage: writeFraction(average),
    trace: explainYear(interpretation, score, decidedMonths(facts), facts.innovations, { averageOn: facts.averageOn, basis: 'toDate' }),
    interpretation: {
      id: interpretation.id,
      name: interpretation.name,
      monthFactor: percentText(parseFraction(interpretation.monthFactor)),
      yearFactor: percentText(parseFraction(interpretation.yearFactor)),
      sentence: interpretationLine(interpretation),
    },
    readings: interpretations.map((each) => {
      const { total } = each.id === chosen ? score : yearOf(pack, facts, each)
      const best = amountText(bestYear({ month, year }, each).total)
      const isChosen = each.id === chosen
      return { id: each.id, name: each.name, total: amountText(total), exactTotal: writeFraction(total), best, isChosen }
    }),
  }
}

/** Months without a score are missing: what is to be done about them is another matter (`year-blocks.ts`). */
function decidedMonths(facts: YearFacts): YearMonth[] {
  return facts.months.filter(({ kind }) => kind !== 'open').map(yearMonth)
}

/** Mean of the months that count; 0 where none does. */
function averageOf({ monthSum, divisor }: YearScore): Fraction {
  return divisor === 0 ? zero : divide(monthSum, whole(divisor))
}
