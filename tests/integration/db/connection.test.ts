import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { applicationId, compareVersions, openConnection, sqliteVersion } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { aFilledFolder, aFolder, aStore, rawly } from './a-store.ts'

const expected = {
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  temp_store: 2,
  busy_timeout: 5000,
  journal_mode: 'wal',
  application_id: applicationId,
  user_version: migrations.at(-1)?.id,
}

test('the writing connection syncs every save (FULL) and has every guard on', async () => {
  const store = await aStore()
  const actual = await store.write(async (trx) => {
    const values = new Map<string, unknown>()
    for (const name of Object.keys(expected)) {
      const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(trx)
      values.set(name, Object.values(rows[0] ?? {})[0])
    }
    return Object.fromEntries(values)
  })
  expect(actual).toEqual(expected)
})

test('control: the same file opened without care gets NORMAL, which loses saves in a power cut', async () => {
  const folder = await aFilledFolder(1)
  const careless = rawly(storePath(folder), (database) => {
    database.prepare('SELECT count(*) FROM event').get()
    return database.pragma('synchronous', { simple: true })
  })
  expect(careless).toBe(1)
})

test('the reading connection cannot write, whatever is asked of it', async () => {
  const folder = await aFilledFolder(1)
  const database = openConnection(storePath(folder), 'read')
  expect(() => database.exec('DELETE FROM problem')).toThrow(/readonly/)
  expect(() => database.pragma('user_version = 99')).toThrow(/readonly/)
  database.close()
})

test('SQLite is at least 3.51.3, the first without the log reset bug', () => {
  const database = openConnection(join(aFolder(), 'any.db'), 'build')
  const version = sqliteVersion(database).split('.').map(Number)
  database.close()
  expect(compareVersions(version, [3, 51, 3])).toBeGreaterThanOrEqual(0)
})

test.each([
  [[3, 51, 2], [3, 51, 3], -1],
  [[3, 51, 3], [3, 51, 3], 0],
  [[3, 60], [3, 51, 3], 1],
  [[4], [3, 51, 3], 1],
])('version %j against %j is %i', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign)
})

test('a missing file is not made where one must exist', () => {
  expect(() => openConnection(join(aFolder(), 'absent.db'), 'write')).toThrow(/unable to open/)
})
