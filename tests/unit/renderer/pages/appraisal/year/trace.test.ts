import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { YearTrace } from '#renderer/pages/appraisal/year/trace.ts'
import { countyParts, readTrace, steppedTrace, traceText } from '#renderer/pages/appraisal/year/trace.ts'

const unitId = fc.stringMatching(/^[a-z]{2,8}:unit:[a-z-]{2,12}$/)
const reading = fc.stringMatching(/^[a-z]+(-[a-z]+)?$/)
const trace: fc.Arbitrary<YearTrace> = fc.oneof(
  fc.record({ of: fc.constant('month' as const), unitId, month: fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])$/) }),
  fc.record({ of: fc.constantFrom(...countyParts), unitId }),
  fc.record({ of: fc.constant('reading' as const), unitId, reading }),
  fc.record({ of: fc.constant('best' as const), reading }),
)

describe('which number of the year is open (interface.md «Habits»: data-trace)', () => {
  test('what a number bears is read back as what was opened', () => {
    fc.assert(
      fc.property(trace, (given) => {
        expect(readTrace(traceText(given))).toEqual(given)
      }),
    )
  })

  test('numbers of other pages are none of the year', () => {
    for (const text of ['', 'score:completion', 'year', 'year month 2022-04', 'year nothing x', 'month 2022-04 x']) {
      expect(readTrace(text)).toBe(null)
    }
  })

  test('Alt ↑↓ goes round the counties and comes back, and keeps to the same number', () => {
    const units = fc.uniqueArray(unitId, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(units, fc.nat(), (ids, at) => {
        const begin: YearTrace = { of: 'total', unitId: ids[at % ids.length] ?? '' }
        const next = steppedTrace(begin, ids, 1)
        expect(next).toMatchObject({ of: 'total' })
        expect(next === null ? null : steppedTrace(next, ids, -1)).toEqual(begin)
        const round = ids.reduce<YearTrace | null>((here) => (here === null ? null : steppedTrace(here, ids, 1)), begin)
        expect(round).toEqual(begin)
      }),
    )
  })

  test('what belongs to no county, or stands alone, is not stepped', () => {
    expect(steppedTrace({ of: 'best', reading: 'literal' }, ['a', 'b'], 1)).toBe(null)
    expect(steppedTrace({ of: 'rank', unitId: 'a' }, ['a'], 1)).toBe(null)
    expect(steppedTrace({ of: 'rank', unitId: 'elsewhere' }, ['a', 'b'], 1)).toBe(null)
  })
})
