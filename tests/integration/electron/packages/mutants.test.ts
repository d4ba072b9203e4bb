import { expect, test } from 'vitest'
import { inLanes, runFile } from '#tests/torture/lanes.ts'
import { type MutationOptions, type MutationReport, mutantKinds, mutatePackages } from '#tests/torture/mutate-packages.ts'

/** T4 (reliability.md): 20,000 mutants here, each from the disk through the whole reader; 1,000,000 by `npm run torture -- mutants`. The hand-made classes: `hostile.test.ts`. */

test('20,000 mutated packages: a known code or the very same package, nothing left behind, nothing outside of staging', async () => {
  const lanes = await inLanes(20_000, 20_220_420, (share) => runFile<MutationReport>('mutate-packages.ts', share satisfies MutationOptions))
  expect(lanes.flatMap(({ findings }) => findings)).toEqual([])
  const sum = (kind: (typeof mutantKinds)[number], of: 'mutants' | 'same' | 'other') =>
    lanes.reduce((total, { kinds }) => total + kinds[kind][of], 0)
  expect(mutantKinds.reduce((total, kind) => total + sum(kind, 'mutants'), 0)).toBe(20_000)
  expect([sum('bytes', 'other'), sum('entries', 'other'), sum('relisted', 'other')]).toEqual([0, 0, 0])
  expect([sum('sealed', 'same'), sum('sealed', 'other'), sum('relisted', 'same')]).toEqual([0, 0, 0])
  // What nothing covers is little: times and attributes in the zip.
  expect(sum('bytes', 'same')).toBeLessThan(sum('bytes', 'mutants') * 0.05)
  const codes = new Set(lanes.flatMap((lane) => Object.keys(lane.codes)))
  for (const code of ['E-PKG-DAMAGED', 'E-PKG-TRUNC', 'E-AGE-DAMAGED', 'E-PKG-HASH', 'E-SIG-BAD', 'E-PKG-JSON', 'E-REC-JSON']) {
    expect([...codes]).toContain(code)
  }
  expect(Math.max(...lanes.map(({ slowestMilliseconds }) => slowestMilliseconds))).toBeLessThan(10_000)
  expect(Math.max(...lanes.map(({ grown }) => grown))).toBeLessThan(300)
}, 600_000)

test('control: a reader that trusts every signature accepts forged packages, and the harness says so', async () => {
  const { kinds, findings } = await mutatePackages({ count: 10, seed: 1, kinds: ['relisted'], trustsEverybody: true })
  expect(kinds.relisted.other).toBe(10)
  expect(findings).toHaveLength(10)
})
