import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyBackup } from '#db/backup-copy.ts'
import { findSource } from '#db/backup-source.ts'
import { digestOf, keepFile } from '#db/file-store.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { stageRestore } from '#db/restore.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { digestOfFile } from './backup-child.ts'
import { saveCommand, saveUnit, storeOptions } from './save-command.ts'

/** What became of a copy to, or a restore onto, a medium that is too small or cannot be written to. */
export interface SmallStickReport {
  readonly code: string
  readonly problem: string
  /** Names on the medium afterwards. */
  readonly left: readonly string[]
}

const at = '2022-04-20T01:12:00.000Z'

if (import.meta.main) {
  const [flow = '', medium = '', files = '0'] = process.argv.slice(2)
  console.log(JSON.stringify(await tryMedium(flow, medium, Number(files))))
}

/** `copy`: a backup with so many small files to the medium; `restore`: from a whole copy elsewhere into the medium as data folder. */
async function tryMedium(flow: string, medium: string, files: number): Promise<SmallStickReport> {
  const root = mkdtempSync(join(tmpdir(), 'small-stick-'))
  try {
    const folder = join(root, 'data')
    const store = await openStore(storeOptions(folder))
    await saveUnit(store)
    await store.write((trx) => saveCommand(trx, 'a-1'))
    for (let turn = 0; turn < files; turn += 1) {
      const bytes = Buffer.from(`${turn}`)
      await keepFile(folder, { bytes }, await digestOf(bytes))
    }
    const { name: backup } = await store.backup('outside')
    await store.close()
    const copyTo = (target: string) => copyBackup({ folder, backup, at, target, name: '副本', hash: sha256, digestOfFile })
    const work = flow === 'copy' ? copyTo(medium) : restoreOnto(medium, (await copyTo(root)).path)
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    const { code, details } = error instanceof AppError ? error : { code: String(error), details: {} as AppError['details'] }
    return { code, problem: String(details['problem'] ?? ''), left: readdirSync(medium) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function restoreOnto(folder: string, copy: string): Promise<void> {
  const moment = { folder, at, hash: sha256, migrations, appVersion: '0.1.0', digestOfFile, officerId: '' }
  await stageRestore({ ...moment, source: findSource(copy, sha256) })
}
