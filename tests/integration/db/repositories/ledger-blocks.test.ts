import { expect, test } from 'vitest'
import { findBlock, insertBlock, markBlockUndone } from '#db/repositories/ledger-blocks.ts'
import { aLedgerStore, at, ledgerId, programmeId, record } from '../ledger-store.ts'

test('a block knows what it made and changed, and is taken back once', async () => {
  const store = await aLedgerStore()
  await record(store, [{ id: 'a' }, { id: 'b' }])
  const block = { id: 'block', programme_id: programmeId, ledger_id: ledgerId, at, officer_id: 'officer' }
  const entries = [
    { entry_id: 'a', rev_before: 1, rev_after: 2 },
    { entry_id: 'b', rev_before: null, rev_after: 1 },
  ]
  await store.write((trx) => insertBlock(trx, block, entries))
  expect(await findBlock(store.db, 'block')).toEqual({ ...block, undone_at: null, entries })
  expect(await store.write((trx) => markBlockUndone(trx, 'block', at))).toBe(true)
  expect(await store.write((trx) => markBlockUndone(trx, 'block', at))).toBe(false)
  expect((await findBlock(store.db, 'block'))?.undone_at).toBe(at)
  expect(await findBlock(store.db, 'nowhere')).toBeUndefined()
})
