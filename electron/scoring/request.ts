import type { NoPlanChoice } from '#shared/domain/appraisal-labels.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import { isCalendarDay, monthOf } from '#shared/domain/period.ts'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import type { JsonObject } from './json-reader.ts'
import { join, parseJson, readChoice, readFlag, readForm, readList, readObject, readText, readWhole, refuse } from './json-reader.ts'

/** The headless form of a score's facts: stable, used by scripts and by offices that keep their facts elsewhere. */
export interface ScoreRequest {
  readonly programme: string
  readonly interpretation: string
  readonly county: string
  readonly asOf: CalendarDay | null
  readonly months: readonly RequestedMonth[]
  readonly innovations: readonly { readonly category: number; readonly approved: boolean }[]
}

export interface RequestedMonth {
  readonly month: CalendarMonth
  readonly noPlan: NoPlanChoice | null
  readonly measures: readonly RequestedMeasure[]
  readonly materials: readonly { readonly name: string; readonly due: CalendarDay; readonly received: CalendarDay | null }[]
  readonly information: readonly { readonly title: string; readonly quality: 'high' | 'ordinary'; readonly adopted: boolean }[]
  readonly adjustments: readonly { readonly kind: string; readonly approved: boolean }[]
  readonly foundLater: readonly { readonly month: CalendarMonth; readonly id: string }[]
}

export interface RequestedMeasure {
  readonly id: string
  readonly completed: boolean
  readonly notApplicable: boolean
  readonly refuted: boolean
}

/**
 * Reads a request from JSON text. Throws `invalid_input` with `{place, problem}` for bad JSON, missing or unknown keys,
 * wrong values and duplicate measures; months are held against the programme first, then against each other (`checkMonths`).
 */
export function parseScoreRequest(text: string): ScoreRequest {
  const top = readObject(parseJson(text), '', ['programme', 'interpretation', 'county', 'months', 'innovations'], ['asOf'])
  return {
    programme: readText(top['programme'], 'programme'),
    interpretation: readText(top['interpretation'], 'interpretation'),
    county: readText(top['county'], 'county'),
    asOf: top['asOf'] === undefined ? null : readDay(top['asOf'], 'asOf'),
    months: readList(top['months'], 'months', readMonth),
    innovations: readList(top['innovations'], 'innovations', (value, place) => {
      const innovation = readObject(value, place, ['category', 'approved'])
      return { category: readWhole(innovation['category'], join(place, 'category')), approved: flag(innovation, place, 'approved') }
    }),
  }
}

/**
 * What months say of themselves and of each other: each is given once, a `due` lies within its month, a finding names a measure of an earlier
 * one. Asked of months that the programme has: of another one it is the month that is wrong, and not what falls due in it.
 */
export function checkMonths(months: readonly RequestedMonth[]): void {
  refuseTwins('months', 'month', months)
  months.forEach((month, at) => {
    month.materials.forEach(({ due }, material) => {
      const place = `months[${at}].materials[${material}].due`
      if (monthOf(due) !== month.month) throw refuse(place, `报送期限 ${due} 不在 ${month.month} 之内`)
    })
    checkFindings(month, months, `months[${at}].foundLater`)
  })
}

function readMonth(value: unknown, place: string): RequestedMonth {
  const keys = ['month', 'measures', 'materials', 'information', 'adjustments']
  const read = readObject(value, place, keys, ['noPlan', 'foundLater'])
  const month = readMonthName(read['month'], join(place, 'month'))
  const measures = readList(read['measures'], join(place, 'measures'), readMeasure)
  refuseTwins(join(place, 'measures'), 'id', measures)
  const noPlan = read['noPlan'] === undefined ? null : readChoice(read['noPlan'], join(place, 'noPlan'), ['full', 'excluded'] as const)
  if (noPlan !== null && measures.some((measure) => !measure.notApplicable)) {
    throw refuse(join(place, 'noPlan'), '本月有计划措施，不能填写此项')
  }
  return {
    month,
    noPlan,
    measures,
    materials: readList(read['materials'], join(place, 'materials'), readMaterial),
    information: readList(read['information'], join(place, 'information'), readInformation),
    adjustments: readList(read['adjustments'], join(place, 'adjustments'), (adjustment, at) => {
      const each = readObject(adjustment, at, ['kind', 'approved'])
      return { kind: readText(each['kind'], join(at, 'kind')), approved: flag(each, at, 'approved') }
    }),
    foundLater: read['foundLater'] === undefined ? [] : readList(read['foundLater'], join(place, 'foundLater'), readFinding),
  }
}

function readMeasure(value: unknown, place: string): RequestedMeasure {
  const measure = readObject(value, place, ['id', 'completed', 'notApplicable', 'refuted'])
  return {
    id: readText(measure['id'], join(place, 'id')),
    completed: flag(measure, place, 'completed'),
    notApplicable: flag(measure, place, 'notApplicable'),
    refuted: flag(measure, place, 'refuted'),
  }
}

function readMaterial(value: unknown, place: string): RequestedMonth['materials'][number] {
  const material = readObject(value, place, ['name', 'due', 'received'])
  const due = readDay(material['due'], join(place, 'due'))
  const received = material['received'] === null ? null : readDay(material['received'], join(place, 'received'))
  return { name: readText(material['name'], join(place, 'name')), due, received }
}

function readInformation(value: unknown, place: string): RequestedMonth['information'][number] {
  const item = readObject(value, place, ['title', 'quality', 'adopted'])
  return {
    title: readText(item['title'], join(place, 'title')),
    quality: readChoice(item['quality'], join(place, 'quality'), ['high', 'ordinary'] as const),
    adopted: flag(item, place, 'adopted'),
  }
}

function readFinding(value: unknown, place: string): RequestedMonth['foundLater'][number] {
  const finding = readObject(value, place, ['month', 'id'])
  return { month: readMonthName(finding['month'], join(place, 'month')), id: readText(finding['id'], join(place, 'id')) }
}

/** A finding names a measure of an earlier month that is given here, since it takes back the share of that month. */
function checkFindings(month: RequestedMonth, months: readonly RequestedMonth[], place: string): void {
  month.foundLater.forEach((finding, at) => {
    const own = months.find((each) => each.month === finding.month)
    if (finding.month >= month.month) throw refuse(`${place}[${at}].month`, `应早于发现的月份 ${month.month}`)
    if (own === undefined) throw refuse(`${place}[${at}].month`, `所给月份中没有 ${finding.month}`)
    if (!own.measures.some(({ id }) => id === finding.id)) throw refuse(`${place}[${at}].id`, `${finding.month} 没有措施“${finding.id}”`)
  })
}

function refuseTwins<Key extends string>(place: string, key: Key, items: readonly Readonly<Record<Key, string>>[]): void {
  items.forEach((item, at) => {
    if (items.findIndex((other) => other[key] === item[key]) < at) throw refuse(`${place}[${at}].${key}`, `“${item[key]}”重复`)
  })
}

function flag(object: JsonObject, place: string, key: string): boolean {
  return readFlag(object[key], join(place, key))
}

function readDay(value: unknown, place: string): CalendarDay {
  return readForm(value, place, isCalendarDay, '应为存在的日期，写作 2022-04-20')
}

function readMonthName(value: unknown, place: string): CalendarMonth {
  return readForm(value, place, (text) => calendarMonth.safeParse(text).success, '应为年月，写作 2022-04')
}
