import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaName, columnName, columnWriter, serialOf } from '#electron/spreadsheets/cell-xml.ts'
import { columnOf } from '#electron/spreadsheets/cell-scan.ts'
import { styleBook } from '#electron/spreadsheets/styles.ts'
import { cellXml, cleanText, decodedText } from '#electron/spreadsheets/xml-text.ts'

test('columns are named A to XFD and read back', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'])
  for (let at = 0; at < 16_384; at += 7) expect(columnOf(`${columnName(at)}12`)).toBe(at)
  expect(areaName(3, 0, 9, 27)).toBe('A4:AB10')
})

test('a day is the number that spreadsheets count, none before March 1900 and for no day', () => {
  expect(serialOf('2022-09-30')).toBe(44_834)
  expect(serialOf('1900-03-01')).toBe(61)
  expect(['1900-02-28', '2022-02-30', '2022年9月', '', '2022-9-3'].map(serialOf)).toEqual([null, null, null, null, null])
})

test('ASVS 1.2.10: whatever a text begins with, it is written as text in a cell of the format text', () => {
  const styles = styleBook()
  const write = columnWriter({ widthMm: 20 }, 0, styles)
  for (const text of ['=1+1', '+86', '-1', '@x', '\tx', '＝1']) {
    expect(write(text, 0)).toMatch(/^<c r="A1" s="\d+" t="inlineStr"><is><t xml:space="preserve">/)
  }
  const style = Number(/s="(\d+)"/.exec(write('=1+1', 0))?.[1])
  expect([...styles.xml().matchAll(/<xf numFmtId="(\d+)"/g)][style + 1]?.[1]).toBe('49')
})

test('a long text does not carry the text format, which older spreadsheets show as ###, but a quote prefix', () => {
  const styles = styleBook()
  const write = columnWriter({ widthMm: 20 }, 0, styles)
  const style = Number(/s="(\d+)"/.exec(write('='.repeat(256), 0))?.[1])
  expect([...styles.xml().matchAll(/<xf numFmtId="(\d+)"[^>]*/g)][style + 1]?.[0]).toMatch(/numFmtId="0".*quotePrefix="1"/)
})

test('equal looks are one', () => {
  const styles = styleBook()
  const [one, other] = [columnWriter({ widthMm: 20 }, 0, styles), columnWriter({ widthMm: 60 }, 1, styles)]
  const numbers = [one('a', 0), other('b', 0), one({ text: 'c' }, 1)].map((xml) => /s="(\d+)"/.exec(xml)?.[1])
  expect(new Set(numbers).size).toBe(1)
  expect(one({ text: 'c', isMarked: true }, 1)).not.toContain(`s="${numbers[0]}"`)
})

test('a number that is none is a fault of the program, not a broken file', () => {
  const write = columnWriter({ widthMm: 20 }, 0, styleBook())
  expect(() => write({ number: Number.NaN }, 0)).toThrow('unexpected')
  expect(write({ number: -0 }, 0)).toContain('<v>0</v>')
})

test('control characters go, line ends become \\n, halves of characters go', () => {
  expect(cleanText('a\r\nb\rc\u0000\u0007\u001F\u007F\u0085\uD800d\uFFFE\t𠮷')).toBe('a\nb\ncd\t𠮷')
})

test('every clean text is read back from its XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('_', 'x', '0', 'D', 'A', '&', '<', '\n', ' ', '字', '_x000D_', '_x005F_') }), (text) => {
      const raw = cellXml(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
      expect(decodedText(raw)).toBe(text)
    }),
  )
})
