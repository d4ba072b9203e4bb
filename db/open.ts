import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { preMigration } from './backup-rotation.ts'
import { type Backup, type CopyChecks, recordBackup, removeBackups, takeBackup } from './backup.ts'
import { type Connection, openConnection } from './connection.ts'
import { prepareDataFolder, storeFileName, storePath } from './data-folder.ts'
import { kyselyOver } from './dialect.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import type { Hash } from './hash.ts'
import { createStoreFile, type Migration, migrateStoreFile, newestMigration } from './migrate.ts'
import type { Projection } from './projections.ts'
import { settleRestore } from './restore-swap.ts'
import { asAppError } from './sqlite-errors.ts'
import { hasStoreFile, inspectStoreFile } from './store-file.ts'
import { WriteGate } from './write-gate.ts'

/** An office's data: one folder, one database, one process. */
export interface Store {
  /** For reading: sees what is committed, and a write through it fails. */
  readonly db: Kysely<Database>
  /**
   * Runs the work alone, in one transaction that begins IMMEDIATE; resolves when it is on the disk. A failure rolls back
   * and comes out again. Work must not call `write` itself: it would wait for itself.
   */
  write<Result>(work: (trx: Transaction<Database>) => Promise<Result>): Promise<Result>
  readonly folder: string
  /** Of the program that opened it. */
  readonly appVersion: string
  /** Whether the process before this one ended without closing the store. */
  readonly wasLeftOpen: boolean
  /** Whether anything was written through this store since it was opened or last backed up. */
  readonly isChanged: boolean
  /** Copies and verifies the store, lists it, and drops the backups that the rotation no longer keeps. */
  backup(cause: string): Promise<Backup>
  /** Waits for running work, folds the write-ahead log into the file, gives the folder back. */
  close(): Promise<void>
}

export interface StoreOptions {
  readonly folder: string
  readonly migrations: readonly Migration[]
  /** The present instant in UTC. */
  readonly now: () => string
  readonly appVersion: string
  readonly hash: Hash
  /** The nouns whose tables backups are held against their revisions; without them a backup is verified by its hashes alone. */
  readonly projections?: readonly Projection[]
}

function checksOf({ migrations, projections }: StoreOptions): CopyChecks | undefined {
  return projections === undefined ? undefined : { migrations, projections }
}

/**
 * Opens the folder's store, makes it where there is none, migrates it after a verified backup where it is older.
 * Throws `database_busy` (another process has it), `database_damaged`, `database_from_future`, `disk_full`,
 * `file_unavailable`, or `invalid_input` for a network location; the files are then as they were.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = prepareDataFolder(options.folder)
  const lock = takeFolder(folder, options.now())
  try {
    const earlier = await prepareFile(folder, lock, options)
    const store = new OpenStore(folder, lock, options)
    if (earlier !== undefined) await store.list(earlier, preMigration)
    return store
  } catch (error) {
    lock.release()
    throw error
  }
}

function takeFolder(folder: string, startedAt: string): FolderLock {
  try {
    return lockFolder(folder, { pid: process.pid, startedAt })
  } catch (error) {
    throw asAppError(error, storeFileName)
  }
}

/** Leaves a file of the newest schema; returns the backup that was taken on the way, if one was. */
async function prepareFile(folder: string, lock: FolderLock, options: StoreOptions): Promise<Backup | undefined> {
  const { migrations, now, appVersion, hash } = options
  const path = storePath(folder)
  const newest = newestMigration(migrations)
  settleRestore(folder)
  if (!hasStoreFile(folder)) {
    await createStoreFile(path, migrations, { at: now(), appVersion, hash })
    return undefined
  }
  const version = inspectStoreFile(path, { newestMigration: newest, isSuspect: lock.leftBy !== null })
  if (version === newest) return undefined
  const backup = await takeBackup({ folder, cause: preMigration, at: now(), hash })
  if (!backup.isVerified) throw new AppError('database_damaged', { name: storeFileName })
  await migrateStoreFile(path, version, migrations, { at: now(), appVersion, hash })
  return backup
}

class OpenStore implements Store {
  readonly db: Kysely<Database>
  readonly folder: string
  readonly wasLeftOpen: boolean
  #changes = 0
  #changesBackedUp = 0
  readonly #lock: FolderLock
  readonly #options: StoreOptions
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #writing: Kysely<Database>
  readonly #writes = new WriteGate()
  readonly #backups = new WriteGate()
  #closing: Promise<void> | undefined

  constructor(folder: string, lock: FolderLock, options: StoreOptions) {
    this.folder = folder
    this.wasLeftOpen = lock.leftBy !== null
    this.#lock = lock
    this.#options = options
    const { writer, reader } = openBoth(folder)
    this.#writer = writer
    this.#reader = reader
    this.#writing = kyselyOver<Database>(this.#writer, { name: storeFileName })
    this.db = kyselyOver<Database>(this.#reader, { name: storeFileName })
  }

  get appVersion(): string {
    return this.#options.appVersion
  }

  get isChanged(): boolean {
    return this.#changes > this.#changesBackedUp
  }

  async write<Result>(work: (trx: Transaction<Database>) => Promise<Result>): Promise<Result> {
    return this.#writes.run(() => {
      this.#changes += 1
      return this.#writing.transaction().execute(work)
    })
  }

  async backup(cause: string): Promise<Backup> {
    return this.#backups.run(async () => {
      const changes = this.#changes
      const [at, hash] = [this.#options.now(), this.#options.hash]
      const backup = await takeBackup({ folder: this.folder, cause, at, hash, against: checksOf(this.#options) })
      await this.list(backup, cause)
      // The list itself is one change of its own.
      if (backup.isVerified) this.#changesBackedUp = changes + 1
      return backup
    })
  }

  /** Lists a backup that has been taken and removes those that it replaces. */
  async list(backup: Backup, cause: string): Promise<void> {
    const dropped = await this.write((trx) => recordBackup(trx, backup, cause))
    removeBackups(this.folder, dropped)
  }

  async close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#backups.close()
    await this.#writes.close()
    try {
      this.#reader.close()
      this.#writer.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      const fault = asAppError(error, storeFileName)
      // What was saved lies in the log and stays there until there is room: closing loses nothing.
      if (!(fault instanceof AppError && fault.code === 'disk_full')) throw fault
    } finally {
      this.#writer.close()
      this.#lock.release()
    }
  }
}

/** Two connections, so that a page never reads what a transaction has not committed. */
function openBoth(folder: string): { writer: Connection; reader: Connection } {
  const path = storePath(folder)
  let writer: Connection | undefined
  try {
    writer = openConnection(path, 'write')
    return { writer, reader: openConnection(path, 'read') }
  } catch (error) {
    writer?.close()
    throw asAppError(error, storeFileName)
  }
}
