import { expect, test } from 'vitest'
import { printedNumber } from '#shared/sheets/printed-number.ts'

test.each([
  ['0', 0, 'whole'],
  ['12', 12, 'whole'],
  ['-3', -3, 'whole'],
  ['1,180', 1180, 'thousands'],
  ['39.20', 39.2, 'thousandsDecimal'],
  ['0.00', 0, 'thousandsDecimal'],
  ['-1.38', -1.38, 'thousandsDecimal'],
  ['1,234.50', 1234.5, 'thousandsDecimal'],
  ['85.40%', 0.854, 'percent'],
  ['12.5', 12.5, 'plain'],
] as const)('a printed %s is a number whose format prints it again', (text, number, format) => {
  expect(printedNumber(text)).toEqual({ number, format })
})

test.each([
  '',
  '—',
  '007',
  '-0',
  '-0.00',
  '+1',
  '=1+1',
  '36.4000',
  '1234.50',
  '1,23',
  '85%',
  '85.4%',
  '１２',
  ' 12',
  '1e5',
  '4月底',
  '3/8',
])('no format prints “%s” as it stands: it stays text', (text) => {
  expect(printedNumber(text)).toBeNull()
})

test('a telephone number or a code is nothing that is counted', () => {
  expect(printedNumber('2303211980010')).toBeNull()
  expect(printedNumber('91230000000000000001')).toBeNull()
})
