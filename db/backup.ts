import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { backupsToDrop } from './backup-rotation.ts'
import { type Connection, openConnection } from './connection.ts'
import { backupFolder, removeDatabaseFile, storePath, syncFile, syncFolderOf } from './data-folder.ts'
import { kyselyOver } from './dialect.ts'
import type { Hash } from './hash.ts'
import { asAppError } from './sqlite-errors.ts'
import { type StoreReport, verifyStore } from './verify.ts'

/** A copy of the whole store in one file of the folder `backups`. */
export interface Backup {
  readonly name: string
  /** Instant in UTC. */
  readonly at: string
  /** Bytes. */
  readonly size: number
  readonly isVerified: boolean
}

export interface BackupRequest {
  readonly folder: string
  /** Why, as lower-case words: `daily`, `pre-migration`, `before-import`. */
  readonly cause: string
  readonly at: string
  readonly hash: Hash
}

/**
 * Copies the store as it is at this moment; reading and writing go on meanwhile. The copy is synced, opened anew and
 * verified whole (pages, foreign keys, revision hashes, event chain) before it gets its name; one that fails is kept
 * as `….unverified` and is not a backup.
 */
export async function takeBackup(request: BackupRequest): Promise<Backup> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(request.cause)) throw new Error(`not a cause: ${request.cause}`)
  const folder = backupFolder(request.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const source = storePath(request.folder)
  const draft = join(folder, 'backup.partial')
  removeDatabaseFile(draft)
  try {
    await copyStore(source, draft)
    const { isSound } = await verifyBackup(draft, request.hash)
    const path = freePath(folder, request, isSound ? '.db' : '.unverified')
    renameSync(draft, path)
    syncFolderOf(path)
    return { name: basename(path), at: request.at, size: statSync(path).size, isVerified: isSound }
  } catch (error) {
    removeDatabaseFile(draft)
    throw asAppError(error, basename(source), statSync(source).size)
  }
}

/** A snapshot held by a connection of its own: the copy is of one moment, and saves do not make it start again. */
async function copyStore(source: string, target: string): Promise<void> {
  const reader = openConnection(source, 'read')
  try {
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM sqlite_schema').get()
    await reader.backup(target)
  } finally {
    reader.close()
  }
  // One file, readable from a medium that cannot be written to: without a write-ahead log.
  openConnection(target, 'single').close()
  syncFile(target)
}

/** Opens a database file for reading only and verifies all of it; a file that cannot be opened is not sound. */
export async function verifyBackup(path: string, hash: Hash): Promise<StoreReport> {
  let database: Connection | undefined
  try {
    database = openConnection(path, 'read')
    return await verifyStore(kyselyOver<Database>(database, { name: basename(path) }), { hash })
  } catch (error) {
    const damage = asAppError(error, basename(path))
    if (!(damage instanceof AppError) || damage.code !== 'database_damaged') throw damage
    return { isSound: false, findings: [{ kind: 'page', place: String(error) }] }
  } finally {
    database?.close()
  }
}

/** `20220420T013015Z-daily.db`; a second one in the same second gets `-2`. */
function freePath(folder: string, { at, cause }: BackupRequest, ending: string): string {
  const stamp = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${cause}`
  for (let turn = 1; ; turn += 1) {
    const stem = join(folder, turn === 1 ? stamp : `${stamp}-${turn}`)
    if (!existsSync(`${stem}.db`) && !existsSync(`${stem}.unverified`)) return stem + ending
  }
}

/** Writes a backup into the store's list and takes off the list what the rotation drops; returns the names to remove. */
export async function recordBackup(trx: Kysely<Database>, backup: Backup, cause: string): Promise<string[]> {
  const { name, at, size, isVerified } = backup
  await trx
    .insertInto('backup_record')
    .values({ name, at, size, cause, is_verified: isVerified ? 1 : 0 })
    .execute()
  const rows = await trx.selectFrom('backup_record').selectAll().execute()
  const dropped = backupsToDrop(rows.map((row) => ({ ...row, isVerified: row.is_verified === 1 })))
  if (dropped.length > 0) await trx.deleteFrom('backup_record').where('name', 'in', dropped).execute()
  return dropped
}

/** Removes the files of backups that left the list. */
export function removeBackups(folder: string, names: readonly string[]): void {
  for (const name of names) removeDatabaseFile(join(backupFolder(folder), basename(name)))
}
