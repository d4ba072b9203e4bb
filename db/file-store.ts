import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'

/**
 * The data folder's files by what they hold: `store/ab/<sha256>`. File first, row second: a crash between the two
 * leaves a file that no row names, never a row without its file.
 */

export type FileSource = { readonly path: string } | { readonly bytes: Uint8Array }

/** Where a kept file lies; `sha256` are 64 lower-case hex digits. */
export function storedPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`)
  return join(folder, 'store', sha256.slice(0, 2), sha256)
}

/**
 * Keeps a file by temp + fsync + rename; keeping it again changes nothing. Refuses a source whose bytes do not have
 * the digest (`file_unavailable`). Held whole in memory: attachments are limited to 50 MiB.
 */
export async function keepFile(folder: string, source: FileSource, sha256: string): Promise<void> {
  const target = storedPath(folder, sha256)
  if (await isKept(target, sha256)) return
  const bytes = 'bytes' in source ? source.bytes : await readSource(source.path)
  if ((await digestOf(bytes)) !== sha256) {
    throw new AppError('file_unavailable', { name: nameOf(source), problem: '内容与登记的校验值不符' })
  }
  const shelf = dirname(target)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  const part = `${target}.${globalThis.crypto.randomUUID()}.part`
  try {
    await writeThrough(part, bytes)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  // A new shelf, and a new `store` itself, are entries of the folders above them.
  for (const each of [shelf, dirname(shelf), folder]) await settleFolder(each)
}

/** Writes a file by temp + fsync + rename; a failure leaves nothing. */
export async function keepUnder(target: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const part = `${target}.${globalThis.crypto.randomUUID()}.part`
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      for await (const piece of pieces) await file.writeFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await settleFolder(dirname(target))
  // Folders that were made for it are entries of those above them.
  const top = made === undefined ? dirname(target) : dirname(made)
  for (let path = dirname(target); path !== top && path !== dirname(path); path = dirname(path)) await settleFolder(dirname(path))
}

/** The bytes of a kept file; refuses one that is gone or whose bytes have changed on the disk. */
export async function readKept(folder: string, sha256: string, name: string): Promise<Uint8Array> {
  const bytes = await readFile(storedPath(folder, sha256)).catch(() => undefined)
  if (bytes === undefined) throw new AppError('file_unavailable', { name, problem: '文件已不在数据文件夹中' })
  if ((await digestOf(bytes)) !== sha256) throw new AppError('file_unavailable', { name, problem: '文件内容已损坏' })
  return bytes
}

/** SHA-256 in hex. The platform's own digest: the room that may import cryptography stands above this one. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')
}

/** A file that is there but damaged is not kept: it is written again. */
export async function isKept(path: string, sha256: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes !== undefined && (await digestOf(bytes)) === sha256
}

async function readSource(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new AppError('file_unavailable', { name: nameOf({ path }), problem: '文件已被移走或没有读取权限' }, { cause: error })
  }
}

function nameOf(source: FileSource): string {
  return 'path' in source ? (source.path.split(/[\\/]/).pop() ?? '') : '生成的文件'
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The folder's own entry reaches the disk too. Windows has no such call and keeps its own journal. */
export async function settleFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
