import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTurn } from '#electron/packages/in-turn.ts'

/** Several at once, and yet the same fault for the same items, however long each takes (exchange.md 5, 7). */

test('of several faults that of the first item is told, nothing is begun behind a fault, and nothing goes on behind it', async () => {
  const items = fc.array(fc.record({ fails: fc.boolean(), takes: fc.nat(4) }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(items, fc.integer({ min: 1, max: 4 }), async (given, atOnce) => {
      const [begun, ended] = [new Set<number>(), new Set<number>()]
      const outcome = await inTurn([...given.entries()], atOnce, () => async ([at, { fails, takes }]) => {
        begun.add(at)
        for (let step = 0; step < takes; step += 1) await setImmediate()
        ended.add(at)
        if (fails) throw new Error(String(at))
      }).catch((thrown: Error) => thrown.message)
      const first = given.findIndex(({ fails }) => fails)
      expect(outcome).toBe(first < 0 ? undefined : String(first))
      expect(ended).toEqual(begun)
      if (first < 0) expect(begun.size).toBe(given.length)
    }),
  )
})
