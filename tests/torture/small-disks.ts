import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A name space of its own may mount a small disk without root; it is gone with its process. */
const inOwnMounts = ['-rm', 'sh', '-c']

/** Whether this machine lets anybody mount a small disk. */
export function canMountSmallDisks(): boolean {
  return spawnSync('unshare', [...inOwnMounts, 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0
}

/**
 * Runs a file of this folder on a disk of so many KiB: `words` stand around the disk's path, `$DISK` among them; returns the JSON that it
 * prints.
 */
export async function onSmallDisk<Answer>(file: string, kibibytes: number, words: readonly string[] = ['$DISK']): Promise<Answer> {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'))
  try {
    const script = 'size="$1"; disk="$2"; shift 2; mount -t tmpfs -o size="$size"k tmpfs "$disk" && exec "$@"'
    const command = [process.execPath, join(import.meta.dirname, file), ...words.map((word) => (word === '$DISK' ? disk : word))]
    const child = spawn('unshare', [...inOwnMounts, script, 'sh', String(kibibytes), disk, ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [said, wrong] = [{ text: '' }, { text: '' }]
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said.text += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (wrong.text += piece))
    const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
    if (status !== 0) throw new Error(`${file} on ${kibibytes} KiB: ${wrong.text.slice(0, 2000)}`)
    return JSON.parse(said.text) as Answer
  } finally {
    rmSync(disk, { recursive: true, force: true })
  }
}
