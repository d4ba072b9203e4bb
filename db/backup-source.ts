import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { backupRefused } from './backup-faults.ts'
import { type CopyContent, manifestName, readManifest } from './backup-manifest.ts'
import { openConnection } from './connection.ts'
import { storeFileName } from './data-folder.ts'
import { storedPath } from './file-store.ts'
import type { Hash } from './hash.ts'
import { inspectStoreFile } from './store-file.ts'

/** A backup to restore from: a copy with its manifest, or one database file with what lies beside it. */
export interface BackupSource {
  readonly name: string
  readonly database: string
  /** Holds `store/ab/<sha256>`. */
  readonly filesFolder: string
  /** Undefined for a database file of its own. */
  readonly content: CopyContent | undefined
}

/** Says what a path is as a backup; refuses (`backup_refused`) what is none or was not copied to its end. Sizes only: bytes are compared when it is restored. */
export function findSource(path: string, hash: Hash): BackupSource {
  const name = basename(path)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw backupRefused(name, '文件已被移走或存储设备已拔出')
  return found.isDirectory() ? copyAt(path, name, hash) : fileAt(path, name)
}

function fileAt(path: string, name: string): BackupSource {
  if (name.endsWith('.unverified')) throw backupRefused(name, '备份时未通过校验')
  return { name, database: path, filesFolder: dirname(path), content: undefined }
}

function copyAt(path: string, name: string, hash: Hash): BackupSource {
  if (name.endsWith('.part')) throw backupRefused(name, '复制未完成，内容不全')
  const text = textOf(join(path, manifestName))
  if (text === undefined) throw backupRefused(name, '没有备份清单，不是完整的备份')
  const content = readManifest(text, hash)
  if (content === undefined) throw backupRefused(name, '备份清单已损坏')
  const database = join(path, storeFileName)
  const sizes = [
    { path: database, size: content.database.size },
    ...content.files.map(({ sha256, size }) => ({ path: storedPath(path, sha256), size })),
  ]
  const wrong = sizes.filter((each) => statSync(each.path, { throwIfNoEntry: false })?.size !== each.size)
  if (wrong.length > 0) throw backupRefused(name, `有${wrong.length}个文件缺失或大小不符`)
  return { name, database, filesFolder: path, content }
}

/** The chosen folder itself, or the backups directly in it, the newest first; one that is refused is left out unless it is the only one. */
export function findSources(path: string, hash: Hash): BackupSource[] {
  const isCopy = statSync(join(path, manifestName), { throwIfNoEntry: false }) !== undefined
  if (isCopy || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [findSource(path, hash)]
  const within = readdirSync(path, { withFileTypes: true })
    .filter((each) => each.isDirectory() && statSync(join(path, each.name, manifestName), { throwIfNoEntry: false }) !== undefined)
    .map((each) => join(path, each.name))
  const whole = within.filter((each) => !each.endsWith('.part'))
  if (whole.length <= 1) return [findSource(whole[0] ?? within[0] ?? path, hash)]
  const sources = whole.flatMap((each) => soundOr(each, hash))
  if (sources.length === 0) throw backupRefused(basename(path), '其中的备份均不完整')
  return sources.toSorted((one, other) => ((one.content?.at ?? '') < (other.content?.at ?? '') ? 1 : -1))
}

function soundOr(path: string, hash: Hash): BackupSource[] {
  try {
    return [findSource(path, hash)]
  } catch {
    return []
  }
}

/** What a backup says of itself before it is restored. */
export interface BackupAbout {
  /** Instant of the newest entry of its journal; null in an empty one. */
  readonly savedAt: string | null
  readonly title: string
  readonly office: string
  readonly profile: string
  /** Its newest migration. */
  readonly version: number
}

/** Reads what a backup's database says of its office; refuses one that is not ours, damaged, of a later program, or without an office. */
export function aboutBackup({ name, database: path }: BackupSource, newestMigration: number): BackupAbout {
  try {
    const version = inspectStoreFile(path, { newestMigration, isSuspect: false })
    const database = openConnection(path, 'read')
    try {
      const select =
        'SELECT profile, title, unit.name AS office, (SELECT at FROM event ORDER BY seq DESC LIMIT 1) AS savedAt FROM office JOIN programme ON programme.id = programme_id JOIN unit ON unit.id = unit_id'
      const row = database.prepare(select).get() as Omit<BackupAbout, 'version'> | undefined
      if (row === undefined) throw backupRefused(name, '其中没有单位的数据')
      return { ...row, version }
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'database_damaged') throw error
    throw backupRefused(name, '不是本程序的备份，或已损坏', error)
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
