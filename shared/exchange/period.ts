import { isCalendarDay } from '#shared/domain/period.ts'

/** Whether a text is a year, a month or a day: `2026`, `2026-11`, `2026-11-20`. */
export function isPeriod(text: string): boolean {
  return /^\d{4}$/.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || isCalendarDay(text)
}
