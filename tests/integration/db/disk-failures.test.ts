import { describe, expect, test } from 'vitest'
import { failOperations } from '#tests/torture/fail-operations.ts'
import { canBuildShims } from '#tests/torture/shims.ts'

/** T8 (reliability.md): up to 50 operations of each flow here, each in every way; all of them by `npm run torture -- disk-failures`. */

const failures = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'short'] as const

// Skipped where there is no C compiler to build the library that lets operations fail.
describe.skipIf(!canBuildShims())('第 n 次文件操作失败', () => {
  test('saving, backing up, writing a package to a stick: whatever fails, nothing is half done and the work goes on afterwards', async () => {
    const reports = await Promise.all(
      [['save', 'package'] as const, ['backup'] as const].map((flows) => failOperations({ flows, failures, mostPoints: 50 })),
    )
    for (const { findings, faults, turns, met, refused } of reports) {
      expect(findings).toEqual([])
      expect(faults).toBe(0)
      // Each failure was met, and most of them are no secret to the caller.
      expect(met).toBe(turns)
      expect(refused).toBeGreaterThan(turns / 2)
    }
    expect(reports.reduce((sum, { turns }) => sum + turns, 0)).toBeGreaterThan(500)
  }, 600_000)

  test.each(['save-split', 'package-in-place'] as const)(
    'control: %s leaves a half, and the harness sees it',
    async (flow) => {
      expect((await failOperations({ flows: [flow], failures: ['EIO'], mostPoints: 20 })).faults).toBeGreaterThan(0)
    },
    60_000,
  )
})
