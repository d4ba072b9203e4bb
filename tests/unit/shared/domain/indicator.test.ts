import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fraction, fraction, parseFraction, whole } from '#shared/domain/fraction.ts'
import {
  type JudgedTarget,
  type Measured,
  type TargetOperator,
  gapWords,
  isTargetMet,
  measuredValue,
  numberText,
  printedValue,
  scaledDown,
} from '#shared/domain/indicator.ts'

const ratio = (numerator: number, denominator: number): Measured => ({
  unit: '%',
  isRatio: true,
  numerator: whole(numerator),
  denominator: whole(denominator),
})
const amount = (value: string, unit: string): Measured => ({ unit, isRatio: false, numerator: parseFraction(value), denominator: null })
const target = (operator: TargetOperator, value: string): JudgedTarget => ({ operator, value: parseFraction(value) })
const met = (measured: Measured, judged: JudgedTarget) => isTargetMet(measuredValue(measured), judged)

test.each<[string, Measured, string]>([
  ['M-135: 616 of 619', ratio(616, 619), '99.52%'],
  ['two decimals, also where they are zeros', ratio(24, 30), '80.00%'],
  ['an amount without zeros at its end', amount('5.60', '亿元'), '5.6亿元'],
  ['a whole number', amount('100', '个'), '100个'],
  ['no more than four decimals', amount('5.523456789', '亿元'), '5.5235亿元'],
  ['nothing to divide by', ratio(0, 0), ''],
  ['nothing entered', { unit: '件', isRatio: false, numerator: null, denominator: null }, ''],
])('a value is printed as it is read: %s', (_, measured, text) => {
  expect(printedValue(measured)).toBe(text)
})

describe('comparison is exact, never of rounded numbers (A-20)', () => {
  test('99.996 % prints 100.00% and does not meet 100 %', () => {
    const measured = ratio(24_999, 25_000)
    expect(printedValue(measured)).toBe('100.00%')
    expect(met(measured, target('>=', '100'))).toBe(false)
    expect(gapWords(measured, target('>=', '100'), '已解决的事项数')).toBe('距目标还差不足0.01个百分点，已解决的事项数还需增加1')
  })

  test('突破 is more than, 不低于 is at least', () => {
    expect(met(amount('5.5', '亿元'), target('>', '5.5'))).toBe(false)
    expect(met(amount('5.5', '亿元'), target('>=', '5.5'))).toBe(true)
    expect(met(amount('5.5', '亿元'), target('<=', '5.5'))).toBe(true)
    expect(met(amount('5.5', '亿元'), target('<', '5.5'))).toBe(false)
    expect(met(amount('0', '件'), target('=', '0'))).toBe(true)
  })

  test('without a number in the target nothing is judged', () => {
    const unjudged: JudgedTarget = { operator: '>=', value: null }
    expect([met(ratio(1, 2), unjudged), gapWords(ratio(1, 2), unjudged, '已评价数')]).toEqual([null, ''])
  })
})

test.each<[Measured, JudgedTarget, string]>([
  [ratio(616, 619), target('>=', '100'), '距目标还差0.48个百分点，已办数还需增加3'],
  [ratio(18, 30), target('>=', '80'), '距目标还差20个百分点，已办数还需增加6'],
  [ratio(40, 100), target('>', '40'), '现与目标持平，须突破目标，已办数还需增加1'],
  [amount('4.9', '亿元'), target('>', '5.5'), '距目标还差0.6亿元'],
  [amount('5.5', '亿元'), target('>', '5.5'), '现与目标持平，须突破目标'],
  [amount('1', '个'), target('>=', '2'), '距目标还差1个'],
  [amount('2', '件'), target('=', '0'), '超出目标2件'],
  [amount('3', '件'), target('<', '3'), '须小于目标，现与目标持平'],
  [ratio(30, 30), target('>=', '80'), ''],
])('what is missing is said in the indicator’s unit: %#', (measured, judged, words) => {
  expect(gapWords(measured, judged, '已办数')).toBe(words)
})

test('so many more of the numerator meet the target, and one less does not', () => {
  const operators: readonly ('>=' | '>')[] = ['>=', '>']
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(...operators),
      (top, bottom, value, operator) => {
        const judged = target(operator, String(value))
        const words = gapWords(ratio(top, bottom), judged, '已办数')
        if (words === '') return
        const more = Number(/还需增加(\d+)$/.exec(words)?.[1])
        expect(met(ratio(top + more, bottom), judged)).toBe(true)
        expect(met(ratio(top + more - 1, bottom), judged)).toBe(false)
      },
    ),
  )
})

test('万元 of a ledger become 亿元 without loss', () => {
  const value: Fraction = scaledDown(parseFraction('55001.23'), 10_000)
  expect(value).toEqual(fraction(5_500_123n, 1_000_000n))
  expect(numberText(value)).toBe('5.5001')
})
