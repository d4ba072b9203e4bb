import { isCalendarDay, monthOf } from '#shared/domain/period.ts'
import type { PackFault, Place } from './places.ts'
import { field, inside, placesOf, repeated, unknownAmong } from './places.ts'

/** Months, rules, interpretations, readings and office days that do not fit together. */
export function appraisalFaults(pack: unknown): PackFault[] {
  return [
    ...cadenceFaults(pack),
    ...monthFaults(pack),
    ...supplementFaults(pack),
    ...ruleFaults(pack),
    ...unappraisedFaults(pack),
    ...repeated(placesOf(pack, 'appraisal.interpretations[].id'), '口径标识'),
    ...['appraisal.publishBy', 'appraisal.recommendedForYear'].flatMap((pattern) =>
      unknownAmong(placesOf(pack, pattern), placesOf(pack, 'appraisal.interpretations[].id'), '口径'),
    ),
    ...repeated(placesOf(pack, 'appraisal.adjustmentKinds[].id'), '动态调整情形标识'),
    ...repeated(placesOf(pack, 'appraisal.innovationCategories[].number'), '创新举措情形序号'),
    ...repeated(placesOf(pack, 'cadence.obligations[].kind'), '报送事项'),
    ...repeated(placesOf(pack, 'readings[].id'), '口径说明标识'),
    ...placesOf(pack, 'readings[]').flatMap(readingFaults),
  ]
}

function cadenceFaults(pack: unknown): PackFault[] {
  const cadence = field(pack, 'cadence')
  const [startsOn, endsOn, from, to] = ['startsOn', 'endsOn', 'from', 'to'].map((name) => String(field(cadence, name)))
  const spans = [
    { path: 'cadence.endsOn', isWrong: isBefore(endsOn, startsOn), problem: '结束日期早于开始日期' },
    { path: 'cadence.from', isWrong: isBefore(from, monthOf(startsOn ?? '')), problem: '考评首月在专项行动起止日期之外' },
    { path: 'cadence.to', isWrong: isBefore(monthOf(endsOn ?? ''), to), problem: '考评末月在专项行动起止日期之外' },
    { path: 'cadence.to', isWrong: isBefore(to, from), problem: '考评末月早于首月' },
    ...placesOf(cadence, 'phases[]').map((phase) => ({
      path: `cadence.${phase.path}.to`,
      isWrong: isBefore(field(phase.value, 'to'), field(phase.value, 'from')),
      problem: '阶段结束日期早于开始日期',
    })),
    ...officeDaySpans(field(cadence, 'officeDays')),
  ]
  return spans.filter((span) => span.isWrong).map(({ path, problem }) => ({ path, problem }))
}

/** 复核, 审定 and 通报 follow each other. */
function officeDaySpans(days: unknown): { path: string; isWrong: boolean; problem: string }[] {
  const order = ['review', 'finalise', 'publish']
  return order.slice(1).map((name, index) => ({
    path: `cadence.officeDays.${name}`,
    isWrong: Number(field(days, name)) < Number(field(days, order[index] ?? '')),
    problem: '复核、审定、通报应依次进行',
  }))
}

/** Compares two days or two months; anything else is left to the shape check. */
function isBefore(left: unknown, right: unknown): boolean {
  return isDated(left) && isDated(right) && left < right
}

function isDated(value: unknown): value is string {
  return typeof value === 'string' && (isCalendarDay(value) || isCalendarDay(`${value}-01`))
}

function monthFaults(pack: unknown): PackFault[] {
  const months = placesOf(pack, 'appraisal.months[]')
  const cadence = field(pack, 'cadence')
  return months.flatMap(({ path, value }, index) => {
    const before = months[index - 1]?.value
    if (isDated(before) && isDated(value) && value <= before) return [{ path, problem: '月份重复或未按先后排列' }]
    const isOutside = isBefore(value, field(cadence, 'from')) || isBefore(field(cadence, 'to'), value)
    return isOutside ? [{ path, problem: `月份“${String(value)}”在考评起止月份之外` }] : []
  })
}

/** 年终补录 is of a month that is scored, and does not end before that month begins. */
function supplementFaults(pack: unknown): PackFault[] {
  const months = placesOf(pack, 'appraisal.months[]')
  const [month] = placesOf(pack, 'appraisal.supplement.month')
  const [until] = placesOf(pack, 'appraisal.supplement.until')
  const isEarly = isBefore(monthOf(String(until?.value)), month?.value)
  return [
    ...unknownAmong(month === undefined ? [] : [month], months, '考评月份'),
    ...(until !== undefined && isEarly ? [{ path: until.path, problem: '补录截止日期早于该月' }] : []),
  ]
}

/** Without 考评细则 nobody is scored and no material counts. */
function unappraisedFaults(pack: unknown): PackFault[] {
  if (field(pack, 'appraisal') !== null) return []
  const scored = placesOf(pack, 'units[].scored').filter(({ value }) => value === true)
  const counting = placesOf(pack, 'cadence.obligations[].countsForAppraisal').filter(({ value }) => value === true)
  return [
    ...scored.map(({ path }) => ({ path, problem: '方案没有考评细则，单位不能参加评分' })),
    ...counting.map(({ path }) => ({ path, problem: '方案没有考评细则，报送事项不能计入考评' })),
  ]
}

const monthKinds = ['evenShare', 'deductEach', 'bonusEach', 'revokeShare', 'weighted']
const yearKinds = ['meanOf', 'bonusEach']

function ruleFaults(pack: unknown): PackFault[] {
  const month = placesOf(pack, 'appraisal.month[]')
  const year = placesOf(pack, 'appraisal.year[]')
  const months = placesOf(pack, 'appraisal.months[]').length
  const shares = month.filter((rule) => field(rule.value, 'kind') === 'evenShare').map((rule) => inside(rule, 'id'))
  const revoked = month.filter((rule) => field(rule.value, 'kind') === 'revokeShare').map((rule) => inside(rule, 'of'))
  return [
    ...repeated(
      [...month, ...year].map((rule) => inside(rule, 'id')),
      '计分规则标识',
    ),
    ...misplaced(month, monthKinds, '此类规则不能用于月度考评'),
    ...misplaced(year, yearKinds, '此类规则不能用于年度考评'),
    ...unknownAmong(revoked, shares, '平均分配分值的规则'),
    ...year
      .map((rule) => ({ kind: field(rule.value, 'kind'), ...inside(rule, 'months') }))
      .filter(({ kind, value }) => kind === 'meanOf' && value !== months)
      .map(({ path }) => ({ path, problem: `应与考评月数一致，为 ${months}` })),
  ]
}

function misplaced(rules: readonly Place[], kinds: readonly string[], problem: string): PackFault[] {
  const all = new Set([...monthKinds, ...yearKinds])
  return rules
    .map((rule) => inside(rule, 'kind'))
    .filter(({ value }) => all.has(String(value)) && !kinds.includes(String(value)))
    .map(({ path }) => ({ path, problem }))
}

function readingFaults(reading: Place): PackFault[] {
  const options = placesOf(reading.value, 'options[].value').map((place) => ({ ...place, path: `${reading.path}.${place.path}` }))
  const chosen = inside(reading, 'chosen')
  return [...repeated(options, '选项'), ...unknownAmong(typeof chosen.value === 'string' ? [chosen] : [], options, '选项')]
}
