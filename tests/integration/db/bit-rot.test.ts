import { expect, test } from 'vitest'
import { inLanes, runFile } from '#tests/torture/lanes.ts'
import { type RotOptions, type RotReport, rotBits, type rotOutcomes, rotTargets } from '#tests/torture/rot-bits.ts'

/** T9 (reliability.md): 1,000 damages here, 100,000 by `npm run torture -- bit-rot`. */

test('1,000 damaged bits and sectors of database, log, backup, copy, file and package: seen, or nothing says anything else', async () => {
  const lanes = await inLanes(1000, 20_220_420, (share) =>
    runFile<RotReport>('rot-bits.ts', { ...share, checks: 'all' } satisfies RotOptions),
  )
  expect(lanes.flatMap(({ findings }) => findings)).toEqual([])
  const sum = (name: (typeof rotTargets)[number], outcome: (typeof rotOutcomes)[number]) =>
    lanes.reduce((total, { targets }) => total + targets[name][outcome], 0)
  for (const name of rotTargets) {
    expect([sum(name, 'silent'), sum(name, 'unnamed')], name).toEqual([0, 0])
    // What the machine notes for itself is little: nothing hashes it, and a damage there is not seen.
    expect(sum(name, 'note'), name).toBeLessThanOrEqual(sum(name, 'detected') * 0.02)
    // A log that ends early is a log that a power cut left so: only a witness of the event chain tells.
    expect(sum(name, 'cut') === 0 || name === 'log', name).toBe(true)
  }
  for (const name of ['copy', 'file', 'sealed'] as const) expect(sum(name, 'same'), name).toBe(0)
  expect(sum('database', 'detected')).toBeGreaterThan(50)
  expect(sum('backup', 'detected')).toBeGreaterThan(10)
}, 600_000)

test('control: a check that leaves the tables out lets damage through', async () => {
  const { targets } = await rotBits({ count: 100, seed: 1, checks: 'without-projections', targets: ['database'] })
  expect(targets.database.silent).toBeGreaterThan(0)
})
