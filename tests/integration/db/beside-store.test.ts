import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFindings, fileFindings } from '#db/beside-store.ts'
import { backupFolder } from '#db/data-folder.ts'
import { digestOf, keepFile, storedPath } from '#db/file-store.ts'
import type { Store } from '#db/open.ts'
import { aStore, fill } from './a-store.ts'

/** reliability.md 7: files and backups beside the database are held against its books, which have no hash of their own. */

async function keepEvidence(store: Store, text: string, size = Buffer.byteLength(text)): Promise<string> {
  const bytes = Buffer.from(text)
  const digest = await digestOf(bytes)
  await keepFile(store.folder, { bytes }, digest)
  await store.write((trx) => trx.insertInto('blob').values({ sha256: digest, size, stored_at: '2022-04-20T01:12:00.000Z' }).execute())
  return digest
}

test('a file that is gone, altered or booked with another size is found; a sound one is not', async () => {
  const store = await aStore()
  await keepEvidence(store, '完好')
  expect(await fileFindings(store.db, store.folder)).toEqual([])
  const [gone, altered] = [await keepEvidence(store, '丢失'), await keepEvidence(store, '改动')]
  const misbooked = await keepEvidence(store, '误记', 999)
  rmSync(storedPath(store.folder, gone))
  writeFileSync(storedPath(store.folder, altered), '乱码')
  expect(await fileFindings(store.db, store.folder)).toEqual([gone, altered, misbooked].toSorted())
})

test('a listed backup that is gone, cut, or another one under its name is found; a sound one is not', async () => {
  const store = await aStore()
  const taken: string[] = []
  for (const cause of ['before-import', 'before-restore', 'pre-migration', 'before-import'] as const) {
    await fill(store, 2, `${cause}-${taken.length}-`)
    taken.push((await store.backup(cause)).name)
  }
  const [gone = '', cut = '', other = '', sound = ''] = taken
  expect(await backupFindings(store.db, store.folder)).toEqual([])
  const place = (name: string): string => join(backupFolder(store.folder), name)
  renameSync(place(gone), place('aside'))
  writeFileSync(place(cut), '')
  // As large as the one that it stands for, and of another day: its chain does not have the link that was noted.
  renameSync(place('aside'), place(other))
  const found = await backupFindings(store.db, store.folder)
  expect(found).toEqual([gone, cut, other].toSorted())
  expect(found).not.toContain(sound)
})
