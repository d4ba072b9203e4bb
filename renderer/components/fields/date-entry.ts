import type { DateReading } from '#shared/text/official-dates.ts'
import { fieldDate, parseOfficialDate, weekdayName } from '#shared/text/official-dates.ts'

/** What leaving a date field gives: a day, nothing, or the sentence of what is wrong. */
export type DateEntry = DateReading | { readonly ok: true; readonly day: null }

/** Reads `2022-8-31`, `8.31`, `8月底` …; an empty field is no day. `year` stands where none was typed. */
export function readDateEntry(text: string, year: number): DateEntry {
  return text.trim() === '' ? { ok: true, day: null } : parseOfficialDate(text, year)
}

/** How a field shows a day: `2022-4-23`; its weekday where it is a rest day: `2022-4-23（周六）`. */
export function dateWords(day: string | null): { readonly text: string; readonly restDay: string } {
  if (day === null) return { text: '', restDay: '' }
  const weekday = weekdayName(day)
  const restDay = weekday === '星期六' ? '周六' : weekday === '星期日' ? '周日' : ''
  return { text: fieldDate(day), restDay }
}
