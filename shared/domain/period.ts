/** Calendar days and months of China as text, and their arithmetic. Pure: the zod schemas stand in `period-schema.ts`. */

/** A calendar day in China, `2022-04-20`. */
export type CalendarDay = string
/** A calendar month, `2022-04`. */
export type CalendarMonth = string
/** An instant in UTC, `2022-04-20T01:12:00.000Z`. */
export type Instant = string

/** Whether the text is a day that exists: `2022-02-30` is none. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

export function monthOf(day: CalendarDay): CalendarMonth {
  return day.slice(0, 7)
}

/** `dayOfMonth('2022-02', 31)` is the month's last day, `2022-02-28`. */
export function dayOfMonth(month: CalendarMonth, day: number): CalendarDay {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
  return `${month}-${String(Math.min(day, last)).padStart(2, '0')}`
}

export function lastDayOf(month: CalendarMonth): CalendarDay {
  return dayOfMonth(month, 31)
}

/** `addMonths('2022-11', 2)` is `2023-01`. */
export function addMonths(month: CalendarMonth, count: number): CalendarMonth {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** Days since 1970-01-01 of the proleptic Gregorian calendar; pure arithmetic, no time zone can shift it. */
export function dayNumber(day: CalendarDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000
}

/** `daysBetween('2022-04-20', '2022-04-21')` is 1. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date((dayNumber(day) + count) * 86_400_000).toISOString().slice(0, 10)
}

/** 0 = 星期日 … 6 = 星期六. */
export function weekdayOf(day: CalendarDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** The calendar day in China (UTC+8) of an instant: `dayInChina('2022-04-20T16:30:00.000Z')` is `2022-04-21`. */
export function dayInChina(at: Instant): CalendarDay {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
}
