import { describe, expect, test } from 'vitest'
import type { CountyRow } from '#renderer/pages/appraisal/county-tab.ts'
import { reviewedOf, stageOf, standingOf, standingWords, tabStatus } from '#renderer/pages/appraisal/county-tab.ts'

const waiting: CountyRow = {
  unit: { unitId: 'u', name: '逊克县' },
  lines: 29,
  selfAssessed: true,
  reviewed: 0,
  stale: 0,
  score: '31.93',
  isProvisional: true,
  rank: 4,
  published: null,
}

describe('county tabs', () => {
  test('复核 goes from 待复核 over 复核中 to 已复核 (M-110)', () => {
    expect(tabStatus(waiting, 'review').words).toBe('待复核')
    expect(tabStatus({ ...waiting, reviewed: 14 }, 'review')).toEqual({ mark: 'underway', words: '复核中 14/29' })
    expect(tabStatus({ ...waiting, reviewed: 29 }, 'review')).toEqual({ mark: 'done', words: '已复核 29/29' })
  })

  test('facts that changed after the review stand before its progress', () => {
    expect(tabStatus({ ...waiting, reviewed: 28, stale: 1 }, 'review')).toEqual({ mark: 'dueSoon', words: '需重新复核 1' })
  })

  test('in 自评 a tab says whether the county has submitted', () => {
    expect(tabStatus(waiting, 'self').words).toBe('已自评')
    expect(tabStatus({ ...waiting, selfAssessed: false }, 'self').words).toBe('未自评')
  })

  test('a county without planned measures is not waited for (A-12)', () => {
    expect(tabStatus({ ...waiting, lines: 0 }, 'review')).toEqual({ mark: 'exempt', words: '无计划措施' })
  })

  test('after publication a tab says 已通报, after a 更正 已更正', () => {
    const published = { version: 1, score: '31.93', publishedOn: '2022-04-29', correction: '', origin: 'computed' as const, basis: '' }
    expect(tabStatus({ ...waiting, published }, 'review').words).toBe('已通报')
    expect(tabStatus({ ...waiting, published: { ...published, version: 2 } }, 'review').words).toBe('已更正')
  })

  test('a provisional rank is only 暂列; an unranked county has none', () => {
    expect(standingWords(waiting)).toBe('暂列第 4 名')
    expect(standingWords({ rank: 4, isProvisional: false })).toBe('第 4 名')
    expect(standingWords({ rank: null, isProvisional: true })).toBe('')
  })

  test('the head counts counties whose every line is reviewed and still stands', () => {
    const counties = [{ ...waiting, reviewed: 29 }, { ...waiting, reviewed: 28, stale: 1 }, waiting]
    expect(stageOf({ stage: 'reviewing' })).toBe('复核阶段')
    expect(reviewedOf({ stage: 'reviewing', counties })).toBe('，3 个县（市、区）已复核 1 个')
    expect(reviewedOf({ stage: 'published', counties })).toBe('')
  })
})

test('a standing knows those that it was won among, those that are not ranked too', () => {
  const other = { ...waiting, unit: { unitId: 'v', name: '北安市' }, rank: null, isProvisional: false }
  expect(standingOf(waiting, [waiting, other])).toEqual({
    words: '暂列第 4 名',
    ranked: [
      { unitId: 'u', name: '逊克县', score: '31.93', rank: 4, isProvisional: true },
      { unitId: 'v', name: '北安市', score: '31.93', rank: null, isProvisional: false },
    ],
  })
})
