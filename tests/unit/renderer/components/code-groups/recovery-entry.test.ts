import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyGroups } from '#renderer/components/code-groups/code-entry.ts'
import { recoveryDigits, recoveryProblem } from '#renderer/components/code-groups/recovery-entry.ts'
import { recoveryWords } from '#shared/exchange/recovery-words.ts'

/** 恢复口令 (exchange.md): the page asks for no file before the thirty digits can be right. */

const drawn = fc.uint8Array({ minLength: 24, maxLength: 24, max: 249 }).map((bytes) => recoveryWords((count) => bytes.slice(0, count)))

test('what lacks is said before what is wrong', () => {
  expect(recoveryProblem(emptyGroups)).toBe('请录入恢复口令')
  expect(recoveryProblem(['11111', '22222', '', '', '', ''])).toBe('请录全六组口令')
  expect(recoveryProblem(['11111', '2', '33333', '44444', '', '66666'])).toBe('第2组和第5组不足五位')
})

test('digits as they were printed are let through and handed on in their order', () => {
  fc.assert(
    fc.property(drawn, (words) => {
      expect(recoveryProblem(words)).toBe(undefined)
      expect(recoveryDigits(words)).toBe(words.join(' '))
    }),
  )
})

test('one wrong digit is named by its group', () => {
  fc.assert(
    fc.property(drawn, fc.nat(5), fc.nat(4), fc.integer({ min: 1, max: 9 }), (words, group, at, by) => {
      const digits = [...(words[group] ?? '')]
      digits[at] = String((Number(digits[at]) + by) % 10)
      const typed = words.map((word, place) => (place === group ? digits.join('') : word))
      expect(recoveryProblem(typed)).toBe(`第${group + 1}组有误，请核对`)
    }),
  )
})
