import { describe, expect, test } from 'vitest'
import { countedWords, effectChoices, effectOf } from '#renderer/pages/appraisal/spot-check/effects.ts'

const published = { version: 1, score: '30.80', publishedOn: '2022-04-29', correction: '', origin: 'computed', basis: '' } as const
const possible = { countsIn: '2022-06', mayCorrect: true }

describe('a finding after publication (A-13)', () => {
  test('each way says which month changes, which stays, and that a 更正 is not taken back', () => {
    const [found, own] = effectChoices({ month: '2022-04', published, possible })
    expect(found).toMatchObject({ effect: 'foundMonth', problem: undefined })
    expect(found?.words).toBe('未属实的措施按4月份每条分值从6月份得分中扣减；4月份公布的 30.80 分（第 1 版）不变。')
    expect(own?.words).toMatch(/作为第 2 版公布.*同时起草更正通报。更正不能撤回。$/)
  })

  test('what the programme does of itself is preselected; another way only where it is open, and else it says why it is not', () => {
    const both = effectChoices({ month: '2022-04', published, possible })
    expect(effectOf(undefined, both, 'foundMonth')).toBe('foundMonth')
    expect(effectOf(undefined, both, 'ownMonth')).toBe('ownMonth')
    expect(effectOf('ownMonth', both, 'foundMonth')).toBe('ownMonth')
    expect(effectOf('elsewhere', both, 'foundMonth')).toBe('foundMonth')
    const onPaper = effectChoices({ month: '2022-04', published, possible: { ...possible, mayCorrect: false } })
    expect(effectOf('ownMonth', onPaper, 'foundMonth')).toBe('foundMonth')
    expect(onPaper[1]?.problem).toMatch(/^4月份得分非本系统计算/)
    const late = effectChoices({ month: '2022-12', published, possible: { countsIn: null, mayCorrect: true } })
    expect(effectOf('foundMonth', late, 'ownMonth')).toBe('ownMonth')
    expect(late[0]?.problem).toMatch(/没有可以扣减的月份/)
    expect(
      effectOf('foundMonth', effectChoices({ month: '2022-12', published, possible: { countsIn: null, mayCorrect: false } }), null),
    ).toBe(null)
  })

  test('the receipt says where it counted', () => {
    expect(countedWords('2022-04', '2022-06')).toBe('从2022年6月得分中扣减，2022年4月得分不变')
    expect(countedWords('2022-04', '2022-04')).toBe('2022年4月得分没有变化，未生成新版本')
  })
})
