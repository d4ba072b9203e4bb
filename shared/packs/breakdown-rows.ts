import { type Sheet, textAt } from '#shared/sheets/model.ts'
import type { BreakdownField, BreakdownProblem } from './breakdown.ts'
import { type BreakdownHead, lineAt, repeatsHead } from './breakdown-head.ts'
import { folded, printed, serialNumber } from './breakdown-words.ts'

/** The rows of a breakdown table gathered into tasks and, within them, the cells of their measures: cells merged or left blank go on. */

/** Cells that say who and when for the measures of one cell. */
export interface CarryingRow {
  readonly row: number
  readonly leads: string
  readonly responsible: string
  readonly deadline: string
}

/** One cell of measures with the rows that belong to it. */
export interface MeasureCell {
  readonly text: string
  readonly row: number
  readonly rows: readonly CarryingRow[]
}

export interface TaskRows {
  readonly number: string
  readonly title: string
  readonly goal: string
  readonly kind: string
  readonly section: string | null
  readonly row: number
  readonly cells: readonly MeasureCell[]
}

interface OpenCell {
  text: string
  row: number
  rows: CarryingRow[]
}

type OpenTask = { -readonly [Name in keyof Omit<TaskRows, 'cells'>]: TaskRows[Name] } & { cells: OpenCell[] }

export interface GatheredRows {
  readonly tasks: readonly TaskRows[]
  readonly problems: readonly BreakdownProblem[]
}

/** Walks the body once, from top to bottom. */
export function gatherRows(sheet: Sheet, head: BreakdownHead): GatheredRows {
  const tasks: OpenTask[] = []
  const problems: BreakdownProblem[] = []
  const isNumberedByTask = numbersTasks(sheet, head)
  let section: string | null = null
  for (let row = head.bottom + 1; row < sheet.rows.length; row += 1) {
    if (isBlank(sheet, row) || isSum(sheet, row) || repeatsHead(sheet, head, row)) continue
    const line = lineAt(sheet, head, row)
    if (line !== undefined) {
      if (/^(?:备?注|说明|填表人|填报|联系)/.test(line)) continue
      section = line.replaceAll(/\s+/g, '')
      continue
    }
    const current = tasks.at(-1)
    const cells = cellsAt(sheet, head, row)
    const begun = beginning(cells, current, isNumberedByTask)
    if (begun === 'new') tasks.push(newTask(cells, section, row))
    else if (current !== undefined) problems.push(...goOn(current, cells, row))
    const task = tasks.at(-1)
    if (task === undefined) problems.push({ row: row + 1, field: 'title', text: cells.measure, problem: '在第一项工作任务之前，未读入' })
    else addMeasure(task, cells, sheet, head, row)
  }
  return { tasks, problems }
}

type Cells = Readonly<Record<BreakdownField, string>>

function cellsAt(sheet: Sheet, head: BreakdownHead, row: number): Cells {
  const own = (field: BreakdownField): string => {
    const column = head.columns[field]
    return column === undefined ? '' : (sheet.rows[row]?.[column]?.text.trim() ?? '')
  }
  return {
    number: own('number'),
    title: own('title'),
    goal: own('goal'),
    measure: own('measure'),
    leads: own('leads'),
    responsible: own('responsible'),
    deadline: own('deadline'),
    kind: own('kind'),
  }
}

/** 合计 counts what stands above it. */
function isSum(sheet: Sheet, row: number): boolean {
  const first = (sheet.rows[row] ?? []).find((cell) => cell.text.trim() !== '')
  return /^[合总小]\s*计$/.test(first?.text.trim() ?? '')
}

function isBlank(sheet: Sheet, row: number): boolean {
  return (sheet.rows[row] ?? []).every((cell) => cell.text.trim() === '')
}

/** Whether 序号 counts tasks; where every row of a task has a number of its own it counts measures. */
function numbersTasks(sheet: Sheet, { bottom, columns }: BreakdownHead): boolean {
  if (columns.number === undefined) return false
  for (let row = bottom + 1; row < sheet.rows.length; row += 1) {
    const number = sheet.rows[row]?.[columns.number]?.text ?? ''
    const title = columns.title === undefined ? '' : textAtOwn(sheet, row, columns.title)
    if (columns.title !== undefined && title === '' && serialNumber(number) !== undefined) return false
  }
  return true
}

function textAtOwn(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.[column]?.text.trim() ?? ''
}

/** A row begins a task with a title that is new; without its number it may only go on with the title of the page before. */
function beginning(cells: Cells, current: OpenTask | undefined, isNumberedByTask: boolean): 'new' | 'goesOn' {
  if (cells.title === '') {
    const isNumbered = isNumberedByTask && serialNumber(cells.number) !== undefined && cells.number !== current?.number
    return isNumbered ? 'new' : 'goesOn'
  }
  if (current === undefined) return 'new'
  const isSame =
    folded(cells.title) === folded(current.title) && (cells.number === '' || cells.number === current.number || !isNumberedByTask)
  if (isSame) return 'goesOn'
  const isRest = isNumberedByTask && cells.number === '' && cells.goal === '' && [...folded(cells.title)].length <= 8
  return isRest ? 'goesOn' : 'new'
}

function newTask({ number, title, goal, kind }: Cells, section: string | null, row: number): OpenTask {
  return { number, title, goal, kind, section, row, cells: [] }
}

/** Words that a page break cut off join what stands before them; what the next page only repeats is left out, and said. */
function goOn(task: OpenTask, cells: Cells, row: number): BreakdownProblem[] {
  return (['title', 'goal'] as const).flatMap((field): BreakdownProblem[] => {
    const [words, before] = [cells[field], task[field]]
    if (words === '' || folded(words) === folded(before)) return []
    if (folded(before).endsWith(folded(words))) {
      return [{ row: row + 1, field, text: words, problem: '与上一页的文字重复，未再读入' }]
    }
    task[field] = `${before}${words}`
    return field === 'title' ? [{ row: row + 1, field, text: words, problem: '没有序号，已接在上一行的工作任务之后' }] : []
  })
}

function addMeasure(task: OpenTask, cells: Cells, sheet: Sheet, head: BreakdownHead, row: number): void {
  const last = task.cells.at(-1)
  if (last !== undefined && goesOnWith(last, cells.measure)) {
    if (cells.measure !== '' && folded(cells.measure) !== folded(last.text)) last.text = joinedText(last.text, cells.measure)
    last.rows.push({ row, leads: cells.leads, responsible: cells.responsible, deadline: cells.deadline })
    return
  }
  // A cell merged down from an earlier row speaks for this one too.
  const over = (field: 'leads' | 'responsible' | 'deadline'): string => {
    const column = head.columns[field]
    return column === undefined ? '' : textAt(sheet, row, column).trim()
  }
  const first = { row, leads: over('leads'), responsible: over('responsible'), deadline: over('deadline') }
  const isWithout = head.columns.measure === undefined
  task.cells.push({ text: isWithout ? task.title : cells.measure, row, rows: [first] })
}

/** Blank, said again, or the rest of a sentence that the page before left open with a comma. */
function goesOnWith(last: OpenCell, words: string): boolean {
  if (words === '') return true
  if (folded(words) === folded(last.text)) return true
  return /[，,、：:（(“《]$/.test(last.text.trim()) && !/^[（(]?\d|^[①-⑳]/.test(words)
}

function joinedText(before: string, rest: string): string {
  return printed(`${before}\n${rest}`)
}
