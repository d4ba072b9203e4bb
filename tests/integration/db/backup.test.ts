import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { verifyBackup } from '#db/backup.ts'
import { findSource } from '#db/backup-source.ts'
import { backupFolder, storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { randomNumbers } from '#tests/torture/random-numbers.ts'
import { commandCounts, projections, saveCommand, storeOptions } from '#tests/torture/save-command.ts'
import { aFilledFolder, aFolder, aStore, fill, rawly } from './a-store.ts'

test('a backup is one verified file with everything saved so far, and it is listed', async () => {
  const folder = aFolder()
  const store = await aStore(folder)
  await fill(store, 5)
  const backup = await store.backup('daily')
  expect(backup).toMatchObject({ name: '20220420T011200Z-daily.db', at: '2022-04-20T01:12:00.000Z', isVerified: true })
  expect(readdirSync(backupFolder(folder))).toEqual([backup.name])
  const path = join(backupFolder(folder), backup.name)
  expect(readFileSync(path).length).toBe(backup.size)
  expect(rawly(path, (database) => database.prepare('SELECT count(*) FROM problem').pluck().get())).toBe(5)
  const listed = await store.db.selectFrom('backup_record').selectAll().execute()
  expect(listed).toEqual([{ name: backup.name, at: backup.at, size: backup.size, cause: 'daily', is_verified: 1 }])
})

test('a backup put in the place of the store opens as the store', async () => {
  const folder = aFolder()
  const store = await aStore(folder)
  await fill(store, 4)
  const backup = await store.backup('daily')
  const other = aFolder()
  writeFileSync(storePath(other), readFileSync(join(backupFolder(folder), backup.name)))
  expect((await commandCounts((await aStore(other)).db)).problems).toBe(4)
})

test('saving goes on while a backup runs; the backup is of one moment', async () => {
  const folder = aFolder()
  const store = await aStore(folder)
  await fill(store, 200)
  const state = { isRunning: true }
  const backup = store.backup('daily').finally(() => (state.isRunning = false))
  let saved = 0
  while (state.isRunning) {
    saved += 1
    await store.write((trx) => saveCommand(trx, `meanwhile-${saved}`))
    await setImmediate()
  }
  expect((await backup).isVerified).toBe(true)
  expect(saved).toBeGreaterThan(1)
  const counts = rawly(join(backupFolder(folder), (await backup).name), (database) =>
    ['problem', 'liaison', 'event'].map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  )
  expect(new Set(counts).size).toBe(1)
})

test('two backups in one second have two names', async () => {
  const store = await aStore()
  const [one, other] = await Promise.all([store.backup('daily'), store.backup('daily')])
  expect([one.name, other.name]).toEqual(['20220420T011200Z-daily.db', '20220420T011200Z-daily-2.db'])
})

test.each([
  [
    'a changed line',
    "DROP TRIGGER record_revision_is_append_only; UPDATE record_revision SET line = replace(line, '合同', '合伙') WHERE id = 'a-1'",
  ],
  ['a changed event', "DROP TRIGGER event_is_append_only; UPDATE event SET officer_id = 'other' WHERE seq = 2"],
  ['a missing event', 'DROP TRIGGER event_stays; DELETE FROM event WHERE seq = 2'],
  ['a row that refers to nothing', 'PRAGMA foreign_keys = OFF; DELETE FROM unit'],
])('a copy with %s is kept as unverified and is no backup', async (_, harm) => {
  const folder = await aFilledFolder(3)
  rawly(storePath(folder), (database) => database.exec(harm))
  const store = await aStore(folder)
  const backup = await store.backup('daily')
  expect(backup).toMatchObject({ name: '20220420T011200Z-daily.unverified', isVerified: false })
  expect(readdirSync(backupFolder(folder))).toEqual([backup.name])
  expect(await store.db.selectFrom('backup_record').select('is_verified').execute()).toEqual([{ is_verified: 0 }])
})

test.each([
  ['a row changed without a revision', "UPDATE problem SET content = '改过' WHERE id = 'a-1'"],
  [
    'a row added without a revision',
    "INSERT INTO liaison SELECT 'b-1', unit_id, name, section, phone, from_on, to_on, rev FROM liaison LIMIT 1",
  ],
  ['a trigger that the program did not make', 'CREATE TRIGGER stranger AFTER INSERT ON problem BEGIN DELETE FROM liaison; END'],
  ['a step that the program does not know', "UPDATE migration SET name = 'stranger' WHERE id = 10"],
])('%s: the copy is unverified where the program knows its nouns and steps (reliability.md 8)', async (_, harm) => {
  const folder = await aFilledFolder(3)
  rawly(storePath(folder), (database) => database.exec(harm))
  const byHashes = await aStore(folder)
  expect((await byHashes.backup('daily')).isVerified).toBe(true)
  await byHashes.close()
  const store = await openStore({ ...storeOptions(folder), projections })
  const backup = await store.backup('manual')
  await store.close()
  expect(backup.isVerified).toBe(false)
  expect(() => findSource(join(backupFolder(folder), backup.name), sha256)).toThrow('backup_refused')
})

test('a backup that an earlier version of the program made is held against its own steps, not against tables it never had', async () => {
  const folder = aFolder()
  const early = migrations.slice(0, 3)
  await (await openStore({ ...storeOptions(folder), migrations: early })).close()
  const path = storePath(folder)
  expect((await verifyBackup(path, sha256, { migrations, projections })).findings).toEqual([])
  rawly(path, (database) => database.exec('CREATE TABLE stranger (id TEXT)'))
  expect((await verifyBackup(path, sha256, { migrations, projections })).findings).toEqual([{ kind: 'schema', place: 'sqlite_schema' }])
})

test('the files and the list agree after two months of backups', async () => {
  const folder = aFolder()
  let day = 0
  const now = () => new Date(Date.UTC(2022, 0, 1) + day * 86_400_000).toISOString()
  const store = await openStore({ ...storeOptions(folder), now })
  for (day = 0; day < 60; day += 1) await store.backup(day % 20 === 0 ? 'pre-migration' : 'daily')
  const listed = await store.db.selectFrom('backup_record').select('name').orderBy('name').execute()
  await store.close()
  expect(readdirSync(backupFolder(folder)).toSorted()).toEqual(listed.map((row) => row.name))
  expect(listed.length).toBeLessThan(16)
  expect(listed.filter((row) => row.name.includes('pre-migration')).length).toBe(3)
})

test('a cause that could leave the folder is refused', async () => {
  const store = await aStore()
  await expect(store.backup('../daily')).rejects.toThrow('not a cause')
})

test('damage to a backup, one bit at a time: found, or the content is the same', async () => {
  const folder = aFolder()
  const store = await aStore(folder)
  await fill(store, 12)
  const { name } = await store.backup('daily')
  const sound = readFileSync(join(backupFolder(folder), name))
  const random = randomNumbers(7)
  const path = join(aFolder(), 'harmed.db')
  expect((await verifyBackup(join(backupFolder(folder), name), sha256, { migrations, projections })).findings).toEqual([])
  let found = 0
  for (let turn = 0; turn < 60; turn += 1) {
    const harmed = Buffer.from(sound)
    const at = Math.floor(random() * harmed.length)
    harmed[at] = (harmed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    writeFileSync(path, harmed)
    const report = await verifyBackup(path, sha256, { migrations, projections })
    if (!report.isSound) found += 1
    else expect(authority(path), `byte ${at}`).toEqual(authority(join(backupFolder(folder), name)))
  }
  expect(found).toBeGreaterThan(0)
})

/** What a backup is verified for: revisions and events. */
function authority(path: string): unknown {
  return rawly(path, (database) => [
    database.prepare('SELECT * FROM record_revision ORDER BY type, id, rev').all(),
    database.prepare('SELECT * FROM event ORDER BY seq').all(),
  ])
}
