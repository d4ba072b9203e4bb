import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'

/** The one database file of a data folder. */
export const storeFileName = 'store.db'

/** Files that SQLite keeps beside a database. */
export const companionSuffixes = ['-wal', '-shm', '-journal'] as const

export function storePath(folder: string): string {
  return join(folder, storeFileName)
}

export function backupFolder(folder: string): string {
  return join(folder, 'backups')
}

/**
 * Makes the data folder, for its owner only, and returns its absolute path.
 * Refuses a network location: a write-ahead log needs memory shared by all processes that use it.
 */
export function prepareDataFolder(folder: string): string {
  if (looksLikeNetworkFolder(folder)) throw networkRefused()
  const path = isAbsolute(folder) ? folder : resolve(folder)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (isNetworkFileSystem(statfsSync(path).type)) throw networkRefused()
  return path
}

/** `\\server\share`, `//server/share`, `\\?\UNC\…`, `smb://…`; a local `\\?\C:\…` is none. */
export function looksLikeNetworkFolder(folder: string): boolean {
  const path = folder.trim().replaceAll('/', '\\')
  if (/^[a-z][a-z0-9+.-]+:\\\\/i.test(path)) return true
  if (/^\\\\[?.]\\UNC\\/i.test(path)) return true
  return path.startsWith('\\\\') && !/^\\\\[?.]\\/.test(path)
}

/** Linux superblock numbers of file systems that live on another machine: NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph. */
const networkFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x564c, 0x00c36400])

export function isNetworkFileSystem(type: number): boolean {
  return networkFileSystems.has(type >>> 0)
}

function networkRefused(): AppError {
  return new AppError('invalid_input', { place: '数据文件夹', problem: '不能使用网络位置，请选择本机磁盘上的文件夹' })
}

/** Brings a file's bytes to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Brings a rename to the disk; Windows has no such call and needs none. */
export function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Removes a database file that nobody has open, with its companions. */
export function removeDatabaseFile(path: string): void {
  for (const suffix of ['', ...companionSuffixes]) rmSync(path + suffix, { force: true })
}
