import {
  closeSync,
  copyFileSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { copyBackup } from '#db/backup-copy.ts'
import { findSource } from '#db/backup-source.ts'
import { backupFolder, storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { exchangeStore, stageRestore } from '#db/restore.ts'
import { sha256, sha256Of } from '#electron/crypto/index.ts'
import { storeOptions } from './save-command.ts'

/**
 * Backs up to a stick, or restores from two copies in turn, until it is killed; says on standard output what is done.
 * `names-early` and `writes-in-place` are wrong on purpose: the harness must catch them.
 */
export type BackupMode = 'backup' | 'restore' | 'names-early' | 'writes-in-place'

const at = '2022-04-20T01:12:00.000Z'
export const digestOfFile = (path: string): Promise<string> => sha256Of(createReadStream(path))

if (import.meta.main) {
  const [mode = '', folder = '', stick = '', prefix = ''] = process.argv.slice(2)
  if (mode === 'backup' || mode === 'names-early') await backUpUntilKilled(mode, folder, stick, prefix)
  else if (mode === 'restore' || mode === 'writes-in-place') await restoreUntilKilled(mode, folder, stick)
}

async function backUpUntilKilled(mode: BackupMode, folder: string, stick: string, prefix: string): Promise<never> {
  const store = await openStore(storeOptions(folder))
  writeSync(1, 'ready\n')
  for (let turn = 1; ; turn += 1) {
    const name = `${prefix}-${turn}`
    const { name: backup } = await store.backup('outside')
    if (mode === 'names-early') await copyEarly(folder, backup, join(stick, name))
    else await copyBackup({ folder, backup, at, target: stick, name, hash: sha256, digestOfFile })
    writeSync(1, `${name}\n`)
    if (turn > 4) takeAway(join(stick, `${prefix}-${turn - 4}`))
  }
}

/** Under another name first: half a copy must not bear a backup's. */
function takeAway(path: string): void {
  renameSync(path, `${path}.part`)
  rmSync(`${path}.part`, { recursive: true })
}

/** Under its own name from the first byte, as a file manager copies. */
async function copyEarly(folder: string, backup: string, path: string): Promise<void> {
  mkdirSync(path)
  copyFileSync(join(backupFolder(folder), backup), join(path, 'store.db'))
  await setTimeout(20)
  writeFileSync(join(path, 'manifest.json'), '{}')
}

async function restoreUntilKilled(mode: BackupMode, folder: string, stick: string): Promise<never> {
  writeSync(1, 'ready\n')
  for (let turn = 0; ; turn += 1) {
    const name = turn % 2 === 0 ? 'two' : 'one'
    const source = findSource(join(stick, name), sha256)
    if (mode === 'writes-in-place') await writeInPlace(source.database, storePath(folder))
    else {
      const moment = { folder, at, hash: sha256 }
      await stageRestore({ ...moment, source, migrations, appVersion: '0.1.0', digestOfFile, officerId: '' })
      await exchangeStore({ ...moment, isOldLost: false })
      rmSync(backupFolder(folder), { recursive: true, force: true })
    }
    writeSync(1, `${name}\n`)
  }
}

async function writeInPlace(source: string, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const bytes = readFileSync(source)
  const file = openSync(target, 'w')
  for (let from = 0; from < bytes.length; from += 65_536) {
    writeSync(file, bytes, from, Math.min(65_536, bytes.length - from))
    await setTimeout(2)
  }
  closeSync(file)
}
