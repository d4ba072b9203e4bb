import { describe, expect, test } from 'vitest'
import { decimalText, divide, multiply, whole } from '#shared/domain/fraction.ts'
import type { LedgerEntry } from '#shared/ledgers/entries.ts'
import { countedEntries, figureOf, figureText } from '#shared/ledgers/figures.ts'
import { findLedger } from '#shared/ledgers/index.ts'
import type { EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import { printedLedger } from '#shared/ledgers/tables.ts'

function ledgerOf(id: string): Ledger {
  const ledger = findLedger(id)
  if (!ledger) throw new Error(`no ledger ${id}`)
  return ledger
}

/** Entries in the order given; each of the unit that it names, else of 市专班. */
function entriesOf(rows: readonly { readonly status: string; readonly fields: EntryFields; readonly unitId?: string }[]): LedgerEntry[] {
  return rows.map(({ status, fields, unitId = 'city' }, at) => ({ entryId: String(at).padStart(6, '0'), unitId, status, fields }))
}

function shown(ledger: Ledger, figure: string, entries: readonly LedgerEntry[], asOf: string | null = null): string {
  const { value, unit } = figureText(ledger, figure, figureOf(ledger, figure, entries, asOf))
  return `${value}${unit}`
}

function rate(
  ledger: Ledger,
  [over, under]: readonly [string, string],
  entries: readonly LedgerEntry[],
  asOf: string | null = null,
): string {
  const ratio = divide(figureOf(ledger, over, entries, asOf), figureOf(ledger, under, entries, asOf))
  return decimalText(multiply(ratio, whole(100)), 2)
}

describe('承诺率 and 公示率 (M-120, M-122, A-26)', () => {
  const ledger = ledgerOf('integrity-pledge')
  const unit = (at: number): EntryFields => ({ pledgingUnit: `第${at}单位`, year: 2022, isClassified: at > 28 ? 'yes' : 'no' })
  // 30 units, 2 of them 涉密: 21 pledged in June, 14 of these published in July.
  const entries = entriesOf(
    Array.from({ length: 30 }, (_, at) => at + 1).map((at) => {
      if (at > 21) return { status: at > 28 ? 'exempt' : 'due', fields: unit(at) }
      if (at > 14) return { status: 'pledged', fields: { ...unit(at), pledgedOn: '2022-06-10' } }
      return { status: 'published', fields: { ...unit(at), pledgedOn: '2022-06-10', publishedOn: '2022-07-05' } }
    }),
  )

  test('涉密部门 are left out of the denominator (M-031)', () => {
    expect(shown(ledger, 'obliged', entries)).toBe('28条')
    expect(rate(ledger, ['pledged', 'obliged'], entries)).toBe('75.00')
  })

  test('公示率 is published over made, not over all units', () => {
    expect(rate(ledger, ['published', 'pledged'], entries)).toBe('66.67')
  })

  test('each month counts what was there at its end', () => {
    expect(['2022-05', '2022-06', '2022-07'].map((month) => shown(ledger, 'pledged', entries, month))).toEqual(['0条', '21条', '21条'])
    expect(['2022-06', '2022-07'].map((month) => shown(ledger, 'published', entries, month))).toEqual(['0条', '14条'])
  })

  test('a 涉密 unit that pledges all the same counts nowhere', () => {
    const more = entriesOf([{ status: 'published', fields: { ...unit(30), pledgedOn: '2022-06-10', publishedOn: '2022-06-11' } }])
    expect(['obliged', 'pledged', 'published'].map((figure) => shown(ledger, figure, more))).toEqual(['0条', '0条', '0条'])
  })
})

describe('other figures', () => {
  test('M-135: 616 of 619 matters resolved are 99.52%, and the three open ones are found', () => {
    const ledger = ledgerOf('government-breach')
    const status = (at: number) => (at < 616 ? 'resolved' : at === 616 ? 'underway' : 'pending')
    const entries = entriesOf(Array.from({ length: 619 }, (_, at) => ({ status: status(at), fields: { matter: `事项${at}` } })))
    expect(rate(ledger, ['resolved', 'listed'], entries)).toBe('99.52')
    expect(countedEntries(ledger, 'open', entries, null).map((entry) => entry.fields['matter'])).toEqual(['事项616', '事项617', '事项618'])
  })

  test('M-127: each unit’s newest 全部领域 row counts, its sectors do not', () => {
    const ledger = ledgerOf('integrity-code')
    const row = (unitId: string, month: string, sector: string, coded: number) => ({
      unitId,
      status: 'reported',
      fields: { month, sector, coded, entities: 1000 },
    })
    const entries = entriesOf([
      row('xunke', '2022-07', 'total', 200),
      row('xunke', '2022-08', 'total', 260),
      row('xunke', '2022-08', 'commerce', 90),
      row('sunwu', '2022-07', 'total', 300),
    ])
    expect(rate(ledger, ['coded', 'entities'], entries, '2022-07')).toBe('25.00')
    expect(rate(ledger, ['coded', 'entities'], entries, '2022-08')).toBe('28.00')
  })

  test('M-129: 累计授信额 adds each unit’s newest month, in 万元', () => {
    const entries = entriesOf([
      { unitId: 'aihui', status: 'reported', fields: { month: '2022-09', granted: 30_000_000_000 } },
      { unitId: 'aihui', status: 'reported', fields: { month: '2022-10', granted: 32_500_000_000 } },
      { unitId: 'beian', status: 'reported', fields: { month: '2022-10', granted: 22_500_050_000 } },
    ])
    expect(shown(ledgerOf('credit-loan'), 'granted', entries, '2022-10')).toBe('55000.05万元')
  })

  test('M-137: a plan counts once for its venue, an activity never', () => {
    const row = (venue: string, recordKind: string, status = 'done') => ({ status, fields: { venue, recordKind, heldOn: '2022-04-20' } })
    const entries = entriesOf([
      row('offices', 'plan'),
      row('offices', 'plan'),
      row('campuses', 'plan'),
      row('markets', 'activity'),
      row('villages', 'plan', 'underway'),
    ])
    expect(shown(ledgerOf('seven-venues'), 'plans', entries)).toBe('2个')
  })

  test('M-123: a complaint not yet registered lowers 应接必接, one outside the scope does not', () => {
    const ledger = ledgerOf('performance-complaint')
    const entries = entriesOf([
      { status: 'answered', fields: { receivedOn: '2022-05-02', acceptedOn: '2022-05-03' } },
      { status: 'declined', fields: { receivedOn: '2022-05-04', acceptedOn: '2022-05-04' } },
      { status: 'received', fields: { receivedOn: '2022-05-30' } },
    ])
    expect(rate(ledger, ['registered', 'received'], entries, '2022-05')).toBe('66.67')
  })

  test('M-131: one county that runs two fields is one pilot with two fields', () => {
    const ledger = ledgerOf('credit-for-certificate')
    const row = (field: string, status: string) => ({ status, fields: { pilot: 'luobei', field, startedOn: '2022-11-01' } })
    const entries = entriesOf([row('tendering', 'running'), row('taxation', 'running'), row('awards', 'chosen')])
    expect([shown(ledger, 'pilots', entries), shown(ledger, 'fields', entries)]).toEqual(['1个', '2个'])
  })
})

describe('the copy for the unit complained of (office.md, Privacy)', () => {
  test.each(['performance-complaint', 'disowned-commitment'])('%s: the complainant stands in no cell', (id) => {
    const ledger = ledgerOf(id)
    const fields: EntryFields = {
      [ledger.titleColumn]: '王小明反映承诺的奖补资金未兑现',
      respondent: '某单位',
      complainant: '王小明',
      channel: 'visit',
      remark: '王小明多次来访',
    }
    const options = { unitName: '市专班', asOf: '2022-05-20' }
    const entry = { status: 'accepted', fields, names: {} }
    const copy = JSON.stringify(printedLedger(ledger, [entry], { ...options, copy: 'handOver' }))
    expect(copy).not.toContain('王')
    expect(copy).not.toContain('来访')
    expect(JSON.stringify(printedLedger(ledger, [entry], { ...options, copy: 'full' }))).not.toContain('王小明')
  })
})
