import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFraction, writeFraction } from '#shared/domain/fraction.ts'
import { holds } from '#shared/ledgers/conditions.ts'
import type { LedgerEntry } from '#shared/ledgers/entries.ts'
import { countedEntries, figureOf, figureText, inColumnUnit } from '#shared/ledgers/figures.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import { complaints } from './sample-ledger.ts'

let next = 0
const entry = (fields: EntryFields, more: Partial<LedgerEntry> = {}): LedgerEntry => {
  next += 1
  return { entryId: String(next).padStart(6, '0'), unitId: 'a', status: 'accepted', fields, ...more }
}
const value = (figureId: string, entries: readonly LedgerEntry[], asOf: string | null = null) =>
  writeFraction(figureOf(complaints, figureId, entries, asOf))

describe('conditions', () => {
  const secret = entry({ isSecret: 'yes' })
  const open = entry({ isSecret: 'no' })
  const unsaid = entry({})

  test('`in` wants a filled cell, `notIn` holds for an empty one too', () => {
    expect([secret, open, unsaid].map((each) => holds([{ column: 'isSecret', in: ['no'] }], each))).toEqual([false, true, false])
    expect([secret, open, unsaid].map((each) => holds([{ column: 'isSecret', notIn: ['yes'] }], each))).toEqual([false, true, true])
  })

  test('`isFilled` asks whether anything stands there', () => {
    expect([secret, unsaid].map((each) => holds([{ column: 'isSecret', isFilled: true }], each))).toEqual([true, false])
    expect([secret, unsaid].map((each) => holds([{ column: 'isSecret', isFilled: false }], each))).toEqual([false, true])
    expect(holds([{ column: 'evidence', isFilled: true }], entry({ evidence: [] }))).toBe(false)
  })

  test('the status is a column of its own, all conditions hold together, none hold always', () => {
    const closed = entry({ isSecret: 'no' }, { status: 'closed' })
    expect(holds([{ column: 'status', in: ['closed'] }], closed)).toBe(true)
    expect(
      holds(
        [
          { column: 'status', in: ['closed'] },
          { column: 'isSecret', in: ['yes'] },
        ],
        closed,
      ),
    ).toBe(false)
    expect(holds([], closed)).toBe(true)
  })

  test('numbers compare as text, deadlines by their day, files by any of them', () => {
    const filled = entry({ households: 5, due: { wording: '8月底', by: '2022-08-31' }, evidence: ['f1', 'f2'] })
    expect(holds([{ column: 'households', in: ['5'] }], filled)).toBe(true)
    expect(holds([{ column: 'due', in: ['2022-08-31'] }], filled)).toBe(true)
    expect(holds([{ column: 'evidence', notIn: ['f2'] }], filled)).toBe(false)
  })
})

describe('figures', () => {
  test('entries count up to the end of the month by their date; without a date they do not count yet', () => {
    const entries = ['2022-07-31', '2022-08-31', '2022-09-01'].map((receivedOn) => entry({ receivedOn })).concat(entry({}))
    expect(value('received', entries, '2022-08')).toBe('2/1')
    expect(value('received', entries)).toBe('3/1')
    expect(value('received', [], '2022-08')).toBe('0/1')
  })

  test('a figure without `datedBy` counts all that stand', () => {
    expect(value('open', [entry({}), entry({}, { status: 'closed' })], '2022-01')).toBe('1/1')
  })

  test('M-031: 涉密 units are left out of the count', () => {
    expect(value('not-secret', [entry({ isSecret: 'yes' }), entry({ isSecret: 'no' }), entry({})])).toBe('2/1')
  })

  test('different values count once, empty cells not at all', () => {
    expect(value('subjects', ['甲', '乙', '甲'].map((subject) => entry({ subject })).concat(entry({})))).toBe('2/1')
  })

  test('sums are exact: fen of money, decimals without floats', () => {
    expect(
      value(
        'hours',
        ['0.1', '0.2', '0.7'].map((hours) => entry({ hours })),
      ),
    ).toBe('1/1')
    const money = [35_0000_01, 1, 2].map((amount) => entry({ amount, receivedOn: '2022-08-01' }))
    expect(value('amount', money, '2022-08')).toBe('35000004/1')
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 8 }), (amounts) => {
        const sum = amounts.reduce((total, each) => total + BigInt(each), 0n)
        return (
          value(
            'amount',
            amounts.map((amount) => entry({ amount, receivedOn: '2022-08-01' })),
          ) === `${sum}/1`
        )
      }),
    )
  })

  test('latest: each unit’s newest month up to the one asked for, of one month the later entry, and only entries with a value', () => {
    const entries = [
      entry({ month: '2022-07', households: 10 }),
      entry({ month: '2022-08', households: 12 }),
      entry({ month: '2022-08', households: 13 }),
      entry({ month: '2022-09' }),
      entry({ month: '2022-06', households: 5 }, { unitId: 'b' }),
      entry({ households: 99 }, { unitId: 'c' }),
    ]
    expect(value('households', entries, '2022-07')).toBe('15/1')
    expect(value('households', entries, '2022-08')).toBe('18/1')
    expect(value('households', entries, '2022-09')).toBe('18/1')
    expect(value('households', entries.toReversed(), '2022-08')).toBe('18/1')
    expect(countedEntries(complaints, 'households', entries, '2022-09')).toEqual([entries[2], entries[4]])
  })

  test('the rows behind a number are those that make it', () => {
    const dates = fc.array(fc.constantFrom('2022-06-30', '2022-07-01', '2022-08-31', '2022-09-30', undefined), { maxLength: 10 })
    fc.assert(
      fc.property(dates, fc.constantFrom('2022-06', '2022-08', null), (days, asOf) => {
        const entries = days.map((receivedOn) => entry({ amount: 7, ...(receivedOn === undefined ? {} : { receivedOn }) }))
        const rows = countedEntries(complaints, 'amount', entries, asOf)
        expect(value('amount', entries, asOf)).toBe(`${7 * rows.length}/1`)
        expect(value('amount', rows, asOf)).toBe(value('amount', entries, asOf))
      }),
    )
  })

  test('a figure is shown in its column’s unit', () => {
    expect(figureText(complaints, 'amount', parseFraction(35_5000_00))).toEqual({ value: '35.5', unit: '万元' })
    expect(figureText(complaints, 'households', parseFraction(120))).toEqual({ value: '120', unit: '户' })
    expect(figureText(complaints, 'hours', parseFraction('0.30'))).toEqual({ value: '0.3', unit: '小时' })
    expect(figureText(complaints, 'received', parseFraction(100))).toEqual({ value: '100', unit: '条' })
    expect(figureText(complaints, 'subjects', parseFraction(0))).toEqual({ value: '0', unit: '个' })
    expect(writeFraction(inColumnUnit(complaints, 'amount', parseFraction(1)))).toBe('1/1000000')
  })

  test('a figure that the ledger does not declare is refused', () =>
    expect(() => figureOf(complaints, 'nothing', [], null)).toThrow(expect.objectContaining({ code: 'not_found' })))
})
