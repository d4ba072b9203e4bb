import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIdentityNumber, maskName, maskTelephone } from '#shared/text/masking.ts'

test('private persons are masked (office.md «Privacy»)', () => {
  expect(maskName('王小明')).toBe('王××')
  expect(maskName('李')).toBe('李×')
  expect(maskIdentityNumber('110101199001010018')).toBe('110101********0018')
  expect(maskTelephone('13800000018')).toBe('138****0018')
})

test('a text too short to keep its ends is hidden whole', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 7 }).filter((text) => text.trim() !== ''),
      (text) => /^\*+$/.test(maskTelephone(text)),
    ),
  )
})

test('the day of birth never shows', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{18}$/), (number) => maskIdentityNumber(number).slice(6, 14) === '********'))
})
