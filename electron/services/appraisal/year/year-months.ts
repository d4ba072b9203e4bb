import { type MonthTotal, listMonthTotals } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { type MonthChoiceRow, listMonthChoices } from '#db/repositories/month-choices.ts'
import type { YearMonth } from '#electron/scoring/score.ts'
import type { TakenMonth } from '#shared/domain/appraisal-year.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import { appraisalOf } from '../appraisal-rules.ts'
import { type ServiceContext, inProgramme } from '../../context.ts'

/** Which months a year takes, and how (考评细则 二（二）1): the newest published version, or what the office chose for a month without one. */

/** For each of the units the programme's months in order. With `unitIds` of one unit only its own rows are read. */
export async function takenMonths(
  context: ServiceContext,
  db: Connection,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TakenMonth[]>> {
  const { months } = appraisalOf(context)
  const of = inProgramme(context, { unitId: unitIds.length === 1 ? unitIds[0] : undefined })
  const totals = new Map((await listMonthTotals(db, of)).map((row) => [`${row.unitId} ${row.month}`, row]))
  const choices = new Map((await listMonthChoices(db, of)).map((row) => [`${row.unit_id} ${row.month}`, row]))
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      months.map((month) => takenMonth(month, totals.get(`${unitId} ${month}`), choices.get(`${unitId} ${month}`))),
    ]),
  )
}

/** A published score before any choice: 补评 makes a choice without effect. 满分 of a month without plan takes effect by publishing it. */
function takenMonth(month: string, score: MonthTotal | undefined, choice: MonthChoiceRow | undefined): TakenMonth {
  if (score?.isExcluded === true) return { kind: 'excluded', month, ground: choice?.ground || '本月无计划措施' }
  if (score !== undefined) {
    const { scoreId, version, origin, interpretation, total, exactTotal, score: amount, publishedOn } = score
    return { kind: 'scored', month, scoreId, version, origin, interpretation, total, exactTotal, score: amount, publishedOn }
  }
  if (choice?.choice === 'excluded' || choice?.choice === 'zero') return { kind: choice.choice, month, ground: choice.ground }
  return { kind: 'open', month }
}

/** As the engine takes it. */
export function yearMonth(taken: TakenMonth): YearMonth {
  if (taken.kind !== 'scored') return taken
  const { month, interpretation, origin, exactTotal, score } = taken
  const scored = { month, kind: 'scored', total: parseFraction(exactTotal), isProvisional: false } as const
  return origin === 'paper' ? { ...scored, onPaper: { interpretation, score: parseFraction(score) } } : scored
}
