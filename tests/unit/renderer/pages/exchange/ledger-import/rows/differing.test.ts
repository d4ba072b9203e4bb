import { expect, test } from 'vitest'
import { differing } from '#renderer/pages/exchange/ledger-import/rows/differing.ts'

test('the words of its own stand between what both begin and end with', () => {
  expect(differing('向3个部门转送', '向4个部门转送')).toEqual({ before: '向', words: '4', after: '个部门转送' })
  expect(differing('2022-4-4', '2022-4-28')).toEqual({ before: '2022-4-', words: '28', after: '' })
})

test('what begins and ends alike is not counted twice', () => {
  expect(differing('aa', 'aaa')).toEqual({ before: 'aa', words: 'a', after: '' })
  expect(differing('逊克县住建局', '逊克县')).toEqual({ before: '逊克县', words: '', after: '' })
})

test('a character of two units is never cut', () => {
  expect(differing('𠮷镇', '𠮶镇').words).toBe('𠮶')
})
