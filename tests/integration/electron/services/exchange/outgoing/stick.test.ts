import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '#electron/crypto/index.ts'
import { type ReadyFile, refuseUnfitStick, writeToStick } from '#electron/services/exchange/outgoing/stick.ts'
import { realStick } from '#electron/services/exchange/outgoing/stick-files.ts'
import { fakeStick, systemError } from '#tests/fixtures/exchange/fake-stick.ts'
import { makeFolder, useFolder } from '#tests/fixtures/temporary-folder.ts'

const [source, stickFolder] = [useFolder(), useFolder()]
const name = '某市_某县_月报_2022-04_v01_4f2a9c.sxb'
const content = Buffer.alloc(600 * 1024, 7)
let file: ReadyFile
beforeEach(async () => {
  const path = join(source(), 'volume-1')
  await writeFile(path, content)
  file = { path, name, size: content.length, sha256: sha256(content) }
})

describe('a file onto a stick (exchange.md 4)', () => {
  test('is whole under its name, and nothing else is there', async () => {
    await writeToStick(realStick, realStick, stickFolder(), file)
    expect(await readdir(stickFolder())).toEqual([name])
    expect((await readFile(join(stickFolder(), name))).equals(content)).toBe(true)
  })

  test('is synced, closed, read back, renamed, and the folder settled, in this order', async () => {
    const stick = fakeStick()
    await writeToStick(stick, realStick, stickFolder(), file)
    expect([...new Set(stick.steps)]).toEqual(['names', 'create', 'write', 'sync', 'close', 'read', 'rename', 'settle'])
  })

  const faults = [
    ['names', 'ENOENT', 'E-USB-GONE'],
    ['create', 'EROFS', 'E-USB-RO'],
    ['create', 'EACCES', 'E-USB-RO'],
    ['create', 'ENOSPC', 'E-FS-FULL'],
    ['write', 'ENOSPC', 'E-FS-FULL'],
    ['write', 'EFBIG', 'E-FAT-4G'],
    ['write', 'EIO', 'E-USB-GONE'],
    ['sync', 'EIO', 'E-USB-GONE'],
    ['close', 'EIO', 'E-USB-GONE'],
    ['read', 'ENODEV', 'E-USB-GONE'],
    ['rename', 'EBUSY', 'E-AV-LOCK'],
    ['rename', 'ENOENT', 'E-USB-GONE'],
  ] as const

  test.each(faults)('%s answers %s: %s, and nothing lies there', async (failing, system, code) => {
    const stick = fakeStick((step) => {
      if (step === failing) throw systemError(system)
    })
    await expect(writeToStick(stick, realStick, stickFolder(), file)).rejects.toMatchObject({ code: 'package_refused', details: { code } })
    expect(await readdir(stickFolder())).toEqual([])
  })

  test('whichever operation fails, and whether the stick comes back: its name has the whole file or what it had before', async () => {
    const steps = fakeStick()
    await writeToStick(steps, realStick, stickFolder(), file)
    const codes = fc.constantFrom('ENOSPC', 'EIO', 'ENODEV', 'EROFS', 'EFBIG', 'EBUSY', 'EPERM')
    const place = fc.integer({ min: 1, max: steps.steps.length })
    await fc.assert(
      fc.asyncProperty(place, codes, fc.boolean(), fc.boolean(), async (at, code, isGone, wasThere) => {
        const { folder, remove } = makeFolder()
        try {
          const before = Buffer.from('此前写出的同名文件')
          if (wasThere) await writeFile(join(folder, name), before)
          const stick = fakeStick((step, _, count) => {
            if (count === at || (isGone && count > at && step !== 'close')) throw systemError(code)
          })
          const isWritten = await writeToStick(stick, realStick, folder, file).then(
            () => true,
            (thrown: { code?: string }) => {
              expect(thrown.code).toBe('package_refused')
              return false
            },
          )
          const found = await readFile(join(folder, name)).catch(() => undefined)
          const wasRenamed = found?.equals(content) ?? false
          expect(isWritten ? wasRenamed : wasRenamed || found === undefined || (wasThere && found.equals(before))).toBe(true)
          await writeToStick(realStick, realStick, folder, file)
          expect(await readdir(folder)).toEqual([name])
        } finally {
          remove()
        }
      }),
      { numRuns: 60 },
    )
  })

  test('other bytes come back: E-USB-VERIFY', async () => {
    const lying = {
      ...fakeStick(),
      async *read() {
        yield new Uint8Array([1])
      },
    }
    await expect(writeToStick(lying, realStick, stickFolder(), file)).rejects.toMatchObject({ details: { code: 'E-USB-VERIFY' } })
    expect(await readdir(stickFolder())).toEqual([])
  })

  test('a scanner that lets go after a while is waited for, ten seconds at most', async () => {
    let held = 3
    const stick = fakeStick((step) => {
      if (step === 'rename' && (held -= 1) >= 0) throw systemError('EBUSY')
    })
    await writeToStick(stick, realStick, stickFolder(), file)
    expect(stick.waits).toEqual([100, 200, 400])
    const stubborn = fakeStick((step) => {
      if (step === 'rename') throw systemError('EPERM')
    })
    await expect(writeToStick(stubborn, realStick, stickFolder(), file)).rejects.toMatchObject({ details: { code: 'E-AV-LOCK' } })
    expect(stubborn.waits.reduce((sum, wait) => sum + wait, 0)).toBe(10_000)
  })

  test('a `.part` of the same office and kind is removed next time; what belongs to others stays', async () => {
    const others = ['某市_另县_月报_2022-04_v01_4f2a9c.sxb.part', '某市_某县_自评_2022-04_v01_4f2a9c.sxb.part', '照片.part']
    for (const each of [...others, '某市_某县_月报_2022-03_v02_0a1b2c.sxb.part']) await writeFile(join(stickFolder(), each), '')
    await writeToStick(realStick, realStick, stickFolder(), file)
    expect((await readdir(stickFolder())).toSorted()).toEqual([...others, name].toSorted())
  })
})

describe('before anything is written', () => {
  test('a folder without room is refused with what is lacking (E-FS-FULL)', async () => {
    const small = { ...fakeStick(), space: async () => ({ freeBytes: content.length, mostFileBytes: Number.POSITIVE_INFINITY }) }
    await expect(refuseUnfitStick(small, stickFolder(), [file])).rejects.toMatchObject({ details: { code: 'E-FS-FULL' } })
  })

  test('a file that the file system cannot hold is refused (E-FAT-4G)', async () => {
    const fat = { ...fakeStick(), space: async () => ({ freeBytes: 2 ** 40, mostFileBytes: 2 ** 32 - 1 }) }
    await expect(refuseUnfitStick(fat, stickFolder(), [{ ...file, size: 2 ** 32 }])).rejects.toMatchObject({
      details: { code: 'E-FAT-4G' },
    })
    await refuseUnfitStick(fat, stickFolder(), [{ ...file, size: 2 ** 32 - 1 }])
  })

  test('a folder that is gone, and one that is a file: E-USB-GONE', async () => {
    await expect(refuseUnfitStick(realStick, join(stickFolder(), 'gone'), [file])).rejects.toMatchObject({
      details: { code: 'E-USB-GONE' },
    })
    await expect(refuseUnfitStick(realStick, file.path, [file])).rejects.toMatchObject({ details: { code: 'E-USB-GONE' } })
  })
})
