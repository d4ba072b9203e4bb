import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleNames, chineseNumber, headingMark, parseChineseNumber } from '#shared/text/numerals.ts'

test.each([
  [0, '零'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1005, '一千零五'],
  [10_000, '一万'],
  [10_005, '一万零五'],
  [100_500, '十万零五百'],
  [20_000_000, '二千万'],
  [100_000_001, '一亿零一'],
])('%d is read %s', (value, text) => expect(chineseNumber(value)).toBe(text))

test('every number that is written is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => parseChineseNumber(chineseNumber(value)) === value))
})

test.each(['', '一一', '五十十', '十零', '3', '一万万', '第一'])('“%s” is no number', (text) =>
  expect(parseChineseNumber(text)).toBeUndefined(),
)

test('numbers outside the range are refused, not misprinted', () => {
  for (const value of [-1, 1.5, 1e12, Number.NaN]) expect(() => chineseNumber(value)).toThrow(RangeError)
})

test('GB/T 9704 7.3.3: the four levels are 一、（一）1.（1）', () => {
  expect([1, 2, 3, 4].map((level) => headingMark(level as 1, 12))).toEqual(['十二、', '（十二）', '12.', '（12）'])
})

test('articles are cited in order, once', () => {
  expect(articleNames([14, 7, 10])).toBe('第七、十、十四条')
})
