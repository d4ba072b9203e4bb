import { type CalendarDay, type CalendarMonth, monthOf } from '#shared/domain/period.ts'
import type { ServiceContext } from '../context.ts'

/** The month under which a paper of the year is filed: that of its drafting, within the programme's own months so that lists find it. */
export function yearPaperMonth(context: Pick<ServiceContext, 'pack'>, day: CalendarDay): CalendarMonth {
  const months = context.pack.appraisal?.months ?? []
  const [first, last] = [months[0], months.at(-1)]
  const month = monthOf(day)
  if (first !== undefined && month < first) return first
  return last !== undefined && month > last ? last : month
}
