import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapWords, missingNumbers } from '#electron/services/exchange/incoming/flags.ts'

/** Numbers that are missing among packages (exchange.md 6, «gap in seq»). */

test('an installation counts from 1; after a restore from wherever its backup stood', () => {
  expect(missingNumbers([2, 4], 1)).toEqual([1, 3])
  expect(missingNumbers([7, 9], 2)).toEqual([8])
  expect(missingNumbers([], 1)).toEqual([])
})

test('missing numbers are told in runs', () => {
  expect(gapWords([])).toBe('')
  expect(gapWords([3])).toBe('缺第3号包')
  expect(gapWords([3, 4, 5, 8])).toBe('缺第3至5号、第8号包')
})

test('what came and what is missing make up all numbers, up to a hundred missing ones', () => {
  const seqs = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(seqs, (came) => {
      const missing = missingNumbers(came, 1)
      expect(missing.some((seq) => came.includes(seq))).toBe(false)
      if (missing.length < 100) expect(missing.length + came.length).toBe(Math.max(...came))
    }),
  )
})

test('a number beyond all reason does not keep the program busy', () => {
  expect(missingNumbers([1, 1_000_000_000], 1)).toHaveLength(100)
})
