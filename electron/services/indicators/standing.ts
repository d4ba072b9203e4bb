import { type LedgerCount, countLedgers } from '#db/repositories/ledger-entries.ts'
import { type CalendarDay, lastDayOf } from '#shared/domain/period.ts'
import { targetWords } from '#shared/packs/indicator-target.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { indicatorList } from './indicators.ts'

/** How the indicators stand, as a 通报 says it. */

type Listed = Awaited<ReturnType<typeof indicatorList>>['indicators'][number]

/**
 * 「截至4月28日，作出政务诚信承诺单位占比75.00%（目标不低于80%），……」: the month's figures as they stood on `day`, without a
 * closing 「。」; null where none has a figure. A ledger without a single entry gives none: nobody has counted there yet.
 */
export async function indicatorSentence(context: ServiceContext, month: string, day: CalendarDay): Promise<string | null> {
  const kept = await countLedgers(context.store.db, inProgramme(context, { today: day, openStatuses: new Map() }))
  const { indicators } = await indicatorList(context, { month })
  const told = indicators.filter((each) => each.value !== '' && isCounted(each, kept))
  if (told.length === 0) return null
  const last = lastDayOf(month)
  const figures = told.map(({ title, unit, value, target }) => `${title}${value}（目标${targetWords(target, unit)}）`)
  return `截至${officialMonthDay(day < last ? day : last)}，${figures.join('，')}`
}

function isCounted({ rows }: Listed, kept: ReadonlyMap<string, LedgerCount>): boolean {
  return rows === null || kept.has(rows.numerator.split(':')[0] ?? '')
}
