import { expect, test } from 'vitest'
import { entryParts, missingNumber, plainNumber } from '#renderer/pages/ledgers/indicators/entry-parts.ts'
import type { Indicator, IndicatorRow } from '#renderer/pages/ledgers/indicators/indicator-words.ts'
import {
  bindingWord,
  fractionWords,
  hasNumberIn,
  isOpen,
  standing,
  targetSpan,
  valueWords,
} from '#renderer/pages/ledgers/indicators/indicator-words.ts'

const target = { value: '80', by: '2022-11-30', effectiveFrom: '2022-08', isBinding: false } as IndicatorRow['target']
const row = (isMet: boolean | null, more: Partial<Pick<IndicatorRow, 'numerator' | 'value' | 'target'>> = {}) => ({
  numerator: '28',
  value: '75.00%',
  isMet,
  target,
  ...more,
})
const none = { numerator: '', value: '' }
const nothingToDivideBy = { numerator: '0', value: '' }
const watched = { target: { ...target, value: null } }

test('a target that is not met is under way until its day, and missed after it', () => {
  expect(standing(row(false), '2022-08-31')).toEqual({ mark: 'underway', word: '未达到' })
  expect(standing(row(false), '2022-12-01')).toEqual({ mark: 'failed', word: '到期未达到' })
  expect(standing(row(true), '2022-12-01')).toEqual({ mark: 'done', word: '已达到' })
})

test('one word for each reason why nothing is judged: not reported, nothing to judge yet, no number in the target', () => {
  expect(standing(row(null, none), '2022-08-31').word).toBe('未填报')
  expect(standing(row(null), '2022-08-31').word).toBe('暂不判断')
  expect(standing(row(null, nothingToDivideBy), '2022-12-01')).toEqual({ mark: 'exempt', word: '暂不判断' })
  expect(standing(row(null, watched), '2022-08-31')).toEqual({ mark: 'exempt', word: '只作监测' })
  expect([row(null), row(null, none), row(null, nothingToDivideBy)].map(valueWords)).toEqual(['75.00%', '未填报', '分母为0'])
})

test('what is not met or not reported asks for work; what is met, watched or not judged does not', () => {
  expect([row(false), row(null, none)].map(isOpen)).toEqual([true, true])
  expect([row(true), row(null), row(null, watched), row(null, nothingToDivideBy)].map(isOpen)).toEqual([false, false, false, false])
})

test('A-18: a month’s target names a number or not, whatever the others do', () => {
  const targets = [
    { value: null, effectiveFrom: '2022-04' },
    { value: '40', effectiveFrom: '2022-08' },
  ]
  expect(['2022-03', '2022-07', '2022-08', '2022-09'].map((month) => hasNumberIn({ targets }, month))).toEqual([false, false, true, true])
})

test('约束性 and 预期性, the month from which a target holds and the day by which', () => {
  expect(bindingWord(target)).toBe('预期性')
  expect(targetSpan(target)).toBe('自2022年8月起，至11月30日')
  expect(targetSpan({ ...target, by: '2024-12-31' })).toBe('自2022年8月起，至2024年12月31日')
})

test('numerator and denominator stand together, a count alone', () => {
  expect(fractionWords({ numerator: '28', denominator: '30' })).toBe('28/30')
  expect(fractionWords({ numerator: '5.5亿元', denominator: '' })).toBe('5.5亿元')
  expect(fractionWords({ numerator: '', denominator: '' })).toBe('')
})

test('a month’s number is entered for the whole, for a county or for a sector', () => {
  const figure = { numerator: '1,234', denominator: '2,000', value: '61.70%', isMet: false, gap: '' }
  const data = {
    months: [{ month: '2022-05', ...figure, target: '', source: '月报', valueId: 'v-1', rev: 2 }],
    byCounty: [{ name: '孙吴县', unitId: 'sunwu', sector: null, ...figure, valueId: null, rev: null }],
    bySector: [{ name: '餐饮', unitId: null, sector: '餐饮', ...figure, valueId: null, rev: null }],
  } as unknown as Indicator
  const parts = entryParts(data, '2022-05', null)
  expect(parts.map(({ label }) => label)).toEqual(['全部', '孙吴县', '餐饮'])
  expect(parts[0]).toMatchObject({ numerator: '1234', denominator: '2000', source: '月报', valueId: 'v-1', rev: 2 })
  expect(parts[2]).toMatchObject({ unitId: null, sector: '餐饮' })
})

test('a county’s office enters for its own unit alone', () => {
  const data = { months: [], byCounty: [], bySector: [{ name: '餐饮', unitId: null, sector: '餐饮' }] } as unknown as Indicator
  expect(entryParts(data, '2022-05', 'sunwu')).toMatchObject([{ key: 'whole', unitId: 'sunwu', sector: null }])
})

test('a number is not entered without where it comes from', () => {
  expect(missingNumber({ numerator: '12', denominator: '20', source: '' }, true)).toBe('请写明数据来源')
  expect(missingNumber({ numerator: '12', denominator: '', source: '月报' }, true)).toContain('分母')
  expect(missingNumber({ numerator: '12', denominator: '', source: '月报' }, false)).toBeUndefined()
  expect(missingNumber({ numerator: '-1', denominator: '', source: '月报' }, false)).toContain('分子')
  expect(plainNumber('3.92亿元')).toBe('3.92')
})
