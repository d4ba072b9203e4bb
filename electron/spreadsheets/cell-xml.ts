import { AppError } from '#shared/domain/errors.ts'
import type { WorkbookCell, WorkbookColumn } from '#shared/sheets/workbook.ts'
import type { CellFace, StyleBook } from './styles.ts'
import { cellXml } from './xml-text.ts'

/** From here on a text cell shows ### in older spreadsheets if its format is text. */
const longText = 255

/** `A`, `Z`, `AA` … of a column counted from 0. */
export function columnName(at: number): string {
  let name = ''
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** `A1:C3`, 0-based and inclusive. */
export function areaName(top: number, left: number, bottom: number, right: number): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`
}

/** A text cell with a look's number; a cell without text only when it has a look. */
export function textCell(place: string, text: string, style: number): string {
  if (text === '') return style === 0 ? '' : `<c r="${place}" s="${style}"/>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`
}

/** Draws the body's cells of one column; looks are found once and not for every cell. */
export function columnWriter(column: WorkbookColumn, at: number, styles: StyleBook): (cell: WorkbookCell, row: number) => string {
  const [name, format] = [columnName(at), column.format ?? 'text']
  const face: CellFace = column.isHidden === true ? 'plain' : 'body'
  const look = {
    face,
    align: column.align ?? ('left' as const),
    format,
    isBold: false,
    isMarked: false,
    isUnlocked: column.isUnlocked ?? false,
  }
  const empty = styles.numberOf(look)
  let [short, long] = [-1, -1]
  return (cell, row) => {
    const place = `${name}${row + 1}`
    if (cell === '') return textCell(place, '', empty)
    if (typeof cell === 'string') {
      if (cell.length > longText) return textCell(place, cell, (long = long < 0 ? styles.numberOf({ ...look, format: 'long' }) : long))
      return textCell(place, cell, (short = short < 0 ? styles.numberOf({ ...look, format: 'text' }) : short))
    }
    const own = { ...look, align: cell.align ?? look.align, isBold: cell.isBold ?? false, isMarked: cell.isMarked ?? false }
    if ('number' in cell) {
      const style = styles.numberOf({ ...own, format: cell.format ?? (format === 'text' || format === 'day' ? 'plain' : format) })
      return numberCell(place, cell.number, style)
    }
    if ('day' in cell) {
      const serial = serialOf(cell.day)
      if (serial !== null) return numberCell(place, serial, styles.numberOf({ ...own, format: 'day' }))
      return textCell(place, cell.day, styles.numberOf({ ...own, format: 'text' }))
    }
    const kind = cell.text === '' ? format : cell.text.length > longText ? 'long' : 'text'
    return textCell(place, cell.text, styles.numberOf({ ...own, format: kind }))
  }
}

function numberCell(place: string, value: number, style: number): string {
  if (!Number.isFinite(value)) throw new AppError('unexpected', { value: `number at ${place}` })
  return `<c r="${place}" s="${style}"><v>${Object.is(value, -0) ? 0 : value}</v></c>`
}

/** The spreadsheet's number of a day; null for what is no day after February 1900 (before it spreadsheets count wrongly). */
export function serialOf(day: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined) return null
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date))
  if (new Date(time).toISOString().slice(0, 10) !== day) return null
  const serial = (time - Date.UTC(1899, 11, 30)) / 86_400_000
  return serial > 60 ? serial : null
}
