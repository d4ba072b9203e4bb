import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citedNumber, documentNumber, parseDocumentNumber, proposedNumber, seriesNumber } from '#shared/text/document-number.ts'

const parts = fc.record({
  code: fc.constantFrom(null, '鹤信用办发', '黑政信专办函'),
  year: fc.integer({ min: 2000, max: 2100 }),
  serial: fc.integer({ min: 1, max: 9999 }),
})

test('office.md: slips carry 编号：〔2022〕第3号, organs 鹤信用办发〔2022〕12号', () => {
  expect(citedNumber({ code: null, year: 2022, serial: 3 })).toBe('编号：〔2022〕第3号')
  expect(citedNumber({ code: '鹤信用办发', year: 2022, serial: 12 })).toBe('鹤信用办发〔2022〕12号')
  expect(seriesNumber(2022, null)).toBe('〔2022〕第　号')
})

test('every number is read back, from either form', () => {
  fc.assert(
    fc.property(parts, (number) => {
      expect(parseDocumentNumber(documentNumber(number))).toEqual(number)
      expect(parseDocumentNumber(citedNumber(number))).toEqual(number)
    }),
  )
})

test.each([
  ['中办发【2022】25号', '中办发〔2022〕25号'],
  ['中办发[2022]25号', '中办发〔2022〕25号'],
  ['编号:(2022)第03号', '编号：〔2022〕第3号'],
])('“%s” is offered as “%s”, never rewritten by itself', (text, right) => expect(proposedNumber(text)).toBe(right))

test.each(['鹤信用办发〔2022〕12号', '关于印发方案的通知', '鹤信用办发〔2022〕第12号', '〔2022〕12号', '鹤信用办发〔2022〕0号'])(
  'nothing is proposed for “%s”',
  (text) => expect(proposedNumber(text)).toBeUndefined(),
)
