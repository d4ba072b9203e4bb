import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorSentences } from '#shared/domain/errors.ts'
import { exchangeFaults } from '#shared/exchange/faults.ts'
import { type FailedImport, prepareReport } from '#tests/torture/failing-import.ts'
import { failOperations } from '#tests/torture/fail-operations.ts'
import { scratchFolder } from '#tests/torture/lanes.ts'
import { canBuildShims } from '#tests/torture/shims.ts'
import { canMountSmallDisks, onSmallDisk } from '#tests/torture/small-disks.ts'

/** T7 and T8 (reliability.md) over the whole import; the codec's own: `packages/full-disk.test.ts`. All of it by `npm run torture -- full-disk` and `disk-failures`. */

const failures = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'short'] as const
const known = new Set([...Object.keys(errorSentences), ...Object.keys(exchangeFaults)])

describe.skipIf(!canBuildShims())('导入时第 n 次文件操作失败', () => {
  const run = { report: {} as Awaited<ReturnType<typeof failOperations>> }
  const isMistold = (finding: string): boolean => finding.includes('it was taken, and said is')

  beforeAll(async () => {
    run.report = await failOperations({ flows: ['import'], failures, mostPoints: 50, inTurn: true })
  }, 300_000)

  test('the office is as before or wholly after, nothing is left half-written, one sentence says it, and the package can be taken again', () => {
    const { findings, turns, met, refused, codes } = run.report
    expect(findings.filter((finding) => !isMistold(finding))).toEqual([])
    expect([turns, met]).toEqual([50, 50])
    expect(refused).toBeGreaterThan(25)
    expect(Object.keys(codes).filter((code) => !known.has(code))).toEqual([])
  })

  // A staged copy that cannot be removed after the commit is no failed import.
  test('what was taken is not said to have failed', () => {
    expect(run.report.findings.filter(isMistold)).toEqual([])
  })

  test('control: rows before their files are found by the harness', async () => {
    const { faults } = await failOperations({ flows: ['import-names-first'], failures: ['EIO'], mostPoints: 4 })
    expect(faults).toBeGreaterThan(0)
  }, 120_000)
})

describe.skipIf(!canMountSmallDisks())('导入时磁盘已满', () => {
  test('nothing was taken and nothing is left, one sentence says how much room is lacking, and it goes through once there is room', async () => {
    const folder = scratchFolder('report')
    try {
      const words = [JSON.stringify(await prepareReport(folder)), '$DISK']
      // Too little for the staged copy, for its files, for the log of the transaction.
      for (const free of ['8', '24', '64', '400']) {
        const { code, sentence, faults } = await onSmallDisk<FailedImport>('full-disk-import-child.ts', 12_288, [...words, free])
        expect(faults, free).toEqual([])
        expect(['E-FS-FULL', 'disk_full'], free).toContain(code)
        expect(sentence).toMatch(/^磁盘空间不足，还需约.*(未写入任何数据|本次操作未写入)/)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 300_000)
})
