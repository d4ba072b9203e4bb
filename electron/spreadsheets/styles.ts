import type { CellAlign, ColumnFormat } from '#shared/sheets/workbook.ts'
import { xmlEscaped } from './xml-text.ts'

/** The looks of a workbook's cells: every different one becomes an entry of `styles.xml`, numbered in the order of first use. */

export type CellFace = 'title' | 'head' | 'body' | 'line' | 'plain'

export interface CellStyle {
  readonly face: CellFace
  readonly align: CellAlign
  readonly format: ColumnFormat | 'long'
  readonly isBold: boolean
  readonly isMarked: boolean
  readonly isUnlocked: boolean
}

/** Faces as the office's documents have them (documents.md 3), with what tells a spreadsheet to fall back to a Chinese face. */
const faces: Readonly<Record<CellFace, { readonly name: string; readonly points: number }>> = {
  // The first is the workbook's standard face: column widths are counted in its digits.
  plain: { name: '宋体', points: 11 },
  title: { name: '方正小标宋简体', points: 22 },
  head: { name: '黑体', points: 10.5 },
  body: { name: '仿宋_GB2312', points: 10.5 },
  line: { name: '仿宋_GB2312', points: 12 },
}

/** Numbers of the built-in formats, and one of our own for days. */
const dayFormat = 164
const formatNumbers: Readonly<Record<CellStyle['format'], number>> = {
  text: 49,
  // A cell of the text format shows a long text as ### in older spreadsheets.
  long: 0,
  day: dayFormat,
  plain: 0,
  whole: 1,
  thousands: 3,
  thousandsDecimal: 4,
  percent: 10,
}
const fontFaces = Object.keys(faces) as CellFace[]

export interface StyleBook {
  /** The number of a look, for a cell's `s`. */
  numberOf(style: CellStyle): number
  /** `styles.xml` of all looks asked for so far. */
  xml(): string
}

/** Collects looks; number 0 is the plain cell. */
export function styleBook(): StyleBook {
  const known = new Map<string, number>()
  const looks: string[] = []
  const numberOf = (style: CellStyle): number => {
    const key = `${style.face}|${style.align}|${style.format}|${style.isBold}|${style.isMarked}|${style.isUnlocked}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, looks.length)
    looks.push(lookXml(style))
    return looks.length - 1
  }
  numberOf({ face: 'plain', align: 'left', format: 'plain', isBold: false, isMarked: false, isUnlocked: false })
  return { numberOf, xml: () => stylesXml(looks) }
}

function lookXml({ face, align, format, isBold, isMarked, isUnlocked }: CellStyle): string {
  const font = fontFaces.indexOf(face) * 2 + (isBold ? 1 : 0)
  const isTable = face === 'head' || face === 'body'
  if (face === 'plain')
    return `<xf numFmtId="${formatNumbers[format]}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
  return (
    `<xf numFmtId="${formatNumbers[format]}" fontId="${font}" fillId="${isMarked ? 2 : 0}" borderId="${isTable ? 1 : 0}" xfId="0"` +
    `${format === 'long' ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `<alignment horizontal="${align}" vertical="center" wrapText="1"/><protection locked="${isUnlocked ? 0 : 1}"/></xf>`
  )
}

function stylesXml(looks: readonly string[]): string {
  const fonts = fontFaces.map((face) => faces[face]).flatMap((face) => [fontXml(face, false), fontXml(face, true)])
  const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

function fontXml({ name, points }: { readonly name: string; readonly points: number }, isBold: boolean): string {
  return `<font>${isBold ? '<b/>' : ''}<sz val="${points}"/><name val="${xmlEscaped(name)}"/><family val="3"/><charset val="134"/></font>`
}
