import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyIn, officialMoney, parseMoney } from '#shared/text/money.ts'

test.each([
  [550_000_000_00, '5.5亿元'],
  [35_0000_00, '35万元'],
  [860_0000_00, '860万元'],
  [1_0000_00, '1万元'],
  [9999_99, '9999.99元'],
  [-2_5000_00, '-2.5万元'],
  [0, '0元'],
])('%d 分 is %s', (fen, text) => expect(officialMoney(fen)).toBe(text))

test('a column headed 单位：万元 keeps one unit', () =>
  expect([5_5000_00, 1, 12_0000_00].map((fen) => moneyIn(fen, '万元'))).toEqual(['5.5', '0.000001', '12']))

test('no amount is rounded: what is written is read back exactly', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (fen) => parseMoney(officialMoney(fen)) === fen))
})

test.each([
  ['5.5亿元', 550_000_000_00],
  ['1,200万', 1200_0000_00],
  ['3，500元', 3500_00],
])('“%s” is read', (text, fen) => expect(parseMoney(text)).toBe(fen))

test('a bare figure takes the unit of its field', () => expect(parseMoney('35', '万元')).toBe(35_0000_00))

test.each(['', '五万元', '1.234元', '12万块', '1..2', '9'.repeat(20)])('“%s” is no amount', (text) =>
  expect(parseMoney(text)).toBeUndefined(),
)
