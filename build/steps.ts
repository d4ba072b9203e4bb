import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Top of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A script of an installed package, to be run by this Node: `script('oxlint', 'bin/oxlint')`. */
export function script(name: string, path: string): string {
  return join(root, 'node_modules', name, path)
}

/** Runs a program to its end and passes signals on to it; its exit status. */
export async function run(program: string, words: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(program, words, { cwd: root, stdio: 'inherit', ...options })
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  child.once('exit', () => {
    for (const signal of signals) process.off(signal, pass)
  })
  return await new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (status) => resolve(status ?? 1))
  })
}

export async function runNode(words: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return await run(process.execPath, words, options)
}

/** Runs a step, prints its seconds, and passes its answer on. */
export async function timed<Value>(title: string, step: () => Promise<Value>): Promise<Value> {
  const began = performance.now()
  const answer = await step()
  console.log(`${title}：${((performance.now() - began) / 1000).toFixed(1)} 秒`)
  return answer
}
