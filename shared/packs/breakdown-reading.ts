import type { Sheet } from '#shared/sheets/model.ts'
import type {
  Breakdown,
  BreakdownCarrier,
  BreakdownField,
  BreakdownMeasure,
  BreakdownProblem,
  BreakdownTask,
  DeadlineReading,
} from './breakdown.ts'
import { readDeadlines } from './breakdown-deadlines.ts'
import { type BreakdownHead, findBreakdownHead } from './breakdown-head.ts'
import { type CarryingRow, type MeasureCell, type TaskRows, gatherRows } from './breakdown-rows.ts'
import { type KnownUnits, readCarriers } from './breakdown-units.ts'
import { numberedParts, printed, serialNumber } from './breakdown-words.ts'
import type { TaskOrigin } from './schema.ts'

/** 分解表 and 动态调整台账 from a table of Word or Excel: tasks, measures, leads and dates, with every doubt at its row (M-011, M-023, M-175). */

export interface BreakdownReadingOptions {
  /** Dates without a year lie in it. */
  readonly year: number
  readonly units: KnownUnits
  /** The paragraph over a table of Word, which is its title. */
  readonly caption?: string | null
}

/** The table's tasks; undefined where it has no head of such a table. */
export function readBreakdown(sheet: Sheet, options: BreakdownReadingOptions): Breakdown | undefined {
  const head = findBreakdownHead(sheet)
  if (head === undefined) return undefined
  const problems: BreakdownProblem[] = headProblems(head)
  const gathered = gatherRows(sheet, head)
  problems.push(...gathered.problems)
  const numbers = taskNumbers(gathered.tasks, problems)
  const tasks = gathered.tasks.map((task, at) => taskOf(task, numbers[at] ?? at + 1, options, problems))
  const title = titleOver(sheet, head) ?? options.caption ?? null
  const isAdjustment = /动态调整/.test(title ?? '') || tasks.some((task) => task.origin !== 'original')
  return {
    title,
    kind: isAdjustment ? 'adjustment' : 'breakdown',
    hasResponsible: head.columns.responsible !== undefined || gathered.tasks.some(namesResponsible),
    tasks,
    problems: eachOnce(problems).toSorted((one, other) => one.row - other.row),
  }
}

/** Measures of one cell share what is in doubt about the cells beside it. */
function eachOnce(problems: readonly BreakdownProblem[]): BreakdownProblem[] {
  const seen = new Set<string>()
  return problems.filter((each) => {
    const key = JSON.stringify(each)
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

function namesResponsible(task: TaskRows): boolean {
  return task.cells.some((cell) => cell.rows.some((row) => /(?:责任|配合)单位\s*[:：]/.test(row.leads)))
}

function headProblems(head: BreakdownHead): BreakdownProblem[] {
  if (!head.isLedByResponsible) return []
  return [{ row: head.bottom + 1, field: 'leads', text: '责任单位', problem: '表中没有“牵头单位”栏，按牵头单位读入' }]
}

/** The last line over the head; longer ones are notes. */
function titleOver(sheet: Sheet, head: BreakdownHead): string | null {
  const lines = sheet.rows.slice(0, head.top).flatMap((row) => row.map((cell) => printed(cell.text)))
  const titles = lines.filter((line) => line.length > 4 && line.length <= 60 && !/[:：]/.test(line))
  return titles.at(-1) ?? null
}

/** As printed where every task has one of its own; else counted. */
function taskNumbers(tasks: readonly TaskRows[], problems: BreakdownProblem[]): number[] {
  const printedNumbers = tasks.map((task) => serialNumber(task.number) ?? numberedTitle(task).number)
  const taken = new Set<number>()
  let last = 0
  return tasks.map((task, at) => {
    const number = printedNumbers[at]
    const isFree = number !== undefined && number > 0 && !taken.has(number)
    let chosen = isFree ? number : last + 1
    while (taken.has(chosen)) chosen += 1
    const isDoubtful = !isFree && printedNumbers.some((each) => each !== undefined)
    const problem = number === undefined ? `没有序号，按第${chosen}项读入` : `序号重复，按第${chosen}项读入`
    if (isDoubtful) problems.push({ row: task.row + 1, field: 'number', text: task.number, problem })
    taken.add(chosen)
    last = chosen
    return chosen
  })
}

/** 「1.建立政务诚信承诺制度」 in a table without 序号. */
function numberedTitle({ title }: TaskRows): { readonly number: number | undefined; readonly title: string } {
  const { first, parts } = numberedParts(title)
  const [only = title] = parts
  return first !== null && parts.length === 1 ? { number: first, title: only } : { number: undefined, title }
}

function taskOf(task: TaskRows, number: number, options: BreakdownReadingOptions, problems: BreakdownProblem[]): BreakdownTask {
  const note = (field: BreakdownField, text: string, problem: string): void =>
    void problems.push({ row: task.row + 1, field, text, problem })
  const title = printed(numberedTitle(task).title).replace(/[。；;]$/, '')
  if (title === '') note('title', '', '未填写工作任务')
  const measures: BreakdownMeasure[] = []
  let before: Carrying | undefined
  for (const cell of task.cells) {
    const read = measuresOf(cell, before, options, problems)
    measures.push(...read.map((measure, at) => ({ ...measure, code: `${number}-${measures.length + at + 1}` })))
    before = read.at(-1) ?? before
  }
  return {
    number,
    title,
    goal: printed(task.goal),
    origin: originOf(task),
    section: task.section,
    original: { number: task.number, title: task.title, goal: task.goal },
    measures,
    row: task.row + 1,
  }
}

/** 「（一）动态调整2项工作指标」 raises, 「（二）动态新增10项工作任务」 adds (M-023). */
function originOf({ kind, section }: TaskRows): TaskOrigin {
  const words = `${kind}${section ?? ''}`
  if (/新增/.test(words)) return 'added'
  return /调高|调整\d*[一二三四五六七八九十]*项?(?:工作)?指标/.test(words) ? 'raised' : 'original'
}

type Carrying = Pick<BreakdownMeasure, 'leads' | 'responsible' | 'deadline'>
type ReadMeasure = Omit<BreakdownMeasure, 'code'>

/** The measures of one cell; who and when come from its rows, one for one where their numbers agree, else for all alike. */
function measuresOf(
  cell: MeasureCell,
  before: Carrying | undefined,
  options: BreakdownReadingOptions,
  problems: BreakdownProblem[],
): ReadMeasure[] {
  const { parts } = numberedParts(cell.text)
  if (parts.length === 0) {
    problems.push({ row: cell.row + 1, field: 'measure', text: '', problem: '未填写具体措施，未读入' })
    return []
  }
  const shares = ['leads', 'responsible', 'deadline'].map((field) => shared(cell, field as keyof Share, parts.length))
  const [leads, responsible, deadlines] = shares
  return parts.map((part, at) => {
    const share: Share = { leads: leads?.[at] ?? '', responsible: responsible?.[at] ?? '', deadline: deadlines?.[at] ?? '' }
    const place = { row: cell.row + 1, text: printed(part), original: cell.text }
    return {
      ...place,
      ...carryingOf(share, before, options, (field, text, problem) => void problems.push({ row: place.row, field, text, problem })),
    }
  })
}

type Share = Omit<CarryingRow, 'row'>

/** What each of the cell's measures gets from a column. */
function shared({ rows }: MeasureCell, field: keyof Share, count: number): string[] {
  const filled = rows.map((row) => row[field]).filter((text) => text !== '')
  const whole = [...new Set(filled)].join('\n')
  if (count === 1) return [whole]
  if (filled.length === count && rows.length === count) return filled
  const { first, parts } = numberedParts(whole)
  return first !== null && parts.length === count ? [...parts] : Array.from({ length: count }, () => whole)
}

type Note = (field: BreakdownField, text: string, problem: string) => void

/** Blank cells say what the measure before said; the first one of a task has to say it. */
function carryingOf(share: Share, before: Carrying | undefined, options: BreakdownReadingOptions, note: Note): Carrying {
  const led = readCarriers(share.leads, options.units)
  const helped = readCarriers(share.responsible, options.units)
  for (const doubt of led.doubts) note('leads', doubt.text, doubt.problem)
  for (const doubt of helped.doubts) note('responsible', doubt.text, doubt.problem)
  if (share.leads === '' && before === undefined) note('leads', '', '未填写牵头单位')
  const own = uniqueCarriers([...helped.leads, ...helped.responsible, ...led.responsible])
  return {
    leads: share.leads === '' ? (before?.leads ?? []) : led.leads,
    responsible: own.length === 0 && share.leads === '' ? (before?.responsible ?? []) : own,
    deadline: deadlineOf(share.deadline, before, options, note),
  }
}

function deadlineOf(text: string, before: Carrying | undefined, { year }: BreakdownReadingOptions, note: Note): DeadlineReading {
  if (text === '' && before !== undefined) return before.deadline
  const { problem, ...reading } = readDeadlines(text, year)
  if (problem !== null) note('deadline', text, problem)
  return reading
}

function uniqueCarriers(carriers: readonly BreakdownCarrier[]): BreakdownCarrier[] {
  const seen = new Set<string>()
  return carriers.filter(({ unitId, text }) => !seen.has(unitId ?? text) && seen.add(unitId ?? text).size > 0)
}
