import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyBackup } from '#db/backup-copy.ts'
import { findSource, findSources } from '#db/backup-source.ts'
import { backupFolder, storePath } from '#db/data-folder.ts'
import { digestOf, keepFile, storedPath } from '#db/file-store.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Store } from '#db/open.ts'
import { exchangeStore, stageRestore } from '#db/restore.ts'
import { stagingFolder, swapIn, unsealedFolder } from '#db/restore-swap.ts'
import { sha256, sha256Of } from '#electron/crypto/index.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { commandCounts, saveUnit } from '#tests/torture/save-command.ts'
import { aFolder, aStore, fill, rawly, refusal } from './a-store.ts'

const at = '2022-04-20T01:12:00.000Z'
const digestOfFile = (path: string): Promise<string> => sha256Of(createReadStream(path))

/** Keeps a file and the row that names it, as adding evidence does. */
async function keepEvidence(store: Store, text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const digest = await digestOf(bytes)
  await keepFile(store.folder, { bytes }, digest)
  await store.write((trx) => trx.insertInto('blob').values({ sha256: digest, size: bytes.length, stored_at: at }).execute())
  return digest
}

async function copyOf(store: Store, target = aFolder()): Promise<string> {
  const { name } = await store.backup('outside')
  const copied = await copyBackup({ folder: store.folder, backup: name, at, target, name: '副本', hash: sha256, digestOfFile })
  return copied.path
}

async function restoreInto(
  folder: string,
  path: string,
): Promise<{ lacking: number; installationEpoch: number; aside: string | undefined }> {
  const moment = { folder, at, hash: sha256 }
  const source = findSource(path, sha256)
  const staged = await stageRestore({ ...moment, source, migrations, appVersion: '0.1.0', digestOfFile, officerId: '' })
  const { aside } = await exchangeStore({ ...moment, isOldLost: false })
  return { ...staged, aside }
}

/** What a restore writes itself: its journal entry, its epoch, its list. */
function recordsOf(folder: string): unknown {
  const { event: _event, setting: _setting, backup_record: _list, audit_witness: _witness, ...records } = logicalDump(folder) ?? {}
  return records
}

describe('a backup keeps the files beside it, each once (reliability.md 8)', () => {
  test('a file is copied with the first backup and not again; both verify', async () => {
    const store = await aStore()
    await fill(store, 1)
    const digest = await keepEvidence(store, '现场照片')
    expect(await store.backup('daily')).toMatchObject({ isVerified: true, lacking: 0 })
    const copy = storedPath(backupFolder(store.folder), digest)
    expect(readFileSync(copy, 'utf8')).toBe('现场照片')
    await store.backup('daily')
    expect(readdirSync(join(backupFolder(store.folder), 'store', digest.slice(0, 2)))).toEqual([digest])
  })

  test('a file that is damaged before it was ever copied is counted as lacking; one that was copied is not', async () => {
    const store = await aStore()
    await fill(store, 1)
    const kept = await keepEvidence(store, '已备份')
    await store.backup('daily')
    rmSync(storedPath(store.folder, kept))
    writeFileSync(storedPath(store.folder, await keepEvidence(store, '未备份')), '损坏')
    expect(await store.backup('daily')).toMatchObject({ isVerified: true, lacking: 1 })
  })
})

describe('另存备份', () => {
  test('restored into an empty folder it gives the same records, the files, and the next epoch', async () => {
    const store = await aStore()
    await fill(store, 6)
    const digest = await keepEvidence(store, '会议纪要')
    const path = await copyOf(store)
    const folder = aFolder()
    const { installationEpoch, ...restored } = await restoreInto(folder, path)
    expect(restored).toEqual({ lacking: 0, aside: undefined })
    expect(installationEpoch).toBeGreaterThan(1)
    expect(recordsOf(folder)).toEqual(recordsOf(store.folder))
    expect(readFileSync(storedPath(folder, digest), 'utf8')).toBe('会议纪要')
    expect(existsSync(stagingFolder(folder))).toBe(false)
    const again = await aStore(folder)
    const events = await again.db.selectFrom('event').selectAll().orderBy('seq', 'desc').limit(1).execute()
    expect(events).toMatchObject([{ action: 'backups.restore', officer_id: '' }])
    expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({ from: '副本', installationEpoch })
  })

  test('restored onto two machines it gives two epochs: their packages are told apart (exchange.md 6)', async () => {
    const path = await copyOf(await aStore())
    const epochs: number[] = []
    for (const folder of [aFolder(), aFolder(), aFolder()]) epochs.push((await restoreInto(folder, path)).installationEpoch)
    expect(new Set(epochs).size).toBeGreaterThan(1)
  })

  test('nothing is left of a copy to a folder that is gone, and none is made inside of the data folder', async () => {
    const store = await aStore()
    await fill(store, 1)
    const { name } = await store.backup('outside')
    const request = { folder: store.folder, backup: name, at, name: '副本', hash: sha256, digestOfFile }
    const gone = await refusal(copyBackup({ ...request, target: join(aFolder(), '没有') }), 'file_unavailable')
    expect(gone.details['problem']).toBe('存储设备已拔出或文件夹已被移走')
    await refusal(copyBackup({ ...request, target: store.folder }), 'invalid_input')
    await refusal(copyBackup({ ...request, target: backupFolder(store.folder) }), 'invalid_input')
    const beside = aFolder()
    const { path } = await copyBackup({ ...request, target: beside })
    expect(readdirSync(beside)).toEqual(['副本'])
    expect(readdirSync(path).toSorted()).toEqual(['manifest.json', 'store.db'])
  })

  test('of several copies in the chosen folder the newest is offered first, half-copied ones are not', async () => {
    const store = await aStore()
    await fill(store, 1)
    const { name } = await store.backup('outside')
    const target = aFolder()
    for (const [day, folder] of [
      ['2022-04-18', '一'],
      ['2022-04-20', '三'],
      ['2022-04-19', '二'],
    ] as const) {
      await copyBackup({ folder: store.folder, backup: name, at: `${day}T01:00:00.000Z`, target, name: folder, hash: sha256, digestOfFile })
    }
    renameSync(join(target, '二'), join(target, '二.part'))
    expect(findSources(target, sha256).map((each) => each.name)).toEqual(['三', '一'])
    await expect(async () => findSource(join(target, '二.part'), sha256)).rejects.toThrow('复制未完成')
  })
})

describe('what is not whole is refused and nothing is changed (T9)', () => {
  const harms: readonly (readonly [string, (path: string, digest: string) => void])[] = [
    ['without its manifest', (path) => rmSync(join(path, 'manifest.json'))],
    ['with a changed manifest', (path) => edit(join(path, 'manifest.json'), '"appVersion": "0.1.0"', '"appVersion": "0.2.0"')],
    ['without a file', (path, digest) => rmSync(storedPath(path, digest))],
    ['with a changed file', (path, digest) => writeFileSync(storedPath(path, digest), '会议记录')],
    ['with a changed database', (path) => flip(join(path, 'store.db'), 5000)],
    ['with a cut database', (path) => writeFileSync(join(path, 'store.db'), readFileSync(join(path, 'store.db')).subarray(0, 8192))],
  ]

  test.each(harms)('a copy %s', async (_, harm) => {
    const store = await aStore()
    await fill(store, 2)
    const digest = await keepEvidence(store, '会议纪要')
    const path = await copyOf(store)
    harm(path, digest)
    const folder = aFolder()
    const other = await aStore(folder)
    await fill(other, 1)
    await other.close()
    const before = logicalDump(folder)
    await refusal((async () => restoreInto(folder, path))(), 'backup_refused')
    expect(logicalDump(folder)).toEqual(before)
    expect(existsSync(stagingFolder(folder))).toBe(false)
  })

  test('a backup file with a changed record', async () => {
    const store = await aStore()
    await fill(store, 2)
    const { name } = await store.backup('daily')
    const path = join(backupFolder(store.folder), name)
    rawly(path, (database) => {
      database.exec("DROP TRIGGER record_revision_is_append_only; UPDATE record_revision SET line = replace(line, '合同', '合伙')")
    })
    const error = await refusal(restoreInto(aFolder(), path), 'backup_refused')
    expect(error.details['problem']).toMatch(/^校验未通过，有\d+处损坏$/)
  })

  test('a text is no backup', async () => {
    const path = join(aFolder(), 'store.db')
    writeFileSync(path, '这不是数据库')
    await refusal(restoreInto(aFolder(), path), 'backup_refused')
  })

  test('a backup of a later program names the version that it needs', async () => {
    const store = await aStore()
    await saveUnit(store)
    const { name } = await store.backup('daily')
    const path = join(backupFolder(store.folder), name)
    rawly(path, (database) =>
      database.exec(
        "PRAGMA user_version = 990; INSERT INTO migration (id, name, applied_at, app_version) VALUES (990, 'later', '', '9.1.0')",
      ),
    )
    expect((await refusal(restoreInto(aFolder(), path), 'database_from_future')).details).toEqual({ needed: '9.1.0' })
  })
})

describe('into an office', () => {
  test('today’s state is backed up first and verified; the number of the installation rises from the higher one', async () => {
    const folder = aFolder()
    const store = await aStore(folder)
    await fill(store, 3)
    const { name } = await store.backup('daily')
    await fill(store, 2, 'b')
    await store.write((trx) => trx.insertInto('setting').values({ name: 'installationEpoch', value: '5' }).execute())
    await store.close()
    const { installationEpoch, aside } = await restoreInto(folder, join(backupFolder(folder), name))
    expect(aside).toBeUndefined()
    expect(installationEpoch).toBeGreaterThan(5)
    const again = await aStore(folder)
    expect((await commandCounts(again.db)).problems).toBe(3)
    const before = readdirSync(backupFolder(folder)).find((each) => each.includes('before-restore')) ?? ''
    expect(rawly(join(backupFolder(folder), before), (database) => database.prepare('SELECT count(*) FROM problem').pluck().get())).toBe(5)
  })

  test('an older backup is migrated on the way', async () => {
    const folder = aFolder()
    const old = await aStore(folder, { migrations: migrations.slice(0, 1) })
    await old.close()
    const path = join(aFolder(), 'older.db')
    writeFileSync(path, readFileSync(storePath(folder)))
    const target = aFolder()
    await restoreInto(target, path)
    expect(rawly(storePath(target), (database) => database.pragma('user_version', { simple: true }))).toBe(migrations.at(-1)?.id)
  })

  test('a store that cannot be backed up is not replaced unless it is known to be lost, and then it is put aside', async () => {
    const store = await aStore()
    await fill(store, 2)
    const path = await copyOf(store)
    const folder = aFolder()
    writeFileSync(storePath(folder), '损坏')
    const moment = { folder, at, hash: sha256 }
    const source = findSource(path, sha256)
    const stage = () => stageRestore({ ...moment, source, migrations, appVersion: '0.1.0', digestOfFile, officerId: '' })
    await stage()
    await refusal(exchangeStore({ ...moment, isOldLost: false }), 'database_damaged')
    expect(readFileSync(storePath(folder), 'utf8')).toBe('损坏')
    await stage()
    const { aside } = await exchangeStore({ ...moment, isOldLost: true })
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('损坏')
    expect((await commandCounts((await aStore(folder)).db)).problems).toBe(2)
  })

  test('a restore that was decided is finished at the next opening; one that was not is cleared away', async () => {
    const store = await aStore()
    await fill(store, 4)
    const path = await copyOf(store)
    const folder = aFolder()
    const other = await aStore(folder)
    await fill(other, 1)
    await other.close()
    const request = {
      folder,
      at,
      hash: sha256,
      source: findSource(path, sha256),
      migrations,
      appVersion: '0.1.0',
      digestOfFile,
      officerId: '',
    }
    await stageRestore(request)
    const undecided = await aStore(folder)
    expect((await commandCounts(undecided.db)).problems).toBe(1)
    await undecided.close()
    await stageRestore(request)
    writeFileSync(join(folder, 'restore.json'), JSON.stringify({ aside: 'aside.db' }))
    const decided = await aStore(folder)
    expect((await commandCounts(decided.db)).problems).toBe(4)
    expect(readdirSync(folder).filter((each) => each.startsWith('restore'))).toEqual([])
  })

  test('what was opened of a sealed copy and never restored is gone at the next opening (reliability.md 8)', async () => {
    const store = await aStore()
    const { folder } = store
    mkdirSync(join(unsealedFolder(folder), 'store'), { recursive: true })
    writeFileSync(join(unsealedFolder(folder), 'store.db'), '他单位的数据')
    await store.close()
    expect(readdirSync(folder)).toContain('restore.unsealed')
    await aStore(folder)
    expect(readdirSync(folder)).not.toContain('restore.unsealed')
  })

  test('the old log is never played into the restored database', async () => {
    const folder = aFolder()
    mkdirSync(stagingFolder(folder), { recursive: true })
    writeFileSync(join(stagingFolder(folder), 'store.db'), '新')
    for (const name of ['store.db', 'store.db-wal', 'store.db-shm']) writeFileSync(join(folder, name), '旧')
    swapIn(folder, 'aside.db')
    expect(readdirSync(folder).toSorted()).toEqual(['aside.db', 'aside.db-shm', 'aside.db-wal', 'store.db'])
    expect(readFileSync(storePath(folder), 'utf8')).toBe('新')
  })
})

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

function flip(path: string, place: number): void {
  const bytes = readFileSync(path)
  bytes[place] = (bytes[place] ?? 0) ^ 4
  writeFileSync(path, bytes)
}
