import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstProvisionalRevision, firstRevision, isProvisional, isRevision, lastRevision } from '#shared/domain/revision.ts'

test('exchange.md 6: any revision of the city is newer than any provisional one of a county', () => {
  const provisional = fc.integer({ min: firstProvisionalRevision, max: -1 })
  fc.assert(
    fc.property(provisional, fc.integer({ min: firstRevision, max: lastRevision }), (countys, citys) => {
      expect([isRevision(countys), isProvisional(countys), isRevision(citys), isProvisional(citys)]).toEqual([true, true, true, false])
      expect(countys).toBeLessThan(citys)
    }),
  )
})

test.each([0, firstProvisionalRevision - 1, lastRevision + 1, 1.5, '1', null, Number.NaN])('%s is no revision', (value) => {
  expect(isRevision(value)).toBe(false)
})
