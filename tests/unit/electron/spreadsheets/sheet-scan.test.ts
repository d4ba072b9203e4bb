import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from '#electron/spreadsheets/number-format.ts'
import { SheetScan } from '#electron/spreadsheets/sheet-scan.ts'
import { ShortCell } from '#electron/spreadsheets/short-cell.ts'
import { type XmlReader, XmlScanner } from '#electron/spreadsheets/xml-scanner.ts'

const sources = {
  strings: ['爱辉区', '北安市'].map((text) => ({ text, number: null })),
  kinds: [kindOf(0, undefined), kindOf(14, undefined), kindOf(10, undefined)],
  is1904: false,
}
const limits = {
  mostRows: 1000,
  mostColumns: 200,
  tooManyRows: () => new Error('rows'),
  tooManyColumns: () => new Error('columns'),
  tooManyMerges: () => new Error('merges'),
}

/** Rows of a sheet's XML, or the words of its fault; `isPlain` takes the short cut away. */
function rowsOf(pieces: readonly string[], isPlain: boolean): unknown {
  const scan = new SheetScan(sources, limits)
  const plain: XmlReader = {
    open: (name, source, from, to) => scan.open(name, source, from, to),
    close: (name) => scan.close(name),
    text: (text) => scan.text(text),
    get wantsText() {
      return scan.wantsText
    },
  }
  const scanner = new XmlScanner(isPlain ? plain : scan)
  try {
    for (const piece of pieces) scanner.feed(piece)
    scanner.end()
    return scan.rows
  } catch (error) {
    return (error as Error).message
  }
}

const place = fc.constantFrom('r="A1"', 'r="B1"', 'r="CV1"', 'r="GR1"', 'r="GS1"', 'r="b1"', 'r="1"', 'r="ABCD1"', "r='C1'", 'x="1"', '')
const look = fc.constantFrom('s="0"', 's="1"', 's="2"', 's="77"', '')
const type = fc.constantFrom('t="s"', 't="n"', 't="str"', 't="inlineStr"', 't="b"', 't="e"', 't="d"', 't = "s"', '')
const content = fc.constantFrom(
  '<v>1</v>',
  '<v>0</v>',
  '<v>44834.5</v>',
  '<v> 1 </v>',
  '<v>x</v>',
  '<v></v>',
  '<v/>',
  '<f>A1</f><v>1</v>',
  '<f>A1</f>',
  '<is><t>甲&amp;乙</t></is>',
  '<is><t xml:space="preserve"> &#10;_x000D_a\r\n</t></is>',
  '<is><r><t>甲</t></r><rPh><t>x</t></rPh></is>',
  '<is><t/></is>',
  '',
)
const cell = fc.tuple(fc.shuffledSubarray([0, 1, 2]), place, look, type, content, fc.boolean()).map(([order, r, s, t, inner, isEmpty]) => {
  const attributes = order.map((at) => [r, s, t][at]).filter((one) => one !== '')
  return isEmpty && inner === '' ? `<c ${attributes.join(' ')}/>` : `<c ${attributes.join(' ')}>${inner}</c>`
})

test('the short cut over usual cells gives what the scanner gives, for every way to write a cell and to cut the part', () => {
  let taken = 0
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
      (cells, cuts) => {
        const xml = `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
        const pieces: string[] = []
        for (let at = 0, turn = 0; at < xml.length; turn += 1) {
          const next = at + (cuts[turn % cuts.length] ?? 1)
          pieces.push(xml.slice(at, next))
          at = next
        }
        if (new ShortCell().take(cells[0] ?? '', 0)) taken += 1
        const expected = rowsOf([xml], true)
        expect(rowsOf([xml], false)).toEqual(expected)
        expect(rowsOf(pieces, false)).toEqual(expected)
      },
    ),
    { numRuns: 2000, seed: 4 },
  )
  expect(taken).toBeGreaterThan(100)
})

test('usual cells are taken in one go, unusual ones are left', () => {
  const takes = (xml: string): boolean => new ShortCell().take(xml, 0)
  expect(
    [
      '<c r="A1"><v>1</v></c>',
      '<c r="A1" s="3" t="s"><v>1</v></c>',
      '<c r="A1" t="s" s="3"><v>1</v></c>',
      '<c r="A1" s="3"/>',
      '<c r="A1" t="inlineStr"><is><t>x</t></is></c>',
    ].map(takes),
  ).toEqual([true, true, true, true, true])
  expect(
    [
      '<c r="A1"><f>1</f><v>1</v></c>',
      '<c r="A1" cm="1"><v>1</v></c>',
      '<x:c r="A1"><x:v>1</x:v></x:c>',
      '<c r="A1"><v>1</v>',
      '<c r="A1"',
      '<col min="1"/>',
      '<c t="s"><v>1</v></c>',
    ].map(takes),
  ).toEqual([false, false, false, false, false, false, false])
})
