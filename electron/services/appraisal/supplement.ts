import { isYearSettled } from '#db/repositories/annual-scores.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type CalendarDay, type CalendarMonth, dayOfMonth } from '#shared/domain/period.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme } from '../context.ts'

/**
 * 年终补录: the last month is reported on the 20th, and what falls due at its end can only be done afterwards. Where the programme
 * allows it, such work is still taken until the day that it names, or until the year is settled.
 */

export interface SupplementWindow {
  readonly month: CalendarMonth
  /** null: until the year is settled. */
  readonly until: CalendarDay | null
}

/**
 * The month that takes 补录; null where the programme takes none. The last day is the programme's, where its sources name one; where they
 * do not, work is taken until the year is settled. An office that chose 不补录 takes none whatever day was named.
 */
export function supplementWindow({ appraisal, readings }: Pick<ProgrammePack, 'appraisal' | 'readings'>): SupplementWindow | null {
  if (appraisal === null) return null
  const chosen = readings.find((each) => each.id === 'december-supplement')?.chosen
  if (appraisal.supplement !== undefined) return chosen === 'none' ? null : appraisal.supplement
  const month = appraisal.months.at(-1)
  return chosen === 'allowed' && month !== undefined ? { month, until: null } : null
}

/** Whether something recorded of a month on a day is 补录: after the month's report was due, and within the window. */
export function isSupplement(pack: ProgrammePack, month: CalendarMonth, recordedOn: CalendarDay): boolean {
  const window = supplementWindow(pack)
  if (window === null || window.month !== month || recordedOn <= reportDay(pack, month)) return false
  return window.until === null || recordedOn <= window.until
}

/** Lines of a unit's month with progress that came by 补录, on a day or before. */
export async function supplementLines(
  context: ServiceContext,
  db: Connection,
  of: { readonly unitId: string; readonly month: CalendarMonth },
  upTo: CalendarDay = context.ports.clock.today(),
): Promise<ReadonlySet<string>> {
  if (supplementWindow(context.pack)?.month !== of.month) return new Set()
  const entries = await listProgress(db, inProgramme(context, { unitId: of.unitId, month: of.month }))
  return new Set(
    entries
      .filter((each) => each.recorded_on <= upTo && isSupplement(context.pack, of.month, each.recorded_on))
      .map((each) => each.line_id),
  )
}

/** The day on which the month's first material falls due: what comes behind it is not in the month's report. */
function reportDay(pack: ProgrammePack, month: CalendarMonth): CalendarDay {
  const days = pack.cadence.obligations.map((each) => dayOfMonth(month, each.dueDay)).toSorted()
  return days[0] ?? `${month}-01`
}

/** The month of which 补录 is still possible, and the last day that the programme names (null: until the year is settled); null where none is. */
export async function yearSupplement(context: ServiceContext, db: Connection): Promise<SupplementWindow | null> {
  const window = supplementWindow(context.pack)
  if (window === null || (window.until !== null && context.ports.clock.today() > window.until)) return null
  return (await isYearSettled(db, context.office.programmeId)) ? null : window
}

/** The same of a month; null where it is another one. */
export async function openSupplement(
  context: ServiceContext,
  db: Connection,
  month: CalendarMonth,
): Promise<Pick<SupplementWindow, 'until'> | null> {
  const open = await yearSupplement(context, db)
  return open?.month === month ? { until: open.until } : null
}

interface SupplementInput {
  readonly month: string
  readonly correctedOn: CalendarDay
  readonly reason: string
}

/** 「年终补录：12-3 已完成」 as the reason of a correction; refused outside the programme's month and window. */
export async function supplementReason(context: ServiceContext, db: Connection, input: SupplementInput): Promise<string> {
  const window = supplementWindow(context.pack)
  const byCorrection = '确需调整的，请按一般更正办理'
  if (window === null) throw ruleViolation('noSupplement', '本方案不办理年终补录', byCorrection)
  if (window.month !== input.month) {
    throw ruleViolation('supplementMonth', `年终补录只适用于${officialMonth(window.month)}`, byCorrection)
  }
  if (window.until !== null && input.correctedOn > window.until) {
    throw ruleViolation('supplementOver', `年终补录已于${officialDate(window.until)}截止`, byCorrection)
  }
  if (await isYearSettled(db, context.office.programmeId)) {
    throw ruleViolation('supplementOver', '年度考评结果已经审定，不再办理年终补录', byCorrection)
  }
  return `年终补录：${input.reason.trim()}`
}
