import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openStore, type Store } from '#db/open.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
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
}

const killsPerFolder = 50
const childFile = join(import.meta.dirname, 'saving-child.ts')
/** A child opens its store well within this; one kill in six happens while it does. */
const openingMilliseconds = 200
/** Compiled code of the children: they start in half the time. Only a child that ends by itself leaves it there. */
const compileCache = join(tmpdir(), 'kill-compile-cache')
const savingMilliseconds = 40

export const childEnvironment = { ...process.env, NODE_COMPILE_CACHE: compileCache }

/** Kills a saving process with SIGKILL at random moments, opens its store after each, and counts what is wrong. */
export async function killWhileSaving({ kills, seed, mode }: KillOptions): Promise<KillReport> {
  const random = randomNumbers(seed)
  warmUp()
  const findings = { acknowledged: 0, lost: [] as string[], halves: [] as string[], unsound: [] as string[] }
  for (let done = 0; done < kills; done += killsPerFolder) {
    const folder = mkdtempSync(join(tmpdir(), 'kill-'))
    const known: string[] = []
    try {
      for (let turn = done; turn < Math.min(kills, done + killsPerFolder); turn += 1) {
        known.push(...(await saveAndKill(folder, `s${seed}k${turn}`, mode, random)))
        await examine(folder, `seed ${seed} kill ${turn}`, known, findings)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    findings.acknowledged += known.length
  }
  return { kills, ...findings }
}

function warmUp(): void {
  const { status } = spawnSync(process.execPath, [childFile], { stdio: 'inherit', env: childEnvironment })
  if (status !== 0) throw new Error('the saving process does not start')
}

async function saveAndKill(folder: string, prefix: string, mode: SavingMode, random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [childFile, folder, prefix, mode], { stdio: ['ignore', 'pipe', 'inherit'], env: childEnvironment })
  const { lines, isReady, isClosed } = listen(child)
  if (random() < 1 / 6) {
    await setTimeout(random() * openingMilliseconds)
  } else {
    await isReady
    await setTimeout(random() * savingMilliseconds)
  }
  child.kill('SIGKILL')
  await isClosed
  if (child.signalCode !== 'SIGKILL') throw new Error(`the saving process ended by itself: ${String(child.exitCode)}`)
  return lines()
}

/** Collects whole lines: a line cut by the kill was not acknowledged. */
export function listen(child: ChildProcess): { lines: () => string[]; isReady: Promise<void>; isClosed: Promise<void> } {
  let text = ''
  const ready = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  child.stdout?.on('data', (piece: Buffer) => {
    text += piece.toString('utf8')
    if (text.includes('ready\n')) ready.resolve()
  })
  child.on('error', closed.reject)
  child.on('close', () => {
    ready.resolve()
    closed.resolve()
  })
  const lines = () => {
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    return whole.split('\n').filter((line) => line !== '' && line !== 'ready')
  }
  return { lines, isReady: ready.promise, isClosed: closed.promise }
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
