import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder } from '#db/data-folder.ts'
import { digestOf, keepFile, storedPath } from '#db/file-store.ts'
import { removeLeftovers } from '#db/leftovers.ts'
import { nameBlob } from '#db/repositories/evidence.ts'
import { aStore } from './a-store.ts'

/** What a stopped program leaves in its data folder is removed at the next start (exchange.md 5). */

const now = '2022-04-21T01:12:00.000Z'
const daysAgo = (days: number): Date => new Date(Date.parse(now) - days * 86_400_000)

/** A file in the store of files, so many days old; its digest. */
async function kept(folder: string, text: string, days: number): Promise<string> {
  const bytes = Buffer.from(text)
  const digest = await digestOf(bytes)
  await keepFile(folder, { bytes }, digest)
  utimesSync(storedPath(folder, digest), daysAgo(days), daysAgo(days))
  return digest
}

test('half-written files go, whatever their age; whole ones and files of other names stay', async () => {
  const { folder, db } = await aStore()
  const id = '0190f7a0-0000-7000-8000-000000000001'
  const left = [
    `store/ab/${'ab'.repeat(32)}.${id}.part`,
    `backups/store/ab/${'ab'.repeat(32)}.${id}.part`,
    `packages/in/2022/a.zip.${id}.part`,
  ]
  const others = ['packages/in/2022/a.zip', 'packages/in/2022/a.json', 'store/ab/notes.part']
  for (const each of [...left, ...others]) {
    mkdirSync(dirname(join(folder, each)), { recursive: true })
    writeFileSync(join(folder, each), 'x')
  }
  expect(await removeLeftovers(folder, db, now)).toEqual({ parts: 3, unnamed: 0 })
  expect([...left, ...others].filter((each) => existsSync(join(folder, each)))).toEqual(others)
})

test('a file that no row names goes after a week, once its copy lies beside the backups', async () => {
  const { folder, db, write } = await opened()
  const digests = {
    named: await kept(folder, '有登记', 30),
    fresh: await kept(folder, '导入刚中断', 6),
    notCopied: await kept(folder, '没有备份', 30),
    orphan: await kept(folder, '导入中断', 8),
  }
  await write((trx) => nameBlob(trx, { sha256: digests.named, size: 9, stored_at: now }))
  for (const text of ['有登记', '导入刚中断', '导入中断'])
    await keepFile(backupFolder(folder), { bytes: Buffer.from(text) }, await digestOf(Buffer.from(text)))
  expect(await removeLeftovers(folder, db, now)).toEqual({ parts: 0, unnamed: 1 })
  const there = Object.entries(digests).filter(([, digest]) => existsSync(storedPath(folder, digest)))
  expect(there.map(([name]) => name)).toEqual(['named', 'fresh', 'notCopied'])
  expect(existsSync(storedPath(backupFolder(folder), digests.orphan))).toBe(true)
})

test('a folder without files has nothing to remove', async () => {
  const { folder, db } = await aStore()
  expect(await removeLeftovers(folder, db, now)).toEqual({ parts: 0, unnamed: 0 })
})

async function opened() {
  const store = await aStore()
  return { folder: store.folder, db: store.db, write: store.write.bind(store) }
}
