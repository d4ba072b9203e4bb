import { type Fraction, compare, decimalText, divide, fraction, multiply, roundTo, subtract, whole } from './fraction.ts'

/** 指标 (M-120 … M-138): value, comparison with its target and what is missing, all from exact numbers; rounding is for the eye alone. */

export type TargetOperator = '>=' | '>' | '=' | '<=' | '<'

export interface JudgedTarget {
  readonly operator: TargetOperator
  /** Exact decimal; null where the text names no number. */
  readonly value: Fraction | null
}

/** What is measured: a ratio in % of numerator to denominator, or one number with its unit. */
export interface Measured {
  readonly unit: string
  readonly isRatio: boolean
  readonly numerator: Fraction | null
  readonly denominator: Fraction | null
}

const hundred = whole(100)

/** The value in the indicator's unit, exact; null while a number is missing or a ratio has nothing to divide by. */
export function measuredValue({ isRatio, numerator, denominator }: Measured): Fraction | null {
  if (numerator === null || !isRatio) return numerator
  if (denominator === null || denominator.numerator === 0n) return null
  return divide(multiply(numerator, hundred), denominator)
}

/** 「99.52%」, 「5.6亿元」; '' where there is no value. */
export function printedValue(measured: Measured): string {
  const value = measuredValue(measured)
  if (value === null) return ''
  return measured.isRatio ? `${decimalText(value, 2)}%` : `${numberText(value)}${measured.unit}`
}

/** A number as it is read: at most four decimals, no zeros at their end. */
export function numberText(value: Fraction): string {
  return decimalText(value, 4).replace(/\.?0+$/, '')
}

/** Whether the value meets its target, compared exactly; null while one of them is no number. */
export function isTargetMet(value: Fraction | null, { operator, value: target }: JudgedTarget): boolean | null {
  if (value === null || target === null) return null
  const order = compare(value, target)
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '=':
      return order === 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
  }
}

/** 「距目标还差20个百分点，还需增加6……」 in the indicator's unit, or '' where the target is met or cannot be judged. `what` names the numerator. */
export function gapWords(measured: Measured, target: JudgedTarget, what: string): string {
  const value = measuredValue(measured)
  if (value === null || target.value === null || isTargetMet(value, target) !== false) return ''
  const isShort = compare(value, target.value) < 0 || target.operator === '>'
  const size = isShort ? subtract(target.value, value) : subtract(value, target.value)
  const amount = measured.isRatio ? points(size) : `${numberText(size)}${measured.unit}`
  if (!isShort) return size.numerator === 0n ? `须小于目标，现与目标持平` : `超出目标${amount}`
  if (size.numerator === 0n) return `现与目标持平，须突破目标${moreOf(measured, target, target.value, what)}`
  return `距目标还差${amount}${moreOf(measured, target, target.value, what)}`
}

function points(size: Fraction): string {
  const rounded = roundTo(size, 2)
  return rounded.numerator === 0n ? '不足0.01个百分点' : `${numberText(rounded)}个百分点`
}

/** How many more of a ratio's numerator are needed, in whole ones. */
function moreOf({ isRatio, numerator, denominator }: Measured, { operator }: JudgedTarget, target: Fraction, what: string): string {
  if (!isRatio || numerator === null || denominator === null) return ''
  const missing = subtract(divide(multiply(target, denominator), hundred), numerator)
  const isExact = missing.denominator === 1n
  const more = isExact && operator === '>' ? missing.numerator + 1n : ceiling(missing)
  return `，${what}还需增加${more}`
}

function ceiling({ numerator, denominator }: Fraction): bigint {
  const floor = numerator / denominator
  return numerator > 0n && numerator % denominator !== 0n ? floor + 1n : floor
}

/** `value` ÷ `times`: a ledger's 万元 in the indicator's 亿元. */
export function scaledDown(value: Fraction, times: number): Fraction {
  return times === 1 ? value : divide(value, fraction(BigInt(times), 1n))
}
