import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Failures, afterFailure, failuresAt, triesLeft, waitInWords, waitLeft, waitOf } from '#shared/domain/account-lockout.ts'
import { accountProfiles } from '#shared/domain/account-profile.ts'

/** reliability.md 4 and office.md «Security that clerks accept»: what wrong passwords cost. */

const start = Date.parse('2022-04-18T01:00:00.000Z')
const at = (milliseconds: number): string => new Date(start + milliseconds).toISOString()
const minute = 60_000
const { officeUsual, small, classifiedProtection } = accountProfiles

describe('the waits of a profile', () => {
  const firstFive = (limits: typeof officeUsual | typeof classifiedProtection) => [1, 2, 3, 4, 5, 6, 7, 8].map((nth) => waitOf(limits, nth))

  test('办公室常用: five failures wait 5 minutes, at most 15', () => {
    expect(firstFive(officeUsual)).toEqual([5, 10, 15, 15, 15, 15, 15, 15])
    expect([officeUsual.failuresBeforeWait, small.failuresBeforeWait]).toEqual([5, 5])
  })

  test('等保二级: five failures wait 10 minutes, doubling to 4 hours', () => {
    expect(firstFive(classifiedProtection)).toEqual([10, 20, 40, 80, 160, 240, 240, 240])
  })

  test('four wrong passwords are waited for by nobody, the fifth is', () => {
    let failures: Failures | undefined
    for (const left of [4, 3, 2, 1]) {
      failures = afterFailure(officeUsual, failures, at(0))
      expect([waitLeft(officeUsual, failures, at(0)), triesLeft(officeUsual, failures)]).toEqual([0, left])
    }
    expect(waitLeft(officeUsual, afterFailure(officeUsual, failures, at(0)), at(0))).toBe(5 * minute)
  })

  test('after a day without a failure everything is forgotten', () => {
    const failures = { count: 4, waits: 2, since: at(0), until: null }
    expect(failuresAt(officeUsual, failures, at(24 * 60 * minute))).toBe(failures)
    expect(failuresAt(officeUsual, failures, at(24 * 60 * minute + 1))).toBeUndefined()
  })
})

describe('whatever happens', () => {
  const limitsOfAll = fc.constantFrom(officeUsual, classifiedProtection)
  /** Failures with the pauses before them; a clock may be set back too. */
  const pauses = fc.array(fc.integer({ min: -90 * minute, max: 600 * minute }), { minLength: 1, maxLength: 60 })

  test('nobody waits longer than the longest wait, on whatever clock', () => {
    fc.assert(
      fc.property(limitsOfAll, pauses, fc.integer({ min: -1e12, max: 1e12 }), (limits, steps, jump) => {
        let [now, failures]: [number, Failures | undefined] = [0, undefined]
        for (const pause of steps) {
          now += pause
          if (waitLeft(limits, failures, at(now)) === 0) failures = afterFailure(limits, failures, at(now))
        }
        const left = waitLeft(limits, failures, at(jump))
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(limits.longestWaitMinutes * minute)
      }),
    )
  })

  test('a wait ends: who waits it out may try again, whatever the clock did before', () => {
    fc.assert(
      fc.property(limitsOfAll, fc.integer({ min: 1, max: 40 }), fc.integer({ min: -1e12, max: 1e11 }), (limits, waits, jump) => {
        const failures = { count: 0, waits, since: at(0), until: at(waitOf(limits, waits) * minute) }
        const standing = failuresAt(limits, failures, at(jump))
        const left = waitLeft(limits, standing, at(jump))
        expect(waitLeft(limits, standing, at(jump + left))).toBe(0)
      }),
    )
  })

  test('as many tries as may be made within a day are few: 5 for each wait', () => {
    for (const limits of [officeUsual, classifiedProtection]) {
      let [now, tries, failures]: [number, number, Failures | undefined] = [0, 0, undefined]
      while (now < 24 * 60 * minute) {
        failures = afterFailure(limits, failures, at(now))
        tries += 1
        now += waitLeft(limits, failures, at(now))
      }
      expect(tries).toBeLessThanOrEqual(limits === officeUsual ? 490 : 60)
    }
  })

  test('time that passes never makes a wait longer', () => {
    fc.assert(
      fc.property(limitsOfAll, fc.integer({ min: 1, max: 20 }), fc.nat(1e8), fc.nat(1e8), (limits, waits, one, more) => {
        const failures = { count: 0, waits, since: at(0), until: at(waitOf(limits, waits) * minute) }
        expect(waitLeft(limits, failures, at(one + more))).toBeLessThanOrEqual(waitLeft(limits, failures, at(one)))
      }),
    )
  })
})

test.each([
  [1, '1秒'],
  [59_001, '1分钟'],
  [270_000, '4分30秒'],
  [300_000, '5分钟'],
  [3_600_000, '1小时'],
  [3_900_000, '1小时5分'],
  [14_400_000, '4小时'],
])('%i milliseconds are said as %s', (milliseconds, words) => {
  expect(waitInWords(milliseconds)).toBe(words)
})
