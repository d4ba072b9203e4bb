import { expect, test } from 'vitest'
import { asItStood, moneyUnitIn, textToRead } from '#electron/services/imports/cells.ts'
import { type ReadingContext, readCell } from '#shared/ledgers/reading.ts'
import { type ColumnKind, type LedgerColumn, columnSchema } from '#shared/ledgers/schema.ts'
import { nameFinder } from '#shared/ledgers/names.ts'

const nobody = nameFinder([])
const context: ReadingContext = { year: 2022, serialDates: null, units: nobody, measures: nobody, entries: () => nobody, evidence: nobody }

function column(kind: ColumnKind, unit: string | null = null): LedgerColumn {
  return columnSchema.parse({ id: 'value', label: '数值', kind, unit })
}

/** What a cell becomes: its value, or the sentence that refuses it. */
function read(of: LedgerColumn, text: string, number: number | null = null, measured: string | null = null) {
  const told = textToRead(of, { text, number }, measured)
  if (!told.ok) return told.problem
  const reading = readCell(of, told.text, context)
  return reading.ok ? reading.value : reading.problem
}

test.each<[string, number | null, unknown]>([
  ['2022.9.30', null, '2022-09-30'],
  ['２０２２年９月３０日', null, '2022-09-30'],
  ['2022年9月底', null, '2022-09-30'],
  ['2022-09-30', 44834, '2022-09-30'],
  ['44834', 44834, '2022-09-30'],
  ['44834.75', 44834.75, '2022-09-30'],
  ['20220930', 20220930, '2022-09-30'],
  ['8.31', 8.31, '2022-08-31'],
  ['9.30　', null, '2022-09-30'],
  ['/', null, null],
  ['—', null, null],
])('exchange.md: a date column reads %j (%j behind it) as %j', (text, number, value) => {
  expect(read(column('date'), text, number)).toBe(value)
})

test('a number that may be one of two days is asked about, not guessed: 9.3 is what a spreadsheet makes of 9.30', () => {
  expect(read(column('date'), '9.3', 9.3)).toBe('“9.3”按数值保存，可能是9月3日或9月30日，请按“2022-8-31”的格式写明')
  expect(read(column('date'), '9.3')).toBe('2022-09-03')
  expect(read(column('month'), '2022.1', 2022.1)).toContain('可能是2022年1月或2022年10月')
  expect(read(column('month'), '2022.2', 2022.2)).toBe('2022-02')
  expect(read(column('date'), '2022', 2022)).toContain('不是可识别的日期')
})

test.each<[ColumnKind, string, number | null, unknown]>([
  ['integer', '１２３', null, 123],
  ['integer', '1,234', 1234, 1234],
  ['integer', '12', 12.4, '“12.4”带有小数，“数值”只填整数，请核对'],
  ['decimal', '1.23', 1.23456, '1.23456'],
  ['percent', '99.5%', 0.995, '99.5'],
  ['percent', '33.33%', 1 / 3, '33.3333333333333'],
  ['money', '3.5万', 35_000, 3_500_000],
  ['decimal', '0.0000001', 1e-7, '0.0000001'],
])('a %s column reads %j with all digits of the number behind it', (kind, text, number, value) => {
  expect(read(column(kind, kind === 'money' ? '元' : null), text, number)).toBe(value)
})

test('an amount is read in the unit that the file names: 350000 under 「（元）」 is 35万元', () => {
  const amount = column('money', '万元')
  expect(read(amount, '350000', 350_000, '元')).toBe(35_000_000)
  expect(read(amount, '35', 35, '万元')).toBe(35_000_000)
  expect(read(amount, '35', 35)).toBe(35_000_000)
  expect(read(amount, '35万元', null, '元')).toBe(35_000_000)
  expect(read(column('integer', '户'), '1.2', 1.2, '万户')).toBe(12_000)
  expect(read(column('integer', '户'), '12', 12, '户')).toBe(12)
})

test('the line over a table names one unit of money, or none', () => {
  expect(moneyUnitIn(['填报单位：逊克县', '单位：户、万元'])).toBe('万元')
  expect(moneyUnitIn(['单位：元、万元'])).toBeNull()
  expect(moneyUnitIn(['单位：户'])).toBeNull()
})

test('a long code that a spreadsheet took for a number has lost its last digits and is refused', () => {
  const problem = read(column('text'), '230123199001011230', 230123199001011230)
  expect(problem).toContain('第15位以后的数字已丢失')
  expect(read(column('creditCode'), '9.12345E+17', 912345678901234600)).toBe(
    '“9.12345E+17”按数值保存，第15位以后的数字已丢失，请将“数值”一列设为文本格式后重新填写',
  )
  expect(read(column('text'), '04561234567', null)).toBe('04561234567')
})

test('words are taken as they stand, dashes too; a formula that failed is said', () => {
  expect(read(column('text'), '=1+1')).toBe('=1+1')
  expect(read(column('text'), '—')).toBe('—')
  expect(read(column('longText'), ' 第一行\n第二行  ')).toBe(' 第一行\n第二行')
  expect(read(column('integer'), '#REF!')).toContain('出错的公式')
})

test.each<[string, LedgerColumn | undefined, string, number | null, unknown]>([
  ['words', column('text'), '00123', null, '00123'],
  ['a code with leading zeros', column('text'), '00123', 123, '00123'],
  ['a figure with the digits that its format hides', column('decimal'), '1,234.50', 1234.504, { number: 1234.504 }],
  ['a percentage', column('percent'), '99.5%', 0.99512, { number: 0.99512, format: 'percent' }],
  ['a scaled figure', column('money', '万元'), '3.5万', 35_000, '3.5万'],
  ['a day that the file shows as one', column('date'), '2022-09-30', 44_834, '2022-09-30'],
  ['a day number', column('date'), '44834', 44_834, { number: 44_834 }],
  ['a month that may be two', column('month'), '2022.1', 2022.1, { number: 2022.1 }],
  [
    'a number that lost its digits',
    column('creditCode'),
    '911100000000000000',
    911_100_000_000_000_000,
    { number: 911_100_000_000_000_000 },
  ],
  ['a column that is not read', undefined, '1,234', 1234, '1,234'],
])('a cell sent back is read there as here: %s', (_, of, text, number, cell) => {
  expect(asItStood(of, { text, number })).toEqual(cell)
})
