import { beforeImport, yearly } from '#db/backup-rotation.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Log } from '#electron/ports.ts'
import type { Store } from '#db/open.ts'
import type { ServiceContext } from '../context.ts'

/** When a backup is taken without anybody asking for it (reliability.md 8); the day's first start has its own place. */

/** An import of more records than this is preceded by a backup. */
export const largeImport = 1000

/** Takes a verified backup before many records come in; without one the import does not begin. */
export async function backUpBeforeImport({ store }: Pick<ServiceContext, 'store'>, records: number): Promise<void> {
  if (records <= largeImport) return
  const { isVerified } = await store.backup(beforeImport)
  if (!isVerified) throw new AppError('database_damaged', { name: 'store.db' })
}

/** The yearly archive, kept for good. The year is closed by then: a failure is written down, and the day's backups go on. */
export async function archiveYear({ store, ports }: Pick<ServiceContext, 'store' | 'ports'>): Promise<void> {
  await backUpQuietly(store, ports.log, yearly)
}

/** On the way out, if anything was written since the last backup. */
export async function backUpAtExit(store: Store, log: Log): Promise<void> {
  if (store.isChanged) await backUpQuietly(store, log, 'exit')
}

async function backUpQuietly(store: Store, log: Log, cause: string): Promise<void> {
  try {
    const { isVerified, size } = await store.backup(cause)
    if (isVerified) log.info('backup', { cause, size })
    else log.error('backup-unsound', { cause, size })
  } catch (error) {
    log.error('backup-failed', { cause, code: error instanceof Error && 'code' in error ? String(error.code) : '' })
  }
}
