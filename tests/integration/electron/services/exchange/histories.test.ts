import { expect, test } from 'vitest'
import { historiesInLanes } from '#tests/torture/run-histories.ts'

/**
 * T6, the sync model of exchange.md 6: 150 histories here, each of the city and one to six counties, every tenth a long one; 10,000 by
 * `npm run torture -- histories`, as many as one likes by `npm run torture -- histories 100000`.
 */

const timeout = 600_000

test(
  'packages lost, doubled, reordered and replayed, old backups that go on: every office says in the end what it says of the same facts told once and in order, and a second delivery writes nothing',
  async () => {
    const { histories, deliveries, restores, equivocal, findings } = await historiesInLanes({ count: 150, seed: 1, importing: 'sound' })
    expect(findings).toEqual([])
    expect(histories).toBe(150)
    expect(deliveries).toBeGreaterThan(10 * histories)
    expect(restores).toBeGreaterThan(histories / 4)
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
