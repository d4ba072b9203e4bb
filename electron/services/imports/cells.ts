import { addDays } from '#shared/domain/period.ts'
import { exactDecimal, moneyUnitOf } from '#shared/ledgers/reading-numbers.ts'
import type { ColumnKind, LedgerColumn } from '#shared/ledgers/schema.ts'
import { halfWidth, oneLine, quoted } from '#shared/ledgers/typed-text.ts'
import type { SheetCell } from '#shared/sheets/model.ts'
import type { WorkbookCell } from '#shared/sheets/workbook.ts'
import { namesMeasure } from './captions.ts'

/** What a cell of a file says in the words that the ledger's readers understand (shared/ledgers/reading.ts). */

export type CellText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }

const written: readonly ColumnKind[] = ['text', 'longText', 'person']
const numeric: readonly ColumnKind[] = ['integer', 'decimal', 'percent', 'money']
const dated: readonly ColumnKind[] = ['date', 'month', 'deadline']

/**
 * The text to be read: serial days become days, a figure keeps the digits that its format hides, a bare amount under 「（元）」 says so. A
 * dash or stroke stands for an empty cell where no words are expected. `measured` is the unit that the file's head names, or null.
 */
export function textToRead(column: LedgerColumn, { text, number }: SheetCell, measured: string | null): CellText {
  const plain = oneLine(text)
  if (plain === '') return { ok: true, text: '' }
  if (written.includes(column.kind)) return lostDigits(column, plain, number) ?? { ok: true, text }
  if (/^[-－—–/／\\]+$/.test(plain)) return { ok: true, text: '' }
  if (dated.includes(column.kind)) return dayText(column.kind, plain, number)
  if (numeric.includes(column.kind)) return { ok: true, text: measuredText(column, figureText(plain, number), measured) }
  return lostDigits(column, plain, number) ?? { ok: true, text }
}

/** From here on a number has lost digits. */
const tooLong = 1e15

/** A spreadsheet keeps fifteen digits of a number: a longer code or account number that it took for one is wrong for good. */
function lostDigits(column: LedgerColumn, plain: string, number: number | null): CellText | undefined {
  if (number === null || Math.abs(number) < tooLong) return undefined
  return { ok: false, problem: `${quoted(plain)}按数值保存，第15位以后的数字已丢失，请将“${column.label}”一列设为文本格式后重新填写` }
}

const firstSerial = 29_221
const lastSerial = 73_050

function dayText(kind: ColumnKind, plain: string, number: number | null): CellText {
  const bare = halfWidth(plain)
  if (number === null || !/^\d+(?:\.\d+)?$/.test(bare)) return { ok: true, text: plain }
  const serial = Math.floor(number)
  // 1980 to 2099: a bare 2022 is no day number.
  if (serial >= firstSerial && serial <= lastSerial) return { ok: true, text: addDays('1899-12-30', serial) }
  const [, whole = '', tenth = ''] = /^(\d{1,4})\.([123])$/.exec(bare) ?? []
  if (tenth === '' || (kind === 'month') !== (whole.length === 4) || (kind === 'month' && tenth !== '1')) return { ok: true, text: plain }
  const [short, long] =
    kind === 'month' ? [`${whole}年${tenth}月`, `${whole}年${tenth}0月`] : [`${whole}月${tenth}日`, `${whole}月${tenth}0日`]
  return { ok: false, problem: `${quoted(plain)}按数值保存，可能是${short}或${long}，请按“2022-8-31”的格式写明` }
}

/** A format may round what it shows: the number itself has all digits. A scaled format (「3.5万」 for 35000) is believed. */
function figureText(plain: string, number: number | null): string {
  if (number === null || Math.abs(number) >= tooLong) return plain
  const [, amount = '', tail = ''] = /^([^%\p{Script=Han}]*)(.*)$/u.exec(halfWidth(plain)) ?? []
  const shown = exactDecimal(amount)
  if (shown === undefined) return plain
  const exact = tail === '%' ? number * 100 : number
  const decimals = shown.split('.')[1]?.length ?? 0
  if (Math.abs(Number(shown) - exact) > 0.5 * 10 ** -decimals + 1e-9) return plain
  return `${decimalText(exact)}${tail}`
}

/** Fifteen digits, as spreadsheets count, never in scientific notation. */
function decimalText(number: number): string {
  const short = Number(number.toPrecision(15))
  const text = String(short)
  return text.includes('e') ? short.toFixed(20).replace(/\.?0+$/, '') : text
}

/** Whether the head says another unit than the ledger keeps: 「合同金额（元）」 under a column of 万元, 「（万户）」 under one of 户. */
function measuredText(column: LedgerColumn, text: string, measured: string | null): string {
  if (measured === null || !/[\d,.]$/.test(halfWidth(text))) return text
  const unit = halfWidth(measured)
  if (column.kind === 'money') return ['元', '万元', '亿元'].includes(unit) && unit !== moneyUnitOf(column) ? `${text}${unit}` : text
  const [scale] = /^[万亿]/.exec(unit) ?? []
  return scale === undefined || (column.unit ?? '').startsWith(scale) ? text : `${text}${scale}`
}

/** The one unit of money that the line over a table names (「单位：万元」, 「单位：户、万元」); null where it names none or several. */
export function moneyUnitIn(captions: readonly string[]): string | null {
  const units = captions
    .filter(namesMeasure)
    .flatMap((each) => each.replace(/^[^:：]*[:：]/, '').split(/[、，,/／;；\s]+/))
    .filter((each) => ['元', '万元', '亿元'].includes(each))
  return units.length === 1 ? (units[0] ?? null) : null
}

/**
 * The cell for another file, there to be read like here: words stay words, a figure or a day that the file holds as a bare number stays
 * one, with the digits that its format hides. `column` is what the cell is read into.
 */
export function asItStood(column: LedgerColumn | undefined, { text, number }: SheetCell): WorkbookCell {
  if (number === null || column === undefined) return text
  if (Math.abs(number) >= tooLong) return { number }
  const isCounted = numeric.includes(column.kind) || dated.includes(column.kind)
  const bare = halfWidth(text)
  if (!isCounted || !/^[-+]?[\d,]+(?:\.\d+)?%?$/.test(bare)) return text
  return bare.endsWith('%') ? { number, format: 'percent' } : { number }
}
