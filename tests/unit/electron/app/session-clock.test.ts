import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SessionClock } from '#electron/app/session-clock.ts'

/** How long nothing was touched, by a clock that may jump (T13). */

const start = Date.parse('2022-04-18T01:00:00.000Z')
const at = (milliseconds: number): string => new Date(start + milliseconds).toISOString()

test('looks alone take nothing away: the time without a touch is the sum of what passed forwards', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 }), { maxLength: 40 }), (jumps) => {
      const clock = new SessionClock(at(0))
      let [now, forwards, seen] = [0, 0, { idle: 0, age: 0 }]
      for (const jump of jumps) {
        now += jump
        forwards += Math.max(0, jump)
        const next = clock.look(at(now))
        expect(next.idle).toBeGreaterThanOrEqual(seen.idle)
        seen = next
      }
      expect(seen).toEqual({ idle: jumps.length === 0 ? 0 : forwards, age: jumps.length === 0 ? 0 : forwards })
    }),
  )
})

test('a touch begins the waiting anew and leaves the age of the sign-in', () => {
  const clock = new SessionClock(at(0))
  clock.look(at(60_000))
  clock.touch()
  expect(clock.look(at(90_000))).toEqual({ idle: 30_000, age: 90_000 })
})
