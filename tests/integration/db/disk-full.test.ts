import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorSentence } from '#shared/domain/errors.ts'
import type { FullDiskReport } from '#tests/torture/fill-disk-child.ts'
import { aFolder } from './a-store.ts'

/** A name space of its own may mount a small disk without root; it is gone with its process. */
const inOwnMounts = ['-rm', 'sh', '-c']
const canMount = spawnSync('unshare', [...inOwnMounts, 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0
const childFile = join(import.meta.dirname, '../../torture/fill-disk-child.ts')

function fillDisk(kibibytes: number): FullDiskReport {
  const disk = aFolder()
  const script = 'mount -t tmpfs -o size="$1"k tmpfs "$2" && exec "$3" "$4" "$2"'
  const child = spawnSync('unshare', [...inOwnMounts, script, 'sh', String(kibibytes), disk, process.execPath, childFile], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as FullDiskReport
}

// Skipped where neither a user name space nor root may mount a tmpfs: there is no small disk to fill.
describe.skipIf(!canMount)('磁盘已满', () => {
  test.each([1792, 2048, 2304, 2560, 3072])(
    'on a disk of %i KiB every acknowledged save is readable, and saving goes on once there is room',
    (kibibytes) => {
      const report = fillDisk(kibibytes)
      expect(report.code).toBe('disk_full')
      expect(report.acknowledged).toBeGreaterThan(0)
      expect(report.readable).toBe(report.acknowledged)
      expect(report.isWhole).toBe(true)
      expect(report.backupCode).toBe('disk_full')
      expect(report.savedAfterwards).toBe(5)
      expect(report.isSound).toBe(true)
      expect(report.reopened).toBe(report.acknowledged + 5)
    },
  )

  test('the sentence says that nothing was written and what to do', () => {
    const { needed } = fillDisk(1792)
    expect(errorSentence('disk_full', { needed })).toBe(
      '磁盘空间不足，还需约 64 MB。本次操作未写入，此前保存的内容完好，请清理磁盘后重试。',
    )
  })
})
