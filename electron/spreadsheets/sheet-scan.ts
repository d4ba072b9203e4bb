import type { SheetCell, SheetMerge } from '#shared/sheets/model.ts'
import { CellScan, type CellSources, columnOf } from './cell-scan.ts'
import { ShortCell } from './short-cell.ts'
import { emptyCell } from './text-table.ts'
import { isTrue } from './workbook-parts.ts'
import { XmlFault, type XmlReader, attribute } from './xml-scanner.ts'

/** A row with something in it: its place in the sheet and its cells, trailing blanks cut. */
export interface ScannedRow {
  readonly at: number
  readonly cells: readonly SheetCell[]
}

export interface ScanLimits {
  readonly mostRows: number
  readonly mostColumns: number
  /** Thrown where there is more than may be read. */
  readonly tooManyRows: () => Error
  readonly tooManyColumns: (row: number) => Error
  readonly tooManyMerges: () => Error
}

const mostMerges = 100_000

/** Reads a sheet's XML: finished rows wait in `rows` to be taken; merges and hidden rows and columns are known at its end. */
export class SheetScan implements XmlReader {
  rows: ScannedRow[] = []
  readonly merges: SheetMerge[] = []
  readonly hiddenRows: number[] = []
  readonly hiddenColumns: number[] = []
  readonly #cell: CellScan
  readonly #short = new ShortCell()
  readonly #limits: ScanLimits
  #row = -1
  #column = -1
  #cells: SheetCell[] = []
  #isInData = false

  constructor(sources: CellSources, limits: ScanLimits) {
    this.#cell = new CellScan(sources)
    this.#limits = limits
  }

  get wantsText(): boolean {
    return this.#cell.wantsText
  }

  text(text: string): void {
    this.#cell.text(text)
  }

  open(name: string, source: string, from: number, to: number): void {
    if (this.#cell.isOpen) this.#cell.open(name)
    else if (name === 'c' && this.#row >= 0) this.#openCell(source, from, to)
    else if (name === 'row' && this.#isInData) this.#openRow(source, from, to)
    else if (name === 'sheetData') this.#isInData = true
    else if (name === 'col') this.#column_(source, from, to)
    else if (name === 'mergeCell') this.#merge(attribute(source, from, to, 'ref'))
  }

  close(name: string): void {
    if (this.#cell.isOpen) {
      if (name !== 'c') this.#cell.close(name)
      else this.#put(this.#cell.finished())
    } else if (name === 'row') this.#closeRow()
    else if (name === 'sheetData') this.#isInData = false
  }

  shortCut(source: string, at: number): number {
    if (this.#row < 0 || this.#cell.isOpen || !this.#short.take(source, at)) return -1
    this.#column = this.#short.column
    this.#put(this.#cell.cellOf(this.#short.type, this.#short.style, this.#short.value, false))
    return this.#short.end
  }

  #openRow(source: string, from: number, to: number): void {
    const place = attribute(source, from, to, 'r')
    const row = place === null ? this.#lastRow + 1 : Number(place) - 1
    // Rows stand in their order in every file that an office program writes.
    if (!Number.isInteger(row) || row <= this.#lastRow || row >= 1_048_576) throw new XmlFault('row out of order')
    this.#row = row
    this.#lastRow = row
    this.#column = -1
    this.#cells = []
    if (isTrue(attribute(source, from, to, 'hidden')) && row < this.#limits.mostRows) this.hiddenRows.push(row)
  }
  #lastRow = -1

  #closeRow(): void {
    if (this.#row < 0) return
    while (this.#cells.length > 0 && isBlank(this.#cells.at(-1))) this.#cells.pop()
    if (this.#cells.length > 0) {
      if (this.#row >= this.#limits.mostRows) throw this.#limits.tooManyRows()
      this.rows.push({ at: this.#row, cells: this.#cells })
    }
    this.#row = -1
  }

  #openCell(source: string, from: number, to: number): void {
    const place = attribute(source, from, to, 'r')
    this.#column = place === null ? this.#column + 1 : columnOf(place)
    this.#cell.begin(attribute(source, from, to, 't'), attribute(source, from, to, 's'))
  }

  #put(cell: SheetCell): void {
    if (isBlank(cell) && this.#column >= this.#limits.mostColumns) return
    if (this.#column >= this.#limits.mostColumns) throw this.#limits.tooManyColumns(this.#row)
    while (this.#cells.length < this.#column) this.#cells.push(emptyCell)
    this.#cells[this.#column] = cell
  }

  #column_(source: string, from: number, to: number): void {
    if (!isTrue(attribute(source, from, to, 'hidden'))) return
    const [first, last] = [Number(attribute(source, from, to, 'min')), Number(attribute(source, from, to, 'max'))]
    for (let column = Math.max(1, first); column <= Math.min(last, this.#limits.mostColumns); column += 1)
      this.hiddenColumns.push(column - 1)
  }

  #merge(range: string | null): void {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(range ?? '') ?? []
    if (left === '') return
    if (this.merges.length >= mostMerges) throw this.#limits.tooManyMerges()
    this.merges.push({ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) })
  }
}

/** Nothing that anybody can see, and nothing to be said about it. */
export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (cell.doubt === undefined && cell.text.trim() === '')
}
