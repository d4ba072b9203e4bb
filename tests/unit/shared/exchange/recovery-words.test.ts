import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecoveryWords, recoveryWords } from '#shared/exchange/recovery-words.ts'

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })
/** Random bytes that begin anew each time they are asked for, so that a run can be repeated. */
const chance = (seed: Uint8Array) => {
  let at = 0
  return (count: number): Uint8Array => Uint8Array.from({ length: count }, () => ((seed[(at += 1) % seed.length] ?? 0) + at) % 256)
}

describe('the words of a 密钥恢复文件 (exchange.md 3)', () => {
  test('are six groups of five digits, and read back as they were written down', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '', '　', '-', '，'), (seed, between) => {
        const words = recoveryWords(chance(seed))
        expect(words.map((word) => /^\d{5}$/.test(word))).toEqual(Array.from({ length: 6 }, () => true))
        expect(readRecoveryWords(words.join(between))).toEqual({ state: 'read', words })
      }),
    )
  })

  test('each digit that is wrong, and each two neighbours exchanged, is named by its group', () => {
    fc.assert(
      fc.property(bytes, fc.nat(29), fc.integer({ min: 1, max: 9 }), (seed, place, shift) => {
        const digits = [...recoveryWords(chance(seed)).join('')]
        const group = Math.floor(place / 5) + 1
        const slipped = digits.with(place, String((Number(digits[place]) + shift) % 10)).join('')
        expect(readRecoveryWords(slipped)).toEqual({ state: 'group', group })
        const [one, other] = [digits[place], digits[place + 1]]
        if (place % 5 === 4 || one === other || one === undefined || other === undefined) return
        const exchanged = digits
          .with(place, other)
          .with(place + 1, one)
          .join('')
        expect(readRecoveryWords(exchanged)).toEqual({ state: 'group', group })
      }),
    )
  })

  test('two groups in the wrong order are noticed at the first of them', () => {
    fc.assert(
      fc.property(bytes, fc.nat(4), (seed, at) => {
        const words = recoveryWords(chance(seed))
        const [one = '', other = ''] = [words[at], words[at + 1]]
        expect(
          readRecoveryWords(
            words
              .with(at, other)
              .with(at + 1, one)
              .join(' '),
          ).state,
        ).toBe('group')
      }),
    )
  })

  test('anything but thirty digits is no set of words', () => {
    for (const typed of ['', '04127', '04127 88163 26044 90015 71830 5521', 'RWnobody', '0'.repeat(31)]) {
      expect(readRecoveryWords(typed), typed).toEqual({ state: 'length' })
    }
  })

  test('bytes that would favour a digit are passed over', () => {
    const drawn = recoveryWords(chance(Uint8Array.of(250, 251, 255, 249, 0, 9)))
    expect(drawn).toHaveLength(6)
    let asked = 0
    const unfair = (count: number): Uint8Array => {
      asked += 1
      return new Uint8Array(count).fill(asked === 1 ? 255 : 7)
    }
    expect(recoveryWords(unfair).map((word) => word.slice(0, 4))).toEqual(Array.from({ length: 6 }, () => '7777'))
  })
})
