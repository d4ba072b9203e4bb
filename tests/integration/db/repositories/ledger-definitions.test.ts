import { expect, test } from 'vitest'
import { filledColumns, findDefinition, insertDefinition, listDefinitions, updateDefinition } from '#db/repositories/ledger-definitions.ts'
import { aLedgerStore, at, record } from '../ledger-store.ts'

test('M-053: an own ledger is kept as it was declared; retired it stays for its entries', async () => {
  const store = await aLedgerStore()
  await store.write((trx) => insertDefinition(trx, { id: 'visits', definition: '{"id":"visits"}' }))
  await store.write((trx) => insertDefinition(trx, { id: 'a-first', definition: '{"id":"a-first"}' }))
  await expect(store.write((trx) => insertDefinition(trx, { id: 'visits', definition: '{}' }))).rejects.toThrow('UNIQUE')
  expect((await listDefinitions(store.db)).map((row) => row.id)).toEqual(['a-first', 'visits'])
  expect(await store.write((trx) => updateDefinition(trx, 'visits', 1, { retired_at: at }))).toBe(2)
  expect(await store.write((trx) => updateDefinition(trx, 'visits', 1, { definition: '{}' }))).toBeUndefined()
  expect(await findDefinition(store.db, 'visits')).toEqual({ id: 'visits', definition: '{"id":"visits"}', retired_at: at, rev: 2 })
  expect(await findDefinition(store.db, 'nowhere')).toBeUndefined()
})

test('columns that hold data in some entry are known', async () => {
  const store = await aLedgerStore()
  await record(store, [
    { id: 'a', cells: { year: 2022 } },
    { id: 'b', cells: { year: 2021, note: '无' } },
    { id: 'c', ledger_id: 'other', cells: { x: 1 } },
  ])
  expect(await filledColumns(store.db, 'integrity-pledge')).toEqual(new Set(['year', 'note']))
})
