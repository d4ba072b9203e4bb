import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerText, longestNarrative, readAnswer, settledValue, yesNoBoxes } from '#shared/domain/questionnaire-answers.ts'

const read = (text: string) => {
  const reading = readAnswer('yesNo', text)
  return reading.ok ? reading.value : reading.problem
}

describe('选项(是/否) as people fill it in (M-071)', () => {
  test.each([
    ['是', 'yes'],
    [' 否。', 'no'],
    ['（是）', 'yes'],
    ['√是', 'yes'],
    ['否√', 'no'],
    ['☑是　□否', 'yes'],
    ['□是　☑否', 'no'],
    ['是☑ 否□', 'yes'],
    ['是□ 否√', 'no'],
    ['√是　否', 'yes'],
    ['是　否√', 'no'],
    [yesNoBoxes, null],
    ['是/否', null],
    ['', null],
    ['　', null],
    ['☑是 ☑否', '“是”“否”同时勾选'],
    ['是√否', '看不出勾选的是“是”还是“否”'],
    ['√是 否√', '看不出勾选的是“是”还是“否”'],
    ['已建立', '应填“是”或“否”'],
    ['不是', '应填“是”或“否”'],
  ])('「%s」', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('numbers', () => {
  test.each([
    ['12', '12'],
    ['１，２００．５０', '1200.5'],
    ['1,234,567', '1234567'],
    ['-0', '0'],
    ['007', '7'],
  ])('「%s」 is %s', (text, value) => {
    const reading = readAnswer('number', text)
    expect(reading.ok && reading.value).toBe(value)
  })

  test.each(['12家', '1,23', '十二', '1.2.3', '99.5%'])('「%s」 is no number', (text) => {
    expect(readAnswer('number', text)).toEqual({ ok: false, problem: '应填数字' })
  })

  test('equal numbers are written alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 3 }), (whole, zeros) => {
        expect(settledValue('number', `${whole}.${'0'.repeat(zeros + 1)}`)).toBe(String(whole))
        expect(settledValue('number', String(whole))).toBe(String(whole))
      }),
    )
  })
})

test('a narrative is any text up to its limit', () => {
  expect(readAnswer('narrative', ' 获省级表彰2次。 ')).toEqual({ ok: true, value: '获省级表彰2次。' })
  expect(readAnswer('narrative', '字'.repeat(longestNarrative + 1)).ok).toBe(false)
})

test('what is printed reads back as the same value', () => {
  for (const value of ['yes', 'no']) expect(read(answerText('yesNo', value))).toBe(value)
  expect([answerText('yesNo', null), answerText('number', '12'), settledValue('yesNo', '是')]).toEqual(['', '12', null])
})
