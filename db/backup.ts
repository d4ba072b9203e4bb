import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Kysely } from 'kysely'
import { noteWitness } from '#db/repositories/audit.ts'
import type { Database } from '#db/schema/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { keepFilesBeside } from './backup-files.ts'
import { backupsToDrop } from './backup-rotation.ts'
import { type Connection, openConnection } from './connection.ts'
import { backupFolder, removeDatabaseFile, storePath, syncFile, syncFolderOf } from './data-folder.ts'
import { kyselyOver } from './dialect.ts'
import { type ChainHead, chainHead } from './event-chain.ts'
import type { Hash } from './hash.ts'
import { asAppError } from './sqlite-errors.ts'
import { type StoreReport, type VerifyOptions, verifyStore } from './verify.ts'

/** A copy of the whole store in one file of the folder `backups`. */
export interface Backup {
  readonly name: string
  /** Instant in UTC. */
  readonly at: string
  /** Bytes. */
  readonly size: number
  readonly isVerified: boolean
  /** The newest link of the event chain in the copy; null where the log was empty, or where the copy is not sound. */
  readonly head: ChainHead | null
  /** Files that its database names and of which no sound copy is anywhere. */
  readonly lacking: number
}

export interface BackupRequest {
  readonly folder: string
  /** Why, as lower-case words: `daily`, `pre-migration`, `before-import`. */
  readonly cause: string
  readonly at: string
  readonly hash: Hash
  /** What the copy is held against besides its own hashes. */
  readonly against?: CopyChecks | undefined
}

/** What a copy is held against: the program's steps and the nouns that its tables picture. Without them only hashes, pages and references. */
export type CopyChecks = Required<Pick<VerifyOptions, 'migrations' | 'projections'>>

/**
 * Copies the store as it is at this moment; reading and writing go on meanwhile. The copy is synced, opened anew and
 * verified whole (pages, foreign keys, definitions, revision hashes, the rows that picture them, event chain) before it gets its name, and
 * the files that it names are copied beside it; one that fails is kept as `….unverified` and is not a backup.
 */
export async function takeBackup(request: BackupRequest): Promise<Backup> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(request.cause)) throw new Error(`not a cause: ${request.cause}`)
  const folder = backupFolder(request.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  syncFolderOf(folder)
  const source = storePath(request.folder)
  const draft = join(folder, 'backup.partial')
  removeDatabaseFile(draft)
  try {
    await copyStore(source, draft)
    const { isSound } = await verifyBackup(draft, request.hash, request.against)
    const { lacking } = await keepFilesBeside(request.folder, draft)
    const head = isSound ? await headIn(draft) : null
    const path = freePath(folder, request, isSound ? '.db' : '.unverified')
    renameSync(draft, path)
    syncFolderOf(path)
    return { name: basename(path), at: request.at, size: statSync(path).size, isVerified: isSound, head, lacking: lacking.length }
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
export async function verifyBackup(path: string, hash: Hash, against?: CopyChecks): Promise<StoreReport> {
  let database: Connection | undefined
  try {
    database = openConnection(path, 'read')
    return await verifyStore(kyselyOver<Database>(database, { name: basename(path) }), { hash, ...against })
  } catch (error) {
    const damage = asAppError(error, basename(path))
    if (!(damage instanceof AppError) || damage.code !== 'database_damaged') throw damage
    return { isSound: false, findings: [{ kind: 'page', place: String(error) }] }
  } finally {
    database?.close()
  }
}

/** The copy is of one moment: its own newest link, whatever was saved since. */
async function headIn(path: string): Promise<ChainHead | null> {
  const database = openConnection(path, 'read')
  try {
    return await chainHead(kyselyOver<Database>(database, { name: basename(path) }))
  } finally {
    database.close()
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

/** Setting: how many files the newest backup lacks. */
export const lackingSetting = 'backups.lacking'

/** Writes a backup into the store's list, its head among the witnesses of the event chain, and takes off the list what the rotation drops; returns the names to remove. */
export async function recordBackup(trx: Kysely<Database>, backup: Backup, cause: string): Promise<string[]> {
  const { name, at, size, isVerified, head, lacking } = backup
  if (head !== null) await noteWitness(trx, { ...head, kind: 'backup', reference: name, at })
  await trx
    .insertInto('backup_record')
    .values({ name, at, size, cause, is_verified: isVerified ? 1 : 0 })
    .execute()
  await trx
    .insertInto('setting')
    .values({ name: lackingSetting, value: String(lacking) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(lacking) }))
    .execute()
  const rows = await trx.selectFrom('backup_record').selectAll().execute()
  // The one just taken stays, though the clock was set back since the others.
  const dropped = backupsToDrop(rows.map((row) => ({ ...row, isVerified: row.is_verified === 1 }))).filter((each) => each !== name)
  if (dropped.length > 0) await trx.deleteFrom('backup_record').where('name', 'in', dropped).execute()
  return dropped
}

export type FoundBackup = Pick<Backup, 'name' | 'at' | 'size' | 'isVerified'> & { readonly cause: string }

/** The backups that lie in a data folder, read from their names; the newest first. */
export function backupsIn(folder: string): FoundBackup[] {
  const place = backupFolder(folder)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .flatMap((name) => {
      const [, day, time, cause = '', ending] = /^(\d{8})T(\d{6})Z-([a-z]+(?:-[a-z]+)*)(?:-\d+)?\.(db|unverified)$/.exec(name) ?? []
      if (day === undefined || time === undefined) return []
      const at = `${day.replace(/(..)(..)$/, '-$1-$2')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}.000Z`
      return [{ name, at, size: statSync(join(place, name)).size, cause, isVerified: ending === 'db' }]
    })
    .toSorted((one, other) => (one.name < other.name ? 1 : -1))
}

/** Writes the list anew from what lies in the folder: a restored store's own list is of another day. */
export async function relistBackups(trx: Kysely<Database>, folder: string): Promise<void> {
  await trx.deleteFrom('backup_record').execute()
  for (const { name, at, size, cause, isVerified } of backupsIn(folder)) {
    await trx
      .insertInto('backup_record')
      .values({ name, at, size, cause, is_verified: isVerified ? 1 : 0 })
      .execute()
  }
}

/** Removes the files of backups that left the list. */
export function removeBackups(folder: string, names: readonly string[]): void {
  for (const name of names) removeDatabaseFile(join(backupFolder(folder), basename(name)))
}
