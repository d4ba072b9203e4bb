import { join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { type Connection, openConnection } from './connection.ts'
import { removeDatabaseFile } from './data-folder.ts'
import { isDamage } from './sqlite-errors.ts'

/** Who holds a data folder. */
export interface FolderOwner {
  readonly pid: number
  /** Instant in UTC at which the folder was opened. */
  readonly startedAt: string
}

export interface FolderLock {
  /** Who held the folder before and did not give it back: it crashed or was killed. */
  readonly leftBy: FolderOwner | null
  /** Gives the folder back; after `unclean` the next one is told that there may be something to check. */
  release(): void
}

/** Read by people and other programs; says nothing that is needed. */
const lockFileName = 'store.lock'

/**
 * Takes the folder for this process, or throws `database_busy`. The lock is the operating system's, held on a small
 * SQLite file, so it ends with the process however that ends; the row inside only says who it is (pid, start).
 */
export function lockFolder(folder: string, owner: FolderOwner): FolderLock {
  const path = join(folder, lockFileName)
  try {
    return takeLock(path, owner)
  } catch (error) {
    if (!isDamage(error)) throw error
    // Nobody can hold a lock file that is no database: a crash of the machine has left it half written. It is never looked
    // at with the file system's own calls, closing a file that way would end this process's lock on it.
    removeDatabaseFile(path)
    return takeLock(path, owner)
  }
}

function takeLock(path: string, owner: FolderOwner): FolderLock {
  const database = openLockFile(path)
  try {
    database.exec('BEGIN IMMEDIATE')
    database.exec('CREATE TABLE IF NOT EXISTS owner (pid INTEGER NOT NULL, started_at TEXT NOT NULL) STRICT')
    const leftBy = ownerIn(database)
    database.exec('DELETE FROM owner')
    database.prepare('INSERT INTO owner (pid, started_at) VALUES (?, ?)').run(owner.pid, owner.startedAt)
    database.exec('COMMIT')
    // Held from here on without a change: others can still read who it is.
    database.exec('BEGIN IMMEDIATE')
    return { leftBy, release: () => releaseLock(database) }
  } catch (error) {
    const holder = isBusy(error) ? ownerOrNull(database) : null
    database.close()
    throw asBusy(error, holder)
  }
}

function openLockFile(path: string): Connection {
  try {
    return openConnection(path, 'single', { waitMilliseconds: 0 })
  } catch (error) {
    throw asBusy(error, null)
  }
}

function releaseLock(database: Connection): void {
  if (!database.open) return
  try {
    database.exec('DELETE FROM owner')
    database.exec('COMMIT')
  } catch (error) {
    // A disk without a free byte: the folder is given back all the same, the next one merely checks more than it must.
    if (!(error instanceof Error && 'code' in error)) throw error
  } finally {
    database.close()
  }
}

function ownerIn(database: Connection): FolderOwner | null {
  const row = database.prepare('SELECT pid, started_at AS startedAt FROM owner').get() as FolderOwner | undefined
  return row ?? null
}

/** For a message only: a lock file that is just being made has no table yet. */
function ownerOrNull(database: Connection): FolderOwner | null {
  const hasTable = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'owner'").get() !== undefined
  return hasTable ? ownerIn(database) : null
}

function asBusy(error: unknown, holder: FolderOwner | null): unknown {
  if (!isBusy(error)) return error
  const details = holder === null ? {} : { pid: holder.pid, startedAt: holder.startedAt }
  return new AppError('database_busy', details, { cause: error })
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
