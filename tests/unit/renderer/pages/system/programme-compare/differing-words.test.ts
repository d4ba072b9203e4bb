import { expect, test } from 'vitest'
import { differingWords } from '#renderer/pages/system/programme-compare/differing-words.ts'

test.each([
  ['加大选树诚信典型力度', '加大选树诚信典范力度', { before: '加大选树诚信典', own: '型', after: '力度' }],
  ['市教育局、市法院', '市教育局', { before: '市教育局', own: '、市法院', after: '' }],
  ['市教育局', '市教育局、市法院', { before: '市教育局', own: '', after: '' }],
  ['年年年', '年年', { before: '年年', own: '年', after: '' }],
  ['同', '同', { before: '同', own: '', after: '' }],
])('the part of “%s” that “%s” has not', (text, other, parts) => {
  expect(differingWords(text, other)).toEqual(parts)
  expect(Object.values(differingWords(text, other)).join('')).toBe(text)
})
