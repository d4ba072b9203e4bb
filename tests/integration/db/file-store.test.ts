import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digestOf, keepFile, readKept, storedPath } from '#db/file-store.ts'
import { sha256 } from '#electron/crypto/index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('“诚信黑河进校园”工作方案')
const digest = sha256(bytes)

describe('files of the data folder, by what they hold', () => {
  test('a kept file lies under the first two digits of its SHA-256 and has the very bytes', async () => {
    await keepFile(folder, { bytes }, digest)
    expect(storedPath(folder, digest)).toBe(join(folder, 'store', digest.slice(0, 2), digest))
    expect(new Uint8Array(await readFile(storedPath(folder, digest)))).toEqual(bytes)
    expect(await digestOf(bytes)).toBe(digest)
  })

  test('keeping it again changes nothing and leaves no part behind', async () => {
    await keepFile(folder, { bytes }, digest)
    const source = join(folder, 'again')
    await writeFile(source, bytes)
    await keepFile(folder, { path: source }, digest)
    expect(await readdir(join(folder, 'store', digest.slice(0, 2)))).toEqual([digest])
  })

  test('two at once keep one file', async () => {
    await Promise.all([keepFile(folder, { bytes }, digest), keepFile(folder, { bytes }, digest)])
    expect(await readdir(join(folder, 'store', digest.slice(0, 2)))).toEqual([digest])
  })

  test('bytes that are not those of the digest are refused and not kept', async () => {
    await expect(keepFile(folder, { bytes: new Uint8Array([1]) }, digest)).rejects.toMatchObject({ code: 'file_unavailable' })
    await expect(readFile(storedPath(folder, digest))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a source that is gone is said to be gone', async () => {
    await expect(keepFile(folder, { path: join(folder, '方案.pdf') }, digest)).rejects.toMatchObject({
      code: 'file_unavailable',
      details: { name: '方案.pdf' },
    })
  })

  test('a file that rotted on the disk is never read as sound, and is made whole by keeping it again', async () => {
    await keepFile(folder, { bytes }, digest)
    await writeFile(storedPath(folder, digest), 'rotten')
    await expect(readKept(folder, digest, '方案.docx')).rejects.toMatchObject({
      code: 'file_unavailable',
      details: { problem: '文件内容已损坏' },
    })
    await keepFile(folder, { bytes }, digest)
    expect(await readKept(folder, digest, '方案.docx')).toEqual(Buffer.from(bytes))
  })

  test.each(['', '../../store.db', digest.toUpperCase(), digest.slice(1)])('%j is no digest and leads to no path', (name) => {
    expect(() => storedPath(folder, name)).toThrow(RangeError)
  })
})
