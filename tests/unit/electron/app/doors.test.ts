import { expect, test } from 'vitest'
import { type Doorkeeping, knockAtDoors } from '#tests/torture/knock-at-doors.ts'
import { contract } from '#shared/api/contract.ts'

/** T15 (reliability.md): 1,000 payloads from every stand here, 10,000 by `npm run torture -- doors`. */

test('every method from every stand: a shut door looks at no input, an open one lets no nonsense through', async () => {
  const report = await knockAtDoors({ count: 1000, seed: 15, mode: 'sound' })
  expect(report.findings).toEqual([])
  expect([report.methods, report.calls]).toEqual([Object.keys(contract).length, 10_000])
  expect(Math.min(report.refusedAtTheDoor, report.refusedAsNonsense, report.ran)).toBeGreaterThan(100)
})

test.each<[Doorkeeping, RegExp]>([
  ['letsEverybodyIn', /the handler ran behind a shut door/],
  ['readsFirst', /the input was read before the door was asked/],
  ['takesAnything', /the handler ran with nonsense/],
])('a door that %s is found out', async (mode, finding) => {
  const { findings } = await knockAtDoors({ count: 300, seed: 15, mode })
  expect(findings.join('\n')).toMatch(finding)
})
