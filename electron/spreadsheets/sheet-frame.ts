import type { SheetMerge } from '#shared/sheets/model.ts'
import { type WorkbookColumn, type WorkbookSheet, placesOf } from '#shared/sheets/workbook.ts'
import { columnName, textCell } from './cell-xml.ts'
import type { CellFace, CellStyle, StyleBook } from './styles.ts'

/** The rows around a sheet's body: title, 填报单位 line, heads, notes and signatures, each with the areas that it merges. */
export interface FrameRows {
  readonly xml: string
  readonly merges: readonly SheetMerge[]
}

/** Height of a line of text in points, by face. */
const linePoints: Readonly<Record<'title' | 'head' | 'line', number>> = { title: 34, head: 15, line: 20 }
/** Width of a Chinese character in millimetres, by face. */
const signMm: Readonly<Record<'title' | 'head' | 'line', number>> = { title: 7.8, head: 3.8, line: 4.3 }

/** Everything above the body. */
export function rowsAbove(sheet: WorkbookSheet, styles: StyleBook): FrameRows {
  const places = placesOf(sheet)
  const titles = sheet.titles.map((title, at) => wholeRow(sheet, at, title, 'title', 'center', styles))
  const line = places.headLineAt === null ? [] : [partsRow(sheet, places.headLineAt, sheet.headLine ?? [], 'headLine', styles)]
  const heads = sheet.headRows.map((labels, at) => headRow(sheet, labels, at, places.headTop + at, styles))
  const merges = (sheet.headMerges ?? []).map((merge) => moved(merge, places.headTop))
  return together([...titles, ...line, ...heads, { xml: '', merges }])
}

/** Everything below a body of `rows` rows. */
export function rowsBelow(sheet: WorkbookSheet, rows: number, styles: StyleBook): FrameRows {
  const places = placesOf(sheet, rows)
  const notes = (sheet.notes ?? []).map((note, at) => wholeRow(sheet, places.notesTop + at, note, 'line', 'left', styles))
  const foot = places.footAt === null ? [] : [partsRow(sheet, places.footAt, sheet.footLine ?? [], 'footLine', styles)]
  return together([...notes, ...foot])
}

/** A merged area with its rows counted from `top`. */
export function moved(merge: SheetMerge, top: number): SheetMerge {
  return { ...merge, top: merge.top + top, bottom: merge.bottom + top }
}

function together(parts: readonly FrameRows[]): FrameRows {
  return { xml: parts.map(({ xml }) => xml).join(''), merges: parts.flatMap(({ merges }) => merges) }
}

function rowXml(at: number, points: number, cells: string): string {
  return `<row r="${at + 1}" ht="${points}" customHeight="1">${cells}</row>`
}

function look(face: CellFace, align: CellStyle['align']): CellStyle {
  return { face, align, format: 'plain', isBold: false, isMarked: false, isUnlocked: false }
}

/** A line over all visible columns, as high as its text needs. */
function wholeRow(
  sheet: WorkbookSheet,
  at: number,
  text: string,
  face: 'title' | 'line',
  align: 'left' | 'center',
  styles: StyleBook,
): FrameRows {
  const [left, right] = visibleEdges(sheet.columns)
  const height = linePoints[face] * linesOf(text, widthOf(sheet.columns, left, right), face)
  return {
    xml: rowXml(at, height, textCell(`${columnName(left)}${at + 1}`, text, styles.numberOf(look(face, align)))),
    merges: left < right ? [{ top: at, left, bottom: at, right }] : [],
  }
}

/** Texts side by side over the width: of the head line the last stands right and those between in the middle; signatures stand left. */
function partsRow(sheet: WorkbookSheet, at: number, parts: readonly string[], line: 'headLine' | 'footLine', styles: StyleBook): FrameRows {
  const spans = spansOf(sheet.columns, parts.length)
  const texts = spans.length === parts.length ? parts : [parts.filter((part) => part !== '').join('　　')]
  const alignOf = (part: number): CellStyle['align'] =>
    line === 'footLine' || part === 0 ? 'left' : part === parts.length - 1 ? 'right' : 'center'
  const lines = texts.map((text, part) => linesOf(text, widthOf(sheet.columns, ...(spans[part] ?? [0, 0])), 'line'))
  const cells = texts.map((text, part) =>
    textCell(`${columnName(spans[part]?.[0] ?? 0)}${at + 1}`, text, styles.numberOf(look('line', alignOf(part)))),
  )
  return {
    xml: rowXml(at, linePoints.line * Math.max(1, ...lines) + (line === 'footLine' ? 10 : 4), cells.join('')),
    merges: spans.flatMap(([left, right]) => (left < right ? [{ top: at, left, bottom: at, right }] : [])),
  }
}

function headRow(sheet: WorkbookSheet, labels: readonly string[], at: number, row: number, styles: StyleBook): FrameRows {
  const style = styles.numberOf(look('head', 'center'))
  const hidden = styles.numberOf(look('plain', 'left'))
  const cells = sheet.columns.map((column, column_) =>
    textCell(`${columnName(column_)}${row + 1}`, labels[column_] ?? '', column.isHidden === true ? hidden : style),
  )
  const lines = labels.map((label, column) => {
    const area = (sheet.headMerges ?? []).find((merge) => merge.top === at && merge.left === column)
    const width = widthOf(sheet.columns, column, area?.right ?? column)
    return linesOf(label, width, 'head') / ((area?.bottom ?? at) - at + 1)
  })
  return { xml: rowXml(row, Math.ceil(linePoints.head * Math.max(1.4, ...lines)) + 6, cells.join('')), merges: [] }
}

function linesOf(text: string, widthMm: number, face: 'title' | 'head' | 'line'): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((signsOf(line) * signMm[face]) / Math.max(signMm[face], widthMm - 2))))
    .reduce((sum, lines) => sum + lines, 0)
}

/** Chinese characters count one, others a half. */
function signsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 1 : 0.5), 0)
}

function widthOf(columns: readonly WorkbookColumn[], left: number, right: number): number {
  return columns.slice(left, right + 1).reduce((sum, column) => sum + (column.isHidden === true ? 0 : column.widthMm), 0)
}

function visibleEdges(columns: readonly WorkbookColumn[]): [left: number, right: number] {
  const shown = columns.flatMap((column, at) => (column.isHidden === true ? [] : [at]))
  return [shown[0] ?? 0, shown.at(-1) ?? 0]
}

/** Splits the visible columns into `parts` spans of about the same width; one span where there are fewer columns than parts. */
export function spansOf(columns: readonly WorkbookColumn[], parts: number): [left: number, right: number][] {
  const shown = columns.flatMap((column, at) => (column.isHidden === true ? [] : [at]))
  if (shown.length < parts || parts < 2) return [visibleEdges(columns)]
  const share = widthOf(columns, 0, columns.length - 1) / parts
  const spans: [number, number][] = []
  let from = 0
  for (let part = 1; part <= parts; part += 1) {
    const to = part === parts ? shown.length - 1 : edgeNear(columns, shown, share * part, [from, shown.length - 1 - (parts - part)])
    spans.push([shown[from] ?? 0, shown[to] ?? 0])
    from = to + 1
  }
  return spans
}

/** Which of the shown columns, between two of them, ends nearest to a width. */
function edgeNear(columns: readonly WorkbookColumn[], shown: readonly number[], width: number, [first, last]: [number, number]): number {
  let best = first
  for (let at = first; at <= last; at += 1) {
    const distance = (place: number): number => Math.abs(widthOf(columns, 0, shown[place] ?? 0) - width)
    if (distance(at) < distance(best)) best = at
  }
  return best
}
