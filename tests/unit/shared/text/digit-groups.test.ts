import { expect, test } from 'vitest'
import { groupedDigits } from '#shared/text/digit-groups.ts'

test.each([
  ['31264', '31,264'],
  ['1234567', '1,234,567'],
  ['100000', '100,000'],
  ['1000', '1,000'],
  ['999', '999'],
  ['616', '616'],
  ['0', '0'],
  ['', ''],
])('GB/T 15835: the whole number %s is written %s', (plain, written) => expect(groupedDigits(plain)).toBe(written))

test.each([
  ['31264.50000', '31,264.50000'],
  ['0.123456', '0.123456'],
  ['31264户', '31,264户'],
  ['累计赋码市场主体数还需增加10504', '累计赋码市场主体数还需增加10,504'],
  ['100000至200000', '100,000至200,000'],
])('decimals are not grouped, words around a figure stay: %s', (plain, written) => expect(groupedDigits(plain)).toBe(written))

test('what is grouped already is left alone', () => {
  expect(groupedDigits('31,264')).toBe('31,264')
  expect(groupedDigits('1,234,567.89亿元')).toBe('1,234,567.89亿元')
})
