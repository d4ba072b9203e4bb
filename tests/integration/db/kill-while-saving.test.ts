import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BundledChild } from '#tests/torture/bundled-child.ts'
import { killWhileSaving, savingChild } from '#tests/torture/kill-while-saving.ts'

const prepared: { child?: BundledChild } = {}

beforeAll(async () => {
  prepared.child = await savingChild()
}, 120_000)
afterAll(() => prepared.child?.remove())

// T1 (reliability.md): 220 here, 40 while backing up and restoring, 20 while packages are written and taken in, and two in every migration.
describe('保存时被强行终止', () => {
  test('220 kills at random moments lose no acknowledged save, leave no half command and a sound store', async () => {
    const lanes = await Promise.all([
      killWhileSaving({ kills: 110, seed: 20220420, mode: 'sound', ...prepared }),
      killWhileSaving({ kills: 110, seed: 20220423, mode: 'sound', ...prepared }),
    ])
    for (const lane of lanes) {
      expect(lane.acknowledged).toBeGreaterThan(50)
      expect({ lost: lane.lost, halves: lane.halves, unsound: lane.unsound }).toEqual({ lost: [], halves: [], unsound: [] })
    }
  }, 240_000)

  test('the harness catches a writer that acknowledges before the commit', async () => {
    const report = await killWhileSaving({ kills: 12, seed: 1, mode: 'acknowledges-early', ...prepared })
    expect(report.lost.length).toBeGreaterThan(0)
  }, 60_000)

  test('the harness catches a writer that splits a command over two transactions', async () => {
    const report = await killWhileSaving({ kills: 12, seed: 1, mode: 'splits-commands', ...prepared })
    expect(report.halves.length).toBeGreaterThan(0)
  }, 60_000)
})
