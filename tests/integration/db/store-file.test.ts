import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { storePath } from '#db/data-folder.ts'
import { verifyStore } from '#db/verify.ts'
import { openStore } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { commandCounts, projections, storeOptions } from '#tests/torture/save-command.ts'
import { aFolder, aStore, fill, refusal } from './a-store.ts'

/** reliability.md T3: what a power cut may leave of the first page while SQLite folds its log into the file. */

const saves = 40

/** A store as a crash leaves it, its newest saves in the log; the first page is garbage. */
async function tornStore(): Promise<{ folder: string; log: Buffer }> {
  const store = await aStore()
  // So many that the file grew: its first page stands in the log.
  await fill(store, saves)
  const [database, log] = [readFileSync(storePath(store.folder)), readFileSync(`${storePath(store.folder)}-wal`)]
  const folder = aFolder()
  writeFileSync(storePath(folder), database.fill(0xa5, 0, 512))
  return { folder, log }
}

test('a first page that was being written is read from the log: nothing is lost, nothing is called damaged', async () => {
  const { folder, log } = await tornStore()
  writeFileSync(`${storePath(folder)}-wal`, log)
  const store = await aStore(folder)
  expect((await commandCounts(store.db)).problems).toBe(saves)
  expect((await verifyStore(store.db, { hash: sha256, projections })).isSound).toBe(true)
})

test.each([
  ['no log', undefined],
  ['an empty log', Buffer.alloc(0)],
  ['a log of garbage', Buffer.alloc(20_000, 0x5a)],
])('with %s it is damaged, and not touched', async (_, log) => {
  const { folder } = await tornStore()
  if (log !== undefined) writeFileSync(`${storePath(folder)}-wal`, log)
  const before = readFileSync(storePath(folder))
  await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(readFileSync(storePath(folder)).equals(before)).toBe(true)
})

test('an empty file beside a log is damaged, and the log stays', async () => {
  const { folder, log } = await tornStore()
  writeFileSync(storePath(folder), '')
  writeFileSync(`${storePath(folder)}-wal`, log)
  await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(readFileSync(`${storePath(folder)}-wal`).equals(log)).toBe(true)
})
