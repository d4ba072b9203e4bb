import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { damagedFiles, filesNamedBy, renewFiles } from '#db/backup-files.ts'
import { findSource } from '#db/backup-source.ts'
import { backupsIn } from '#db/backup.ts'
import { backupFolder } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { stageRestore } from '#db/restore.ts'
import { swapIn } from '#db/restore-swap.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256, sha256Of } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ServiceContext } from '../context.ts'
import { contextOf } from '../setup.ts'
import { type DrillResult, writeDrill } from './drill-record.ts'
import { rescorePublished } from './rescoring.ts'

/**
 * 恢复演练: restores the newest verified backup into a folder beside the store, looks through all of it, computes a published month
 * again and reads every file of the backup; a damaged one is told and copied anew. The result is kept in the store; the folder is gone afterwards.
 */
export async function runDrill(
  context: Pick<ServiceContext, 'store' | 'ports' | 'newId' | 'staged'>,
  officerId: string,
): Promise<DrillResult> {
  const { store, ports } = context
  const newest = backupsIn(store.folder).find((each) => each.isVerified)
  if (newest === undefined) throw new AppError('not_found', { what: '通过校验的备份' })
  const folder = join(store.folder, 'drill')
  clear(folder)
  const head = { at: ports.clock.now(), backup: newest.name }
  try {
    const found = await rehearse(context, folder, newest.name)
    const result = { ...head, ...found, isSound: found.problem === '' }
    await writeDrill(store, officerId, result)
    return result
  } catch (error) {
    if (!(error instanceof AppError) || !['backup_refused', 'database_damaged'].includes(error.code)) throw error
    const problem = error.code === 'backup_refused' ? String(error.details['problem']) : '恢复出的数据库不能打开'
    const result = { ...head, ...nothingFound, isSound: false, problem }
    await writeDrill(store, officerId, result)
    return result
  } finally {
    clear(folder)
  }
}

type Found = Omit<DrillResult, 'at' | 'backup' | 'isSound'>

const nothingFound = { month: null, scores: 0, differing: 0, files: 0, damagedFiles: 0 }

async function rehearse(
  context: Pick<ServiceContext, 'store' | 'ports' | 'newId' | 'staged'>,
  folder: string,
  name: string,
): Promise<Found> {
  const { store, ports } = context
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const beside = backupFolder(store.folder)
  const source = findSource(join(beside, name), sha256)
  const moment = { at: ports.clock.now(), appVersion: '', hash: sha256, migrations, projections: projectionsOfRecords }
  // Its files are read where they lie: a drill need not copy them.
  const digestOfFile = (path: string): Promise<string> => sha256Of(createReadStream(path))
  await stageRestore({ ...moment, folder, source: { ...source, filesFolder: folder }, digestOfFile, officerId: '' })
  swapIn(folder, 'replaced.db')
  const named = filesNamedBy(join(folder, 'store.db'))
  const damaged = await damagedFiles(beside, named)
  await renewFiles(store.folder, damaged)
  const restored = await openStore({ ...moment, folder, now: () => ports.clock.now() })
  try {
    const { isSound } = await verifyStore(restored.db, { hash: sha256, migrations, projections: projectionsOfRecords })
    const scored = await rescore(context, restored)
    return { ...scored, files: named.size, damagedFiles: damaged.length, problem: problemOf(isSound, scored.differing, damaged.length) }
  } finally {
    await restored.close()
  }
}

async function rescore({ ports, newId, staged }: Pick<ServiceContext, 'ports' | 'newId' | 'staged'>, restored: Store) {
  const office = await contextOf(restored, { ports, newId, staged })
  return office === undefined ? { month: null, scores: 0, differing: 0 } : rescorePublished(office)
}

function problemOf(isSound: boolean, differing: number, damaged: number): string {
  if (!isSound) return '恢复出的数据未通过校验'
  if (differing > 0) return `有${differing}个已通报得分重算不一致`
  return damaged > 0 ? `有${damaged}个佐证文件缺失或损坏` : ''
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
