import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { copyBackup } from '#db/backup-copy.ts'
import { findSource } from '#db/backup-source.ts'
import { backupsIn, verifyBackup } from '#db/backup.ts'
import { backupFolder } from '#db/data-folder.ts'
import { digestOf, keepFile, readKept, storedPath } from '#db/file-store.ts'
import { openStore } from '#db/open.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type BackupMode, digestOfFile } from './backup-child.ts'
import { type BundledChild, bundledChild } from './bundled-child.ts'
import { listen } from './kill-while-saving.ts'
import { randomNumbers } from './random-numbers.ts'
import { commandCounts, projections, saveCommand, saveUnit, storeOptions } from './save-command.ts'

export interface BackupKillReport {
  readonly kills: number
  /** Backups or restores that the killed processes had acknowledged. */
  readonly acknowledged: number
  /** What was wrong after a kill: a copy that is not whole, a store that is neither the one nor the other. */
  readonly findings: readonly string[]
}

export interface BackupKillOptions {
  readonly kills: number
  readonly seed: number
  readonly mode: BackupMode
  /** The program to kill, made once for several runs (`backupChild`); made for this one where it is not given. */
  readonly child?: BundledChild
}

export const backupChild = (): Promise<BundledChild> => bundledChild('backup-child.ts')

const at = '2022-04-20T01:12:00.000Z'
const evidence = Buffer.from('现场照片'.repeat(5000))
/** Commands in the two copies; a store with another number is a mixture. */
const counts = { one: 3, two: 7 } as const
/** Backups or restores that are let through before a kill, and how long after the last of them it comes at most. */
const [mostDone, workingMilliseconds] = [2, 400]

/** Kills a process that backs up or restores with SIGKILL at random moments and looks through stick and store after each. */
export async function killWhileBackingUp({ kills, seed, mode, child: given }: BackupKillOptions): Promise<BackupKillReport> {
  const random = randomNumbers(seed)
  const root = mkdtempSync(join(tmpdir(), 'kill-backup-'))
  const [folder, stick] = [join(root, 'data'), join(root, 'stick')]
  const findings: string[] = []
  let acknowledged = 0
  const child = given ?? (await backupChild())
  try {
    await prepare(root, folder, stick)
    for (let turn = 0; turn < kills; turn += 1) {
      const lines = await runAndKill(child, [mode, folder, stick, `k${turn}`], random)
      acknowledged += lines.length
      const place = `seed ${seed} kill ${turn}`
      findings.push(...(await wrongWith(folder, stick)).map((finding) => `${place}: ${finding}`))
      if (findings.length > 0 && mode !== 'backup' && mode !== 'restore') break
    }
  } finally {
    if (given === undefined) child.remove()
    rmSync(root, { recursive: true, force: true })
  }
  return { kills, acknowledged, findings }
}

/** A store, and two copies of two states of it on the stick. */
async function prepare(root: string, folder: string, stick: string): Promise<void> {
  mkdirSync(stick)
  const digest = await digestOf(evidence)
  for (const name of ['one', 'two'] as const) {
    const own = join(root, name)
    const store = await openStore(storeOptions(own))
    await saveUnit(store)
    await keepFile(own, { bytes: evidence }, digest)
    await store.write((trx) => trx.insertInto('blob').values({ sha256: digest, size: evidence.length, stored_at: at }).execute())
    for (let turn = 1; turn <= counts[name]; turn += 1) await store.write((trx) => saveCommand(trx, `${name}-${turn}`))
    const { name: backup } = await store.backup('outside')
    await copyBackup({ folder: own, backup, at, target: stick, name, hash: sha256, digestOfFile })
    await store.close()
  }
  const store = await openStore(storeOptions(folder))
  await saveUnit(store)
  await keepFile(folder, { bytes: evidence }, digest)
  for (let turn = 1; turn <= counts.one; turn += 1) await store.write((trx) => saveCommand(trx, `own-${turn}`))
  await store.close()
}

async function runAndKill({ path, environment }: BundledChild, words: readonly string[], random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [path, ...words], { stdio: ['ignore', 'pipe', 'inherit'], env: environment })
  const { lines, seen, isReady, isClosed } = listen(child)
  await isReady
  await seen(Math.floor(random() * mostDone))
  await setTimeout(random() * workingMilliseconds)
  child.kill('SIGKILL')
  await isClosed
  if (child.signalCode !== 'SIGKILL') throw new Error(`the process ended by itself: ${String(child.exitCode)}`)
  return lines()
}

async function wrongWith(folder: string, stick: string): Promise<string[]> {
  const wrong: string[] = []
  for (const name of readdirSync(stick).filter((each) => !each.endsWith('.part'))) {
    wrong.push(...(await wrongCopy(join(stick, name))).map((what) => `copy ${name}: ${what}`))
  }
  for (const { name, isVerified } of backupsIn(folder)) {
    const isSound = isVerified && (await verifyBackup(join(backupFolder(folder), name), sha256)).isSound
    if (!isSound) wrong.push(`backup ${name} is not sound`)
  }
  return [...wrong, ...(await wrongStore(folder))]
}

/** Every byte: what bears a backup's name is one. */
async function wrongCopy(path: string): Promise<string[]> {
  try {
    const { content, database } = findSource(path, sha256)
    if (content === undefined || (await digestOfFile(database)) !== content.database.sha256) return ['the database differs']
    const digests = await Promise.all(
      content.files.map(async ({ sha256: digest }) => (await digestOfFile(storedPath(path, digest))) === digest),
    )
    return digests.every(Boolean) ? [] : ['a file differs']
  } catch (error) {
    return [String(error)]
  }
}

async function wrongStore(folder: string): Promise<string[]> {
  try {
    const store = await openStore(storeOptions(folder))
    try {
      const { problems, liaisons } = await commandCounts(store.db)
      const isOne = liaisons === problems && Object.values(counts).some((count) => count === problems)
      const { isSound, findings } = await verifyStore(store.db, { hash: sha256, projections })
      for (const { sha256: digest } of await store.db.selectFrom('blob').select('sha256').execute()) await readKept(folder, digest, digest)
      return [...(isOne ? [] : [`${problems} problems`]), ...(isSound ? [] : [JSON.stringify(findings.slice(0, 3))])]
    } finally {
      await store.close()
    }
  } catch (error) {
    return [String(error)]
  }
}
