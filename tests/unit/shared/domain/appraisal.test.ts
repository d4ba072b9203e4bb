import { describe, expect, test } from 'vitest'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { amount, exactAmount, informationInMonth, monthCounts, monthFacts } from '#shared/domain/appraisal.ts'

const brief = {
  id: 'b1',
  title: '“码上诚信”进展',
  receivedOn: '2022-04-28',
  isHighQuality: true,
  isRecommended: true,
  adoptedOn: '2022-05-06',
}

describe('a brief in a month (A-34)', () => {
  test('the quality point belongs to the month of receipt, the adoption point to the month of 编发', () => {
    expect(informationInMonth(brief, '2022-04')).toMatchObject({ isHighQuality: true, isAdopted: false })
    expect(informationInMonth(brief, '2022-05')).toMatchObject({ isHighQuality: false, isAdopted: true })
    expect(informationInMonth(brief, '2022-06')).toMatchObject({ isHighQuality: false, isAdopted: false })
  })

  test('adoption without 市专班推荐 earns nothing', () => {
    expect(informationInMonth({ ...brief, isRecommended: false }, '2022-05').isAdopted).toBe(false)
  })

  test('one brief may earn both points in one month', () => {
    const both = informationInMonth({ ...brief, adoptedOn: '2022-04-30' }, '2022-04')
    expect(both).toEqual({ id: 'b1', title: '“码上诚信”进展', isHighQuality: true, isAdopted: true })
  })
})

describe('shapes', () => {
  test.each(['38.62', '0.00', '-3.08'])('%s is an amount', (text) => expect(amount.safeParse(text).success).toBe(true))
  test.each(['38.6', '38', '38.620', '', '1,000.00'])('%s is no amount', (text) => expect(amount.safeParse(text).success).toBe(false))
  test.each(['1120/29', '40/1', '-7/10'])('%s is exact', (text) => expect(exactAmount.safeParse(text).success).toBe(true))
  test.each(['40', '1/0', '1/-2', '0.7'])('%s is not exact', (text) => expect(exactAmount.safeParse(text).success).toBe(false))

  test('facts and counts refuse what they do not know', () => {
    const facts = { month: '2022-04', measures: [], materials: [], information: [], adjustments: [] }
    const rest = { adjustmentCount: 'monthly', laterFindings: [], noPlan: null, asOf: null }
    expect(monthFacts.safeParse({ ...facts, ...rest }).success).toBe(true)
    expect(monthFacts.safeParse({ ...facts, ...rest, bonus: 5 }).success).toBe(false)
    expect(monthCounts.safeParse({ planned: -1 }).success).toBe(false)
  })

  test('the note under every table reads as the office decided', () => {
    expect(roundingNote).toBe('注：得分按未四舍五入的数值计算，表内保留两位小数。')
  })
})
