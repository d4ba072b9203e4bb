import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswerShelf } from '#electron/services/answer-shelf.ts'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import { removeEntries } from '#electron/services/ledgers/entries.ts'
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

test('a kept preview is never older than the ledger: what somebody writes meanwhile stands in the next page of it', async () => {
  const kept = { ...office, answers: new AnswerShelf() }
  const ledger = ledgers.find(({ id }) => id === 'government-breach')
  if (ledger === undefined) throw new Error('no such ledger')
  await saveBlock(office, { ledgerId: ledger.id, changes: randomChanges(ledger, 3, randomNumbers(77), pools) })
  const { preview } = await trial(kept, ledger.id, await exported(office, ledger.id))
  const before = await preview({ limit: 500 })
  expect(await preview({ limit: 1 })).toMatchObject({ counts: before.counts, plan: before.plan })
  const { row, entryId, outcome } = before.rows[0] ?? { row: 0, entryId: null, outcome: 'problem' }
  expect(outcome).toBe('same')
  await removeEntries(office, { entries: [{ entryId: entryId ?? '', rev: 1 }] })
  const after = await preview({ limit: 500 })
  expect(after.rows.find((each) => each.row === row)?.outcome).toBe('problem')
})
