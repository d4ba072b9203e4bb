import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeGround } from '#tests/torture/histories/world.ts'
import { historiesInLanes, runHistories } from '#tests/torture/run-histories.ts'

/**
 * T6, the sync model of exchange.md 6: 1,000 histories here, each of the city and one to six counties, every tenth a long one; 10,000 by
 * `npm run torture -- histories`, as many as one likes by `npm run torture -- histories 100000`.
 */

const timeout = 1_800_000
/** They take two cores two minutes. */
const count = 1000
let ground = ''

beforeAll(async () => {
  ground = await makeGround()
}, 120_000)
afterAll(() => rmSync(ground, { recursive: true, force: true }))

test(
  'packages lost, doubled, reordered and replayed, old backups that go on: every office says in the end what it says of the same facts told once and in order, and a second delivery writes nothing',
  async () => {
    const { histories, deliveries, restores, equivocal, findings } = await historiesInLanes({
      count,
      seed: 1,
      importing: 'sound',
      ground,
    })
    expect(findings).toEqual([])
    expect(histories).toBe(count)
    expect(deliveries).toBeGreaterThan(10 * histories)
    expect(restores).toBeGreaterThan(histories / 4)
    expect(equivocal).toBeGreaterThan(0)
  },
  timeout,
)

test.each(['lastComesWins', 'countsTwice'] as const)(
  'the harness finds out an importer that %s',
  async (importing) => {
    expect((await runHistories({ count: 4, seed: 1, importing, ground })).findings).not.toEqual([])
  },
  timeout,
)
