import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openStore, type Store } from '#db/open.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type BundledChild, bundledChild } from './bundled-child.ts'
import { randomNumbers } from './random-numbers.ts'
import { commandCounts, projections, storeOptions } from './save-command.ts'
import type { SavingMode } from './saving-child.ts'

export interface KillReport {
  readonly kills: number
  /** Ids that the killed processes had acknowledged. */
  readonly acknowledged: number
  /** Acknowledged ids that were not in the store afterwards. */
  readonly lost: readonly string[]
  /** Kills after which some rows of a command were there and others not. */
  readonly halves: readonly string[]
  /** Kills after which the store could not be opened or verified. */
  readonly unsound: readonly string[]
}

export interface KillOptions {
  readonly kills: number
  readonly seed: number
  readonly mode: SavingMode
  /** The program to kill, made once for several runs (`savingChild`); made for this one where it is not given. */
  readonly child?: BundledChild
}

export const savingChild = (): Promise<BundledChild> => bundledChild('saving-child.ts')

const killsPerFolder = 50
/** A child opens its store well within this; one kill in six happens while it does. */
const openingMilliseconds = 200
/** Saves that are let through before a kill, and how long after the last of them it comes at most. */
const [mostSaves, savingMilliseconds] = [6, 12]

/** Kills a saving process with SIGKILL at random moments, opens its store after each, and counts what is wrong. */
export async function killWhileSaving(options: KillOptions): Promise<KillReport> {
  const child = options.child ?? (await savingChild())
  try {
    return await killIn(child, options, randomNumbers(options.seed))
  } finally {
    if (options.child === undefined) child.remove()
  }
}

async function killIn(child: BundledChild, { kills, seed, mode }: KillOptions, random: () => number): Promise<KillReport> {
  const findings = { acknowledged: 0, lost: [] as string[], halves: [] as string[], unsound: [] as string[] }
  for (let done = 0; done < kills; done += killsPerFolder) {
    const folder = mkdtempSync(join(tmpdir(), 'kill-'))
    const known: string[] = []
    try {
      for (let turn = done; turn < Math.min(kills, done + killsPerFolder); turn += 1) {
        known.push(...(await saveAndKill(child, [folder, `s${seed}k${turn}`, mode], random)))
        await examine(folder, `seed ${seed} kill ${turn}`, known, findings)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    findings.acknowledged += known.length
  }
  return { kills, ...findings }
}

async function saveAndKill({ path, environment }: BundledChild, words: readonly string[], random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [path, ...words], { stdio: ['ignore', 'pipe', 'inherit'], env: environment })
  const { lines, seen, isReady, isClosed } = listen(child)
  if (random() < 1 / 6) {
    await setTimeout(random() * openingMilliseconds)
  } else {
    await isReady
    await seen(Math.floor(random() * mostSaves))
    await setTimeout(random() * savingMilliseconds)
  }
  child.kill('SIGKILL')
  await isClosed
  if (child.signalCode !== 'SIGKILL') throw new Error(`the saving process ended by itself: ${String(child.exitCode)}`)
  return lines()
}

export interface Listening {
  /** Whole lines: one cut by the kill was not acknowledged. */
  lines(): string[]
  /** So many lines came, or the process is gone: on a busy machine a kill by the clock alone comes before anything was done. */
  seen(count: number): Promise<void>
  readonly isReady: Promise<void>
  readonly isClosed: Promise<void>
}

export function listen(child: ChildProcess): Listening {
  let text = ''
  const [ready, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let awaited = { count: Infinity, resolve: () => undefined as void }
  const lines = (): string[] => {
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    return whole.split('\n').filter((line) => line !== '' && line !== 'ready')
  }
  child.stdout?.on('data', (piece: Buffer) => {
    text += piece.toString('utf8')
    if (text.includes('ready\n')) ready.resolve()
    if (lines().length >= awaited.count) awaited.resolve()
  })
  child.on('error', closed.reject)
  child.on('close', () => {
    ready.resolve()
    awaited.resolve()
    closed.resolve()
  })
  const seen = (count: number): Promise<void> =>
    new Promise((resolve) => {
      awaited = { count, resolve }
      if (lines().length >= count) resolve()
    })
  return { lines, seen, isReady: ready.promise, isClosed: closed.promise }
}

interface Findings {
  readonly lost: string[]
  readonly halves: string[]
  readonly unsound: string[]
}

async function examine(folder: string, place: string, known: readonly string[], findings: Findings): Promise<void> {
  let store: Store | undefined
  try {
    store = await openStore(storeOptions(folder))
    const rows = await store.db.selectFrom('problem').select('id').execute()
    const present = new Set(rows.map((row) => row.id))
    findings.lost.push(...known.filter((id) => !present.has(id) && !findings.lost.includes(id)))
    const counts = await commandCounts(store.db)
    const isWhole = counts.liaisons === counts.problems && counts.events === counts.problems && counts.revisions === 2 * counts.problems
    if (!isWhole) findings.halves.push(`${place}: ${JSON.stringify(counts)}`)
    const report = await verifyStore(store.db, { hash: sha256, projections: isWhole ? projections : [] })
    if (!report.isSound) findings.unsound.push(`${place}: ${JSON.stringify(report.findings.slice(0, 3))}`)
  } catch (error) {
    findings.unsound.push(`${place}: ${String(error)}`)
  } finally {
    await store?.close()
  }
}
