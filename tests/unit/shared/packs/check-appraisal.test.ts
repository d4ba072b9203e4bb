import { describe, expect, test } from 'vitest'
import { appraisalFaults } from '#shared/packs/check-appraisal.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { pathText } from '#shared/packs/places.ts'
import { packWith } from '#tests/fixtures/packs/broken-pack.ts'

type Path = [string | number, ...(string | number)[]]

describe('months, rules and readings of a pack', () => {
  test.each<[string, Path, unknown, string, string?]>([
    ['a month outside the appraisal', ['appraisal', 'months', 8], '2023-01', '月份“2023-01”在考评起止月份之外'],
    ['months out of order', ['appraisal', 'months', 1], '2022-04', '月份重复或未按先后排列'],
    ['a chosen reading that is no option', ['readings', 1, 'chosen'], 'weekly', '没有选项“weekly”'],
    [
      'a supplement of no scored month',
      ['appraisal', 'supplement'],
      { month: '2023-01', until: '2023-02-10' },
      '没有考评月份“2023-01”',
      'appraisal.supplement.month',
    ],
    [
      'a supplement that ends before its month',
      ['appraisal', 'supplement'],
      { month: '2022-12', until: '2022-11-30' },
      '补录截止日期早于该月',
      'appraisal.supplement.until',
    ],
    ['an interpretation that does not exist', ['appraisal', 'publishBy'], 'monthly', '没有口径“monthly”'],
    ['a mean over the wrong number of months', ['appraisal', 'year', 0, 'months'], 12, '应与考评月数一致，为 9'],
    ['a deduction from no share', ['appraisal', 'month', 5, 'of'], 'timeliness', '没有平均分配分值的规则'],
    ['an end before the start', ['cadence', 'endsOn'], '2022-03-01', '结束日期早于开始日期'],
    ['a review after its circular', ['cadence', 'officeDays', 'publish'], 20, '复核、审定、通报应依次进行'],
  ])('refuses %s and names the very place', (_, path, value, problem, place = pathText(path)) => {
    const faults = appraisalFaults(packWith(path, value))
    expect(faults.filter((fault) => fault.path === place && fault.problem.includes(problem))).toHaveLength(1)
  })

  test('a rule of the month is not taken for the year, nor one of the year for the month', () => {
    const mean = heihe2022.appraisal?.year[0]
    const share = heihe2022.appraisal?.month[0]
    expect(appraisalFaults(packWith(['appraisal', 'month', 0], { ...mean, id: 'other' }))).toContainEqual({
      path: 'appraisal.month[0].kind',
      problem: '此类规则不能用于月度考评',
    })
    expect(appraisalFaults(packWith(['appraisal', 'year', 1], { ...share, id: 'other' }))).toContainEqual({
      path: 'appraisal.year[1].kind',
      problem: '此类规则不能用于年度考评',
    })
  })

  test('without 考评细则 nobody is scored and no material counts (A-32)', () => {
    const faults = appraisalFaults(packWith(['appraisal'], null))
    const scored = heihe2022.units.flatMap((unit, at) => (unit.scored ? [`units[${at}].scored`] : []))
    expect(faults.map((fault) => fault.path)).toEqual([
      ...scored,
      'cadence.obligations[0].countsForAppraisal',
      'cadence.obligations[1].countsForAppraisal',
    ])
    expect(faults[0]?.problem).toBe('方案没有考评细则，单位不能参加评分')
  })
})
