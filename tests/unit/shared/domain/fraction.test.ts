import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  decimalText,
  divide,
  equals,
  fraction,
  greater,
  multiply,
  negate,
  parseFraction,
  roundTo,
  scale,
  smaller,
  subtract,
  sum,
  whole,
  writeFraction,
  zero,
} from '#shared/domain/fraction.ts'

const fractions = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n)).map(([top, bottom]) => fraction(top, bottom))

describe('reading and writing', () => {
  test.each([
    [40, '40/1'],
    ['0.7', '7/10'],
    ['2.50', '5/2'],
    ['-3.08', '-77/25'],
    ['1120/29', '1120/29'],
    ['80/14', '40/7'],
    ['0.00', '0/1'],
  ])('%s is %s', (read, written) => {
    expect(writeFraction(parseFraction(read))).toBe(written)
  })

  test.each(['', '.5', '1.', '1e3', '0x10', ' 1', '1/-2', '１', '--1', 'NaN'])('%s is refused', (text) => {
    expect(() => parseFraction(text)).toThrow(RangeError)
  })

  test('a float is refused: 0.1 is not a tenth', () => {
    expect(() => parseFraction(0.1)).toThrow(RangeError)
    expect(() => whole(2 ** 53)).toThrow(RangeError)
  })

  test('nothing is divided by zero', () => {
    expect(() => parseFraction('1/0')).toThrow(RangeError)
    expect(() => divide(whole(1), zero)).toThrow(RangeError)
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(parseFraction(writeFraction(value))).toEqual(value)
      }),
    )
  })

  test('the sign stands above', () => {
    expect(fraction(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n })
  })
})

describe('arithmetic is exact', () => {
  test('40÷N taken N times is 40', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        const share = divide(whole(40), whole(count))
        expect(sum(Array.from({ length: count }, () => share))).toEqual(whole(40))
        expect(equals(multiply(share, whole(count)), whole(40))).toBe(true)
        expect(scale(whole(40), count, count)).toEqual(whole(40))
        expect(scale(whole(40), 1, count)).toEqual(share)
        expect(() => scale(share, 1, 0)).toThrow(RangeError)
        expect(() => scale(share, 0.5)).toThrow(RangeError)
      }),
    )
  })

  test('what is added can be subtracted, what is multiplied can be divided', () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        expect(subtract(add(left, right), right)).toEqual(left)
        const divisor = equals(right, zero) ? whole(1) : right
        expect(divide(multiply(left, divisor), divisor)).toEqual(left)
      }),
    )
  })

  test('compare orders as subtraction does', () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        const difference = subtract(left, right).numerator
        expect(compare(left, right)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1)
        expect(compare(smaller(left, right), greater(left, right))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('四舍五入', () => {
  test.each([
    ['240/7', 2, '34.29'],
    ['0.005', 2, '0.01'],
    ['0.0049', 2, '0.00'],
    ['30.3', 2, '30.30'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['1.5', 0, '2'],
    ['0.05', 1, '0.1'],
    ['480/13', 4, '36.9231'],
  ])('%s to %i places is %s', (value, places, text) => {
    expect(decimalText(parseFraction(value), places)).toBe(text)
  })

  test('a rounded value is within half a unit and rounds to itself', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const rounded = roundTo(value, places)
        const gap = subtract(value, rounded)
        const half = fraction(1n, 2n * 10n ** BigInt(places))
        expect(compare(gap.numerator < 0n ? negate(gap) : gap, half)).toBeLessThanOrEqual(0)
        expect(roundTo(rounded, places)).toEqual(rounded)
        expect(parseFraction(decimalText(value, places))).toEqual(rounded)
      }),
    )
  })
})
