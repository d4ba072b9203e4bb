import type { CalendarMonth } from '#shared/domain/period.ts'
import { addMonths } from '#shared/domain/period.ts'
import type { ProgrammePack } from './schema.ts'

/** The months of a programme's plan, first to last, whether or not it has 考评细则 (M-154, M-157). */
export function programmeMonths({ cadence: { from, to } }: Pick<ProgrammePack, 'cadence'>): CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}
