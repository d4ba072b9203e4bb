import type { Connection } from '#db/repositories/connection.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { countyYears } from '../../appraisal/year/county-years.ts'
import { type ServiceContext, found } from '../../context.ts'
import { annualCircularFacts } from '../annual-circulars.ts'
import { annualSummaryFacts } from '../annual-summary-facts.ts'
import { monthCorrectionFacts } from '../correction-circulars.ts'
import { yearCorrectionFacts } from '../year-correction-circulars.ts'
import { yearPaperMonth } from '../year-paper-month.ts'
import { type Source, type Sources, textOf } from './source.ts'

/** 更正通报 of the newest version of a unit's month; without a month, of the settled year, whatever unit. */
const correction: Source = {
  take: (context, db, { unitId, month }, asOf) =>
    month === null
      ? yearCorrectionFacts(context, db, asOf)
      : monthCorrectionFacts(context, db, { unitId: found(unitId, '该单位'), month }, asOf),
  place: (context, _db, { month }, today) => Promise.resolve({ unitId: null, month: month ?? yearPaperMonth(context, today) }),
  subjectOf: (facts) => {
    const corrections = facts['corrections'] as readonly { readonly county: string; readonly version: number }[]
    return `${textOf(facts, 'month')} ${corrections.map(({ county, version }) => `${county} ${version}`).join(' ')}`
  },
}

/** 年度考评通报 of the settled year. */
async function settledYearFacts(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  const years = await countyYears(context, db)
  const [settled] = years.flatMap((year) => year.settled ?? [])
  if (settled === undefined) throw ruleViolation('notSettled', '年度考评结果尚未审定，不能起草通报', '请先办理年度考评结果审定')
  const ranks = new Map(years.flatMap(({ unit, settled: row }) => (row?.rank == null ? [] : [[unit.id, row.rank] as const])))
  return annualCircularFacts(context, db, { interpretation: settled.interpretation, ranks, years }, asOf)
}

/** 通报 that are drawn up again after 撤回, and the year's report; the month's 通报 is drafted by the command that publishes. */
export const circularSources: Sources = {
  'correction-circular': correction,
  'annual-circular': { take: (context, db, _key, asOf) => settledYearFacts(context, db, asOf) },
  'annual-summary': { take: (context, db, _key, asOf) => annualSummaryFacts(context, db, asOf) },
}
