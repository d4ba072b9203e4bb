import { expect, test } from 'vitest'
import { entryParts, missingNumber, plainNumber } from '#renderer/pages/ledgers/indicators/entry-parts.ts'
import type { Indicator, IndicatorRow } from '#renderer/pages/ledgers/indicators/indicator-words.ts'
import { bindingWord, blankWord, fractionWords, standing, targetSpan } from '#renderer/pages/ledgers/indicators/indicator-words.ts'

const target = { by: '2022-11-30', effectiveFrom: '2022-08', isBinding: false } as IndicatorRow['target']
const row = (isMet: boolean | null, origin: IndicatorRow['origin'] = 'ledger') => ({ isMet, origin, target })

test('a target that is not met is under way until its day, and missed after it', () => {
  expect(standing(row(false), '2022-08-31')).toEqual({ mark: 'underway', word: '未达到' })
  expect(standing(row(false), '2022-12-01')).toEqual({ mark: 'failed', word: '到期未达到' })
  expect(standing(row(true), '2022-12-01')).toEqual({ mark: 'done', word: '已达到' })
})

test('without a number it is said whether the ledger has none or nobody entered one', () => {
  expect(standing(row(null), '2022-08-31').word).toBe('暂无数据')
  expect(standing(row(null, 'entered'), '2022-08-31').word).toBe('待填报')
  expect(blankWord({ origin: 'entered' })).toBe('未填报')
})

test('约束性 and 预期性, the month from which a target holds and the day by which', () => {
  expect(bindingWord(target)).toBe('预期性')
  expect(targetSpan(target)).toBe('自2022年8月起，至11月30日')
  expect(targetSpan({ ...target, by: '2024-12-31' })).toBe('自2022年8月起，至2024年12月31日')
})

test('numerator and denominator stand together, a count alone', () => {
  expect(fractionWords({ numerator: '28', denominator: '30' })).toBe('28/30')
  expect(fractionWords({ numerator: '5.5亿元', denominator: '' })).toBe('5.5亿元')
  expect(fractionWords({ numerator: '', denominator: '' })).toBe('未填报')
})

test('a month’s number is entered for the whole, for a county or for a sector', () => {
  const figure = { numerator: '1,234', denominator: '2,000', value: '61.70%', isMet: false, gap: '' }
  const data = {
    months: [{ month: '2022-05', ...figure, target: '', source: '月报', valueId: 'v-1', rev: 2 }],
    byCounty: [{ name: '孙吴县', unitId: 'sunwu', sector: null, ...figure, valueId: null, rev: null }],
    bySector: [{ name: '餐饮', unitId: null, sector: '餐饮', ...figure, valueId: null, rev: null }],
  } as unknown as Indicator
  const parts = entryParts(data, '2022-05')
  expect(parts.map(({ label }) => label)).toEqual(['全部', '孙吴县', '餐饮'])
  expect(parts[0]).toMatchObject({ numerator: '1234', denominator: '2000', source: '月报', valueId: 'v-1', rev: 2 })
  expect(parts[2]).toMatchObject({ unitId: null, sector: '餐饮' })
})

test('a number is not entered without where it comes from', () => {
  expect(missingNumber({ numerator: '12', denominator: '20', source: '' }, true)).toBe('请写明数据来源')
  expect(missingNumber({ numerator: '12', denominator: '', source: '月报' }, true)).toContain('分母')
  expect(missingNumber({ numerator: '12', denominator: '', source: '月报' }, false)).toBeUndefined()
  expect(missingNumber({ numerator: '-1', denominator: '', source: '月报' }, false)).toContain('分子')
  expect(plainNumber('3.92亿元')).toBe('3.92')
})
