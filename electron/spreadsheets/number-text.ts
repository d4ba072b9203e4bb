import type { SheetCell } from '#shared/sheets/model.ts'
import type { DateParts, NumberKind } from './number-format.ts'
import { scaledText } from './scaled-number.ts'

/** A cell with a number: its text as an office reads it, by the number format of the cell. */

const daySeconds = 86_400
/** 9999-12-31, the last day that spreadsheets know. */
const lastSerial = 2_958_466
/** Days between the two ways of counting (workbooks of old Macs begin in 1904). */
const days1904 = 1462
const safeDigits = 15

/** Reads `<v>`; null where it is no number. */
export function numberCell(raw: string, kind: NumberKind, is1904: boolean): SheetCell | null {
  const text = raw.trim()
  const value = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value)) return null
  switch (kind.kind) {
    case 'date': {
      const day = dateText(value + (is1904 && !kind.isDuration ? days1904 : 0), kind)
      return { text: day ?? plainText(value), number: value }
    }
    case 'percent':
      return { text: `${plainText(Number((value * 100).toPrecision(safeDigits)))}%`, number: value }
    case 'padded':
      return { text: Number.isInteger(value) && value >= 0 ? plainText(value).padStart(kind.digits, '0') : plainText(value), number: value }
    case 'scaled':
      return { text: scaledText(value, kind.section) ?? plainText(value), number: value }
    default:
      return Math.abs(value) >= 1e15 && Number.isInteger(value) ? longNumber(text, value) : { text: plainText(value), number: value }
  }
}

/** More than 15 digits: a spreadsheet keeps only the first 15 of them, so they are given as they are stored and in doubt. */
function longNumber(stored: string, value: number): SheetCell {
  const [, sign = '', whole = '', part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]\+?(\d{1,2}))?$/.exec(stored) ?? []
  const zeros = Number(power) - part.length
  const text = whole === '' || zeros < 0 ? stored : `${sign}${whole}${part}${'0'.repeat(zeros)}`
  return { text, number: value, doubt: 'longNumber' }
}

/** A number in at most 15 digits and without an exponent: 0.1+0.2 is 0.3. */
export function plainText(value: number): string {
  const short = String(value)
  // The shortest text of a number that has so few signs has no noise in it.
  if (short.length <= safeDigits && !short.includes('e')) return short
  const rounded = Number(value.toPrecision(safeDigits))
  const text = String(Object.is(rounded, -0) ? 0 : rounded)
  if (!text.includes('e')) return text
  return Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/\.?0+$/, '') : BigInt(rounded).toString()
}

/** A day, a month, a year or a time of a serial number, by what the format shows; null where no calendar has it. */
function dateText(serial: number, parts: DateParts): string | null {
  if (!(serial >= 0 && serial < lastSerial)) return null
  const seconds = Math.round(serial * daySeconds)
  const [days, ofDay] = [Math.floor(seconds / daySeconds), seconds % daySeconds]
  const hasDate = parts.hasYear || parts.hasMonth || parts.hasDay
  if (parts.isDuration || !hasDate) return timeText(parts.isDuration ? seconds : ofDay, parts.hasSeconds)
  const date = parts.hasTime ? dayText(days) : dayText(Math.floor(serial))
  if (!parts.hasDay && !parts.hasTime && parts.hasYear) return parts.hasMonth ? date.slice(0, 7) : date.slice(0, 4)
  return parts.hasTime && ofDay !== 0 ? `${date} ${timeText(ofDay, ofDay % 60 !== 0)}` : date
}

/** Serial days count from the last day of 1899, and one too many from March 1900 on: that year has a 29 February in spreadsheets. */
function dayText(days: number): string {
  if (days === 60) return '1900-02-29'
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * daySeconds * 1000).toISOString().slice(0, 10)
}

function timeText(seconds: number, hasSeconds: boolean): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${two(hours)}:${two(minutes)}${hasSeconds ? `:${two(seconds % 60)}` : ''}`
}
