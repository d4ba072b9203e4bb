import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aStore, fill } from './a-store.ts'

test('a write outside of Store.write is refused, so a forgotten await cannot save half of a command', async () => {
  const store = await aStore()
  await fill(store, 1)
  await expect(store.db.deleteFrom('liaison').execute()).rejects.toThrow('outside of Store.write')
  let late: Promise<unknown> | undefined
  await store.write(async (trx) => {
    const query = trx.deleteFrom('liaison').compile()
    late = new Promise((resolve) => setImmediate(resolve)).then(() => trx.executeQuery(query))
  })
  await expect(late).rejects.toThrow()
  expect(await store.db.selectFrom('liaison').selectAll().execute()).toHaveLength(1)
})

test('the reading side has no transactions of its own', async () => {
  const store = await aStore()
  await expect(store.db.transaction().execute(async () => 'never')).rejects.toThrow('Store.write')
})

test('an insert tells its row id, an update its count, RETURNING its rows', async () => {
  const store = await aStore()
  await fill(store, 2)
  await store.write(async (trx) => {
    const updated = await trx.updateTable('liaison').set({ section: '办公室' }).executeTakeFirstOrThrow()
    expect(updated.numUpdatedRows).toBe(2n)
    const { rows, insertId } = await sql`INSERT INTO blob VALUES ('00', 1, '2022') RETURNING size`.execute(trx)
    expect(rows).toEqual([{ size: 1 }])
    expect(insertId).toBeUndefined()
  })
})

test('a savepoint can be given up without the command', async () => {
  const store = await aStore()
  await fill(store, 2)
  await store.write(async (trx) => {
    await sql`SAVEPOINT "trial"`.execute(trx)
    await trx.deleteFrom('liaison').execute()
    await sql`ROLLBACK TO "trial"`.execute(trx)
    await sql`RELEASE "trial"`.execute(trx)
  })
  expect(await store.db.selectFrom('liaison').selectAll().execute()).toHaveLength(2)
})
