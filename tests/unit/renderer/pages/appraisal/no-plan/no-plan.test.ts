import { describe, expect, test } from 'vitest'
import { choiceOf, hasNoPlan, missingChoice } from '#renderer/pages/appraisal/no-plan/no-plan.ts'

const review = (verdict: 'done' | 'notApplicable') => ({
  review: { decision: 'overruled' as const, verdict, reason: '本月未安排', isStale: false },
})

describe('a month without planned measures (A-12)', () => {
  test('is one without a line, or with every line reviewed as 不涉及', () => {
    expect(hasNoPlan([])).toBe(true)
    expect(hasNoPlan([review('notApplicable'), review('notApplicable')])).toBe(true)
    expect(hasNoPlan([review('notApplicable'), review('done')])).toBe(false)
    expect(hasNoPlan([review('notApplicable'), { review: null }])).toBe(false)
  })

  test('is confirmed with a choice and its ground', () => {
    expect(missingChoice(null, '')).toBe('请选择计分方式')
    expect(missingChoice('full', ' 无 ')).toBe('请填写依据')
    expect(missingChoice('excluded', '本月无任务')).toBe(undefined)
  })

  test('a kept draft says nothing but the two choices', () => {
    expect([choiceOf('full'), choiceOf('excluded'), choiceOf('zero'), choiceOf(undefined)]).toEqual(['full', 'excluded', null, null])
  })
})
