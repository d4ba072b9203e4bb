import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStaging, type Sha256, type Staging } from '#electron/app/stage.ts'
import { AppError } from '#shared/domain/errors.ts'

let folder = ''
let staging: Staging
let onUpdate: () => void = () => undefined

/** SHA-256 that lets a test act in the middle of a copy. */
function sha256(): Sha256 {
  const hash = createHash('sha256')
  return {
    update(bytes) {
      onUpdate()
      hash.update(bytes)
    },
    digest: (encoding) => hash.digest(encoding),
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stage-'))
  onUpdate = () => undefined
  let tokens = 0
  staging = await openStaging({ folder: join(folder, 'staging'), limit: 3 << 20, sha256, newToken: () => `token-${(tokens += 1)}` })
})
afterEach(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): { name: string; path: string } {
  writeFileSync(join(folder, name), content)
  return { name, path: join(folder, name) }
}

async function* chunks(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('no refusal', { cause: error })
  return error
}

const inStaging = () => readdirSync(join(folder, 'staging'))

describe('a staged file', () => {
  test('is copied from disk with its size and SHA-256, under a token', async () => {
    const staged = await staging.stage(file('方案.pdf', '内容'))
    expect(staged).toEqual({ token: 'token-1', name: '方案.pdf', size: 6, sha256: createHash('sha256').update('内容').digest('hex') })
    expect(readFileSync(staging.find('token-1')?.path ?? '', 'utf8')).toBe('内容')
  })
  test('may come as bytes', async () => {
    const staged = await staging.stage({ name: '截图.png', bytes: chunks('一', '二') })
    expect(staged).toMatchObject({ name: '截图.png', size: 6, sha256: createHash('sha256').update('一二').digest('hex') })
  })
  test('a zip may be larger than a single piece of evidence, where the stage says so', async () => {
    let tokens = 0
    const parts = { folder: join(folder, 'zips'), limit: 10, archiveLimit: 20, sha256, newToken: () => `zip-${(tokens += 1)}` }
    const own = await openStaging(parts)
    expect(await own.stage({ name: '佐证.ZIP', bytes: chunks('x'.repeat(20)) })).toMatchObject({ size: 20 })
    for (const [name, size] of [['佐证.zip', 21] as const, ['佐证.pdf', 11] as const]) {
      expect((await refusal(own.stage({ name, bytes: chunks('x'.repeat(size)) }))).code).toBe('file_too_large')
    }
    await own.close()
  })
  test('a 数据包 may be as large as a volume is, with either ending (exchange.md 2)', async () => {
    let tokens = 0
    const limits = { limit: 10, archiveLimit: 20, packageLimit: 30 }
    const own = await openStaging({ folder: join(folder, 'packages'), ...limits, sha256, newToken: () => `package-${(tokens += 1)}` })
    for (const name of ['月报.sxb', '月报.zip']) {
      expect(await own.stage({ name, bytes: chunks('x'.repeat(30)) })).toMatchObject({ size: 30 })
      expect((await refusal(own.stage({ name, bytes: chunks('x'.repeat(31)) }))).code).toBe('file_too_large')
    }
    expect((await refusal(own.stage({ name: '月报.pdf', bytes: chunks('x'.repeat(11)) }))).code).toBe('file_too_large')
    await own.close()
  })
  test('may be empty', async () => {
    expect(await staging.stage(file('空.txt', ''))).toMatchObject({ size: 0 })
  })
  test.each([
    ['C:\\Users\\张三\\桌面\\方案.pdf', '方案.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u001b.txt', 'ab.txt'],
    ['..', '未命名文件'],
    ['', '未命名文件'],
  ])('named %j is called %j; on disk it is its token', async (name, shown) => {
    expect(await staging.stage({ name, bytes: chunks('x') })).toMatchObject({ name: shown })
    expect(inStaging()).toEqual(['token-1'])
  })
  test('is gone after release, and a token never given finds nothing', async () => {
    const { token } = await staging.stage(file('a.txt', 'x'))
    await staging.release(token)
    expect(staging.find(token)).toBeUndefined()
    expect(staging.find('token-9')).toBeUndefined()
    expect(inStaging()).toEqual([])
  })
})

describe('a file that cannot be staged leaves nothing behind', () => {
  test('too large on disk: refused before a byte is copied', async () => {
    const error = await refusal(staging.stage(file('大.zip', new Uint8Array((3 << 20) + 1))))
    expect([error.code, error.details]).toEqual(['file_too_large', { name: '大.zip', size: '3.0 MB', limit: '3.0 MB' }])
    expect(inStaging()).toEqual([])
  })
  test('too large as it comes: stopped at the limit', async () => {
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield new Uint8Array(1 << 20)
      }
    }
    expect((await refusal(staging.stage({ name: 'a', bytes: endless() }))).code).toBe('file_too_large')
    expect(given).toBe(4)
    expect(inStaging()).toEqual([])
  })
  test('not there', async () => {
    const error = await refusal(staging.stage({ name: '已拔出.pdf', path: join(folder, 'missing.pdf') }))
    expect([error.code, error.details]).toEqual(['file_unavailable', { name: '已拔出.pdf', problem: '文件已被移走、改名或存储设备已拔出' }])
  })
  test('a folder', async () => {
    expect((await refusal(staging.stage({ name: 'a', path: folder }))).details).toMatchObject({ problem: '不是普通文件' })
  })
  test('vanishing while it is read', async () => {
    const source = file('a.bin', new Uint8Array(2 << 20))
    onUpdate = () => rmSync(source.path, { force: true })
    expect((await refusal(staging.stage(source))).code).toBe('file_unavailable')
    expect(inStaging()).toEqual([])
  })
  test('written to while it is read', async () => {
    const source = file('a.bin', new Uint8Array(2 << 20))
    onUpdate = () => appendFileSync(source.path, 'more')
    expect((await refusal(staging.stage(source))).details).toMatchObject({ problem: '文件在读取时被改动' })
    expect(inStaging()).toEqual([])
  })
  test('breaking off as it comes', async () => {
    const broken = async function* () {
      yield new Uint8Array(8)
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    }
    expect((await refusal(staging.stage({ name: 'a', bytes: broken() }))).code).toBe('file_unavailable')
    expect(inStaging()).toEqual([])
  })
})

test('the staging folder is emptied at the start and at the end', async () => {
  await staging.stage(file('a.txt', 'x'))
  const again = await openStaging({ folder: join(folder, 'staging'), limit: 9, sha256, newToken: () => 'next' })
  expect(inStaging()).toEqual([])
  await again.close()
  expect(existsSync(join(folder, 'staging'))).toBe(false)
})
