import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { commandCounts, saveCommand, storeOptions } from '#tests/torture/save-command.ts'
import { aFilledFolder, aFolder, aMigration, aStore, fill, rawly, refusal } from './a-store.ts'

test('a new folder gets a finished store and no trace of how it was built', async () => {
  const folder = join(aFolder(), 'office', 'data')
  const store = await aStore(folder)
  expect(store.wasLeftOpen).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0)
})

test('what a crash left while building a store is thrown away', async () => {
  const folder = aFolder()
  for (const suffix of ['', '-wal', '-journal']) writeFileSync(`${storePath(folder)}.new${suffix}`, 'half a page')
  const store = await aStore(folder)
  await fill(store, 1)
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
})

test('a save is there after closing and opening; closing leaves one file without a log', async () => {
  const folder = await aFilledFolder(3)
  expect(readdirSync(folder).toSorted()).toEqual(['store.db', 'store.lock'])
  const store = await aStore(folder)
  expect(await commandCounts(store.db)).toEqual({ problems: 3, liaisons: 3, revisions: 6, events: 3 })
})

test('closing waits for a running save, and no save is taken afterwards', async () => {
  const folder = aFolder()
  const store = await openStore(storeOptions(folder))
  await fill(store, 0)
  const saving = store.write(async (trx) => {
    await setTimeout(30)
    await saveCommand(trx, 'late')
  })
  await store.close()
  await saving
  await expect(store.write((trx) => saveCommand(trx, 'never'))).rejects.toThrow(/closed/)
  expect((await commandCounts((await aStore(folder)).db)).problems).toBe(1)
})

test('a failing save leaves nothing and the next one goes through', async () => {
  const store = await aStore()
  await fill(store, 1)
  const failing = store.write(async (trx) => {
    await saveCommand(trx, 'half')
    throw new Error('after the rows')
  })
  await expect(failing).rejects.toThrow('after the rows')
  await fill(store, 1, 'next')
  expect(await commandCounts(store.db)).toEqual({ problems: 2, liaisons: 2, revisions: 4, events: 2 })
})

test('a page reads only what is committed', async () => {
  const store = await aStore()
  await fill(store, 1)
  await store.write(async (trx) => {
    await saveCommand(trx, 'open')
    expect((await commandCounts(trx)).problems).toBe(2)
    expect((await commandCounts(store.db)).problems).toBe(1)
  })
  expect((await commandCounts(store.db)).problems).toBe(2)
})

test('saves that arrive together run one after another, each whole', async () => {
  const store = await aStore()
  await fill(store, 0)
  const saves = Array.from({ length: 20 }, (_, turn) =>
    store.write(async (trx) => {
      const before = (await commandCounts(trx)).events
      await setTimeout(1)
      await saveCommand(trx, `together-${turn}`)
      return before
    }),
  )
  expect(await Promise.all(saves)).toEqual(Array.from({ length: 20 }, (_, turn) => turn))
})

test('a second opening of the same folder is refused with the holder named, and the first goes on', async () => {
  const folder = aFolder()
  const store = await aStore(folder)
  const error = await refusal(openStore(storeOptions(folder)), 'database_busy')
  expect(error.details).toEqual({ pid: process.pid, startedAt: '2022-04-20T01:12:00.000Z' })
  await fill(store, 1)
  await refusal(openStore(storeOptions(folder)), 'database_busy')
})

test('another process is refused while one has the folder; a killed one leaves it free and is recognised', async () => {
  const folder = aFolder()
  const file = join(import.meta.dirname, '../../torture/saving-child.ts')
  const child = spawn(process.execPath, [file, folder, 'child', 'sound'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const error = await refusal(openStore(storeOptions(folder)), 'database_busy')
  expect(error.details['pid']).toBe(child.pid)
  child.kill('SIGKILL')
  await once(child, 'close')
  const store = await aStore(folder)
  expect(store.wasLeftOpen).toBe(true)
})

test('a lock file that is no database is replaced: nobody can hold it', async () => {
  const folder = await aFilledFolder(1)
  writeFileSync(join(folder, 'store.lock'), 'x'.repeat(5000))
  expect((await commandCounts((await aStore(folder)).db)).problems).toBe(1)
})

test.each([['\\\\server\\share\\data'], ['//server/share/data'], ['smb://server/share'], ['\\\\?\\UNC\\server\\share']])(
  'a network location is refused before anything is written: %s',
  async (folder) => {
    const error = await refusal(openStore(storeOptions(folder)), 'invalid_input')
    expect(error.details['place']).toBe('数据文件夹')
  },
)

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a text', Buffer.from('这不是数据库。'.repeat(100))],
  ['a header and nothing behind it', Buffer.from('SQLite format 3\0')],
  ['zeros', Buffer.alloc(8192)],
])('%s in the place of the store is refused and not touched', async (_, bytes) => {
  const folder = aFolder()
  writeFileSync(storePath(folder), bytes)
  const error = await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(error.details).toEqual({ name: 'store.db' })
  expect(readFileSync(storePath(folder)).equals(bytes)).toBe(true)
})

test('the database of another program is refused and not touched', async () => {
  const folder = aFolder()
  rawly(storePath(folder), (database) => database.exec('CREATE TABLE note (text TEXT)'))
  const before = readFileSync(storePath(folder))
  await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(readFileSync(storePath(folder)).equals(before)).toBe(true)
})

test('a store whose middle is overwritten is found after an unclean exit, and not touched', async () => {
  const folder = await aFilledFolder(40)
  const bytes = readFileSync(storePath(folder))
  bytes.fill(0xa5, 4096, bytes.length - 4096)
  writeFileSync(storePath(folder), bytes)
  rawly(join(folder, 'store.lock'), (database) => database.prepare("INSERT INTO owner VALUES (1, '2022')").run())
  await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(readFileSync(storePath(folder)).equals(bytes)).toBe(true)
})

test('a store of a later program is refused with the version that it needs, and not touched', async () => {
  const folder = aFolder()
  await (
    await openStore({ ...storeOptions(folder), migrations: [...migrations, aMigration(90_000, 'later')], appVersion: '3.4.0' })
  ).close()
  const before = readFileSync(storePath(folder))
  const error = await refusal(openStore(storeOptions(folder)), 'database_from_future')
  expect(error.details).toEqual({ needed: '3.4.0' })
  expect(readFileSync(storePath(folder)).equals(before)).toBe(true)
})

test('a store that is gone while its backups are there is not replaced by an empty one', async () => {
  const folder = aFolder()
  const store = await openStore(storeOptions(folder))
  await fill(store, 1)
  await store.backup('daily')
  await store.close()
  rmSync(storePath(folder))
  await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(existsSync(storePath(folder))).toBe(false)
})

test('after a refusal the folder is free again', async () => {
  const folder = aFolder()
  writeFileSync(storePath(folder), 'x'.repeat(200))
  await refusal(openStore(storeOptions(folder)), 'database_damaged')
  rmSync(storePath(folder))
  expect((await aStore(folder)).wasLeftOpen).toBe(false)
})
