import { isCalendarDay } from '#shared/domain/period.ts'
import type { PackFault, Place } from './places.ts'
import { field, inside, placesOf, placesWithin, repeated, unknownAmong } from './places.ts'

/** Tasks, measures, dates, indicators, articles and sources that do not fit together. */
export function planFaults(pack: unknown): PackFault[] {
  const measures = placesOf(pack, 'tasks[].measures[]')
  return [
    ...repeated(placesOf(pack, 'domains[].number'), '领域序号'),
    ...repeated(placesOf(pack, 'tasks[].number'), '任务序号'),
    ...repeated(placesOf(pack, 'tasks[].measures[].code'), '措施编号'),
    ...repeated(placesOf(pack, 'indicators[].id'), '指标标识'),
    ...repeated(placesOf(pack, 'articles[].number'), '条款序号'),
    ...repeated(placesOf(pack, 'sourceDocuments[].id'), '文件依据标识'),
    ...unknownAmong(placesOf(pack, 'tasks[].domain'), placesOf(pack, 'domains[].number'), '领域'),
    ...unknownAmong(placesOf(pack, 'indicators[].taskNumber'), placesOf(pack, 'tasks[].number'), '任务'),
    ...unknownAmong(sourcesIn(pack), placesOf(pack, 'sourceDocuments[].id'), '文件依据'),
    ...idFaults(pack),
    ...measures.flatMap(undatedFaults),
    ...measures.flatMap((measure) => deadlineFaults(measure, field(field(pack, 'cadence'), 'startsOn'))),
  ]
}

/** Ids are built from the pack's id and the printed numbers, so two offices with the same pack agree (foundations.md 2). */
function idFaults(pack: unknown): PackFault[] {
  const prefix = String(field(pack, 'id'))
  return placesOf(pack, 'tasks[]').flatMap((task) => {
    const number = String(field(task.value, 'number'))
    const measures = placesWithin(task, 'measures[]')
    return [
      ...expected(inside(task, 'id'), `${prefix}:task:${number}`),
      ...measures.flatMap((measure) => [
        ...expected(inside(measure, 'id'), `${prefix}:measure:${String(field(measure.value, 'code'))}`),
        ...codeFaults(inside(measure, 'code'), number),
      ]),
    ]
  })
}

function expected({ path, value }: Place, wanted: string): PackFault[] {
  return value === wanted ? [] : [{ path, problem: `标识应为“${wanted}”` }]
}

function codeFaults({ path, value }: Place, taskNumber: string): PackFault[] {
  return String(value).startsWith(`${taskNumber}-`) ? [] : [{ path, problem: `措施编号应以任务序号“${taskNumber}-”开头` }]
}

/** Work either has a date or goes on: a measure that says neither can be neither called for nor closed (M-170). */
function undatedFaults(measure: Place): PackFault[] {
  const deadlines = inside(measure, 'deadlines')
  const isUndated = Array.isArray(deadlines.value) && deadlines.value.length === 0
  const isOngoing = typeof field(measure.value, 'ongoing') === 'string'
  return isUndated && !isOngoing ? [{ path: deadlines.path, problem: '措施没有完成时限，也未注明“持续推进”' }] : []
}

function deadlineFaults(measure: Place, startsOn: unknown): PackFault[] {
  const days = placesWithin(measure, 'deadlines[].by')
  const last = placesWithin(measure, 'finalDeadline.by')
  const dated = [...days, ...last].map(({ path, value }) => ({ path, value: String(value) })).filter((place) => isCalendarDay(place.value))
  return dated.flatMap((place, index) => {
    const before = dated[index - 1]
    if (before !== undefined && place.value < before.value) return [{ path: place.path, problem: '时限早于其前一个时限' }]
    const isTooEarly = typeof startsOn === 'string' && isCalendarDay(startsOn) && place.value < startsOn
    return isTooEarly ? [{ path: place.path, problem: `时限早于专项行动开始日期 ${startsOn}` }] : []
  })
}

/** Deeper than any pack goes; a file nested without end is refused by its shape. */
const deepest = 12

/** Every `source.document` of the pack, wherever it stands. */
function sourcesIn(value: unknown, path = '', depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  return Object.entries(value).flatMap(([name, inner]): Place[] => {
    const innerPath = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`
    if (name === 'source' && !Array.isArray(value))
      return placesOf(inner, 'document').map((place) => ({ ...place, path: `${innerPath}.document` }))
    return sourcesIn(inner, innerPath, depth + 1)
  })
}
