import { type LeftOut, bodyOf } from './body.ts'
import { type MergedCells, mergedCells } from './cells.ts'
import { type HeadBand, headBand } from './head-rows.ts'
import { bracketedUnit, isCaption, isSerialLabel } from './head-text.ts'
import type { Sheet } from './model.ts'

export type { LeftOut } from './body.ts'

/** A named column of a table. */
export interface HeadColumn {
  /** 0-based. */
  readonly at: number
  /** From the upper head row down: `['承诺公开公示', '网站链接']`. */
  readonly path: readonly string[]
  /** 「承诺公开公示／网站链接」; '' for a column that holds something under no name. */
  readonly label: string
  /** What its brackets name: 「万元」. */
  readonly unit: string | null
  readonly isHidden: boolean
}

/** A table in a sheet: where its head stands, what its columns are called, which rows are its entries. Rows are 0-based. */
export interface SheetHead extends HeadBand {
  /** The line over the table that stands alone: 「政务诚信承诺书台账」; '' without one. */
  readonly title: string
  /** 「填报单位（盖章）：逊克县专班」, 「单位：万元」. */
  readonly captions: readonly string[]
  readonly columns: readonly HeadColumn[]
  readonly serialColumn: number | null
  /** Rows that are entries. */
  readonly rows: readonly number[]
  /** Filled rows that are none, with the reason: nothing is passed over in silence. */
  readonly leftOut: readonly LeftOut[]
}

/** More columns than any ledger has; what stands behind them is not a table's. */
export const mostColumns = 256

/**
 * The table of a sheet as WPS and Excel offices draw it, or null where there is none: title rows, 填报单位 lines, a head of one to four
 * rows with merged areas, a numbering row, 合计 rows, sections and the foot are told from the entries. `isKnown` helps where names are
 * known beforehand.
 */
export function findHead(sheet: Sheet, isKnown: (label: string) => boolean = () => false): SheetHead | null {
  const cells = mergedCells(sheet)
  const width = Math.min(mostColumns, widthOf(sheet))
  const band = headBand(sheet, cells, width, isKnown)
  if (band === null) return null
  const named = columnsOf(sheet, cells, width, band)
  const serialColumn = named.find(({ path }) => isSerialLabel(path.at(-1) ?? ''))?.at ?? null
  const { title, captions } = linesAbove(cells, width, band.top)
  const names = Array.from({ length: width }, (_, at) => headTextsAt(cells, band, at))
  const body = bodyOf(sheet, cells, { bottom: band.bottom, width, title, serialColumn, names })
  const columns = named.filter(({ at, label }) => label !== '' || body.rows.some((row) => cells.at(row, at).text.trim() !== ''))
  return { ...band, title, captions, columns, serialColumn, ...body }
}

function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, row.findLastIndex(({ text }) => text.trim() !== '') + 1), 0)
}

function columnsOf(sheet: Sheet, cells: MergedCells, width: number, band: HeadBand): HeadColumn[] {
  const hidden = new Set(sheet.hiddenColumns)
  return Array.from({ length: width }, (_, at) => {
    const path = headTextsAt(cells, band, at)
    return { at, path, label: path.join('／'), unit: bracketedUnit(path.at(-1) ?? ''), isHidden: hidden.has(at) }
  })
}

/** The names over a column from the upper head row down, each once. */
function headTextsAt(cells: MergedCells, { top, bottom }: HeadBand, column: number): string[] {
  const path: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const text = cells.at(row, column).text.replaceAll(/\s+/g, '')
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

function linesAbove(cells: MergedCells, width: number, top: number): { title: string; captions: string[] } {
  const [titles, captions]: [string[], string[]] = [[], []]
  for (let row = 0; row < top; row += 1) {
    const texts = distinctTexts(cells, row, width)
    if (texts.some((text) => isCaption(text) && isTitle(text))) captions.push(...withValues(texts))
    else if (texts.length === 1) titles.push(...texts)
  }
  return { title: titles.toSorted((one, other) => Number(isTitle(other)) - Number(isTitle(one)))[0] ?? '', captions }
}

/** 附件3 and 表一 stand over the title and are none. */
function isTitle(text: string): boolean {
  return !/^(?:附件|附表|表)[\d一二三四五六七八九十]*[:：]?$/.test(text.normalize('NFKC').replaceAll(/\s+/g, ''))
}

/** 「填报单位：」 with its value in the next cell becomes one line. */
function withValues(texts: readonly string[]): string[] {
  const lines: string[] = []
  for (const text of texts) {
    const last = lines.at(-1)
    if (last !== undefined && /[:：]$/.test(last.trim()) && !isCaption(text)) lines[lines.length - 1] = last.trim() + text.trim()
    else lines.push(text.trim())
  }
  return lines
}

function distinctTexts(cells: MergedCells, row: number, width: number): string[] {
  const texts: string[] = []
  for (let column = 0; column < width; column += 1) {
    const area = cells.areaAt(row, column)
    const text = area !== null && area.left < column ? '' : cells.at(row, column).text.trim()
    if (text !== '') texts.push(text)
  }
  return texts
}
