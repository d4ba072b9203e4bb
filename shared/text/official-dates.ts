import { parseChineseNumber } from './numerals.ts'

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** `2022-04-20` as documents print it: `2022年4月20日`, Arabic digits without padding (GB/T 9704 7.3.5.4). */
export function officialDate(day: string): string {
  return `${Number(day.slice(0, 4))}年${officialMonthDay(day)}`
}

/** `2022-04-20` within its year: `4月20日`. */
export function officialMonthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** `2022-04` is `2022年4月`. */
export function officialMonth(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
}

/** `2022-04-20` as fields show it: `2022-4-20`. */
export function fieldDate(day: string): string {
  return day.replaceAll(/-0/g, '-')
}

/** `weekdayName('2022-04-21')` is `星期四`. */
export function weekdayName(day: string): string {
  const days = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000
  return weekdays[(((days + 4) % 7) + 7) % 7] ?? ''
}

/** A day that was read, or one Chinese sentence that says why not. */
export type DateReading = { readonly ok: true; readonly day: string } | { readonly ok: false; readonly problem: string }

/**
 * Reads a date as clerks write it: `2022-8-31`, `2022.9.30`, `2022/8/31`, `8.31`, `8月31日`, `8月底`, `2022年9月底`, `年底`, `12月底前`.
 * Without a year it lies in `year`; 月底 is the month's last day.
 */
export function parseOfficialDate(text: string, year: number): DateReading {
  const wording = normalise(text)
  if (wording === '') return refusal('日期为空，请填写“2022-8-31”或“8月底”这样的日期')
  if (wording === '年底' || wording === '年末') return { ok: true, day: isoDay(year, 12, 31) }
  const parts = yearMonthDay(wording, year)
  if (parts === undefined) return refusal(`“${text.trim()}”不是可识别的日期，请填写“2022-8-31”“8.31”或“8月底”这样的日期`)
  const last = lastDay(parts.year, parts.month)
  if (last === undefined) return refusal(`一年没有${parts.month}月，请核对“${text.trim()}”`)
  const day = parts.day ?? last
  if (day < 1 || day > last) return refusal(`${parts.year}年${parts.month}月没有${day}日，请核对“${text.trim()}”`)
  return { ok: true, day: isoDay(parts.year, parts.month, day) }
}

function refusal(problem: string): DateReading {
  return { ok: false, problem }
}

/** Full-width digits, Chinese numerals and the tail 前 / 之前 / 以前 carry no date of their own. */
function normalise(text: string): string {
  return text
    .trim()
    .replaceAll(/[０-９]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/\s+/g, '')
    .replace(/(之|以)?前$/, '')
    .replaceAll(/[一二三四五六七八九十]+(?=[月日])/g, (numeral) => String(parseChineseNumber(numeral) ?? numeral))
}

const patterns = [
  /^(?<year>\d{4})(?<mark>[-/.．])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})日?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/,
  /^(?<month>\d{1,2})[./．](?<day>\d{1,2})$/,
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:底|末)$/,
] as const

function yearMonthDay(wording: string, year: number): { year: number; month: number; day: number | undefined } | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(wording)?.groups
    if (found === undefined) continue
    return {
      year: found.year === undefined ? year : Number(found.year),
      month: Number(found.month),
      day: found.day === undefined ? undefined : Number(found.day),
    }
  }
  return undefined
}

function lastDay(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
