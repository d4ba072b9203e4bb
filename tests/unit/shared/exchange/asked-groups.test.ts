import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#electron/crypto/index.ts'
import { areGroups, askedGroups, askedPairs, isWholeCode } from '#shared/exchange/asked-groups.ts'
import { verificationCode } from '#shared/exchange/verification-code.ts'

const code = '04127 88163 26044 90015 71830 55219'

describe('the groups that are asked for by telephone (office.md «Security», exchange.md 3)', () => {
  test('each pair of the six groups can be drawn, once', () => {
    const all = Array.from({ length: askedPairs }, (_, drawn) => askedGroups(drawn).join('-'))
    expect(new Set(all).size).toBe(15)
    expect(all[0]).toBe('0-1')
    expect(all.at(-1)).toBe('4-5')
    expect(() => askedGroups(askedPairs)).toThrow(RangeError)
  })

  test('ten digits in the order asked for are right, as they are typed', () => {
    for (const typed of ['8816371830', '88163 71830', '８８１６３　７１８３０', '88163-71830', '88163，71830']) {
      expect(areGroups(code, [1, 4], typed), typed).toBe(true)
    }
  })

  test('other groups, another order, one group alone and the last six digits are wrong', () => {
    for (const typed of ['7183088163', '88163', '0412788163', '055219', '', code]) expect(areGroups(code, [1, 4], typed), typed).toBe(false)
  })

  test('from paper it is the whole code and nothing less', () => {
    expect(isWholeCode(code, code)).toBe(true)
    expect(isWholeCode(code, code.replaceAll(' ', ''))).toBe(true)
    expect(isWholeCode(code, '55219')).toBe(false)
    expect(isWholeCode(code, '')).toBe(false)
  })

  test('a code is always the same for the same keys, and one wrong digit is never taken for it', () => {
    const keys = fc.tuple(fc.stringMatching(/^RW[A-Za-z0-9+/]{54}$/), fc.stringMatching(/^age1[02-9ac-hj-np-z]{58}$/))
    const draws = fc.tuple(fc.nat(askedPairs - 1), fc.nat(9), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(keys, draws, ([signKey, recipient], [drawn, place, shift]) => {
        const own = verificationCode(signKey, recipient, sha256)
        expect(verificationCode(signKey, recipient, sha256)).toBe(own)
        expect(own).toMatch(/^(?:\d{5} ){5}\d{5}$/)
        const asked = askedGroups(drawn)
        const said = asked.map((at) => own.split(' ')[at]).join('')
        const slipped = [...said].map((digit, at) => (at === place ? String((Number(digit) + shift) % 10) : digit)).join('')
        expect(areGroups(own, asked, said)).toBe(true)
        expect(areGroups(own, asked, slipped)).toBe(false)
      }),
    )
  })
})
