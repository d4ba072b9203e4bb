import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backupFolder, storePath } from '#db/data-folder.ts'
import { type Migration, newestMigration } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { commandCounts, storeOptions } from '#tests/torture/save-command.ts'
import { aFilledFolder, aFolder, aMigration, aStore, rawly, refusal } from './a-store.ts'

const addRoom = aMigration(90_000, 'meeting_room')
const addSeat = aMigration(90_010, 'seat')

/** Everything that a file says, to compare before with after. */
function content(path: string): unknown {
  return rawly(path, (database) => {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]
    return [
      database.pragma('user_version', { simple: true }),
      tables,
      tables.map((table) => database.prepare(`SELECT * FROM "${table}"`).all()),
    ]
  })
}

test('an older store is backed up, brought forward in one go and keeps its rows', async () => {
  const folder = await aFilledFolder(3)
  const store = await aStore(folder, { migrations: [...migrations, addRoom, addSeat], appVersion: '0.2.0' })
  const steps = await store.db.selectFrom('migration').select(['id', 'name', 'app_version']).orderBy('id').execute()
  expect(steps).toEqual([
    ...migrations.map(({ id, name }) => ({ id, name, app_version: '0.1.0' })),
    { id: 90_000, name: 'add-meeting_room', app_version: '0.2.0' },
    { id: 90_010, name: 'add-seat', app_version: '0.2.0' },
  ])
  expect((await commandCounts(store.db)).problems).toBe(3)
  const listed = await store.db.selectFrom('backup_record').select(['name', 'cause', 'is_verified']).execute()
  expect(listed).toEqual([{ name: '20220420T011200Z-pre-migration.db', cause: 'pre-migration', is_verified: 1 }])
  expect(
    rawly(join(backupFolder(folder), '20220420T011200Z-pre-migration.db'), (old) => old.pragma('user_version', { simple: true })),
  ).toBe(migrations.at(-1)?.id)
})

test('a store of the newest schema is opened without a backup', async () => {
  const folder = await aFilledFolder(1)
  await (await openStore(storeOptions(folder))).close()
  expect(readdirSync(folder)).not.toContain('backups')
})

const failing: readonly [string, Migration][] = [
  ['throws', { id: 90_010, name: 'throws', up: async () => Promise.reject(new Error('no')) }],
  ['says bad SQL', { id: 90_010, name: 'bad', up: async (db) => void (await sql`CREATE TABLE`.execute(db)) }],
  ['leaves rows that refer to nothing', { id: 90_010, name: 'orphans', up: async (db) => void (await sql`DELETE FROM unit`.execute(db)) }],
]

test.each(failing)('a step that %s undoes the steps before it and leaves the old content', async (_, step) => {
  const folder = await aFilledFolder(2)
  const before = content(storePath(folder))
  await expect(openStore({ ...storeOptions(folder), migrations: [...migrations, addRoom, step] })).rejects.toThrow()
  expect(content(storePath(folder))).toEqual(before)
  expect((await commandCounts((await aStore(folder)).db)).problems).toBe(2)
})

test('a step may rebuild a table that others refer to', async () => {
  const rebuild: Migration = {
    id: 90_000,
    name: 'rebuild-unit',
    up: async (db) => {
      const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE name = 'unit'`.execute(db)
      await sql.raw((rows[0]?.sql ?? '').replace('CREATE TABLE unit', 'CREATE TABLE unit_next')).execute(db)
      await sql`INSERT INTO unit_next SELECT * FROM unit`.execute(db)
      await sql`DROP TABLE unit`.execute(db)
      await sql`ALTER TABLE unit_next RENAME TO unit`.execute(db)
    },
  }
  const store = await aStore(await aFilledFolder(2), { migrations: [...migrations, rebuild] })
  expect(await store.db.selectFrom('unit').select('name').execute()).toEqual([{ name: '逊克县' }])
  await expect(store.write((trx) => trx.deleteFrom('unit').execute())).rejects.toThrow(/FOREIGN KEY/)
})

test('a store that cannot be backed up soundly is not migrated', async () => {
  const folder = await aFilledFolder(2)
  rawly(storePath(folder), (database) => {
    database.exec('DROP TRIGGER event_is_append_only')
    database.exec("UPDATE event SET detail = '{}' WHERE seq = 1")
  })
  const before = readFileSync(storePath(folder))
  await refusal(openStore({ ...storeOptions(folder), migrations: [...migrations, addRoom] }), 'database_damaged')
  expect(readFileSync(storePath(folder)).equals(before)).toBe(true)
  expect(readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.db'))).toEqual([])
})

test('a failure while a first store is built leaves no store', async () => {
  const folder = aFolder()
  const broken: Migration = { id: 90_000, name: 'broken', up: async () => Promise.reject(new Error('broken')) }
  await expect(openStore({ ...storeOptions(folder), migrations: [...migrations, broken] })).rejects.toThrow('broken')
  expect(readdirSync(folder)).toEqual(['store.lock'])
  await aStore(folder)
})

test('a header whose version was changed does not agree with the steps and is refused', async () => {
  const folder = await aFilledFolder(1)
  const bytes = readFileSync(storePath(folder))
  bytes.writeUInt32BE(8, 60)
  writeFileSync(storePath(folder), bytes)
  const error = await refusal(openStore(storeOptions(folder)), 'database_damaged')
  expect(error.details).toEqual({ name: 'store.db' })
})

test('ids must rise', () => {
  expect(newestMigration([aMigration(10, 'a'), aMigration(20, 'b')])).toBe(20)
  expect(() => newestMigration([aMigration(20, 'a'), aMigration(10, 'b')])).toThrow('does not come after')
  expect(() => newestMigration([aMigration(10, 'a'), aMigration(10, 'b')])).toThrow('does not come after')
  expect(() => newestMigration([aMigration(0.5, 'a')])).toThrow('does not come after')
})
