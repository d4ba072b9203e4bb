import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialPassword, readRecoveryCode, recoveryCode, sameName } from '#shared/domain/account-codes.ts'
import { passwordFault } from '#shared/domain/account-profile.ts'

/** Bytes from a seed: equal seeds, equal bytes. */
function bytesFrom(seed: number): (count: number) => Uint8Array {
  let state = seed
  return (count) => Uint8Array.from({ length: count }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24)
}

test('a code read from paper is found again however it is typed: small letters, blanks, full width, without hyphens', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, ordinal) => {
      const code = recoveryCode(ordinal, bytesFrom(seed))
      const wide = code.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', ''), wide, ` ${code} `]) {
        expect(readRecoveryCode(typed)).toEqual({ ordinal, code })
      }
    }),
  )
})

test('codes have no letters that look alike on paper', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(recoveryCode(1, bytesFrom(seed)).slice(1)).not.toMatch(/[01OILUV]/)
    }),
  )
})

test.each(['', '4AAAA-BBBBB-CCCCC-DDDDD', '1AAAA-BBBBB-CCCCC', '1AAAA-BBBBB-CCCCC-DDDD0', '松花江畔'])('%s is no code', (typed) => {
  expect(readRecoveryCode(typed)).toBeUndefined()
})

test('letters are equally likely: none stands twice as often as another', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed += 1) {
    for (const letter of recoveryCode(1, bytesFrom(seed * 7919))
      .slice(1)
      .replaceAll('-', ''))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const all = [...counts.values()]
  expect(counts.size).toBe(29)
  expect(Math.max(...all) / Math.min(...all)).toBeLessThan(1.3)
})

test('a password that the program makes will do in every profile', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(passwordFault('classifiedProtection', initialPassword(bytesFrom(seed)), '')).toBeUndefined()
    }),
  )
})

test('a name is the same however it is typed', () => {
  expect(sameName(' 张经办 ')).toBe('张经办')
  expect(sameName('ＺＨＡＮＧ')).toBe('zhang')
})
