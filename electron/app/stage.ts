import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import type { StagedFile } from '#shared/api/bridge.ts'
import type { IncomingFile } from './types.ts'

/** Files on their way in: copied into our folder under a token, their hash taken on the way; pages never see a path. */

export interface Sha256 {
  update(bytes: Uint8Array): unknown
  /** 64 hex digits. */
  digest(encoding: 'hex'): string
}

export interface StagingParts {
  /** Emptied when it is opened and when it is closed. */
  readonly folder: string
  /** Largest file in bytes. */
  readonly limit: number
  /** Of a .zip, which may hold a whole month's evidence; `limit` without it. */
  readonly archiveLimit?: number
  /** Of a 数据包: .sxb, or the same with the plain ending .zip; what it holds is judged where it is opened. `limit` without it. */
  readonly packageLimit?: number
  readonly sha256: () => Sha256
  /** Unguessable; also the file's name on disk. */
  readonly newToken: () => string
}

export interface TakenFile extends StagedFile {
  readonly path: string
}

export interface Staging {
  /** Throws `file_unavailable` if the source vanishes or changes under the copy, `file_too_large` beyond the limit. */
  stage(file: IncomingFile): Promise<StagedFile>
  /** The file behind a token; undefined after `release`, after a restart, or for a token that was never given. */
  find(token: string): TakenFile | undefined
  release(token: string): Promise<void>
  close(): Promise<void>
}

interface Copied {
  readonly size: number
  readonly sha256: string
}

export async function openStaging(parts: StagingParts): Promise<Staging> {
  await rm(parts.folder, { recursive: true, force: true })
  await mkdir(parts.folder, { recursive: true, mode: 0o700 })
  const files = new Map<string, TakenFile>()
  return {
    async stage(file) {
      const token = parts.newToken()
      const path = join(parts.folder, token)
      const name = displayName(file.name)
      const { size, sha256 } = await copyIn(parts, name, file, path)
      const staged = { token, name, size, sha256 }
      files.set(token, { ...staged, path })
      return staged
    },
    find: (token) => files.get(token),
    async release(token) {
      const file = files.get(token)
      files.delete(token)
      if (file) await rm(file.path, { force: true })
    },
    async close() {
      files.clear()
      await rm(parts.folder, { recursive: true, force: true })
    },
  }
}

/** The last part of whatever path the name came with, without control characters, of at most 255 characters. */
function displayName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replaceAll(/\p{Cc}/gu, '')
  return last === '' || last === '.' || last === '..' ? '未命名文件' : last.slice(0, 255)
}

async function copyIn(parts: StagingParts, name: string, file: IncomingFile, path: string): Promise<Copied> {
  const target = await open(path, 'wx', 0o600)
  const copying = 'path' in file ? copyFromDisk(parts, name, file.path, target) : pour(parts, name, file.bytes, target)
  try {
    return await copying.finally(() => target.close())
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** A file that another program writes to while it is copied would be neither the old nor the new one: it is refused. */
async function copyFromDisk(parts: StagingParts, name: string, path: string, target: FileHandle): Promise<Copied> {
  const before = await readable(name, () => stat(path))
  if (!before.isFile()) throw new AppError('file_unavailable', { name, problem: '不是普通文件' })
  refuseLarge(parts, name, before.size)
  const copied = await pour(parts, name, createReadStream(path, { highWaterMark: 1 << 20 }), target)
  const after = await readable(name, () => stat(path))
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || copied.size !== before.size) {
    throw new AppError('file_unavailable', { name, problem: '文件在读取时被改动' })
  }
  return copied
}

/** The same chunks, with a fault of their source told from a fault of our own disk. */
async function* chunksOf(name: string, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  for (;;) {
    const next = await readable(name, () => chunks.next())
    if (next.done === true) return
    yield next.value
  }
}

async function pour(parts: StagingParts, name: string, bytes: AsyncIterable<Uint8Array>, target: FileHandle): Promise<Copied> {
  const hash = parts.sha256()
  let size = 0
  for await (const chunk of chunksOf(name, bytes)) {
    size += chunk.length
    refuseLarge(parts, name, size)
    hash.update(chunk)
    await target.writeFile(chunk)
  }
  return { size, sha256: hash.digest('hex') }
}

function refuseLarge(parts: StagingParts, name: string, size: number): void {
  const limit = limitOf(parts, name)
  if (size > limit) throw new AppError('file_too_large', { name, size: megabytes(size), limit: megabytes(limit) })
}

function limitOf({ limit, archiveLimit = limit, packageLimit = limit }: StagingParts, name: string): number {
  if (/\.sxb$/i.test(name)) return packageLimit
  return /\.zip$/i.test(name) ? Math.max(archiveLimit, packageLimit) : limit
}

function megabytes(bytes: number): string {
  return `${(bytes / (1 << 20)).toFixed(1)} MB`
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: '文件已被移走、改名或存储设备已拔出',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EBUSY: '文件正被其他程序使用',
}

/** Only faults of the source are `file_unavailable`; a full disk under the copy stays what it is. */
async function readable<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new AppError('file_unavailable', { name, problem: problems[code] ?? '存储设备读取出错' }, { cause: error })
  }
}
