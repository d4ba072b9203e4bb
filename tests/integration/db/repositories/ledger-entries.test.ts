import { expect, test } from 'vitest'
import {
  countLedgers,
  findEntries,
  findEntry,
  insertEntries,
  insertEntry,
  setDeleted,
  updateEntries,
  updateEntry,
} from '#db/repositories/ledger-entries.ts'
import { aLedgerStore, aihui, anEntry, ledgerId, otherProgrammeId, programmeId, record, xunke } from '../ledger-store.ts'

test('entries are numbered in the order of recording, one by one or many at once', async () => {
  const store = await aLedgerStore()
  expect(await store.write((trx) => insertEntry(trx, anEntry({ id: 'a' })))).toBe(1)
  const many = Array.from({ length: 2500 }, (_, turn) => anEntry({ id: `b-${turn}`, cells: { year: turn } }))
  expect(await store.write((trx) => insertEntries(trx, many))).toBe(2)
  expect(await store.write((trx) => insertEntry(trx, anEntry({ id: 'c' })))).toBe(2502)
  expect(await findEntry(store.db, 'b-2499')).toEqual({ ...many[2499], seq: 2501, deleted_at: null, rev: 1 })
  expect(await findEntry(store.db, 'nowhere')).toBeUndefined()
  const ids = many.map((entry) => entry.id).toReversed()
  expect((await findEntries(store.db, ['nowhere', ...ids])).map((row) => row.seq)).toEqual(many.map((_, turn) => turn + 2))
})

test('a change needs the revision that was seen; 回收站 is a change like others', async () => {
  const store = await aLedgerStore()
  await record(store, [{ id: 'a' }])
  expect(await store.write((trx) => updateEntry(trx, 'a', 1, { status: 'published' }))).toBe(2)
  expect(await store.write((trx) => updateEntry(trx, 'a', 1, { status: 'pledged' }))).toBeUndefined()
  expect(await store.write((trx) => setDeleted(trx, 'a', 2, '2022-04-20T01:00:00.000Z'))).toBe(3)
  expect(await findEntry(store.db, 'a')).toMatchObject({ status: 'published', deleted_at: '2022-04-20T01:00:00.000Z', rev: 3 })
  expect(await store.write((trx) => setDeleted(trx, 'a', 3, null))).toBe(4)
  expect(await store.write((trx) => setDeleted(trx, 'a', 3, null))).toBeUndefined()
})

test('many entries are changed at once, each with the revision that was seen; one that somebody changed since is left out of the count', async () => {
  const store = await aLedgerStore()
  await record(store, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  const [a, b, c] = await findEntries(store.db, ['a', 'b', 'c'])
  if (a === undefined || b === undefined || c === undefined) throw new Error('not saved')
  const changed = [a, { ...b, rev: 7 }, c].map((row) => ({ ...row, status: 'published', fields: '{"year":2022}' }))
  expect(await store.write((trx) => updateEntries(trx, changed))).toBe(2)
  expect(await findEntries(store.db, ['a', 'b', 'c'])).toEqual([
    { ...a, status: 'published', fields: '{"year":2022}', rev: 2 },
    b,
    { ...c, status: 'published', fields: '{"year":2022}', rev: 2 },
  ])
})

test('each ledger’s count: all, those still to be worked on, those of them past their day; of a programme or one unit in it', async () => {
  const store = await aLedgerStore()
  await record(store, [
    { id: 'a', due_on: '2022-04-17' },
    { id: 'b', due_on: '2022-04-18' },
    { id: 'c', due_on: '2022-04-17', status: 'published' },
    { id: 'd', unit_id: aihui },
    { id: 'e', ledger_id: 'publicity-case' },
    { id: 'f', programme_id: otherProgrammeId, due_on: '2020-04-17' },
    { id: 'g' },
  ])
  await store.write((trx) => setDeleted(trx, 'g', 1, '2022-04-18T00:00:00.000Z'))
  const input = { programmeId, today: '2022-04-18', openStatuses: new Map([[ledgerId, ['pledged']]]) }
  expect(await countLedgers(store.db, input)).toEqual(
    new Map([
      [ledgerId, { entries: 4, open: 3, overdue: 1 }],
      ['publicity-case', { entries: 1, open: 0, overdue: 0 }],
    ]),
  )
  expect(await countLedgers(store.db, { ...input, unitId: aihui })).toEqual(new Map([[ledgerId, { entries: 1, open: 1, overdue: 0 }]]))
  expect((await countLedgers(store.db, { ...input, programmeId: otherProgrammeId, unitId: xunke })).get(ledgerId)?.overdue).toBe(1)
})
