import { describe, expect, test } from 'vitest'
import { countedWords, deductionMonth, effectChoices, effectOf, usualEffect } from '#renderer/pages/appraisal/spot-check/effects.ts'

const published = { version: 1, score: '30.80', publishedOn: '2022-04-29', correction: '', origin: 'computed', basis: '' } as const
const months = [
  { month: '2022-04', kind: 'scored' },
  { month: '2022-05', kind: 'scored' },
  { month: '2022-06', kind: 'open' },
  { month: '2022-07', kind: 'open' },
]

describe('a finding after publication (A-13)', () => {
  test('is deducted in the month of the finding, or in the first one after it that is not published', () => {
    expect(deductionMonth(months, '2022-04', '2022-06-12')).toBe('2022-06')
    expect(deductionMonth(months, '2022-04', '2022-05-20')).toBe('2022-06')
    expect(deductionMonth(months, '2022-04', '2022-12-30')).toBe(null)
    expect(deductionMonth(months.slice(0, 2), '2022-04', '2022-05-20')).toBe(null)
  })

  test('each way says which month changes, which stays, and that a 更正 is not taken back', () => {
    const [found, own] = effectChoices({ month: '2022-04', published, countsIn: '2022-06' })
    expect(found).toMatchObject({ effect: 'foundMonth', problem: undefined })
    expect(found?.words).toBe('未属实的措施按4月份每条分值从6月份得分中扣减；4月份公布的 30.80 分（第 1 版）不变。')
    expect(own?.words).toMatch(/作为第 2 版公布.*同时起草更正通报。更正不能撤回。$/)
  })

  test('the usual way is the month of the finding; where none is left, or the score is paper, the other one', () => {
    const usual = effectChoices({ month: '2022-04', published, countsIn: '2022-06' })
    expect(usualEffect(usual)).toBe('foundMonth')
    expect(effectOf('ownMonth', usual)).toBe('ownMonth')
    expect(effectOf('elsewhere', usual)).toBe('foundMonth')
    expect(usualEffect(effectChoices({ month: '2022-12', published, countsIn: null }))).toBe('ownMonth')
    const paper = effectChoices({ month: '2022-04', published: { ...published, origin: 'paper' }, countsIn: '2022-06' })
    expect(effectOf('ownMonth', paper)).toBe('foundMonth')
    expect(usualEffect(effectChoices({ month: '2022-04', published: { ...published, origin: 'paper' }, countsIn: null }))).toBe(null)
  })

  test('the receipt says where it counted', () => {
    expect(countedWords('2022-04', '2022-06')).toBe('从2022年6月得分中扣减，2022年4月得分不变')
    expect(countedWords('2022-04', '2022-04')).toBe('2022年4月得分没有变化，未生成新版本')
  })
})
