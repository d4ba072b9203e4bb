import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameBasis } from '#shared/text/cited-basis.ts'

describe('A-05: the same 依据文件, however it is written', () => {
  test.each([
    ['《关于印发方案的通知》（黑信办〔2022〕5号）', '黑信办[2022]5号'],
    ['黑信办〔2022〕5号', '关于印发方案的通知黑信办（2022）05号'],
    ['《关于印发方案的通知》', '关于印发方案的通知'],
    ['《关于印发方案的通知》（黑信办〔2022〕5号）', '《 关于印发方案的通知 》'],
    ['《关于印发方案的通知》（〔2022〕第3号）', '关于印发方案的通知 【2022】第3号'],
  ])('%s is %s', (one, other) => {
    expect(isSameBasis(one, other)).toBe(true)
    expect(isSameBasis(other, one)).toBe(true)
  })

  test.each([
    ['黑信办〔2022〕5号', '黑信办〔2022〕15号'],
    ['黑信办〔2022〕5号', '黑信办〔2021〕5号'],
    ['黑信办〔2022〕5号', '黑营商办〔2022〕5号'],
    ['《关于印发方案的通知》（黑信办〔2022〕5号）', '《关于印发方案的通知》（黑信办〔2022〕6号）'],
    ['《关于印发方案的通知》', '《关于印发细则的通知》'],
    // A number of the programme's own series says nothing of whose it is.
    ['《甲通知》〔2022〕第3号', '《乙通知》〔2022〕第3号'],
    ['', ''],
    ['《》', '——'],
  ])('%s is not %s', (one, other) => {
    expect(isSameBasis(one, other)).toBe(false)
    expect(isSameBasis(other, one)).toBe(false)
  })

  test('blanks, brackets and the width of digits change nothing; no text makes it fail', () => {
    const brackets = fc.constantFrom(['〔', '〕'], ['[', ']'], ['（', '）'], ['【', '】'])
    const nth = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(brackets, brackets, nth, fc.constantFrom('', ' ', '　'), ([a, b], [c, d], serial, blank) => {
        const wide = String(serial).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
        return isSameBasis(`黑信办${a}2022${b}${serial}号`, `《通知》${blank}黑信办${c}2022${d}${wide}号`)
      }),
    )
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => isSameBasis(one, other) === isSameBasis(other, one)))
  })
})
