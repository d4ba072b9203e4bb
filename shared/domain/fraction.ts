/** An exact rational number in lowest terms; the denominator is positive. Scores are kept so until they are shown. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }

/** `fraction(40n, 7n)` is 40÷7. Throws RangeError for a zero denominator. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 1n) return { numerator, denominator }
  if (denominator === 0n) throw new RangeError('fraction: zero denominator')
  const divisor = greatestCommonDivisor(numerator, denominator)
  const sign = denominator < 0n ? -1n : 1n
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

/** A whole number as a fraction. Throws RangeError for a number that is not a safe integer. */
export function whole(value: number): Fraction {
  if (!Number.isSafeInteger(value)) throw new RangeError(`whole: ${value}`)
  return { numerator: BigInt(value), denominator: 1n }
}

/** Reads an exact amount: `40`, `'0.7'`, `'-3.08'` or `'1120/29'`. Throws RangeError for anything else, floats included. */
export function parseFraction(amount: number | string): Fraction {
  if (typeof amount === 'number') return whole(amount)
  const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(amount)
  if (!match) throw new RangeError(`parseFraction: ${amount}`)
  const [, sign, units = '', decimals = '', divisor] = match
  const value = fraction(BigInt(units + decimals), divisor === undefined ? 10n ** BigInt(decimals.length) : BigInt(divisor))
  return sign === '-' ? negate(value) : value
}

/** The stored form, always with a denominator: `1120/29`, `40/1`. */
export function writeFraction(value: Fraction): string {
  return `${value.numerator}/${value.denominator}`
}

export function add(left: Fraction, right: Fraction): Fraction {
  // A whole number added to a fraction in lowest terms leaves it in lowest terms.
  if (right.denominator === 1n) return { numerator: left.numerator + right.numerator * left.denominator, denominator: left.denominator }
  if (left.denominator === 1n) return add(right, left)
  if (left.denominator === right.denominator) return fraction(left.numerator + right.numerator, left.denominator)
  return fraction(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
}

export function negate(value: Fraction): Fraction {
  return { numerator: -value.numerator, denominator: value.denominator }
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, negate(right))
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Throws RangeError when `right` is zero. */
export function divide(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator)
}

/** `value` × `times` ÷ `per`: the share of `times` among `per`. Whole numbers only; throws RangeError when `per` is 0. */
export function scale(value: Fraction, times: number, per = 1): Fraction {
  const [top, bottom] = [whole(times).numerator, whole(per).numerator]
  return fraction(value.numerator * top, value.denominator * bottom)
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, zero)
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

export function equals(left: Fraction, right: Fraction): boolean {
  return compare(left, right) === 0
}

export function smaller(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) <= 0 ? left : right
}

export function greater(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) >= 0 ? left : right
}

/** 四舍五入 to `places` decimals, still exact: a half goes away from zero. */
export function roundTo(value: Fraction, places: number): Fraction {
  if (value.denominator === 1n) return value
  const scale = 10n ** BigInt(places)
  return fraction(scaledHalfUp(value, scale), scale)
}

/** The rounded value as it is printed: `decimalText(240÷7, 2)` is `34.29`, never `-0.00`. */
export function decimalText(value: Fraction, places: number): string {
  const scaled = scaledHalfUp(value, 10n ** BigInt(places))
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const units = digits.slice(0, digits.length - places)
  const text = places === 0 ? units : `${units}.${digits.slice(digits.length - places)}`
  return scaled < 0n ? `-${text}` : text
}

function scaledHalfUp(value: Fraction, scale: bigint): bigint {
  const size = value.numerator < 0n ? -value.numerator : value.numerator
  const rounded = (2n * size * scale + value.denominator) / (2n * value.denominator)
  return value.numerator < 0n ? -rounded : rounded
}

const largestNumber = BigInt(Number.MAX_SAFE_INTEGER)

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, rest] = [left < 0n ? -left : left, right < 0n ? -right : right]
  // The long way is needed by yearly means only; a month's amounts fit numbers, where it is ten times faster.
  while (larger > largestNumber || rest > largestNumber) {
    if (rest === 0n) return larger
    ;[larger, rest] = [rest, larger % rest]
  }
  let [high, low] = [Number(larger), Number(rest)]
  while (low !== 0) [high, low] = [low, high % low]
  return BigInt(high)
}
