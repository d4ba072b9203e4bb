import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BundledChild } from '#tests/torture/bundled-child.ts'
import { backupChild, killWhileBackingUp } from '#tests/torture/kill-while-backing-up.ts'

/** T1, flows backup and restore; at release scale `npm run torture -- kill-backup`. */

const kills = 20
const prepared: { child?: BundledChild } = {}

beforeAll(async () => {
  prepared.child = await backupChild()
}, 120_000)
afterAll(() => prepared.child?.remove())

test('killed while it backs up to a stick: whatever bears a backup’s name is whole, and the store is as it was', async () => {
  const { acknowledged, findings } = await killWhileBackingUp({ kills, seed: 1, mode: 'backup', ...prepared })
  expect(findings).toEqual([])
  expect(acknowledged).toBeGreaterThan(0)
}, 240_000)

test('killed while it restores: the store is the old one or the new one, whole, with its files', async () => {
  const { acknowledged, findings } = await killWhileBackingUp({ kills, seed: 2, mode: 'restore', ...prepared })
  expect(findings).toEqual([])
  expect(acknowledged).toBeGreaterThan(0)
}, 240_000)

test.each(['names-early', 'writes-in-place'] as const)('the harness finds what is wrong with a process that %s', async (mode) => {
  expect((await killWhileBackingUp({ kills, seed: 3, mode, ...prepared })).findings).not.toEqual([])
})
