import { expect, test } from 'vitest'
import { setDeleted } from '#db/repositories/ledger-entries.ts'
import { type EntryKey, entriesWithKey, linksTo, putKeys, suspectCodes, uniqueValue } from '#db/repositories/ledger-keys.ts'
import { aLedgerStore, aihui, ledgerId, otherProgrammeId, programmeId, record } from '../ledger-store.ts'

const code = (value: string, name: string, isWrong = false): EntryKey => ({
  kind: 'creditCode',
  value,
  column_id: 'creditCode',
  name,
  is_wrong: isWrong ? 1 : 0,
})
const other = (kind: 'link' | 'unique', value: string, column: string): EntryKey => ({
  kind,
  value,
  column_id: column,
  name: '',
  is_wrong: 0,
})
const bin = '2022-04-20T00:00:00.000Z'

test('an entry is found by its keys; new keys take the place of the old ones, and 回收站 is left out', async () => {
  const store = await aLedgerStore()
  await record(store, [{ id: 'a', title: '甲' }, { id: 'b' }, { id: 'c', programme_id: otherProgrammeId }])
  const value = uniqueValue(['heihe:unit:xunke-county', '2022'])
  const put = (entryId: string, keys: readonly EntryKey[], programme = programmeId) =>
    store.write((trx) => putKeys(trx, [{ entryId, programmeId: programme, ledgerId, keys }]))
  for (const id of ['a', 'b']) await put(id, [other('unique', value, 'unit,year')])
  await put('c', [other('unique', value, 'unit,year')], otherProgrammeId)
  const asked = { kind: 'unique', values: [value], programmeId, ledgerId, columnId: 'unit,year' } as const
  expect((await entriesWithKey(store.db, asked)).map((holder) => holder.entryId)).toEqual(['a', 'b'])
  expect((await entriesWithKey(store.db, asked))[0]).toMatchObject({ title: '甲', status: 'pledged', ledgerId, value })
  expect(await entriesWithKey(store.db, { ...asked, columnId: 'year' })).toEqual([])
  expect(await entriesWithKey(store.db, { ...asked, values: [] })).toEqual([])
  await put('b', [])
  await store.write((trx) => setDeleted(trx, 'a', 1, bin))
  expect(await entriesWithKey(store.db, asked)).toEqual([])
  await store.write((trx) => setDeleted(trx, 'a', 2, null))
  expect((await entriesWithKey(store.db, asked)).map((holder) => holder.entryId)).toEqual(['a'])
})

test('the chain: what points to an entry, of whatever ledger and year', async () => {
  const store = await aLedgerStore()
  await record(store, [
    { id: 'pledge' },
    { id: 'complaint', ledger_id: 'performance-complaint' },
    { id: 'later', programme_id: otherProgrammeId },
  ])
  await store.write((trx) =>
    putKeys(trx, [
      { entryId: 'complaint', programmeId, ledgerId: 'performance-complaint', keys: [other('link', 'pledge', 'pledge')] },
      { entryId: 'later', programmeId: otherProgrammeId, ledgerId, keys: [other('link', 'pledge', 'formerPledge')] },
    ]),
  )
  expect((await linksTo(store.db, 'pledge')).map((holder) => [holder.entryId, holder.columnId])).toEqual([
    ['complaint', 'pledge'],
    ['later', 'formerPledge'],
  ])
  expect(await linksTo(store.db, 'complaint')).toEqual([])
})

test('重错码 (M-052): suspects across ledgers are one code with two names, one name with two codes, a wrong code', async () => {
  const store = await aLedgerStore()
  const keys: Readonly<Record<string, EntryKey>> = {
    a: code('CODE-1', '甲公司'),
    b: code('CODE-1', '乙公司'),
    c: code('CODE-2', '丙公司'),
    d: code('CODE-3', '丙公司'),
    e: code('CODE-4', '丁公司', true),
    f: code('CODE-5', '戊公司'),
    g: code('CODE-5', '戊公司'),
    h: code('CODE-5', ''),
    i: code('CODE-6', '己公司'),
    j: code('CODE-6', '庚公司'),
  }
  const ids = Object.keys(keys)
  await record(
    store,
    ids.map((id, turn) => ({
      id,
      ledger_id: turn % 2 === 0 ? ledgerId : 'credit-repair',
      unit_id: aihui,
      cells: { creditCode: keys[id]?.value ?? '' },
    })),
  )
  await store.write((trx) =>
    putKeys(
      trx,
      ids.map((entryId) => ({ entryId, programmeId, ledgerId, keys: [keys[entryId] ?? code('', '')] })),
    ),
  )
  const suspects = async (asked: { unitId?: string; limit?: number } = {}) =>
    (await suspectCodes(store.db, { programmeId, limit: 100, ...asked })).map((each) => each.entryId)
  expect(await suspects()).toEqual(['a', 'b', 'c', 'd', 'e', 'i', 'j'])
  expect(await suspects({ unitId: 'heihe:unit:xunke-county' })).toEqual([])
  expect(await suspects({ limit: 1 })).toEqual(['a', 'b', 'c', 'd', 'e'])
  await store.write((trx) => setDeleted(trx, 'j', 1, bin))
  expect(await suspects()).not.toContain('j')
  expect((await suspectCodes(store.db, { programmeId, limit: 1 }))[0]).toMatchObject({ fields: '{"creditCode":"CODE-1"}', name: '甲公司' })
  expect(await suspectCodes(store.db, { programmeId: otherProgrammeId, limit: 100 })).toEqual([])
})
