import { addDays, lastDayOf } from '#shared/domain/period.ts'
import { parseChineseNumber } from '#shared/text/numerals.ts'
import type { DateReading } from '#shared/text/official-dates.ts'
import { parseOfficialDate } from '#shared/text/official-dates.ts'
import type { ValueReading } from './typed-text.ts'
import { halfWidth, oneLine, quoted, refused, taken } from './typed-text.ts'

/** How dates without a year, and bare numbers in date columns, are to be understood. */
export interface DateContext {
  /** The year of 「8.31」 and 「8月底」: the programme's. */
  readonly year: number
  /** Bare numbers are Excel's day numbers, counted from this year; null or absent where they are not to be trusted. */
  readonly serialDates?: '1900' | '1904' | null
}

const [earliest, latest] = [1900, 2100]

/** 日期: `2022-8-31`, `2022.8.31`, `2022/8/31`, `20220831`, 「2022年8月31日」, `8.31`, 「8月底」; a time of day or weekday behind it is dropped. */
export function readDate(text: string, context: DateContext): ValueReading {
  const reading = dayOf(text, text, context)
  return reading.ok ? taken(reading.day) : reading
}

/** 时限: the wording as it was typed and the day by which it runs out: 「8月底」, 「2022年12月底前」, 「2022年底前」, 「2022年6月」, 「三季度」. */
export function readDeadline(text: string, context: DateContext): ValueReading {
  const reading = dayOf(deadlineAsDate(text, context.year), text, context)
  return reading.ok ? taken({ wording: oneLine(text), by: reading.day }) : reading
}

/** 月份: `2022-08`, `2022.8`, `202208`, 「2022年8月」, 「8月份」, Excel's `Aug-22`, and the first day by which spreadsheets hold a month. */
export function readMonth(text: string, context: DateContext): ValueReading {
  const plain = withArabicMonth(halfWidth(text)).replace(/月份$/, '月')
  for (const pattern of monthPatterns) {
    const found = pattern.exec(plain)?.groups
    if (found !== undefined) return monthReading(text, yearOf(found.year, context.year), monthNumber(found.month ?? ''))
  }
  const day = dayOf(text, text, context)
  if (day.ok && day.day.endsWith('-01')) return taken(day.day.slice(0, 7))
  return refused(`${quoted(text)}${day.ok ? '是具体日期，此处只填年月' : '不是可识别的月份'}，请填写“2022-08”或“2022年8月”这样的月份`)
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPatterns = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})$/,
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月$/,
  /^(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-(?<year>\d{2}|\d{4})$/i,
] as const

function yearOf(typed: string | undefined, year: number): number {
  if (typed === undefined) return year
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed)
}

function monthNumber(month: string): number {
  return monthNames.indexOf(month.toLowerCase()) + 1 || Number(month)
}

function monthReading(text: string, year: number, month: number): ValueReading {
  if (month < 1 || month > 12) return refused(`一年没有${month}月，请核对${quoted(text)}`)
  if (!isPlausible(year)) return refused(yearProblem(year, text))
  return taken(`${year}-${String(month).padStart(2, '0')}`)
}

/** The day that `text` names; `typed` is what the person wrote, for the problem. */
function dayOf(text: string, typed: string, { year, serialDates = null }: DateContext): DateReading {
  const plain = withMarks(halfWidth(withoutTime(text)))
  if (/^\d{5}(?:\.\d+)?$/.test(plain) || (serialDates !== null && /^\d{1,6}(?:\.\d+)?$/.test(plain))) {
    return serialDay(Math.floor(Number(plain)), typed, serialDates)
  }
  const reading = parseOfficialDate(plain, year)
  if (!reading.ok) return { ok: false, problem: reading.problem.replaceAll(`“${plain}”`, quoted(typed)) }
  return plausible(reading.day, typed)
}

/** `2022-8-31 0:00:00` and 「2022年8月31日 星期三」 as spreadsheets show a day. */
function withoutTime(text: string): string {
  return oneLine(text)
    .replace(/\s+(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?$/i, '')
    .replace(/[\s（(]*(?:星期|周)[一二三四五六日天][）)]?$/, '')
}

/** Forms that only a date column may understand: `20220831`, `8-31`, 「2022年8月31」. */
function withMarks(plain: string): string {
  return plain
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(/^(\d{1,2})-(\d{1,2})$/, '$1/$2')
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})$/, '$1年$2月$3日')
}

function withArabicMonth(plain: string): string {
  return plain.replaceAll(/[一二三四五六七八九十]+(?=月)/g, (numeral) => String(parseChineseNumber(numeral) ?? numeral))
}

/** Excel counts 1900-01-01 as day 1 and believes in a 29 February 1900, day 60. */
function serialDay(serial: number, typed: string, from: '1900' | '1904' | null): DateReading {
  if (from === null) {
    return { ok: false, problem: `${quoted(typed)}可能是表格内部的日期序号，请在原表格中将该列设为日期格式后重新复制` }
  }
  if (from === '1904') return plausible(addDays('1904-01-01', serial), typed)
  if (serial < 1 || serial === 60) return { ok: false, problem: `${quoted(typed)}不是有效的日期序号，请填写“2022-8-31”这样的日期` }
  return plausible(addDays('1899-12-30', serial < 60 ? serial + 1 : serial), typed)
}

function plausible(day: string, typed: string): DateReading {
  const year = Number(day.slice(0, 4))
  return isPlausible(year) ? { ok: true, day } : { ok: false, problem: yearProblem(year, typed) }
}

function isPlausible(year: number): boolean {
  return year >= earliest && year <= latest
}

function yearProblem(year: number, typed: string): string {
  return `${quoted(typed)}的年份是${year}年，请核对后填写${earliest}年至${latest}年之间的年份`
}

/** A deadline may name a month, a quarter or a year and mean its last day. */
function deadlineAsDate(text: string, contextYear: number): string {
  const plain = withArabicMonth(halfWidth(text)).replace(/(?:之|以)?前$/, '')
  const year = /^(?:(\d{4})年)?年?[底末]$/.exec(plain)
  if (year !== null && plain !== '底' && plain !== '末') return `${year[1] ?? contextYear}-12-31`
  const month = /^(?:(?<year>\d{4})年)?(?<month>0?[1-9]|1[0-2])月(?:份|[底末])?$/.exec(plain)?.groups
  if (month !== undefined) return lastDayOf(`${month.year ?? contextYear}-${month.month?.padStart(2, '0')}`)
  const part = /^(?:(?<year>\d{4})年)?(?<part>上半年|下半年|全年|第?[一二三四1-4]季度)[底末]?$/.exec(plain)?.groups
  return part?.part === undefined ? plain : lastDayOf(`${part.year ?? contextYear}-${lastMonthOf(part.part)}`)
}

function lastMonthOf(part: string): string {
  if (!part.endsWith('季度')) return part === '上半年' ? '06' : '12'
  const quarter = part.at(-3) ?? ''
  return String((parseChineseNumber(quarter) ?? Number(quarter)) * 3).padStart(2, '0')
}
