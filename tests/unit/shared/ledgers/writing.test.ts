import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell } from '#shared/ledgers/reading.ts'
import type { CellValue, ColumnKind } from '#shared/ledgers/schema.ts'
import { columnKinds } from '#shared/ledgers/schema.ts'
import { entrySchema } from '#shared/ledgers/validation.ts'
import { cellText, printedText } from '#shared/ledgers/writing.ts'
import { column, complaints, context, sampleUnits } from './sample-ledger.ts'

const names: Record<string, string> = {
  ...Object.fromEntries(sampleUnits.map(({ id, name }) => [id, name])),
  'measure-7-3': '7-3',
  p1: '市教育局承诺书',
  f1: '方案.pdf',
  f2: '照片（一）.jpg',
}
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const written = fc
  .stringMatching(/^[甲乙丙丁a-zA-Z0-9，。（） ]{1,30}$/)
  .map((text) => text.trim().replaceAll(/ +/g, ' '))
  .filter((text) => text !== '')
const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => {
  const plain = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const rest = plain.slice(plain.length - places).replace(/0+$/, '')
  const whole = places === 0 ? plain : plain.slice(0, -places)
  const size = places === 0 || rest === '' ? whole : `${whole}.${rest}`
  return digits < 0n && size !== '0' ? `-${size}` : size
})
const anyValue: Record<ColumnKind, fc.Arbitrary<CellValue>> = {
  text: written,
  longText: fc.array(written, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  integer: fc.maxSafeInteger(),
  decimal,
  percent: decimal,
  money: fc.maxSafeInteger(),
  date: day,
  month: day.map((each) => each.slice(0, 7)),
  deadline: day.map((by) => ({ wording: `${Number(by.slice(0, 4))}年${Number(by.slice(5, 7))}月${Number(by.slice(8))}日前`, by })),
  unit: fc.constantFrom(...sampleUnits.map(({ id }) => id)),
  person: fc.stringMatching(/^[王李赵][一-龥]{1,2}$/),
  choice: fc.constantFrom('hotline', 'letter'),
  creditCode: fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{18}$/).filter((code) => !/^\dE\d+$/.test(code)),
  measure: fc.constant('measure-7-3'),
  entry: fc.constant('p1'),
  evidence: fc.subarray(['f1', 'f2'], { minLength: 1 }),
}

test.each(columnKinds)('%s: what the grid shows is read back as it was, and is a valid cell', (kind) => {
  const own = column(kind)
  const schema = entrySchema({ ...complaints, columns: [own] })
  fc.assert(
    fc.property(anyValue[kind], (value) => {
      expect(readCell(own, cellText(own, value, names), context)).toEqual({ ok: true, value })
      expect(schema.safeParse({ cell: value }).error?.issues ?? []).toEqual([])
    }),
  )
})

test('the grid shows short dates, money in its column’s unit, names in place of ids', () => {
  expect(cellText(column('date'), '2022-08-31', names)).toBe('2022-8-31')
  expect(cellText(column('money'), 35_5000_00, names)).toBe('35.5')
  expect(cellText(column('percent'), '99.5', names)).toBe('99.5%')
  expect(cellText(column('unit'), 'sunwu', names)).toBe('孙吴县')
  expect(cellText(column('unit'), 'nobody', names)).toBe('（已移除）')
  expect(cellText(column('evidence'), ['f1', 'f2'], names)).toBe('方案.pdf；照片（一）.jpg')
  expect(cellText(column('text'), undefined, names)).toBe('')
})

test('GB/T 9704 7.3.5.4: paper writes dates in full', () => {
  expect(printedText(column('date'), '2022-08-31', names)).toBe('2022年8月31日')
  expect(printedText(column('month'), '2022-08', names)).toBe('2022年8月')
  expect(printedText(column('deadline'), { wording: '8月底', by: '2022-08-31' }, names)).toBe('8月底')
})

describe('office.md «Privacy»: paper masks private cells, the grid does not', () => {
  test.each([
    ['person', '王明', '王×'],
    ['person', '王明、欧阳小花', '王×、欧×××'],
    ['text', '13904560018', '139****0018'],
    ['text', '231102199001010018', '231102********0018'],
    ['text', '黑河市爱辉区某街道1号', '黑×××'],
    ['text', '匿名', '匿名'],
    ['date', '1990-01-01', '×××'],
    ['integer', 35, '×××'],
  ] as const)('%s %s is printed as %s', (kind, value, expected) => {
    const own = column(kind, { isPrivate: true })
    expect(printedText(own, value, names)).toBe(expected)
    expect(cellText(own, value, names)).not.toContain('×')
  })

  test('no private name or number of two signs and more is ever printed whole', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^(?:[王李赵][一-龥]{1,30}|1[3-9]\d{9})$/),
        (text) => !printedText(column('text', { isPrivate: true }), text, names).includes(text),
      ),
    )
  })
})
