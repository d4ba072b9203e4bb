import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import { defineLedger } from '#electron/services/ledgers/definitions.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { columnKindNames, columnKinds } from '#shared/ledgers/schema.ts'
import { type LedgerOffice, ledgerOffice } from '#tests/fixtures/ledgers/office.ts'
import { type Pools, makePools, randomChanges, randomNumbers } from '#tests/fixtures/ledgers/random-entries.ts'
import { ownLedger } from '#tests/fixtures/ledgers/own-ledger.ts'
import { exported, trial } from '#tests/fixtures/ledgers/workbooks.ts'

let office: LedgerOffice
let pools: Pools
beforeAll(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
  pools = await makePools(office)
})
afterAll(() => office.dispose())

test.each(ledgers.map((ledger, at) => [ledger.title, ledger, at] as const))(
  'M-053 %s: what is exported comes back without a change',
  async (_, ledger, at) => {
    const changes = randomChanges(ledger, 25, randomNumbers(at + 100), pools)
    await saveBlock(office, { ledgerId: ledger.id, changes })
    const { preview, proposal } = await trial(office, ledger.id, await exported(office, ledger.id))
    expect(proposal.source).toBe('own')
    expect(proposal.columns.filter(({ target }) => target === null)).toEqual([])
    const { counts, rows, leftOut } = await preview({ limit: 500 })
    expect(rows.filter(({ outcome }) => outcome !== 'same')).toEqual([])
    expect(leftOut.map(({ why }) => why)).toEqual(['表尾签字行'])
    expect(counts).toEqual({ new: 0, changed: 0, same: rows.length, conflict: 0, problem: 0, skipped: 0 })
    expect(rows.length).toBeGreaterThanOrEqual(changes.length)
  },
)

test('a ledger that the office declares itself, with a column of every kind, comes back without a change (M-053)', async () => {
  const kinds = columnKinds.filter((kind) => kind !== 'entry')
  const columns = kinds.map((kind) => ({
    id: `${kind}Cell`,
    label: `${columnKindNames[kind]}栏`,
    kind,
    required: kind === 'text',
    ...(kind === 'choice'
      ? {
          options: [
            { id: 'one', label: '融资' },
            { id: 'two', label: '用地' },
          ],
        }
      : {}),
    ...(kind === 'money' ? { unit: '亿元' } : {}),
  }))
  const print = { ...ownLedger().print, columns: [{ id: 'textCell', width: 60 }] }
  const more = { columns, titleColumn: 'textCell', dueColumn: null, periodColumn: null, unique: [], figures: [], handOver: null, print }
  const { ledgerId } = await defineLedger(office, { definition: ownLedger(more), rev: null })
  const ledger = ownLedger({ ...more, id: ledgerId })
  const reporting = { [ledgerId]: pools.reporting['performance-complaint'] ?? [] }
  const changes = randomChanges(ledger, 200, randomNumbers(11), { ...pools, reporting })
  const exact = { decimalCell: '12345678901234567.891', percentCell: '0.000123', moneyCell: 123_456_789_012_345, dateCell: '1930-03-01' }
  await saveBlock(office, {
    ledgerId,
    changes: changes.map((change, at) => (at === 0 ? { ...change, fields: { ...change.fields, ...exact } } : change)),
  })
  const { counts, rows } = await (await trial(office, ledgerId, await exported(office, ledgerId))).preview({ limit: 500 })
  expect(rows.filter(({ outcome }) => outcome !== 'same')).toEqual([])
  expect(counts).toMatchObject({ same: 200 })
})
