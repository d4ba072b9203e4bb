import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from '#electron/spreadsheets/number-format.ts'
import { numberCell, plainText } from '#electron/spreadsheets/number-text.ts'

/** The text of a stored number under a format of the file. */
const shown = (stored: string, code: string, is1904 = false) => numberCell(stored, kindOf(164, code), is1904)?.text
const builtIn = (stored: string, id: number) => numberCell(stored, kindOf(id, undefined), false)?.text

test.each([
  ['yyyy/m/d', '2022-09-30'],
  ['yyyy"年"m"月"d"日"', '2022-09-30'],
  ['yyyy\\年m\\月d\\日', '2022-09-30'],
  ['[$-804]yyyy"年"m"月"d"日";@', '2022-09-30'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2022-09-30'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2022-09-30'],
  ['yyyy\\-mm\\-dd;@', '2022-09-30'],
  ['m/d;@', '2022-09-30'],
  ['m"月"d"日";@', '2022-09-30'],
  ['dd-mmm-yy', '2022-09-30'],
  ['aaaa;@', '2022-09-30'],
  ['yyyy.m.d', '2022-09-30'],
  ['yyyy"年"m"月";@', '2022-09'],
  ['mmm-yy', '2022-09'],
  ['yyyy"年"', '2022'],
  ['yyyy/m/d h:mm', '2022-09-30'],
  ['General', '44834'],
  ['G/通用格式', '44834'],
  ['0', '44834'],
  ['#,##0.00', '44834'],
  ['0.00E+00', '44834'],
  ['[Red]0;[Blue]-0', '44834'],
  ['0"日"', '44834'],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ', '44834'],
  ['@', '44834'],
])('the number of 30 September 2022 under %s reads %s', (code, text) => {
  expect(shown('44834', code)).toBe(text)
})

test('the Chinese built-in formats, which a file names only by number, are days', () => {
  expect([14, 27, 28, 31, 36, 57, 58].map((id) => builtIn('44834', id))).toEqual([
    '2022-09-30',
    '2022-09',
    '2022-09-30',
    '2022-09-30',
    '2022-09',
    '2022-09',
    '2022-09-30',
  ])
})

test('a time is read where the format shows it, and dropped at midnight', () => {
  expect(shown('44834.604166666664', 'yyyy/m/d h:mm')).toBe('2022-09-30 14:30')
  expect(shown('44834.604166666664', 'yyyy/m/d')).toBe('2022-09-30')
  expect(shown('44834.999999999', 'yyyy/m/d h:mm:ss')).toBe('2022-10-01')
  expect(shown('0.604166666664', 'h:mm')).toBe('14:30')
  expect(builtIn('0.5', 32)).toBe('12:00')
  expect(shown('1.5', '[h]:mm')).toBe('36:00')
})

test('workbooks that count from 1904 give the same days', () => {
  expect(shown('43372', 'yyyy/m/d', true)).toBe('2022-09-30')
  expect(shown('0', 'yyyy/m/d', true)).toBe('1904-01-01')
})

test('the year 1900 has the 29 February that spreadsheets give it', () => {
  expect(['1', '59', '60', '61'].map((serial) => shown(serial, 'yyyy/m/d'))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-02-29',
    '1900-03-01',
  ])
})

test('a number beyond the calendar stays a number', () => {
  expect(shown('-1', 'yyyy/m/d')).toBe('-1')
  expect(shown('20220930', 'yyyy/m/d')).toBe('20220930')
})

test('percentages read as they are shown, without noise', () => {
  expect(builtIn('0.995', 10)).toBe('99.5%')
  expect(shown('0.07', '0%')).toBe('7%')
  expect(shown('1', '0.00%')).toBe('100%')
  expect(shown('0.5', '0"%"')).toBe('0.5')
})

test('the noise of binary fractions goes at the fifteenth digit', () => {
  expect(plainText(0.1 + 0.2)).toBe('0.3')
  expect(shown('0.30000000000000004', 'General')).toBe('0.3')
  expect(shown('4.3499999999999996', 'General')).toBe('4.35')
  expect(plainText(1e-7)).toBe('0.0000001')
  expect(plainText(-0)).toBe('0')
})

test('codes with leading zeros by format keep them; money in 万元 by format reads as it is shown', () => {
  expect(shown('164300', '000000')).toBe('164300')
  expect(shown('42', '000000')).toBe('000042')
  expect(shown('125000', '0!.0,"万元"')).toBe('12.5万元')
  expect(shown('-125000', '0!.0,')).toBe('-12.5')
  expect(shown('1234567', '#,##0.00,')).toBe('1234.57')
})

test('more than fifteen digits are given as they are stored and are in doubt', () => {
  expect(numberCell('1.2345678901234601E+17', kindOf(0, undefined), false)).toEqual({
    text: '123456789012346010',
    number: Number('123456789012346010'),
    doubt: 'longNumber',
  })
  expect(numberCell('230321198001010011', kindOf(0, undefined), false)).toMatchObject({ text: '230321198001010011', doubt: 'longNumber' })
  expect(numberCell('123456789012345', kindOf(0, undefined), false)).toEqual({ text: '123456789012345', number: 123456789012345 })
})

test('what is no number is none', () => {
  expect(numberCell('12a', kindOf(0, undefined), false)).toBeNull()
  expect(numberCell('', kindOf(0, undefined), false)).toBeNull()
  expect(numberCell('Infinity', kindOf(0, undefined), false)).toBeNull()
})

test('every integer of up to fifteen digits reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (value) => {
      expect(numberCell(String(value), kindOf(0, undefined), false)).toEqual({ text: String(value), number: value })
    }),
  )
})

test('every decimal of up to twelve digits reads as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
      const typed = Number((digits / 10 ** places).toFixed(places))
      expect(plainText(typed)).toBe(String(typed))
    }),
  )
})
