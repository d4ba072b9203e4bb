import type { Breakdown, BreakdownCarrier, BreakdownDeadline, BreakdownMeasure, DeadlineReading } from './breakdown.ts'
import { type MatchedMeasure, type MatchedTask, matchTasks } from './breakdown-matching.ts'
import { folded, isSameWording } from './breakdown-words.ts'
import type { BreakdownDifference, DifferenceField } from './breakdown-difference.ts'
import { knownDifferences } from './breakdown-known.ts'
import type { PackMeasure, PackTask, ProgrammePack } from './schema.ts'

/** Where a table and a programme differ: names, goals, measures, leads, dates; each difference is for a person to decide (A-21 … A-24). */

/** Every difference, in the order of the document, then what only the programme has. */
export function compareBreakdown(breakdown: Breakdown, pack: ProgrammePack): BreakdownDifference[] {
  const matched = matchTasks(breakdown, pack)
  const names = unitNames(pack)
  const found = matched.flatMap((each) =>
    each.own === null ? [addedTask(each, pack)] : taskDifferences(each, each.own, pack, breakdown, names),
  )
  const seen = new Set(matched.map((each) => each.own?.id))
  // A 动态调整台账 names what it adds and raises; of the other tasks it says nothing (M-025).
  const isAsked = (task: PackTask): boolean => breakdown.kind === 'breakdown' || task.origin !== 'original'
  const missing = pack.tasks.filter((task) => !seen.has(task.id) && isAsked(task)).map(missingTask)
  return [...found, ...missing]
}

type UnitNames = ReadonlyMap<string, string>

function unitNames(pack: ProgrammePack): UnitNames {
  return new Map(pack.units.map((unit) => [unit.id, unit.name]))
}

const plain = { known: null, obstacle: null, note: null }

function addedTask({ read }: MatchedTask, pack: ProgrammePack): BreakdownDifference {
  const obstacle = firstObstacle(read.measures, pack)
  return {
    ...plain,
    key: `+${read.number}:task`,
    where: String(read.number),
    field: 'task',
    document: read.title,
    pack: '',
    row: read.row,
    obstacle,
  }
}

function missingTask(task: PackTask): BreakdownDifference {
  const obstacle = '工作方案中的任务不因文件未列而删除，只作核对'
  return {
    ...plain,
    key: `${task.number}:task`,
    where: String(task.number),
    field: 'task',
    document: '',
    pack: task.title,
    row: null,
    obstacle,
  }
}

function taskDifferences(
  matched: MatchedTask,
  own: PackTask,
  pack: ProgrammePack,
  breakdown: Breakdown,
  names: UnitNames,
): BreakdownDifference[] {
  const { read } = matched
  const at = { where: String(own.number), row: read.row }
  const note = matched.isDoubtful ? `文件第${read.row}行序号${read.number}与工作方案第${own.number}项按文字相近对应，请核对` : null
  const differing = [
    wording('title', at, read.title, own.title),
    wording('goal', at, read.goal, own.goal),
    ...matched.measures.flatMap((each) => measureDifferences(each, own, pack, breakdown, names)),
    ...missingMeasures(matched, own),
  ].filter((each) => each !== undefined)
  const [first, ...rest] = differing
  const noted = first !== undefined && note !== null ? [{ ...first, note }, ...rest] : differing
  return [...noted.map((each) => withTargetNote(each, own, pack)), ...knownDifferences(matched, own, noted)]
}

interface At {
  readonly where: string
  readonly row: number
}

function wording(field: DifferenceField, { where, row }: At, document: string, own: string): BreakdownDifference | undefined {
  const isSame = isSameWording(document, own) || document === ''
  return isSame ? undefined : { ...plain, key: `${where}:${field}`, where, field, document, pack: own, row }
}

function measureDifferences(
  { read, own }: MatchedMeasure,
  task: PackTask,
  pack: ProgrammePack,
  breakdown: Breakdown,
  names: UnitNames,
): BreakdownDifference[] {
  if (own === null) {
    const where = `${task.number}+${read.code.split('-')[1] ?? ''}`
    const obstacle = firstObstacle([read], pack)
    return [
      {
        ...plain,
        key: `${where}:measure`,
        where: String(task.number),
        field: 'measure',
        document: read.text,
        pack: '',
        row: read.row,
        obstacle,
      },
    ]
  }
  const at = { where: own.code, row: read.row }
  const responsible = breakdown.hasResponsible && read.responsible.length > 0
  return [
    wording('text', at, read.text, own.text),
    carriers('leads', at, read.leads, own.leads, names),
    responsible ? carriers('responsible', at, read.responsible, own.responsible, names) : undefined,
    deadlines(at, read.deadline, own, pack),
  ].filter((each) => each !== undefined)
}

function missingMeasures(matched: MatchedTask, own: PackTask): BreakdownDifference[] {
  const seen = new Set(matched.measures.map((each) => each.own?.id))
  const obstacle = '工作方案中的措施不因文件未列而删除，只作核对'
  return own.measures
    .filter((measure) => !seen.has(measure.id))
    .map(({ code, text }) => ({
      ...plain,
      key: `${code}:measure`,
      where: code,
      field: 'measure',
      document: '',
      pack: text,
      row: matched.read.row,
      obstacle,
    }))
}

/** Units are compared as units, so that 市市场监督管理局 is 市市场监管局; their order says nothing. */
function carriers(
  field: 'leads' | 'responsible',
  { where, row }: At,
  read: readonly BreakdownCarrier[],
  own: readonly string[],
  names: UnitNames,
): BreakdownDifference | undefined {
  const ids = new Set(read.map((each) => each.unitId))
  const isSame = ids.size === own.length && own.every((id) => ids.has(id))
  if (isSame) return undefined
  const document = read.map((each) => each.text).join('、')
  const obstacle = read.length === 0 ? '文件中没有填写' : unknownUnits(read)
  return {
    ...plain,
    key: `${where}:${field}`,
    where,
    field,
    document,
    pack: own.map((id) => names.get(id) ?? id).join('、'),
    row,
    obstacle,
  }
}

function unknownUnits(carriers: readonly BreakdownCarrier[]): string | null {
  const unknown = carriers.filter((each) => each.unitId === null).map((each) => `“${each.text}”`)
  return unknown.length === 0 ? null : `${unknown.join('、')}不在本工作方案的单位名单内`
}

function firstObstacle(measures: readonly BreakdownMeasure[], pack: ProgrammePack): string | null {
  if (measures.length === 0) return '没有具体措施'
  for (const measure of measures) {
    const obstacle = measure.leads.length === 0 ? '没有牵头单位' : (unknownUnits(measure.leads) ?? undated(measure.deadline, pack))
    if (obstacle !== null) return obstacle
  }
  return null
}

function undated({ deadlines: dates, ongoing }: DeadlineReading, { cadence }: ProgrammePack): string | null {
  if (dates.length === 0 && ongoing === null) return '没有可识别的完成时限'
  return dates.some((each) => each.by < cadence.startsOn) ? '完成时限早于本工作方案的开始日期' : null
}

/** 完成时限 as dates; the words alone count where they say more than a date does. */
function deadlines({ where, row }: At, read: DeadlineReading, own: PackMeasure, pack: ProgrammePack): BreakdownDifference | undefined {
  if (read.text === '') return undefined
  const isSame =
    sameDates(read.deadlines, own.deadlines) && (read.deadlines.length > 0 || folded(read.ongoing ?? '') === folded(own.ongoing ?? ''))
  if (isSame) return undefined
  const words = [...new Set([...own.deadlines.map((each) => each.wording), ...(own.ongoing === null ? [] : [own.ongoing])])]
  const obstacle = undated(read, pack)
  return { ...plain, key: `${where}:deadline`, where, field: 'deadline', document: read.text, pack: words.join('；'), row, obstacle }
}

function sameDates(read: readonly BreakdownDeadline[], own: readonly BreakdownDeadline[]): boolean {
  return read.length === own.length && read.every((each, at) => each.by === own[at]?.by)
}

/** A goal with another number asks for more than its words: the indicator's target is changed by a 动态调整方案. */
function withTargetNote(difference: BreakdownDifference, task: PackTask, pack: ProgrammePack): BreakdownDifference {
  if (difference.field !== 'goal' || numbersOf(difference.document) === numbersOf(difference.pack)) return difference
  const titles = pack.indicators.filter((each) => each.taskNumber === task.number).map((each) => `“${each.title}”`)
  if (titles.length === 0) return difference
  return { ...difference, note: `目标数字与指标${titles.join('、')}有关，指标目标的调整请以动态调整方案办理` }
}

function numbersOf(text: string): string {
  return (text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []).join(' ')
}
