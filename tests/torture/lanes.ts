import { spawn } from 'node:child_process'
import { availableParallelism, tmpdir } from 'node:os'
import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const [memoryFolder, memoryNeeded] = ['/dev/shm', 512 * 1024 * 1024]

/** A folder for what is written and thrown away thousands of times: in memory where the system has room for it there. */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(hasRoomInMemory() ? memoryFolder : tmpdir(), `${name}-`))
}

function hasRoomInMemory(): boolean {
  if (process.platform !== 'linux' || !existsSync(memoryFolder)) return false
  const { bavail, bsize } = statfsSync(memoryFolder)
  return bavail * bsize > memoryNeeded
}

/** Runs a file of this folder with its work as one argument of JSON, and reads the JSON that it prints. */
export async function runFile<Answer>(file: string, work: object, options: { readonly env?: NodeJS.ProcessEnv } = {}): Promise<Answer> {
  const words = [join(import.meta.dirname, file), JSON.stringify(work)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], env: options.env ?? process.env })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (status !== 0) throw new Error(`${file} ended with ${String(status)}: ${text.slice(0, 2000)}`)
  return JSON.parse(text) as Answer
}

/** So many pieces of work at once as there are cores, two here as a rule; each gets its share of `count` and a seed of its own. */
export async function inLanes<Answer>(
  count: number,
  seed: number,
  run: (share: { readonly count: number; readonly seed: number }) => Promise<Answer>,
): Promise<Answer[]> {
  const lanes = Math.max(1, Math.min(availableParallelism(), 4))
  return Promise.all(Array.from({ length: lanes }, (_, lane) => run({ count: Math.floor((count + lane) / lanes), seed: seed + lane })))
}
