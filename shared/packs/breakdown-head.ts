import { type Sheet, mergeAt, textAt } from '#shared/sheets/model.ts'
import type { BreakdownField } from './breakdown.ts'

/** Where the head of a breakdown table stands, and which column holds what: columns in any order, heads of up to three rows. */
export interface BreakdownHead {
  /** 0-based; the body begins behind `bottom`. */
  readonly top: number
  readonly bottom: number
  readonly columns: Partial<Readonly<Record<BreakdownField, number>>>
  /** The table has no 牵头单位: its 责任单位 lead. */
  readonly isLedByResponsible: boolean
}

/** In the order in which they are tried. */
const names: readonly (readonly [BreakdownField, RegExp])[] = [
  ['number', /^(?:序号|编号|序|号)$/],
  ['deadline', /时限|期限|完成时间|时间节点|时间要求|办结时间|^时间$/],
  ['leads', /^(?:总?牵头|主办|主责|主管)(?!.*(?:领导|人|科室))/],
  ['responsible', /(?:责任|配合|协办|参与|参加|承办|落实|协同)(?:单位|部门|主体|机关)/],
  ['kind', /^(?:类别|类型|调整类别|调整类型|任务类别|任务类型)$/],
  ['measure', /措施|举措|工作内容|具体内容|任务内容|具体任务|具体工作/],
  ['goal', /目标(?!任务)|成效|指标要求/],
  ['title', /任务|项目|事项/],
]
/** A head lies in the first rows; a table without one is none. */
const deepest = 30
const tallest = 3

/** The head of a table, or undefined: it names at least a task or measures, and who or when. */
export function findBreakdownHead(sheet: Sheet): BreakdownHead | undefined {
  for (let top = 0; top < Math.min(sheet.rows.length, deepest); top += 1) {
    const heads = heightsAt(sheet, top).map((height) => headAt(sheet, top, top + height - 1))
    const best = heads.reduce<BreakdownHead | undefined>((one, other) => (isFuller(other, one) ? other : one), undefined)
    if (best !== undefined) return best
  }
  return undefined
}

function isFuller(head: BreakdownHead | undefined, than: BreakdownHead | undefined): boolean {
  if (head === undefined) return false
  return than === undefined || Object.keys(head.columns).length > Object.keys(than.columns).length
}

/** Cells of the row that are merged downwards say how high the head is; else a second row is tried where it begins no task. */
function heightsAt(sheet: Sheet, top: number): number[] {
  const labels = new Set((sheet.rows[top] ?? []).map((cell) => labelOf(cell.text)).filter((label) => label !== ''))
  // A title stands alone in its row.
  if (labels.size < 2) return []
  const merges = sheet.merges.filter((merge) => merge.top === top && merge.bottom > top && merge.bottom - top < tallest)
  const merged = Math.max(1, ...merges.map((merge) => merge.bottom - top + 1))
  return merged > 1 ? [merged] : [1, 2]
}

function headAt(sheet: Sheet, top: number, bottom: number): BreakdownHead | undefined {
  const columns: Partial<Record<BreakdownField, number>> = {}
  const width = Math.max(0, ...sheet.rows.slice(top, bottom + 1).map((row) => row.length))
  for (let column = 0; column < width; column += 1) {
    const field = fieldOf(labelsAt(sheet, top, bottom, column))
    if (field !== undefined && columns[field] === undefined) columns[field] = column
  }
  if (bottom > top && beginsTask(sheet, bottom, columns)) return undefined
  const isLedByResponsible = columns.leads === undefined && columns.responsible !== undefined
  const settled = isLedByResponsible ? ledByResponsible(columns) : columns
  const isHead = (settled.title ?? settled.measure) !== undefined && (settled.leads ?? settled.deadline) !== undefined
  return isHead && Object.keys(settled).length >= 3 ? { top, bottom, columns: settled, isLedByResponsible } : undefined
}

function ledByResponsible({ responsible, ...others }: Partial<Record<BreakdownField, number>>): Partial<Record<BreakdownField, number>> {
  return responsible === undefined ? others : { ...others, leads: responsible }
}

/** The labels over a column, the lowest first: it says the most. */
function labelsAt(sheet: Sheet, top: number, bottom: number, column: number): string[] {
  const labels: string[] = []
  for (let row = bottom; row >= top; row -= 1) labels.push(labelOf(textAt(sheet, row, column)))
  return [...new Set(labels)].filter((label) => label !== '')
}

function labelOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/\([^)]*\)/g, '')
}

/** A label is short: a sentence that speaks of 任务 is none. */
function fieldOf(labels: readonly string[]): BreakdownField | undefined {
  for (const label of labels.filter((each) => each.length <= 12)) {
    const found = names.find(([, pattern]) => pattern.test(label))
    if (found !== undefined) return found[0]
  }
  return undefined
}

/** A row with a number or a long text of its own is no head. */
function beginsTask(sheet: Sheet, row: number, columns: Partial<Record<BreakdownField, number>>): boolean {
  const own = (column: number | undefined): string => (column === undefined ? '' : (sheet.rows[row]?.[column]?.text.trim() ?? ''))
  if (/^\D{0,2}\d/.test(own(columns.number).normalize('NFKC'))) return true
  return sheet.rows[row]?.some((cell) => cell.text.trim().length > 12) ?? false
}

/** A row that says the head again, as on the next page. */
export function repeatsHead(sheet: Sheet, head: BreakdownHead, row: number): boolean {
  const labels = sheet.rows[row]?.map((cell) => labelOf(cell.text)).filter((label) => label !== '') ?? []
  const known = new Set<string>()
  for (let at = head.top; at <= head.bottom; at += 1) for (const cell of sheet.rows[at] ?? []) known.add(labelOf(cell.text))
  return labels.length >= 2 && labels.every((label) => known.has(label))
}

/** The text of a row that is one cell over the whole width, or stands alone in its first cells: a heading or a note. */
export function lineAt(sheet: Sheet, head: BreakdownHead, row: number): string | undefined {
  const filled = (sheet.rows[row] ?? []).flatMap((cell, column) => (cell.text.trim() === '' ? [] : [{ text: cell.text.trim(), column }]))
  const [only] = filled
  if (only === undefined || filled.length > 1) return undefined
  const columns = Object.values(head.columns)
  const merge = mergeAt(sheet, row, only.column)
  const isWide = merge !== null && merge.right - merge.left + 1 >= Math.max(3, Math.ceil(columns.length / 2))
  const isHeading =
    /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+[章节部])/.test(only.text) &&
    only.column <= Math.min(...columns) + 1
  const isNote = /^(?:备?注|说明|填表人|填报|联系)[:：]?/.test(only.text)
  return isWide || isHeading || isNote ? only.text : undefined
}
