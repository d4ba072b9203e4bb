import { expect, test } from 'vitest'
import { copiesOf, fontSentence } from '#renderer/pages/documents/detail/copies.ts'

test('copies are a whole number from 1 to 100', () => {
  expect(['1', ' 40 ', '100'].map(copiesOf)).toEqual([1, 40, 100])
  expect(['', '0', '101', '1.5', '-2', '二'].map(copiesOf)).toEqual(Array.from({ length: 6 }, () => undefined))
})

test('one missing face is named with its stand-in, several are counted', () => {
  expect(fontSentence([])).toBeUndefined()
  expect(fontSentence(['缺少黑体，将以思源黑体代替'])).toBe('缺少黑体，将以思源黑体代替')
  expect(fontSentence(['缺少方正小标宋简体，将以华文中宋代替', '缺少黑体，将以思源黑体代替'])).toBe(
    '缺少方正小标宋简体等 2 种字体，显示和直接打印时以其他字体代替',
  )
})
