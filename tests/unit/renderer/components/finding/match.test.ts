import { expect, test } from 'vitest'
import { matches } from '#renderer/components/finding/match.ts'
import { initialsOf } from '#renderer/components/finding/pinyin-initials.ts'

test('a unit is found by Chinese, by pinyin initials, and by several words', () => {
  expect(matches('孙吴县', '吴县', initialsOf)).toBe(true)
  expect(matches('孙吴县', 'swx', initialsOf)).toBe(true)
  expect(matches('五大连池风景区管委会', 'wdlc gwh', initialsOf)).toBe(true)
  expect(matches('孙吴县', 'xk', initialsOf)).toBe(false)
})

test('initials of a mixed text keep its digits and letters', () => {
  expect(initialsOf('7-3 进校园方案')).toBe('7-3 jxyfa')
})

test('an empty query finds all; without the dictionary Chinese is still found', () => {
  expect(matches('孙吴县', '  ')).toBe(true)
  expect(matches('孙吴县', '孙', null)).toBe(true)
  expect(matches('孙吴县', 'swx', null)).toBe(false)
})
