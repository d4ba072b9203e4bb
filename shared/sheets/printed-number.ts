import type { NumberCell } from './workbook.ts'

/** More digits than these are a telephone or a code: nothing that is counted. */
const mostDigits = 12

/**
 * A printed figure as a number whose format shows the same signs again: `12`, `12.5`, `39.20`, `1,234.50`, `99.50%`; null where no format
 * does (36.4000, 007, 1234.50), so that a printed figure never loses a sign.
 */
export function printedNumber(text: string): NumberCell | null {
  if (text.replaceAll(/\D/g, '').length > mostDigits) return null
  const number = Number(text.replaceAll(/[,%]/g, ''))
  if (/^(0|-?[1-9]\d*)$/.test(text)) return { number, format: 'whole' }
  if (/^-?[1-9]\d{0,2}(,\d{3})+$/.test(text)) return { number, format: 'thousands' }
  if (/^-?(0|[1-9]\d{0,2}(,\d{3})*)\.\d\d$/.test(text) && isSigned(text, number)) return { number, format: 'thousandsDecimal' }
  if (/^(0|[1-9]\d*)\.\d\d%$/.test(text)) return { number: Number(`${text.slice(0, -1)}e-2`), format: 'percent' }
  if (/^-?(0|[1-9]\d*)\.\d*[1-9]$/.test(text) && String(number) === text) return { number, format: 'plain' }
  return null
}

/** A rounded −0.00 would come back without its sign. */
function isSigned(text: string, number: number): boolean {
  return !text.startsWith('-') || number < 0
}
