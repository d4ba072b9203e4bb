import { expect, test } from 'vitest'
import { historiesInLanes } from '#tests/torture/run-histories.ts'

/** T6, the sync model of exchange.md 6; at release scale `npm run torture -- histories`. */

const timeout = 300_000

test(
  'packages lost, doubled, reordered and replayed, old backups that go on: every office says in the end what it says of the same facts told once and in order, and a second delivery writes nothing',
  async () => {
    const { histories, deliveries, restores, equivocal, findings } = await historiesInLanes({ count: 16, seed: 1, importing: 'sound' })
    expect(findings).toEqual([])
    expect(histories).toBe(16)
    expect(deliveries).toBeGreaterThan(20 * histories)
    expect(restores).toBeGreaterThan(histories / 2)
    expect(equivocal).toBeGreaterThan(0)
  },
  timeout,
)

test.each(['lastComesWins', 'countsTwice'] as const)(
  'the harness finds out an importer that %s',
  async (importing) => {
    expect((await historiesInLanes({ count: 4, seed: 1, importing })).findings).not.toEqual([])
  },
  timeout,
)
