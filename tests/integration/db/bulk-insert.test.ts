import { expect, test } from 'vitest'
import { insertRows } from '#db/bulk-insert.ts'
import { aStore } from './a-store.ts'

const columns = ['sha256', 'size', 'stored_at'] as const
const rows = (count: number) => Array.from({ length: count }, (_, turn) => [`hash-${turn}`, turn, '2022-04-20'])

test.each([0, 1, 1999, 2000, 2001, 5000])('%i rows arrive, each once', async (count) => {
  const store = await aStore()
  expect(await store.write((trx) => insertRows(trx, 'blob', columns, rows(count)))).toBe(count)
  const stored = await store.db.selectFrom('blob').selectAll().orderBy('size').execute()
  expect(stored.map((row) => [row.sha256, row.size, row.stored_at])).toEqual(rows(count))
})

test('one bad row among thousands undoes all of them', async () => {
  const store = await aStore()
  const bad = [...rows(3000), ['hash-7', 1, '2022-04-20']]
  await expect(store.write((trx) => insertRows(trx, 'blob', columns, bad))).rejects.toThrow(/UNIQUE/)
  expect(await store.db.selectFrom('blob').selectAll().execute()).toEqual([])
})

test('it is a write like any other: not through the reading side', async () => {
  const store = await aStore()
  await expect(insertRows(store.db, 'blob', columns, rows(1))).rejects.toThrow('outside of Store.write')
})
