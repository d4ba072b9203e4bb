import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSign, creditCodeFault, normalCode } from '#shared/ledgers/credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((signs) => signs.join(''))

// Published codes of public bodies and companies.
test.each([
  '91350100M000100Y43',
  '11100000MB0143028R',
  '12100000425006133D',
  '9144030071526726XG',
  '91330100799655058B',
  '91110000802100433B',
])('GB 32100-2015: %s checks', (code) => expect(creditCodeFault(code)).toBeNull())

describe('GB 32100-2015: the check sign', () => {
  test('is 0 where the sum leaves no remainder, for 31 − 0 is 31', () => {
    expect(checkSign('0'.repeat(17))).toBe('0')
    // 3 × weight 1 + 1 × weight 28 = 31
    expect(checkSign(`3${'0'.repeat(15)}1`)).toBe('0')
    expect(creditCodeFault(`3${'0'.repeat(15)}10`)).toBeNull()
  })

  test('makes the sum, itself with weight 1, a multiple of 31', () => {
    fc.assert(
      fc.property(body, (first) => {
        let [sum, weight] = [alphabet.indexOf(checkSign(first) ?? ''), 1]
        for (const sign of first) {
          sum += alphabet.indexOf(sign) * weight
          weight = (weight * 3) % 31
        }
        return sum % 31 === 0
      }),
    )
  })

  test('finds every single wrong sign and every exchange of neighbours in the first 17', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...alphabet), (first, at, sign) => {
        const code = first + checkSign(first)
        const wrong = code.slice(0, at) + sign + code.slice(at + 1)
        expect(creditCodeFault(wrong) === null).toBe(wrong === code)
        if (at > 15) return
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
        expect(creditCodeFault(swapped) === null).toBe(swapped === code)
      }),
    )
  })
})

test.each([
  ['91350100M000100Y4', '统一社会信用代码应为18位，“91350100M000100Y4”有17位，请对照证照核对'],
  ['91350100M000100Y4S', '统一社会信用代码只用数字和除I、O、S、V、Z以外的大写字母，“91350100M000100Y4S”第18位是“S”，请对照证照核对'],
  ['9135O100M000100Y43', '统一社会信用代码只用数字和除I、O、S、V、Z以外的大写字母，“9135O100M000100Y43”第5位是“O”，请对照证照核对'],
  ['91350100M000100Y44', '“91350100M000100Y44”的校验码不符：按前17位推算，末位应为“3”，现为“4”，请对照证照核对'],
])('%s warns in one sentence', (code, fault) => expect(creditCodeFault(code)).toBe(fault))

test.each(['I', 'O', 'S', 'V', 'Z'])('%s is no sign of the alphabet', (sign) => {
  expect(creditCodeFault(`${sign}1350100M000100Y43`)).toContain(`第1位是“${sign}”`)
  expect(checkSign(`${sign}1350100M000100Y4`)).toBeUndefined()
})

test('width, blanks and case do not matter', () => {
  expect(normalCode(' ９１３５０１００ｍ０００ 100y43 ')).toBe('91350100M000100Y43')
  expect(creditCodeFault('91350100m000100y43')).toBeNull()
})
