import { describe, expect, test } from 'vitest'
import { amountText } from '#electron/scoring/rounding.ts'
import type { YearMonth, YearScore } from '#electron/scoring/score.ts'
import { explainYear, scoreYear } from '#electron/scoring/year.ts'
import { parseFraction, whole, writeFraction } from '#shared/domain/fraction.ts'
import { heihe, interpretation, yearRules } from './programme.ts'

const literal = interpretation('literal')
const final = { averageOn: 'published', basis: 'final' } as const
const toDate = { averageOn: 'published', basis: 'toDate' } as const
const programmeMonths = heihe.appraisal.months

function scored(month: string, total: string): YearMonth {
  return { month, kind: 'scored', total: parseFraction(total), isProvisional: false }
}

function printed(year: YearScore): string[] {
  return [...year.parts.map(({ points }) => amountText(points)), amountText(year.total)]
}

describe('考评细则 二（二）1: the mean of nine months (M-107)', () => {
  test('worked example 1: one month of 30.30 and one innovation', () => {
    const year = scoreYear(yearRules, literal, [scored('2022-04', '303/7')], 1, final)
    expect(printed(year)).toEqual(['2.36', '5.00', '7.36'])
    expect(year).toMatchObject({ isProvisional: true, divisor: 9, whyProvisional: ['尚缺 8 个月的得分'] })
  })

  test.each([
    ['literal', ['34.30', '30.00', '64.30']],
    ['annual-only', ['49.00', '30.00', '79.00']],
    ['hundred-point', ['70.00', '30.00', '100.00']],
  ] as const)('nine full months under %s', (id, expected) => {
    const months = programmeMonths.map((month) => scored(month, '70'))
    const year = scoreYear(yearRules, interpretation(id), months, 7, final)
    expect(printed(year)).toEqual(expected)
    expect(year.isProvisional).toBe(false)
  })

  test('published months are averaged with their two decimals, exact ones as they are', () => {
    // 10÷3×0.7 = 2.3333… is published as 2.33.
    const months = programmeMonths.map((month) => scored(month, '10/3'))
    expect(writeFraction(scoreYear(yearRules, literal, months, 0, final).total)).toBe('1631/1000')
    expect(writeFraction(scoreYear(yearRules, literal, months, 0, { ...final, averageOn: 'exact' }).total)).toBe('49/30')
  })

  test('a year to date divides by the months that have a score and stays provisional', () => {
    const months: YearMonth[] = [scored('2022-04', '50'), scored('2022-05', '60'), { month: '2022-06', kind: 'open' }]
    const year = scoreYear(yearRules, interpretation('hundred-point'), months, 0, toDate)
    expect(printed(year)[0]).toBe('55.00')
    expect(year.divisor).toBe(2)
    expect(year.isProvisional).toBe(true)
    expect(year.openMonths).toEqual(['2022-06'])
  })

  test('nothing scored yet is 0, not an error', () => {
    expect(printed(scoreYear(yearRules, literal, [], 0, toDate))).toEqual(['0.00', '0.00', '0.00'])
  })
})

describe('a month that was published on paper (非本系统计算)', () => {
  const onPaper = { interpretation: 'literal', score: parseFraction('43.7') }
  const months: YearMonth[] = [{ month: '2022-04', kind: 'scored', total: parseFraction('62.5'), isProvisional: false, onPaper }]

  test.each([
    ['literal', '43.70'],
    ['annual-only', '62.50'],
    ['hundred-point', '62.50'],
  ] as const)('under %s it counts %s: as printed where it was published so, else its 合计 by the factor', (id, score) => {
    for (const averageOn of ['published', 'exact'] as const) {
      const year = scoreYear(yearRules, interpretation(id), months, 0, { averageOn, basis: 'toDate' })
      expect(amountText(year.monthSum)).toBe(score)
      const [entry] = explainYear(interpretation(id), year, months, [], { averageOn, basis: 'toDate' })
      expect(entry?.facts).toEqual([{ id: '2022-04', text: `2022年4月：${score}` }])
    }
  })
})

describe('a month without a score', () => {
  const eight = programmeMonths.slice(0, 8).map((month) => scored(month, '63'))
  const december = programmeMonths[8] ?? ''

  test('不计入平均: the divisor shrinks', () => {
    const year = scoreYear(
      yearRules,
      interpretation('hundred-point'),
      [...eight, { month: december, kind: 'excluded', ground: '当月未下达计划' }],
      0,
      final,
    )
    expect(printed(year)[0]).toBe('63.00')
    expect(year).toMatchObject({ divisor: 8, isProvisional: false })
  })

  test('按0分: it counts as 0 with its ground', () => {
    const zero: YearMonth = { month: december, kind: 'zero', ground: '逾期未报且未申请补评' }
    const year = scoreYear(yearRules, interpretation('hundred-point'), [...eight, zero], 0, final)
    expect(printed(year)[0]).toBe('56.00')
    expect(year.isProvisional).toBe(false)
    const [entry] = explainYear(interpretation('hundred-point'), year, [...eight, zero], [], final)
    expect(entry?.sentences).toContain('2022年12月按0分，依据：逾期未报且未申请补评。')
  })

  test('an open month stops the final result', () => {
    const year = scoreYear(yearRules, literal, [...eight, { month: december, kind: 'open' }], 0, final)
    expect(year.isProvisional).toBe(true)
    expect(year.whyProvisional).toEqual(['2022年12月尚无得分，须选择补评、不计入平均或按0分'])
  })

  test('a provisional month makes the year provisional', () => {
    const last: YearMonth = { month: december, kind: 'scored', total: whole(63), isProvisional: true }
    expect(scoreYear(yearRules, literal, [...eight, last], 0, final).whyProvisional).toEqual(['2022年12月为暂定得分'])
  })

  test('all months excluded: nothing to average', () => {
    const none = programmeMonths.map((month): YearMonth => ({ month, kind: 'excluded', ground: '未下达计划' }))
    expect(printed(scoreYear(yearRules, literal, none, 2, final))).toEqual(['0.00', '10.00', '10.00'])
  })
})

describe('refusals', () => {
  test('a month given twice', () => {
    expect(() => scoreYear(yearRules, literal, [scored('2022-04', '1'), scored('2022-04', '2')], 0, final)).toThrow(/月份重复/)
  })

  test('more months than the programme has', () => {
    const ten = Array.from({ length: 10 }, (_, at) => scored(`2022-${String(at + 1).padStart(2, '0')}`, '1'))
    expect(() => scoreYear(yearRules, literal, ten, 0, final)).toThrow(/月份多于 9 个/)
  })

  test('rules that are none of a year', () => {
    expect(() => scoreYear(heihe.appraisal.month, literal, [], 0, final)).toThrow(/没有月均得分的规则/)
    expect(() => scoreYear([...yearRules, ...heihe.appraisal.month], literal, [], 0, final)).toThrow(/不能用于年度考评/)
  })
})

test('the trace of a year tells the months, the division, the interpretation and the innovations that counted', () => {
  const months = [scored('2022-04', '303/7')]
  const innovations = [
    { id: 'i1', title: '国务院大督查典型经验', category: 1, isApproved: true },
    { id: 'i2', title: '未认定事项', category: 2, isApproved: false },
  ]
  const trace = explainYear(literal, scoreYear(yearRules, literal, months, 1, final), months, innovations, final)
  expect(trace.map(({ sentences }) => sentences)).toEqual([
    [
      '任务完成情况 2.36：计入 1 个月（各月按公布的两位小数），得分之和 30.30÷9×70%。',
      '口径：逐级折算（字面），月度得分＝合计×70%，年度任务完成＝月均得分×70%。',
      '暂定得分：尚缺 8 个月的得分。',
    ],
    ['创新性举措 5.00：经审核认定的创新性举措 1 项，每项得 5 分，最多 30 分：国务院大督查典型经验。'],
  ])
  expect(trace[0]?.facts).toEqual([{ id: '2022-04', text: '2022年4月：30.30' }])
  expect(trace[1]?.missing).toEqual([{ text: '再有创新性举措 5 项经审核认定', points: '25.00', exact: '25/1' }])
})
