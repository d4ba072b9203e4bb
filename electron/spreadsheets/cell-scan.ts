import type { SheetCell } from '#shared/sheets/model.ts'
import { type NumberKind, plainKind } from './number-format.ts'
import { numberCell } from './number-text.ts'
import { textCellOf } from './shared-strings.ts'
import { type TextTable, emptyCell } from './text-table.ts'
import { XmlFault } from './xml-scanner.ts'

/** What cells point to. */
export interface CellSources {
  readonly strings: Pick<TextTable, 'at'>
  readonly kinds: readonly NumberKind[]
  readonly is1904: boolean
}

const noValue: SheetCell = Object.freeze({ text: '', number: null, doubt: 'noValue' })

/** Reads one `<c>` after the other: its cached value, never its formula. */
export class CellScan {
  isOpen = false
  wantsText = false
  readonly #sources: CellSources
  #type = ''
  #style = -1
  #value = ''
  #hasFormula = false
  #phonetic = 0

  constructor(sources: CellSources) {
    this.#sources = sources
  }

  begin(type: string | null, style: string | null): void {
    this.isOpen = true
    this.#type = type ?? 'n'
    this.#style = style === null ? -1 : Number(style)
    this.#value = ''
    this.#hasFormula = false
    this.#phonetic = 0
  }

  open(name: string): void {
    if (name === 'v') this.wantsText = this.#type !== 'inlineStr'
    else if (name === 't') this.wantsText = this.#type === 'inlineStr' && this.#phonetic === 0
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'rPh') this.#phonetic += 1
  }

  close(name: string): void {
    this.wantsText = false
    if (name === 'rPh') this.#phonetic -= 1
  }

  text(text: string): void {
    this.#value += text
  }

  /** The cell that was read; the next one can begin. */
  finished(): SheetCell {
    this.isOpen = false
    this.wantsText = false
    return this.cellOf(this.#type, this.#style, this.#value, this.#hasFormula)
  }

  /** A cell by its type, the number of its look, its value and whether a formula stands behind it. */
  cellOf(type: string, style: number, value: string, hasFormula: boolean): SheetCell {
    const { strings, kinds, is1904 } = this.#sources
    const nothing = hasFormula ? noValue : emptyCell
    switch (type) {
      case 'inlineStr':
      case 'str':
        return textCellOf(value)
      case 's':
        return value === '' ? emptyCell : (strings.at(Number(value)) ?? fault('no such text'))
      case 'b':
        return value === '' ? nothing : { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', number: null }
      case 'e':
        return value === '' ? nothing : { text: value, number: null, doubt: 'error' }
      case 'd':
        return value === '' ? nothing : textCellOf(value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' '))
      default:
        if (value.trim() === '') return nothing
        return numberCell(value, kinds[style] ?? plainKind, is1904) ?? fault('no number')
    }
  }
}

function fault(what: string): never {
  throw new XmlFault(what)
}

/** The column of `AB` or `AB12`, counted from 0. */
export function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length && at < 4; at += 1) {
    const letter = place.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column === 0) throw new XmlFault('no column')
  return column - 1
}
