import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SmallStickReport } from '#tests/torture/small-stick-child.ts'
import { aFolder } from './a-store.ts'

/** A name space of its own may mount a small disk without root; it is gone with its process. */
const inOwnMounts = ['-rm', 'sh', '-c']
const canMount = spawnSync('unshare', [...inOwnMounts, 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0
const childFile = join(import.meta.dirname, '../../torture/small-stick-child.ts')

function onMedium(options: string, flow: 'copy' | 'restore', files = 0): SmallStickReport {
  const medium = aFolder()
  const script = 'mount -t tmpfs -o "$1" tmpfs "$2" && exec "$3" "$4" "$5" "$2" "$6"'
  const words = [...inOwnMounts, script, 'sh', options, medium, process.execPath, childFile, flow, String(files)]
  const child = spawnSync('unshare', words, { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as SmallStickReport
}

// Skipped where neither a user name space nor root may mount a tmpfs (T7, T8).
describe.skipIf(!canMount)('a medium that does not take the backup', () => {
  test('a stick that is too small is refused before anything is written', () => {
    expect(onMedium('size=256k', 'copy')).toEqual({ code: 'disk_full', problem: '', left: [] })
  })

  test('a stick that is full half way is cleared of the half copy', () => {
    expect(onMedium('size=2m', 'copy', 400)).toEqual({ code: 'disk_full', problem: '', left: [] })
  })

  test('a stick that is read-only is named as such', () => {
    expect(onMedium('size=8m,ro', 'copy')).toEqual({ code: 'file_unavailable', problem: '存储设备为只读，不能写入', left: [] })
  })

  test('a control: a stick with room takes it', () => {
    expect(onMedium('size=8m', 'copy', 20)).toEqual({ code: 'undefined', problem: '', left: ['副本'] })
  })

  test('a disk without room for a restore keeps no half of it', () => {
    const { code, left } = onMedium('size=1m', 'restore')
    expect([code, left.filter((name) => name !== 'store')]).toEqual(['disk_full', []])
  })
})
