import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import { startFailure } from '#electron/app/failures.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const store = () => join(folder(), 'store.db')

beforeEach(async () => {
  const office = await openOffice(folder(), { today: '2022-04-18' })
  await office.application.close()
})

function start() {
  return createApplication(testPorts('2022-04-18'), { folder: folder(), appVersion: '0.1.0', assets: new Map() })
}

/** The file's bytes and the folder's names; SQLite's companions and the lock say nothing of the office. */
function traces() {
  return { hash: sha256(readFileSync(store())), names: readdirSync(folder()).filter((name) => !/^store\.(?:lock|db-)/.test(name)) }
}

test.each([
  ['a text', Buffer.from('这不是数据库')],
  ['an empty file', Buffer.alloc(0)],
  ['another program’s database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)])],
])('a store file that is %s is named and left as it is', async (_, bytes) => {
  writeFileSync(store(), bytes)
  const before = traces()
  const error = await refusal(start())
  expect(error).toMatchObject({ code: 'database_damaged', details: { name: 'store.db' } })
  expect(startFailure(error)).toBe('数据库文件损坏或不是本程序的数据库：store.db。原文件未改动，请从备份恢复。')
  expect(traces()).toEqual(before)
})

test('a store of a later program names the version that it needs and is left as it is', async () => {
  const database = new Database(store())
  database.exec("PRAGMA user_version = 990; INSERT INTO migration (id, name, applied_at, app_version) VALUES (990, 'later', '', '9.1.0')")
  database.close()
  const before = traces()
  expect(await refusal(start())).toMatchObject({ code: 'database_from_future', details: { needed: '9.1.0' } })
  expect(traces()).toEqual(before)
})

test('a folder with backups and no store is told: an empty store would hide the loss', async () => {
  const office = await openOffice(folder(), { today: '2022-04-18' })
  await office.call('backups.create', {})
  await office.application.close()
  renameSync(store(), join(folder(), 'moved-away.db'))
  expect(await refusal(start())).toMatchObject({ code: 'database_damaged', details: { name: 'store.db' } })
})

test('a second program finds the folder taken; the first goes on working', async () => {
  const office = await openOffice(folder(), { today: '2022-04-18' })
  expect(await refusal(start())).toMatchObject({ code: 'database_busy' })
  expect((await office.call('units.list', {})).units.length).toBeGreaterThan(0)
  await office.application.close()
  await (await start()).close()
})
