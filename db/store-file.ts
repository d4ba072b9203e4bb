import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { applicationId, type Connection, openConnection, pragmaNumber } from './connection.ts'
import { backupFolder, companionSuffixes, storeFileName, storePath } from './data-folder.ts'
import { isRestorePending } from './restore-swap.ts'
import { asAppError, isStrangeSchema } from './sqlite-errors.ts'

const headerLength = 100
const magic = 'SQLite format 3\0'

export interface Inspection {
  /** The newest migration that the program knows. */
  readonly newestMigration: number
  /** Also look through the pages: the last exit was not a clean one. */
  readonly isSuspect: boolean
}

/**
 * Whether the folder has a store. Throws `database_damaged` where the file is gone but backups or a write-ahead log are
 * there: an empty store in its place would hide the loss.
 */
export function hasStoreFile(folder: string): boolean {
  const path = storePath(folder)
  if (existsSync(path) || isRestorePending(folder)) return true
  const hasLog = companionSuffixes.some((suffix) => existsSync(path + suffix))
  const backups = backupFolder(folder)
  const hasBackups = existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.db'))
  if (hasLog || hasBackups) throw new AppError('database_damaged', { name: storeFileName })
  return false
}

/**
 * Looks at a database file without changing a byte of it. Returns the newest migration it has; throws
 * `database_damaged` for a file that is not ours or not sound, `database_from_future` with the program version it needs.
 */
export function inspectStoreFile(path: string, inspection: Inspection): number {
  const name = basename(path)
  if (!hasOurHeader(path) && !hasLogBehind(path)) throw new AppError('database_damaged', { name })
  try {
    const database = openConnection(path, 'read')
    try {
      return inspectContent(database, name, inspection)
    } finally {
      database.close()
    }
  } catch (error) {
    if (isStrangeSchema(error)) throw new AppError('database_damaged', { name }, { cause: error })
    throw asAppError(error, name)
  }
}

function inspectContent(database: Connection, name: string, inspection: Inspection): number {
  if (pragmaNumber(database, 'application_id') !== applicationId) throw new AppError('database_damaged', { name })
  const version = pragmaNumber(database, 'user_version')
  const newest = database.prepare('SELECT id, app_version AS appVersion FROM migration ORDER BY id DESC LIMIT 1').get()
  const { id, appVersion } = (newest ?? { id: 0, appVersion: '' }) as { id: number; appVersion: string }
  if (id !== version) throw new AppError('database_damaged', { name })
  if (version > inspection.newestMigration) throw new AppError('database_from_future', { needed: appVersion })
  if (inspection.isSuspect && database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new AppError('database_damaged', { name })
  }
  return version
}

/** The header's magic words and application id, read without SQLite: it would take an empty file for a new database. */
function hasOurHeader(path: string): boolean {
  if (!statSync(path).isFile()) return false
  const header = Buffer.alloc(headerLength)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, headerLength, 0) < headerLength) return false
  } finally {
    closeSync(file)
  }
  return header.toString('latin1', 0, magic.length) === magic && header.readUInt32BE(68) === applicationId
}

/**
 * A power cut while the log is folded in may leave the first page half written; the log still has it whole, and SQLite reads it from there.
 * Of an empty file it would throw the log away: that one is not shown to it.
 */
function hasLogBehind(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  return log !== undefined && log.size > 0 && statSync(path).size >= headerLength
}
