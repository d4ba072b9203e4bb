import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import type { BundledChild } from '#tests/torture/bundled-child.ts'
import { killWhileMigrating, migratingChild } from '#tests/torture/kill-while-migrating.ts'

/** T14 (reliability.md): from the first schema here, from every one by `npm run torture -- migrate`. That a newer store is refused: `open.test.ts`. */

let child: BundledChild | undefined

beforeAll(async () => {
  child = await migratingChild()
}, 120_000)
afterAll(() => child?.remove())

test('killed before and after each step: the store is the old one or the new one, whole, with a sound backup, and opens', async () => {
  const { kills, findings } = await killWhileMigrating(migrations[0].id, 'in-one-go', child)
  expect(findings).toEqual([])
  expect(kills).toBe(2 * (migrations.length - 1))
}, 600_000)

test('control: a migration that commits step by step is left half way', async () => {
  const { findings } = await killWhileMigrating(migrations.at(-3)?.id ?? 0, 'step-by-step', child)
  expect(findings.join('\n')).toContain(`left at step ${migrations.at(-2)?.id}`)
}, 60_000)
