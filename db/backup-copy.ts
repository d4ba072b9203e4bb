import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { asMediumFault, differs } from './backup-faults.ts'
import { filesUnder } from './backup-files.ts'
import { type CopyContent, manifestName, writeManifest } from './backup-manifest.ts'
import { openConnection } from './connection.ts'
import { backupFolder, storeFileName, syncFile } from './data-folder.ts'
import { storedPath } from './file-store.ts'
import type { Hash } from './hash.ts'
import { type Seal, writeSealed } from './sealed-copy.ts'

export interface CopyRequest {
  /** The data folder. */
  readonly folder: string
  /** A verified backup of it, by its file name. */
  readonly backup: string
  readonly at: string
  /** A folder that a person chose, on a stick as a rule. */
  readonly target: string
  /** Name of the folder that is made in it. */
  readonly name: string
  readonly hash: Hash
  /** SHA-256 of a file of any size. */
  readonly digestOfFile: (path: string) => Promise<string>
  /** Seals every file for this public key; without it the copy lies open. */
  readonly sealing?: { readonly recipient: string; readonly seal: Seal }
}

export interface Copied {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly files: number
}

/**
 * Writes a backup with its files and a manifest into one folder outside of the data folder: under `….part`, every file synced, read
 * back and compared, renamed at the end. A copy that fails leaves nothing behind; what cannot be removed keeps the ending `.part`.
 */
export async function copyBackup(request: CopyRequest): Promise<Copied> {
  const { target, name, folder } = request
  refuseInside(folder, target)
  const content = await contentOf(request)
  const size = content.database.size + content.files.reduce((sum, file) => sum + file.size, 0)
  const path = join(target, name)
  const part = `${path}.part`
  try {
    refuseFull(target, size)
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part)
    await write(request, content, part)
    if (existsSync(path)) throw new AppError('duplicate', { what: `“${name}”` })
    renameSync(part, path)
    settle(target)
    return { path, size, files: content.files.length }
  } catch (error) {
    clear(part)
    throw asMediumFault(error, name, size)
  }
}

async function contentOf({ folder, backup, at, digestOfFile }: CopyRequest): Promise<CopyContent> {
  const beside = backupFolder(folder)
  const path = join(beside, backup)
  const files = filesUnder(beside).map((sha256) => ({ sha256, size: statSync(storedPath(beside, sha256)).size }))
  const database = { size: statSync(path).size, sha256: await digestOfFile(path) }
  return { at, ...installationOf(path), database, files }
}

function installationOf(path: string): Pick<CopyContent, 'appVersion' | 'installationId' | 'installationEpoch' | 'head'> {
  const database = openConnection(path, 'read')
  try {
    const appVersion = database.prepare('SELECT app_version FROM migration ORDER BY id DESC').pluck().get() as string | undefined
    const id = database.prepare('SELECT installation_id FROM office').pluck().get() as string | undefined
    const epoch = database.prepare("SELECT value FROM setting WHERE name = 'installationEpoch'").pluck().get() as string | undefined
    const head = database.prepare('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1').get() as CopyContent['head'] | undefined
    return { appVersion: appVersion ?? '', installationId: id ?? '', installationEpoch: Number(epoch ?? 1), head: head ?? null }
  } finally {
    database.close()
  }
}

async function write(request: CopyRequest, content: CopyContent, part: string): Promise<void> {
  const { folder, backup, hash, digestOfFile, sealing } = request
  if (sealing === undefined) return writeAll(request, content, part)
  const beside = backupFolder(folder)
  await writeSealed(part, { content, database: join(beside, backup), filesFolder: beside }, { ...sealing, hash, digestOfFile })
  settle(part)
}

async function writeAll({ folder, backup, hash, digestOfFile }: CopyRequest, content: CopyContent, part: string): Promise<void> {
  const beside = backupFolder(folder)
  const copies = [
    { from: join(beside, backup), to: join(part, storeFileName), sha256: content.database.sha256 },
    ...content.files.map(({ sha256 }) => ({ from: storedPath(beside, sha256), to: storedPath(part, sha256), sha256 })),
  ]
  for (const { from, to, sha256 } of copies) {
    mkdirSync(dirname(to), { recursive: true })
    await copyFile(from, to)
    syncFile(to)
    if ((await digestOfFile(to)) !== sha256) throw differs(to)
  }
  const text = writeManifest(content, hash)
  const list = join(part, manifestName)
  writeFileSync(list, text)
  syncFile(list)
  if (readFileSync(list, 'utf8') !== text) throw differs(list)
  for (const each of new Set(copies.map(({ to }) => dirname(to)))) settle(each)
}

/** A copy in the data folder would go with it. */
function refuseInside(folder: string, target: string): void {
  const way = relative(folder, target)
  if (way.startsWith('..') || isAbsolute(way)) return
  throw new AppError('invalid_input', { place: '备份位置', problem: '不能选择数据文件夹内的位置，请选择 U盘或其他磁盘上的文件夹' })
}

function refuseFull(target: string, size: number): void {
  const { bavail, bsize } = statfsSync(target)
  if (bavail * bsize < size) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
}

/** Brings a folder's entries to the disk where its file system can. */
function settle(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } catch (error) {
    // Some file systems of sticks do not sync folders; their files are synced.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP'))) throw error
  } finally {
    closeSync(folder)
  }
}

function clear(part: string): void {
  try {
    rmSync(part, { recursive: true, force: true })
  } catch {
    // The medium is gone or cannot be written to; its ending says that it is no backup.
  }
}
