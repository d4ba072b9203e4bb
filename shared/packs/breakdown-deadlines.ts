import { isCalendarDay, lastDayOf } from '#shared/domain/period.ts'
import { parseChineseNumber } from '#shared/text/numerals.ts'
import type { BreakdownDeadline, DeadlineReading } from './breakdown.ts'
import { printed } from './breakdown-words.ts'

/** 完成时限 as the tables print it, read to dates (domain.md 4): 「8月底」「4月制定方案,10月底前基本完成」「2023年底」「持续推进」. */

interface Dated {
  readonly at: number
  readonly after: number
  readonly year: number | null
  /** Within its year: `09-30`; undefined for a date that does not exist. */
  readonly day: (year: number) => string | undefined
}

const days = [
  /(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2})日?)?/g,
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|(?<ten>[上中下])旬|[底末份])?/g,
  /(?:(?<year>\d{4})年)?第?(?<quarter>[一二三四1-4])季度[底末]?/g,
  /(?:(?<year>\d{4})年)?(?<half>[上下])半年[底末]?/g,
  /(?:(?<year>\d{4})年)?年?(?<end>[底末内])/g,
  /(?<![\d.])(?<month>\d{1,2})\.(?<day>\d{1,2})(?![\d.])/g,
]
/** Work without a date: periodic progress instead of lateness (M-170). */
const goesOn = /持续|长期|常态|全年|贯穿|每[年月季周日]|随时|即知即改|立行立改|按时序/

/** The dates of a text; without a year of its own a date lies in `year`. `problem` says why something could not be read. */
export function readDeadlines(text: string, year: number): DeadlineReading & { readonly problem: string | null } {
  const wording = printed(text)
  const plain = normalised(dayOfSerial(wording) ?? wording)
  const dated = datesIn(plain)
  const found = milestones(plain, dated, wording, year)
  const clauses = plain.split(/[，,；;。]/).filter((clause) => clause !== '')
  const ongoing = clauses.find((clause) => goesOn.test(clause) && datesIn(clause).length === 0)
  const isWhole = found !== undefined && (found.length > 0 || ongoing !== undefined)
  return {
    text: wording,
    deadlines: found ?? [],
    ongoing: ongoing === undefined ? null : clauses.length === 1 ? wording : ongoing,
    problem:
      wording === '' ? '未填写完成时限' : isWhole ? null : '不是可识别的完成时限，请填写“8月底”“2022年9月30日”这样的日期或“持续推进”',
  }
}

/** A day that a spreadsheet keeps as a plain number: 44834 is 30 September 2022. */
function dayOfSerial(wording: string): string | undefined {
  const isDay = /^[34]\d{4}$/.test(wording)
  return isDay ? new Date(Date.UTC(1899, 11, 30) + Number(wording) * 86_400_000).toISOString().slice(0, 10) : undefined
}

/** One width, no spaces, Arabic months; 今年 and 明年 stay words. */
function normalised(wording: string): string {
  return wording
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[一二三四五六七八九十]+(?=[月日])/g, (numeral) => String(parseChineseNumber(numeral) ?? numeral))
}

/** Every date of the text in its order; where two readings overlap the longer one holds, and a range is its end. */
function datesIn(plain: string): Dated[] {
  const all = days.flatMap((pattern) => [...plain.matchAll(pattern)].map(datedOf))
  const longest = all.filter((one) => !all.some((other) => other !== one && covers(other, one, all)))
  const ordered = longest.toSorted((one, other) => one.at - other.at)
  return ordered.filter((each, at) => {
    const next = ordered[at + 1]
    return next === undefined || !/^[-~—～至到]$/.test(plain.slice(each.after, next.at))
  })
}

function covers(other: Dated, one: Dated, all: readonly Dated[]): boolean {
  if (other.at >= one.after || one.at >= other.after) return false
  const [long, short] = [other.after - other.at, one.after - one.at]
  return long > short || (long === short && all.indexOf(other) < all.indexOf(one))
}

function datedOf(match: RegExpExecArray): Dated {
  const part = match.groups ?? {}
  const year = part.year === undefined ? null : Number(part.year)
  return { at: match.index, after: match.index + match[0].length, year, day: (of) => dayOf(part, of) }
}

function dayOf(part: Readonly<Record<string, string | undefined>>, year: number): string | undefined {
  const month = part.month === undefined ? lastMonth(part) : Number(part.month)
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  if (!isCalendarDay(first)) return undefined
  const ten = part.ten === '上' ? '10' : part.ten === '中' ? '20' : undefined
  const number = part.day ?? ten
  const day = number === undefined ? lastDayOf(first.slice(0, 7)) : `${first.slice(0, 8)}${number.padStart(2, '0')}`
  return isCalendarDay(day) ? day : undefined
}

function lastMonth({ quarter, half }: Readonly<Record<string, string | undefined>>): number {
  if (quarter !== undefined) return 3 * (/^\d$/.test(quarter) ? Number(quarter) : '一二三四'.indexOf(quarter) + 1)
  return half === '上' ? 6 : 12
}

/** A milestone for each date, with the words behind it; undefined where a date does not exist. */
function milestones(plain: string, dated: readonly Dated[], wording: string, year: number): BreakdownDeadline[] | undefined {
  let current = plain.startsWith('明年') ? year + 1 : year
  const found: BreakdownDeadline[] = []
  for (const [at, each] of dated.entries()) {
    current = each.year ?? current
    const by = each.day(current)
    if (by === undefined) return undefined
    const words = plain.slice(each.after, dated[at + 1]?.at ?? plain.length)
    found.push({ wording, by, what: whatOf(words) })
  }
  return found.toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0))
}

/** 「10月底前基本完成，……」: what must be there by then is said first. */
function whatOf(words: string): string {
  const said = words.replace(/^(?:之|以)?前/, '').replace(/^[，,；;。:：]+/, '')
  const clause = said.split(/[，,；;。]/)[0]?.replace(/^(?:要|须|需)/, '') ?? ''
  const what = clause.replace(/[、和及并至到\d年]+$/, '')
  return what === '' || goesOn.test(what) ? '完成' : what
}
