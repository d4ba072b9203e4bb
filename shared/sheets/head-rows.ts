import { type MergedCells } from './cells.ts'
import { isCaption, isFoot, isNote } from './head-text.ts'
import type { Sheet } from './model.ts'

/** Which rows of a sheet are the head of its table. */

/** 0-based rows, inclusive. */
export interface HeadBand {
  readonly top: number
  readonly bottom: number
}

/** A head stands near the top: titles, 填报单位 lines and remarks come before it. */
const lookedThrough = 40
const mostHeadRows = 4

interface HeadCell {
  readonly column: number
  readonly text: string
  /** Columns that it covers. */
  readonly span: number
}

/** The texts of a row, each merged area once. */
function textsOf(cells: MergedCells, row: number, width: number): HeadCell[] {
  const found: HeadCell[] = []
  for (let column = 0; column < width;) {
    const area = cells.areaAt(row, column)
    const next = area === null ? column + 1 : Math.min(area.right + 1, width)
    const text = cells.at(row, column).text.trim()
    if (text !== '') found.push({ column, text, span: next - column })
    column = next
  }
  return found
}

/**
 * The rows of the head, one to four, or null where nothing looks like one. `isKnown` says which names belong to the table that is looked
 * for: a row with two of them is the head, whatever stands above it.
 */
export function headBand(sheet: Sheet, cells: MergedCells, width: number, isKnown: (label: string) => boolean): HeadBand | null {
  const rows = Array.from({ length: Math.min(sheet.rows.length, lookedThrough) }, (_, row) => textsOf(cells, row, width))
  const core = knownRow(rows, isKnown) ?? rows.findIndex((texts) => looksLikeHead(texts, width))
  if (core < 0) return null
  const top = extendedUp(rows, cells, width, core)
  return { top, bottom: extendedDown(sheet, cells, width, { top, bottom: core }) }
}

function knownRow(rows: readonly (readonly HeadCell[])[], isKnown: (label: string) => boolean): number | undefined {
  const counts = rows.map((texts) => texts.filter(({ text }) => isKnown(text)).length)
  const most = Math.max(0, ...counts)
  return most < 2 ? undefined : counts.indexOf(most)
}

function looksLikeHead(texts: readonly HeadCell[], width: number): boolean {
  const covered = texts.reduce((sum, { span }) => sum + span, 0)
  return texts.length >= 2 && covered * 2 >= width && !isLine(texts) && areLabels(texts)
}

/** 填报单位 lines, feet and remarks. */
function isLine(texts: readonly HeadCell[]): boolean {
  const first = texts[0]?.text ?? ''
  return isCaption(first) || isFoot(first) || isNote(first)
}

function areLabels(texts: readonly HeadCell[]): boolean {
  return texts.filter(({ text }) => isLabel(text)).length * 5 >= texts.length * 4
}

/** Short, and neither a figure nor a day nor a sentence. */
function isLabel(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '')
  return plain.length <= 40 && !/。|^[-+\d,.%()/:]+$|^\d{4}[-./年]\d/.test(plain)
}

function extendedUp(rows: readonly (readonly HeadCell[])[], cells: MergedCells, width: number, core: number): number {
  let top = core
  while (top > 0 && core - top < mostHeadRows - 1 && belongsAbove(rows, cells, width, top)) top -= 1
  return top
}

/** The row above reaches down into this one, or groups columns that have names of their own here. */
function belongsAbove(rows: readonly (readonly HeadCell[])[], cells: MergedCells, width: number, row: number): boolean {
  const above = rows[row - 1] ?? []
  if (above.length < 2 || isLine(above) || !areLabels(above)) return false
  const own = new Set((rows[row] ?? []).map(({ column }) => column))
  const reaches = above.some(({ column }) => (cells.areaAt(row - 1, column)?.bottom ?? -1) >= row)
  const groups = above.some(({ column, span }) => span > 1 && span < width && own.has(column) && own.has(column + span - 1))
  return reaches || groups
}

function extendedDown(sheet: Sheet, cells: MergedCells, width: number, band: HeadBand): number {
  let { bottom } = band
  while (bottom + 1 < sheet.rows.length && bottom - band.top < mostHeadRows - 1) {
    if (!reachesDown(cells, width, { top: band.top, bottom }) && !isSubHead(cells, width, bottom)) break
    bottom += 1
  }
  return bottom
}

function reachesDown(cells: MergedCells, width: number, { top, bottom }: HeadBand): boolean {
  for (let column = 0; column < width; column += 1) {
    const area = cells.areaAt(bottom, column)
    if (area !== null && area.top >= top && area.bottom > bottom && area.right - area.left + 1 < width) return true
  }
  return false
}

/** The row below names the columns of a group and nothing else: a two-row head that was not merged downwards. */
function isSubHead(cells: MergedCells, width: number, row: number): boolean {
  const below = textsOf(cells, row + 1, width)
  if (below.length < 2 || !areLabels(below)) return false
  const isGroup = (column: number): boolean => {
    const area = cells.areaAt(row, column)
    return area !== null && area.right > area.left && area.right - area.left + 1 < width
  }
  return below.every(({ column }) => isGroup(column)) && below.length >= 2
}
