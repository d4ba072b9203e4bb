import { existsSync, readdirSync, statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { join } from 'node:path'
import { type Connection, openConnection } from './connection.ts'
import { backupFolder } from './data-folder.ts'
import { digestOf, keepFile, readKept, storedPath } from './file-store.ts'

/** The files of a data folder beside its database copies: `backups/store/ab/<sha256>`, each there once however many backups name it. */

export interface KeptFiles {
  /** Files beside the backups after the copy. */
  readonly files: number
  /** Digests that the database names and of which no sound copy is anywhere. */
  readonly lacking: readonly string[]
}

/** The digests of a folder's files, in order; empty where it has none. */
export function filesUnder(folder: string): string[] {
  const root = join(folder, 'store')
  if (!existsSync(root)) return []
  const shelves = readdirSync(root).filter((name) => /^[0-9a-f]{2}$/.test(name))
  return shelves.flatMap((shelf) => readdirSync(join(root, shelf)).filter((name) => /^[0-9a-f]{64}$/.test(name))).toSorted()
}

/**
 * Copies what is not beside the backups yet; a new copy is synced, read back and compared with its digest. One that is there is
 * looked at by its size alone: `damagedFiles` reads them all.
 */
export async function keepFilesBeside(folder: string, databasePath: string): Promise<KeptFiles> {
  const beside = backupFolder(folder)
  const named = filesNamedBy(databasePath)
  const lacking: string[] = []
  for (const digest of new Set([...filesUnder(folder), ...named])) {
    if (isCopied(storedPath(folder, digest), storedPath(beside, digest))) continue
    const isKept = await copyOne(folder, beside, digest)
    if (!isKept && named.has(digest)) lacking.push(digest)
    await setImmediate()
  }
  return { files: filesUnder(beside).length, lacking }
}

/** A copy that is there stays good where the original is gone. */
function isCopied(original: string, copy: string): boolean {
  const there = statSync(copy, { throwIfNoEntry: false })
  if (there === undefined) return false
  const first = statSync(original, { throwIfNoEntry: false })
  return first === undefined || first.size === there.size
}

/** False where the original is gone or damaged: the other files and the database are kept all the same. */
async function copyOne(from: string, to: string, digest: string): Promise<boolean> {
  const bytes = await readKept(from, digest, digest).catch(() => undefined)
  if (bytes === undefined) return false
  await keepFile(to, { bytes }, digest)
  return (await digestOf(await readKept(to, digest, digest))) === digest
}

/** The digests that a database names as files of its folder; empty for one that cannot be read. */
export function filesNamedBy(databasePath: string): Set<string> {
  let database: Connection | undefined
  try {
    database = openConnection(databasePath, 'read')
    return new Set(database.prepare('SELECT sha256 FROM blob').pluck().all() as string[])
  } catch {
    return new Set()
  } finally {
    database?.close()
  }
}

/** Of these digests, those whose file is gone from the folder or whose bytes have changed: every byte is read. */
export async function damagedFiles(folder: string, digests: Iterable<string>): Promise<string[]> {
  const damaged: string[] = []
  for (const digest of digests) {
    const isSound = await readKept(folder, digest, digest).then(
      () => true,
      () => false,
    )
    if (!isSound) damaged.push(digest)
    await setImmediate()
  }
  return damaged
}

/** Copies these files beside the backups anew from the data folder; one whose original is damaged too stays as it is. */
export async function renewFiles(folder: string, digests: readonly string[]): Promise<void> {
  for (const digest of digests) await copyOne(folder, backupFolder(folder), digest)
}
