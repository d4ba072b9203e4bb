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
    // As many as it takes: a few kills may all come too late, many never do.
    const { findings } = await killWhileExchanging({ kills: 20, seed: 1, mode, ...prepared })
    expect(findings).not.toEqual([])
  },
  timeout,
)
