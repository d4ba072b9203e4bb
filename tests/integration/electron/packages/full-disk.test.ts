import { describe, expect, test } from 'vitest'
import { type FullDiskFlow, type FullDiskPackageReport, fullDiskFlows } from '#tests/torture/full-disk-packages-child.ts'
import { canMountSmallDisks, onSmallDisk } from '#tests/torture/small-disks.ts'

/** T7 (reliability.md) for packages; saving and backing up: `db/disk-full.test.ts`. More sizes by `npm run torture -- full-disk`. */

const free = [16, 128, 300, 520, 660]
const tries = (flow: FullDiskFlow): Promise<FullDiskPackageReport[]> =>
  Promise.all(
    free.map((kibibytes) => onSmallDisk<FullDiskPackageReport>('full-disk-packages-child.ts', 4096, [flow, '$DISK', String(kibibytes)])),
  )

// Skipped where neither a user name space nor root may mount a tmpfs.
describe.skipIf(!canMountSmallDisks())('磁盘已满', () => {
  test.each(fullDiskFlows)(
    '%s: what is left passes for no package, one sentence says so, and the same goes through once there is room',
    async (flow) => {
      for (const { code, sentence, left, isLeftAccepted, isDoneAfterwards } of await tries(flow)) {
        expect([isLeftAccepted, isDoneAfterwards]).toEqual([false, true])
        // What was written into is the caller's: it hears the system's own word and removes it.
        if (flow === 'writing') expect(code).toBe('system ENOSPC')
        else {
          expect(code).toBe('E-FS-FULL')
          expect(sentence).toMatch(/^磁盘空间不足，还需约/)
          expect(left).toEqual([])
        }
      }
    },
    120_000,
  )
})
