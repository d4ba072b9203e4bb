import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { backupsIn, verifyBackup } from '#db/backup.ts'
import { backupFolder, storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type BundledChild, bundledChild } from './bundled-child.ts'
import { scratchFolder } from './lanes.ts'
import { type MigratingMode, type MigratingWork, commandsBefore } from './migrating-child.ts'
import { commandCounts, projections, storeOptions } from './save-command.ts'

/** T14: stores of older schemas are brought forward by a process that dies at every step, then by one that does not. */
export interface MigrationKillReport {
  readonly kills: number
  readonly findings: readonly string[]
}

export const migratingChild = (): Promise<BundledChild> => bundledChild('migrating-child.ts')

/** `from`: the newest step of the older store, as an id. `given`: the program to kill, made once for several runs. */
export async function killWhileMigrating(from: number, mode: MigratingMode, given?: BundledChild): Promise<MigrationKillReport> {
  const scratch = scratchFolder('migrating')
  const findings: string[] = []
  let kills = 0
  const child = given ?? (await migratingChild())
  try {
    const older = join(scratch, 'older')
    run(child, { folder: older, mode, makeAt: from, dieAt: 0, moment: 'before' }, from)
    for (const { id } of migrations.filter((step) => step.id > from)) {
      for (const moment of ['before', 'after'] as const) {
        const folder = join(scratch, `${id}-${moment}`)
        cpSync(older, folder, { recursive: true })
        const signal = run(child, { folder, mode, makeAt: 0, dieAt: id, moment }, from)
        if (signal !== 'SIGKILL') findings.push(`${moment} step ${id}: it did not die`)
        kills += 1
        findings.push(...(await faultsIn(folder, from)).map((fault) => `from ${from}, ${moment} step ${id}: ${fault}`))
        rmSync(folder, { recursive: true })
      }
    }
    return { kills, findings }
  } finally {
    if (given === undefined) child.remove()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function run({ path, environment }: BundledChild, work: MigratingWork, from: number): NodeJS.Signals | null {
  const child = spawnSync(process.execPath, [path, JSON.stringify(work), String(from)], { env: environment, encoding: 'utf8' })
  if (child.signal === null && child.status !== 0) throw new Error(child.stderr)
  return child.signal
}

async function faultsIn(folder: string, from: number): Promise<string[]> {
  const faults: string[] = []
  const version = versionOf(folder)
  if (version !== from && version !== migrations.at(-1)?.id) faults.push(`left at step ${version}`)
  for (const { name, isVerified } of backupsIn(folder)) {
    const path = join(backupFolder(folder), name)
    if (!isVerified || !(await verifyBackup(path, sha256)).isSound) faults.push(`backup ${name} is not sound`)
  }
  if (backupsIn(folder).length === 0) faults.push('no backup was taken before')
  const store = await openStore(storeOptions(folder))
  try {
    const { problems } = await commandCounts(store.db)
    if (problems !== commandsBefore) faults.push(`${problems} commands of ${commandsBefore}`)
    const { isSound, findings } = await verifyStore(store.db, { hash: sha256, migrations, projections })
    if (!isSound) faults.push(JSON.stringify(findings.slice(0, 3)))
  } finally {
    await store.close()
  }
  return faults
}

function versionOf(folder: string): number {
  const database = new Database(storePath(folder), { readonly: true })
  try {
    return Number(database.pragma('user_version', { simple: true }))
  } finally {
    database.close()
  }
}
