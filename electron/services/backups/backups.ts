import { createReadStream } from 'node:fs'
import { copyBackup } from '#db/backup-copy.ts'
import { type Backup, lackingSetting } from '#db/backup.ts'
import { listBackups, readSetting, writeSetting } from '#db/repositories/desk.ts'
import { findActiveKey } from '#db/repositories/keys.ts'
import { findOffice } from '#db/repositories/organisation.ts'
import { sha256, sha256Of } from '#electron/crypto/index.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { addDays, dayInChina } from '#shared/domain/period.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { recoverySetting } from '../exchange/keys/keys-view.ts'
import { runDrill } from './drill.ts'
import { type DrillResult, readDrill } from './drill-record.ts'
import { sealFor } from './sealing.ts'

/** 备份 (reliability.md 8): the office's own, the copy outside, and the drill. */

const outsideSetting = 'backups.outside'
/** A copy outside of the machine is asked for once a week. */
const outsideDays = 7

export async function backupList(context: ServiceContext) {
  const { db } = context.store
  const rows = await listBackups(db)
  const outside = await readOutside(context)
  return {
    backups: rows.map(({ name, at, size, cause, is_verified }) => ({ name, at, size, cause, isVerified: is_verified === 1 })),
    lacking: Number((await readSetting(db, lackingSetting)) ?? 0),
    outside,
    isOutsideDue: await isOutsideDue(context, outside),
    drill: (await readDrill(db)) ?? null,
  }
}

interface Outside {
  readonly at: string
  readonly name: string
}

async function readOutside({ store }: ServiceContext): Promise<Outside | null> {
  const text = await readSetting(store.db, outsideSetting)
  return text === undefined ? null : (JSON.parse(text) as Outside)
}

/** A week after the last copy; a new office has a week for its first. */
async function isOutsideDue({ store, ports }: ServiceContext, outside: Outside | null): Promise<boolean> {
  const since = outside?.at ?? (await findOffice(store.db))?.created_at
  return since !== undefined && addDays(dayInChina(since), outsideDays) < ports.clock.today()
}

export async function createBackup(context: ServiceContext) {
  const { name, size } = await soundBackup(context, 'manual')
  await runCommand(context, 'backups.create', async (act) => act.about('backup', name, { size }))
  return { name, size }
}

async function soundBackup({ store }: ServiceContext, cause: string): Promise<Backup> {
  const backup = await store.backup(cause)
  if (!backup.isVerified) throw new AppError('database_damaged', { name: 'store.db' })
  return backup
}

/** 另存备份: a backup of this moment with its files, in one folder of its own at the place that the person chose. */
export async function saveCopy(context: ServiceContext) {
  return saveCopyAs(context, 'backups.saveCopy', undefined)
}

/**
 * 另存加密备份: the same, sealed for this office's own key, so that a lost stick tells nothing. The 密钥恢复文件 and its words open it on any
 * machine; without a file of the present key it would open nowhere once this machine is gone, so that it is refused.
 */
export async function saveSealedCopy(context: ServiceContext) {
  const active = await findActiveKey(context.store.db)
  if (active === undefined || (await readSetting(context.store.db, recoverySetting)) !== active.sign_key) {
    const remedy = '请先在“数据收发—开通与校验码”中保存密钥恢复文件'
    throw ruleViolation('recoveryFileFirst', '本机现用的密钥没有恢复文件，加密备份将无法在其他电脑上打开', remedy)
  }
  return saveCopyAs(context, 'backups.saveSealedCopy', active.age_recipient)
}

async function saveCopyAs(
  context: ServiceContext,
  action: 'backups.saveCopy' | 'backups.saveSealedCopy',
  recipient: string | undefined,
): Promise<{ saved: { name: string; size: number; files: number } | null }> {
  const { store, ports } = context
  const target = await ports.dialogs.chooseFolder()
  if (target === null) return { saved: null }
  const backup = await soundBackup(context, 'outside')
  const at = ports.clock.now()
  const { size, files } = await copyBackup({
    folder: store.folder,
    backup: backup.name,
    at,
    target,
    name: copyName(at, recipient !== undefined),
    ...(recipient === undefined ? {} : { sealing: { recipient, seal: sealFor(recipient) } }),
    hash: sha256,
    digestOfFile: (path) => sha256Of(createReadStream(path)),
  })
  const saved = { name: copyName(at, recipient !== undefined), size, files }
  await runCommand(context, action, async (act) => {
    await writeSetting(act.trx, outsideSetting, JSON.stringify({ at, name: saved.name }))
    act.about('backup', saved.name, { size, files, head: backup.head })
  })
  return { saved }
}

/** 「守信践诺备份-20220420-091200」, by the clock in China; a sealed one ends in 「-加密」. */
function copyName(at: string, isSealed: boolean): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `守信践诺备份-${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}${isSealed ? '-加密' : ''}`
}

/** 恢复演练 by hand. */
export async function drillNow(context: ServiceContext): Promise<DrillResult> {
  if ((await listBackups(context.store.db)).every((each) => each.is_verified === 0)) await soundBackup(context, 'manual')
  return runDrill(context, context.officer.id)
}
