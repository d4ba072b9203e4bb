import type { MergedCells } from './cells.ts'
import { comparableLabel, isCaption, isFoot, isNote, isTotal } from './head-text.ts'
import type { Sheet } from './model.ts'

/** What a filled row is when it is no entry. */
export const leftOutReasons = {
  numbering: '栏号行',
  repeatedHead: '重复的表头',
  title: '标题行',
  caption: '填报信息行',
  total: '合计行',
  section: '分段标题行',
  note: '说明行',
  foot: '表尾签字行',
} as const
export type LeftOutReason = keyof typeof leftOutReasons

export interface LeftOut {
  /** 0-based. */
  readonly row: number
  readonly why: LeftOutReason
}

interface TableFacts {
  readonly bottom: number
  readonly width: number
  readonly title: string
  readonly serialColumn: number | null
  /** Head texts by column. */
  readonly names: readonly (readonly string[])[]
}

interface OwnText {
  readonly column: number
  readonly text: string
  readonly span: number
}

/** Entries and other rows under a head. A row whose cells are all merged into the row above is part of that entry. */
export function bodyOf(sheet: Sheet, cells: MergedCells, table: TableFacts): { rows: number[]; leftOut: LeftOut[] } {
  const [rows, leftOut]: [number[], LeftOut[]] = [[], []]
  let before: LeftOutReason | 'head' | null = 'head'
  for (let row = table.bottom + 1; row < sheet.rows.length; row += 1) {
    const texts = ownTexts(sheet, cells, row, table.width)
    if (texts.every(({ column, text }) => column === table.serialColumn && isSerial(text))) continue
    const why: LeftOutReason | null = reasonFor(texts, table, before)
    if (why === null) rows.push(row)
    else leftOut.push({ row, why })
    before = why
  }
  return { rows, leftOut }
}

/** Texts that begin in this row: what is merged down from above belongs to the row above. */
function ownTexts(sheet: Sheet, cells: MergedCells, row: number, width: number): OwnText[] {
  return (sheet.rows[row] ?? []).slice(0, width).flatMap((cell, column) => {
    const text = cell.text.trim()
    if (text === '') return []
    const area = cells.areaAt(row, column)
    return [{ column, text, span: area === null ? 1 : area.right - area.left + 1 }]
  })
}

/** A row that only has its number is empty: forms come with 序号 filled in. */
function isSerial(text: string): boolean {
  return /^[\d.()、]+$/.test(text.normalize('NFKC').trim())
}

/** `before` is what the filled row above is. */
function reasonFor(texts: readonly OwnText[], table: TableFacts, before: LeftOutReason | 'head' | null): LeftOutReason | null {
  const first = texts[0]?.text ?? ''
  const isAlone = texts.length === 1
  if ((before === 'head' || before === 'repeatedHead') && isNumbering(texts, table)) return 'numbering'
  if (isRepeatedHead(texts, table)) return 'repeatedHead'
  if (texts.some(({ text, column }) => isTotal(text) && (column === table.serialColumn || text === first))) return 'total'
  if (isFoot(first) || (isAlone && before === 'foot')) return 'foot'
  if (isCaption(first)) return 'caption'
  if (isAlone && isNote(first)) return 'note'
  if (isAlone && first === table.title) return 'title'
  if (isAlone && (texts[0]?.span ?? 1) >= Math.max(3, table.width / 2)) return 'section'
  return null
}

/** 1 2 3 … under a head, also 甲 乙 1 2 3 and （1）（2）（3）. */
function isNumbering(texts: readonly OwnText[], { names }: TableFacts): boolean {
  const named = names.filter((path) => path.length > 0).length
  if (texts.length < 3 || texts.length * 5 < named * 4) return false
  const marks = texts.map(({ text }) => text.normalize('NFKC').replaceAll(/[()\s栏]/g, ''))
  const numbers = marks.filter((mark) => !/^[甲乙丙丁戊己庚辛A-Z]$/.test(mark)).map(Number)
  return numbers.length >= 2 && numbers[0] === 1 && numbers.every((number, at) => number === at + 1)
}

function isRepeatedHead(texts: readonly OwnText[], { names }: TableFacts): boolean {
  if (texts.length < 2) return false
  return texts.every(({ column, text }) => (names[column] ?? []).some((name) => comparableLabel(name) === comparableLabel(text)))
}
