import { existsSync, mkdirSync, rmSync, statSync, statfsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { asMediumFault, backupRefused } from './backup-faults.ts'
import { filesNamedBy, filesUnder } from './backup-files.ts'
import { beforeRestore } from './backup-rotation.ts'
import type { BackupSource } from './backup-source.ts'
import { type Backup, relistBackups, takeBackup, verifyBackup } from './backup.ts'
import { openConnection } from './connection.ts'
import { storeFileName, storePath, syncFile } from './data-folder.ts'
import { kyselyOver } from './dialect.ts'
import { appendEvent } from './event-chain.ts'
import { keepFile, storedPath } from './file-store.ts'
import { lockFolder } from './folder-lock.ts'
import type { Hash } from './hash.ts'
import { type Migration, migrateStoreFile, newestMigration } from './migrate.ts'
import type { Projection } from './projections.ts'
import { dropAside, settleRestore, stagedDatabase, stagingFolder, swapIn } from './restore-swap.ts'
import { inspectStoreFile } from './store-file.ts'

export interface RestoreRequest {
  /** The data folder that the backup is restored into; an office's own, or an empty one. */
  readonly folder: string
  readonly source: BackupSource
  readonly migrations: readonly Migration[]
  readonly at: string
  readonly appVersion: string
  readonly hash: Hash
  /** The nouns whose tables the backup is held against their revisions, before and after it is migrated. */
  readonly projections?: readonly Projection[]
  /** SHA-256 of a file of any size. */
  readonly digestOfFile: (path: string) => Promise<string>
  /** Who restores; '' where nobody is signed in: an empty machine, the safe mode. */
  readonly officerId: string
}

export interface Staged {
  readonly installationEpoch: number
  /** Files that the restored database names and that are nowhere to be found. */
  readonly lacking: number
}

/** Setting: rises with every restore, so that later packages of the same installation can be told apart (exchange.md). */
export const epochSetting = 'installationEpoch'

/**
 * Copies a backup beside the store and makes it ready: compared with its manifest, verified whole, migrated where it is older, its files
 * kept, the restore written into its journal. The store itself is not touched; a running office may go on meanwhile. Throws
 * `backup_refused`, `database_from_future`, `disk_full`.
 */
export async function stageRestore(request: RestoreRequest): Promise<Staged> {
  const { folder, source } = request
  const staging = stagingFolder(folder)
  rmSync(staging, { recursive: true, force: true })
  const size = statSync(source.database, { throwIfNoEntry: false })?.size ?? 0
  try {
    refuseFull(folder, size)
    mkdirSync(staging, { recursive: true, mode: 0o700 })
    await copyDatabase(request)
    await refuseUnsound(request)
    const lacking = await keepFiles(request)
    const installationEpoch = await settleContent(request)
    syncFile(stagedDatabase(folder))
    return { installationEpoch, lacking }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw asMediumFault(error, source.name, size)
  }
}

/** Twice the database: the copy, and what a migration writes beside it. */
function refuseFull(folder: string, size: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < 2 * size) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
}

async function copyDatabase({ folder, source, digestOfFile }: RestoreRequest): Promise<void> {
  const copy = stagedDatabase(folder)
  await copyFile(source.database, copy)
  if (source.content !== undefined && (await digestOfFile(copy)) !== source.content.database.sha256) {
    throw backupRefused(source.name, '数据库文件的校验值与清单不符')
  }
  // A file that was copied out of a running office by hand has its last saves in the log beside it.
  const log = `${source.database}-wal`
  if (existsSync(log)) await copyFile(log, `${copy}-wal`)
}

async function refuseUnsound(request: RestoreRequest): Promise<void> {
  const { folder, source, migrations } = request
  const copy = stagedDatabase(folder)
  try {
    inspectStoreFile(copy, { newestMigration: newestMigration(migrations), isSuspect: true })
  } catch (error) {
    if (error instanceof AppError && error.code === 'database_damaged')
      throw backupRefused(source.name, '不是本程序的备份，或已损坏', error)
    throw error
  }
  await refuseUnsoundCopy(request)
}

async function refuseUnsoundCopy({ folder, source, migrations, projections, hash }: RestoreRequest): Promise<void> {
  const against = projections === undefined ? undefined : { migrations, projections }
  const { isSound, findings } = await verifyBackup(stagedDatabase(folder), hash, against)
  if (!isSound) throw backupRefused(source.name, `校验未通过，有${findings.length}处损坏`)
}

/** File first, row second: files that are there already and sound stay, a damaged one is written again. */
async function keepFiles({ folder, source }: RestoreRequest): Promise<number> {
  const listed = source.content?.files.map(({ sha256 }) => sha256) ?? filesUnder(source.filesFolder)
  for (const digest of listed) {
    try {
      await keepFile(folder, { path: storedPath(source.filesFolder, digest) }, digest)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'file_unavailable') throw error
      if (source.content !== undefined) throw backupRefused(source.name, '有文件缺失或与清单不符', error)
    }
  }
  const named = filesNamedBy(stagedDatabase(folder))
  return [...named].filter((digest) => !existsSync(storedPath(folder, digest))).length
}

/** Migrates the copy, and writes into it that it was restored, from what, and under which epoch it goes on. */
async function settleContent(request: RestoreRequest): Promise<number> {
  const { folder, migrations, at, appVersion, hash } = request
  const copy = stagedDatabase(folder)
  const version = inspectStoreFile(copy, { newestMigration: newestMigration(migrations), isSuspect: false })
  await migrateStoreFile(copy, version, migrations, { at, appVersion, hash })
  // Older tables were not compared before: only now do they have the columns that the revisions speak of.
  if (version < newestMigration(migrations)) await refuseUnsoundCopy(request)
  const database = openConnection(copy, 'single')
  try {
    const epoch = await kyselyOver<Database>(database, { name: storeFileName })
      .transaction()
      .execute((trx) => writeRestore(trx, request))
    return epoch
  } finally {
    database.close()
  }
}

/** One backup that is restored onto two machines gives two epochs; those few that are alike are told by a number that came twice. */
const spread = 499
/** From here on they follow one another: revisions are counted in epochs as well (`nextRevisionInEpoch`). */
const lastSpread = 50_000

/** Higher than all that went before, and by how much says the moment and the place of the restore. */
function nextEpoch(before: number, { folder, at, hash }: Pick<RestoreRequest, 'folder' | 'at' | 'hash'>): number {
  if (before >= lastSpread) return before + 1
  return before + 1 + (Number.parseInt(hash(`${at} ${folder}`).slice(0, 12), 16) % spread)
}

async function writeRestore(trx: Kysely<Database>, request: RestoreRequest): Promise<number> {
  const { folder, source, at, hash, officerId } = request
  const before = await trx.selectFrom('setting').select('value').where('name', '=', epochSetting).executeTakeFirst()
  const installationEpoch = nextEpoch(Math.max(Number(before?.value ?? 1), epochOfStore(folder)), request)
  const value = String(installationEpoch)
  await trx
    .insertInto('setting')
    .values({ name: epochSetting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
  await relistBackups(trx, folder)
  const newest = await trx.selectFrom('event').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const detail = { from: source.name, head: newest ?? null, installationEpoch }
  await appendEvent(trx, { at, officerId, action: 'backups.restore', subjectType: 'backup', subjectId: source.name, detail }, hash)
  return installationEpoch
}

/** The epoch of the store that is replaced: an old backup must not take a number that was used already. */
function epochOfStore(folder: string): number {
  if (!existsSync(storePath(folder))) return 1
  try {
    const database = openConnection(storePath(folder), 'read')
    try {
      const value = database.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(epochSetting)
      return Number(value ?? 1)
    } finally {
      database.close()
    }
  } catch {
    return 1
  }
}

export interface SwapRequest {
  readonly folder: string
  readonly at: string
  readonly hash: Hash
  /** The old store is damaged or does not open: it is put aside as it is where no sound backup of it can be taken. */
  readonly isOldLost: boolean
}

export interface Swapped {
  /** Of the old store, taken and verified before anything was exchanged. */
  readonly before: Backup | undefined
  /** Name under which the old store's files lie in the folder; undefined where the backup stands for them. */
  readonly aside: string | undefined
}

/** Exchanges the closed store for the staged one, after a verified backup of it; takes the folder meanwhile. Throws with everything as it was. */
export async function exchangeStore({ folder, at, hash, isOldLost }: SwapRequest): Promise<Swapped> {
  const lock = lockFolder(folder, { pid: process.pid, startedAt: at })
  try {
    const before = existsSync(storePath(folder)) ? await backUpOld(folder, at, hash, isOldLost) : undefined
    const aside = `store-before-${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z.db`
    swapIn(folder, aside)
    if (before?.isVerified === true) dropAside(folder, aside)
    const isAside = existsSync(join(folder, aside))
    return { before, aside: isAside ? aside : undefined }
  } catch (error) {
    settleRestore(folder)
    throw asMediumFault(error, basename(folder), 0)
  } finally {
    lock.release()
  }
}

/** By its hashes alone: rows that differ from their revisions may be the very reason of the restore, which must not stop at them. */
async function backUpOld(folder: string, at: string, hash: Hash, isOldLost: boolean): Promise<Backup | undefined> {
  try {
    const backup = await takeBackup({ folder, cause: beforeRestore, at, hash })
    if (backup.isVerified || isOldLost) return backup
    throw new AppError('database_damaged', { name: storeFileName })
  } catch (error) {
    if (isOldLost) return undefined
    throw error
  }
}
