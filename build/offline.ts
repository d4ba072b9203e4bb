import { spawnSync } from 'node:child_process'
import { findOnPath } from './programs.mjs'

/**
 * The words that, put before a command, run it in an empty network of its own where only 127.0.0.1 answers; undefined
 * where the system cannot. The user stays who they are as far as the file system goes.
 */
export function offlineShell(): readonly string[] | undefined {
  const unshare = findOnPath('unshare')
  const ip = findOnPath('ip')
  if (process.platform !== 'linux' || unshare === undefined || ip === undefined) return undefined
  const words = [unshare, process.getuid?.() === 0 ? '-n' : '-rn', 'sh', '-c', `${ip} link set lo up && exec "$0" "$@"`]
  const tried = spawnSync(words[0] ?? '', [...words.slice(1), process.execPath, '-e', ''], { stdio: 'ignore' })
  return tried.status === 0 ? words : undefined
}
