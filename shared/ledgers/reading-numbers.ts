import type { MoneyUnit } from '#shared/text/money.ts'
import { parseMoney } from '#shared/text/money.ts'
import { parseChineseNumber } from '#shared/text/numerals.ts'
import type { LedgerColumn } from './schema.ts'
import type { ValueReading } from './typed-text.ts'
import { halfWidth, isScientific, quoted, refused, scientificProblem, taken } from './typed-text.ts'

const amountPattern = /^(?<sign>[+-]?)(?<whole>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?<rest>\d+))?(?<scale>[万亿]?)$/
const decimalPlaces: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 }

/**
 * An exact decimal in its one written form (`99.5`, `-0.07`), read from `９９．５０`, `1,200`, `1.2万` or `一百零五`;
 * undefined if the text is no number. Commas stand only between groups of three digits, so that a list of numbers is never taken for one.
 */
export function exactDecimal(text: string): string | undefined {
  const plain = halfWidth(text)
  const found = amountPattern.exec(plain)?.groups
  if (found === undefined) return parseChineseNumber(plain)?.toString()
  const shift = decimalPlaces[found.scale ?? ''] ?? 0
  const rest = (found.rest ?? '').padEnd(shift, '0')
  const whole = `${found.whole?.replaceAll(',', '')}${rest.slice(0, shift)}`.replace(/^0+(?=\d)/, '')
  const decimals = rest.slice(shift).replace(/0+$/, '')
  const size = decimals === '' ? whole : `${whole}.${decimals}`
  return found.sign === '-' && size !== '0' ? `-${size}` : size
}

/** 整数: `619`, `1,200`, `１２户`, `1.2万`. */
export function readInteger(column: LedgerColumn, text: string): ValueReading {
  const amount = exactDecimal(withoutUnit(column, text))
  if (amount === undefined) return notANumber(column, text, '整数')
  if (amount.includes('.')) return refused(`${quoted(text)}带有小数，“${column.label}”只填整数，请核对`)
  return Number.isSafeInteger(Number(amount)) ? taken(Number(amount)) : tooLarge(column, text)
}

/** 小数, exact. */
export function readDecimal(column: LedgerColumn, text: string): ValueReading {
  return decimalReading(column, text, withoutUnit(column, text), '数字')
}

/** 百分比: `99.5%`, `99.5`, `百分之九十九点五` is not read, `百分之八十` is. */
export function readPercent(column: LedgerColumn, text: string): ValueReading {
  const bare = halfWidth(text)
    .replace(/^百分之/, '')
    .replace(/%$/, '')
  return decimalReading(column, text, bare, '“99.5%”或“99.5”这样的百分比')
}

function decimalReading(column: LedgerColumn, text: string, bare: string, expected: string): ValueReading {
  const amount = exactDecimal(bare)
  if (amount === undefined) return notANumber(column, text, expected)
  return amount.length > 30 ? tooLarge(column, text) : taken(amount)
}

/** 金额 in fen, from 元, 万元 or 亿元; a bare figure takes the column's unit. */
export function readMoney(column: LedgerColumn, text: string): ValueReading {
  const unit = moneyUnitOf(column)
  const bare = halfWidth(text)
    .replace(/^(?:人民币)?[¥￥]?(?:人民币)?/, '')
    .replace(/元整$/, '元')
  const [, amount, tail = ''] = /^([+-]?[\d,.]+)(亿元?|万元?|元)?$/.exec(bare) ?? []
  const exact = amount === undefined ? undefined : exactDecimal(amount)
  if (exact === undefined) return notANumber(column, text, `“35万元”或“35”（${unit}）这样的金额`)
  const fen = parseMoney(exact + tail, unit)
  if (fen !== undefined) return taken(fen === 0 ? 0 : fen)
  return parseMoney(exact.replace(/\..*$/, '') + tail, unit) === undefined
    ? tooLarge(column, text)
    : refused(`${quoted(text)}精确到分以下，“${column.label}”最多精确到分，请核对`)
}

/** The unit in which a money column is written; 元 where a declaration names none. */
export function moneyUnitOf({ unit }: Pick<LedgerColumn, 'unit'>): MoneyUnit {
  return unit === '亿元' || unit === '万元' ? unit : '元'
}

function withoutUnit({ unit }: LedgerColumn, text: string): string {
  const plain = halfWidth(text)
  const tail = unit === null ? '' : halfWidth(unit)
  return tail !== '' && plain.endsWith(tail) ? plain.slice(0, -tail.length) : plain
}

function notANumber({ label }: LedgerColumn, text: string, expected: string): ValueReading {
  if (isScientific(text)) return refused(scientificProblem(text))
  return refused(`${quoted(text)}不是可识别的数字，“${label}”请填写${expected}`)
}

function tooLarge({ label }: LedgerColumn, text: string): ValueReading {
  return refused(`${quoted(text)}超出“${label}”可以记录的范围，请核对位数和单位`)
}
