import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPackage } from '#electron/packages/index.ts'
import { exchangeFaultOf, exchangeFaults } from '#shared/exchange/faults.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { handmadeBag } from '#tests/fixtures/exchange/handmade-bag.ts'
import { hostilePackages, keysAgainst } from '#tests/fixtures/exchange/hostile-packages.ts'
import { cityKeys } from '#tests/fixtures/exchange/sample-package.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** reliability.md T4 (hand-made classes): each is refused by its own code, nothing stays behind, nothing leaves the staging folder. */

const folder = useFolder()

async function refused(path: string, options: Parameters<typeof readPackage>[4] = {}): Promise<AppError> {
  const staging = join(folder(), 'staging')
  const outcome: unknown = await readPackage(path, await cityKeys(), packageLimits, staging, options).catch((thrown: unknown) => thrown)
  if (!(outcome instanceof AppError)) throw outcome
  return outcome
}

test('the honest bag made by hand is read: what is refused below is refused for its one lie', async () => {
  const path = join(folder(), 'package.zip')
  writeFileSync(path, await handmadeBag())
  const opened = await readPackage(path, await cityKeys(), packageLimits, join(folder(), 'staging'))
  expect(await Array.fromAsync(opened.records())).toHaveLength(3)
  expect(opened.blobs).toHaveLength(2)
  await opened.close()
})

test('there are at least sixty classes', () => {
  expect(new Set(hostilePackages.map(({ title }) => title)).size).toBe(hostilePackages.length)
  expect(hostilePackages.length).toBeGreaterThanOrEqual(60)
})

test.each(hostilePackages)('$title: $code', async (hostile) => {
  const { code, bytes, limits } = hostile
  const path = join(folder(), 'package.sxb')
  const content = await bytes()
  writeFileSync(path, content)
  const staging = join(folder(), 'staging')
  const keys = await keysAgainst(hostile)
  const outcome: unknown = await readPackage(path, keys, { ...packageLimits, ...limits }, staging).catch((thrown: unknown) => thrown)
  if (exchangeFaultOf(outcome) === undefined) throw outcome
  expect(exchangeFaultOf(outcome)).toBe(code)
  const { details } = outcome as AppError
  expect(errorSentence('package_refused', details)).not.toMatch(/[{}]|—/)
  expect(details['data']).toBe(exchangeFaults[code].data)
  expect(readdirSync(folder()).filter((name) => name !== 'staging')).toEqual(['package.sxb'])
  expect(readdirSync(folder()).includes('staging') ? readdirSync(staging) : []).toEqual([])
  expect(readFileSync(path).equals(content)).toBe(true)
})

describe('the carrier', () => {
  test('a file that is not there any more: E-USB-GONE', async () => {
    expect(exchangeFaultOf(await refused(join(folder(), 'gone.sxb')))).toBe('E-USB-GONE')
  })

  test('a stick that is pulled while its file is copied: E-USB-GONE, and the copy is removed', async () => {
    const path = join(folder(), 'package.zip')
    // More than is read in one piece and ahead.
    writeFileSync(path, await handmadeBag({ blobs: [Buffer.alloc(4_000_000, 'photo')] }))
    const pulled = () => truncateSync(path, 1000)
    expect(exchangeFaultOf(await refused(path, { onProgress: pulled }))).toBe('E-USB-GONE')
    expect(readdirSync(join(folder(), 'staging'))).toEqual([])
  })

  test('a folder in place of a file: E-FS-READ', async () => {
    mkdirSync(join(folder(), 'folder.sxb'))
    expect(exchangeFaultOf(await refused(join(folder(), 'folder.sxb')))).toBe('E-FS-READ')
  })

  test('a pipe that nobody writes into: E-FS-READ, at once', async () => {
    execFileSync('mkfifo', [join(folder(), 'pipe.sxb')])
    expect(exchangeFaultOf(await refused(join(folder(), 'pipe.sxb')))).toBe('E-FS-READ')
  })

  test('too little room for 2.2 times the package: E-FS-FULL, with what is missing', async () => {
    const path = join(folder(), 'package.zip')
    const bytes = await handmadeBag()
    writeFileSync(path, bytes)
    const needed = Math.ceil(bytes.length * 2.2)
    const refusal = await refused(path, { freeBytes: async () => needed - 1 })
    expect(exchangeFaultOf(refusal)).toBe('E-FS-FULL')
    expect(refusal.details['sentence']).toMatch(/还需约\d+ KB/)
    const opened = await readPackage(path, await cityKeys(), packageLimits, join(folder(), 'staging'), { freeBytes: async () => needed })
    await opened.close()
  })

  test('a staging folder that cannot be made: E-FS-WRITE', async () => {
    const path = join(folder(), 'package.zip')
    writeFileSync(path, await handmadeBag())
    const blocked = join(path, 'staging')
    const outcome: unknown = await readPackage(path, await cityKeys(), packageLimits, blocked).catch((thrown: unknown) => thrown)
    expect(exchangeFaultOf(outcome)).toBe('E-FS-WRITE')
  })
})
