import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExchangeGround, exchangeGround, killWhileExchanging, leaveGround } from '#tests/torture/kill-while-exchanging.ts'

/** T1, flows export and import; at release scale `npm run torture -- kill-exchange`. */

const [kills, timeout] = [10, 600_000]
const prepared: { ground?: ExchangeGround } = {}

beforeAll(async () => {
  prepared.ground = await exchangeGround()
}, 120_000)

afterAll(() => {
  if (prepared.ground !== undefined) leaveGround(prepared.ground)
})

test(
  'killed while it writes to a stick: what bears a package’s name is one, what the book calls written is there, the rest is written again',
  async () => {
    const { acknowledged, halfWay, findings } = await killWhileExchanging({ kills, seed: 1, mode: 'export', ...prepared })
    expect(findings).toEqual([])
    expect(acknowledged + halfWay).toBeGreaterThan(0)
  },
  timeout,
)

test(
  'killed while it takes packages in: each is there whole or not at all, with its files; staging is emptied, and a second take completes',
  async () => {
    const { acknowledged, halfWay, findings } = await killWhileExchanging({ kills, seed: 2, mode: 'import', ...prepared })
    expect(findings).toEqual([])
    expect(acknowledged + halfWay).toBeGreaterThan(0)
  },
  timeout,
)

test.each(['writes-in-place', 'names-files-first'] as const)(
  'the harness finds what is wrong with a process that %s',
  async (mode) => {
    // A moment of its own each time: a few kills may all come too late, many never do.
    let found = 0
    for (let seed = 1; seed <= 5 && found === 0; seed += 1)
      found = (await killWhileExchanging({ kills: 4, seed, mode, ...prepared })).findings.length
    expect(found).toBeGreaterThan(0)
  },
  timeout,
)
