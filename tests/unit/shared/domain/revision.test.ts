import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstProvisionalRevision,
  firstRevision,
  isProvisional,
  isRevision,
  lastRevision,
  nextRevisionInEpoch,
} from '#shared/domain/revision.ts'

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

/** Lives of one installation: how often a record is revised, and then a backup of some earlier moment of it is put back. */
const lives = fc.array(fc.record({ revisions: fc.nat(40), keeps: fc.nat(40) }), { minLength: 1, maxLength: 8 })

test('exchange.md 6: an office whose backups are put back says no revision of a record twice, and each later word is newer', () => {
  fc.assert(
    fc.property(lives, (lived) => {
      let kept: number[] = []
      const said: number[] = []
      for (const [restores, { revisions, keeps }] of lived.entries()) {
        for (let turn = 0; turn < revisions; turn += 1) {
          const next = nextRevisionInEpoch(kept.at(-1) ?? 0, restores + 1)
          kept.push(next)
          said.push(next)
        }
        kept = kept.slice(0, keeps)
      }
      expect(said.every(isRevision)).toBe(true)
      expect(said).toEqual([...new Set(said)].toSorted((one, other) => one - other))
    }),
  )
})

test('an office that was never restored counts from 1', () => {
  expect([nextRevisionInEpoch(0, 1), nextRevisionInEpoch(1, 1), nextRevisionInEpoch(7, 1)]).toEqual([1, 2, 8])
})
