import { createReadStream } from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsIn, verifyBackup } from '#db/backup.ts'
import { asMediumFault } from '#db/backup-faults.ts'
import { backupFolder, storePath, syncFile } from '#db/data-folder.ts'
import { writeWhole } from '#db/whole-file.ts'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { newestMigration } from '#db/migrate.ts'
import { soundRevisions } from '#db/sound-revisions.ts'
import { inspectStoreFile } from '#db/store-file.ts'
import { sha256, sha256Of } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { existsSync } from 'node:fs'
import type { OfficeData } from './office-data.ts'
import { OfferedBackups } from './restoring.ts'

/** 安全模式 and 恢复 as the handlers call them: what can be done about data that do not open. */

export interface RecoveryParts {
  readonly data: OfficeData
  readonly ports: Ports
  readonly newId: () => string
  /** Where the host keeps its log; undefined for a host without one. */
  readonly logFolder: string | undefined
}

export class Recovery {
  readonly #parts: RecoveryParts
  readonly #offered: OfferedBackups

  constructor(parts: RecoveryParts) {
    this.#parts = parts
    this.#offered = new OfferedBackups(parts.ports.dialogs, parts.newId, () => parts.data.folder)
  }

  choose: OfferedBackups['choose'] = (input) => this.#offered.choose(input)
  unseal: OfferedBackups['unseal'] = (input) => this.#offered.unseal(input)

  /** Into an office or an empty machine; `officerId` is '' where nobody is signed in. */
  async restore(token: string, officerId: string): Promise<OutputOf<'backups.restore'>> {
    const source = this.#offered.take(token)
    try {
      return await this.#parts.data.restore(source, officerId)
    } finally {
      // A sealed copy does not lie open beside the data because its restore was refused: it is opened again.
      this.#offered.clear()
    }
  }

  state(): OutputOf<'safeMode.state'> {
    const { data, ports } = this.#parts
    const place = { dataFolder: data.folder, today: ports.clock.today() }
    if (data.fault === undefined) return { isOn: false, reason: null, ...place, backups: [] }
    return { isOn: true, reason: data.fault, ...place, backups: backupsIn(data.folder) }
  }

  async check(): Promise<OutputOf<'safeMode.check'>> {
    const { data } = this.#parts
    if (data.fault === undefined) return { found: null }
    const { folder } = data
    const backups: { name: string; isSound: boolean }[] = []
    for (const { name, isVerified } of backupsIn(folder)) {
      backups.push({ name, isSound: isVerified && (await verifyBackup(join(backupFolder(folder), name), sha256, against)).isSound })
    }
    const isThere = existsSync(storePath(folder))
    const problems = isThere ? await problemsOf(storePath(folder)) : ['数据库文件不在数据文件夹中']
    return { found: { isThere, isSound: problems.length === 0, problems, backups } }
  }

  async open(): Promise<Record<string, never>> {
    this.#folder()
    await this.#parts.data.openAgain()
    return {}
  }

  async restoreSafely(token: string): Promise<OutputOf<'safeMode.restore'>> {
    this.#folder()
    return this.restore(token, '')
  }

  async exportSound(): Promise<OutputOf<'safeMode.exportSound'>> {
    const folder = this.#folder()
    const target = await this.#parts.ports.dialogs.chooseFolder()
    if (target === null) return { saved: null }
    const name = `完好记录-${this.#stamp()}.jsonl`
    const { lines, damaged, isComplete } = readSound(storePath(folder))
    await writeWhole(join(target, name), lines.map((line) => `${line}\n`).join(''))
    return { saved: { name, sound: lines.length, damaged, isComplete } }
  }

  async saveLog(): Promise<OutputOf<'safeMode.saveLog'>> {
    this.#folder()
    const { logFolder, ports } = this.#parts
    const target = await ports.dialogs.chooseFolder()
    if (target === null) return { saved: null }
    const names = logFolder === undefined || !existsSync(logFolder) ? [] : await readdir(logFolder)
    const logs = names.filter((name) => name.endsWith('.log'))
    const stem = `工作台日志-${this.#stamp()}`
    try {
      for (const log of logs) {
        const copy = join(target, `${stem}-${log}`)
        await copyFile(join(logFolder ?? '', log), copy)
        syncFile(copy)
      }
    } catch (error) {
      throw asMediumFault(error, stem, 0)
    }
    return { saved: { name: stem, files: logs.length } }
  }

  /** Only in the safe mode: outside of it the accounts say who may do what. */
  #folder(): string {
    const { data } = this.#parts
    if (data.fault !== undefined) return data.folder
    throw new AppError('rule_violation', { rule: 'safeModeOnly', reason: '工作台未处于安全模式', remedy: '请在“系统—备份与恢复”办理' })
  }

  #stamp(): string {
    const local = new Date(Date.parse(this.#parts.ports.clock.now()) + 8 * 3_600_000).toISOString()
    return `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`
  }
}

/** The file's header and version first: a database of a later program is sound and only too new. */
async function problemsOf(path: string): Promise<string[]> {
  try {
    inspectStoreFile(path, { newestMigration: newestMigration(migrations), isSuspect: false })
  } catch (error) {
    if (error instanceof AppError) return [errorSentence(error.code, error.details, 'reading')]
    throw error
  }
  const { findings } = await verifyBackup(path, sha256, against)
  return findings.slice(0, 20).map(({ kind, place }) => `${findingWords[kind]}：${place}`)
}

const against = { migrations, projections: projectionsOfRecords }

const findingWords = {
  page: '数据库页',
  schema: '表结构',
  foreignKey: '关联完整性',
  revision: '记录校验值',
  projection: '当前值与修订',
  event: '审计日志链',
} as const

function readSound(path: string) {
  try {
    return soundRevisions(path, sha256)
  } catch (error) {
    throw new AppError('database_damaged', { name: 'store.db' }, { cause: error })
  }
}

/** SHA-256 of a file of any size. */
export function digestOfFile(path: string): Promise<string> {
  return sha256Of(createReadStream(path))
}
