import { describe, expect, test } from 'vitest'
import { scoreMonth, scoreMonthFromFacts } from '#electron/scoring/engine.ts'
import { amountText, detailText } from '#electron/scoring/rounding.ts'
import type { MonthScore } from '#electron/scoring/score.ts'
import { writeFraction } from '#shared/domain/fraction.ts'
import { aCount, aMaterial, aMeasure, interpretation, measures, rules, someFacts } from './programme.ts'

const literal = interpretation('literal')

function printed(score: MonthScore): Record<string, string> {
  const parts = Object.fromEntries(score.parts.map(({ part, points }) => [part, amountText(points)]))
  return { ...parts, total: amountText(score.total), score: amountText(score.score) }
}

describe('worked examples', () => {
  test('requirements.md: 13 measures, 12 done, one refuted, one late: 36.99', () => {
    const counts = aCount({ planned: 13, completed: 12, refuted: 1, late: 1, highQuality: 2, adopted: 1, approvedAdjustments: 12 })
    const score = scoreMonth(rules, literal, counts)
    expect(score.parts.map(({ points }) => detailText(points))).toEqual(['36.9231', '4.0000', '3.0000', '12.0000', '3.0769'])
    expect(detailText(score.total)).toBe('52.8462')
    expect(detailText(score.score)).toBe('36.9923')
    expect(amountText(score.score)).toBe('36.99')
  })

  test('31 measures all completed, one refuted, all else perfect: 68.71 and 48.10', () => {
    const counts = aCount({ planned: 31, completed: 31, refuted: 1, highQuality: 3, adopted: 2, approvedAdjustments: 20 })
    expect(printed(scoreMonth(rules, literal, counts))).toEqual({
      completion: '40.00',
      timeliness: '5.00',
      information: '5.00',
      adjustments: '20.00',
      deductions: '1.29',
      total: '68.71',
      score: '48.10',
    })
  })

  test('no measures, 7 late materials, 9 high items, 26 adjustments: 63.00', () => {
    const counts = aCount({ planned: 0, completed: 0, late: 7, highQuality: 9, approvedAdjustments: 26 })
    expect(printed(scoreMonth(rules, literal, counts))).toMatchObject({
      completion: '40.00',
      timeliness: '0.00',
      information: '3.00',
      adjustments: '20.00',
      total: '63.00',
    })
  })
})

describe('the table of a month', () => {
  const score = scoreMonth(rules, literal, aCount())

  test('parts stand in the order of the rules with the full marks of the 细则, not of 附件3 (A-02)', () => {
    expect(score.parts.map(({ part, title, full }) => [part, title, full])).toEqual([
      ['completion', '工作完成情况', '40'],
      ['timeliness', '材料按时报送情况', '5'],
      ['information', '工作信息报送情况', '3 + 2'],
      ['adjustments', '动态调整目标任务情况', '20'],
      ['deductions', '减分项', ''],
    ])
  })

  test('the same counts give the same 合计 under every interpretation, and another score', () => {
    const scores = (['literal', 'annual-only', 'hundred-point'] as const).map((id) => scoreMonth(rules, interpretation(id), aCount()))
    expect(scores.map(({ total }) => amountText(total))).toEqual(['45.00', '45.00', '45.00'])
    expect(scores.map(({ score: each }) => amountText(each))).toEqual(['31.50', '45.00', '45.00'])
  })

  test('a programme without a month factor publishes the sum itself (M-116)', () => {
    const plain = scoreMonth(
      rules.filter(({ kind }) => kind !== 'weighted'),
      literal,
      aCount(),
    )
    expect(writeFraction(plain.score)).toBe('45/1')
    expect(writeFraction(plain.factor)).toBe('1/1')
  })

  test('a part that only the pack knows bears the titles of its rules', () => {
    const other = scoreMonth(
      rules.map((rule) => (rule.kind === 'deductEach' ? { ...rule, part: 'punctuality' } : rule)),
      literal,
      aCount(),
    )
    expect(other.parts[1]).toMatchObject({ part: 'punctuality', title: '按时报送相关文件材料' })
  })
})

describe('provisional scores', () => {
  test('until the city has reviewed every line, the score is provisional and says why', () => {
    const facts = someFacts({ measures: [aMeasure('1'), aMeasure('2', { isReviewed: false })] })
    const score = scoreMonthFromFacts(rules, literal, facts)
    expect(score.isProvisional).toBe(true)
    expect(score.whyProvisional).toEqual(['1 项措施尚未经市专班复核'])
    expect(scoreMonthFromFacts(rules, literal, someFacts({ measures: measures(2) })).isProvisional).toBe(false)
  })

  test('a material that is not yet due on asOf makes it provisional', () => {
    const materials = [aMaterial('1'), aMaterial('2', { dueOn: '2022-04-23', receivedOn: null })]
    const score = scoreMonthFromFacts(rules, literal, someFacts({ measures: measures(2), materials, asOf: '2022-04-21' }))
    expect(score.isProvisional).toBe(true)
    expect(printed(score)['timeliness']).toBe('5.00')
  })

  test('A-12: a month without plan is provisional until the office confirms 满分 or 不计入平均', () => {
    const without = aCount({ planned: 0, completed: 0 })
    const open = scoreMonth(rules, literal, without)
    expect(open.isProvisional).toBe(true)
    expect(open.notes).toEqual(['本月无计划措施，工作完成情况按满分计，须由市专班办公室确认。'])
    const full = scoreMonth(rules, literal, { ...without, noPlan: 'full' })
    expect(full).toMatchObject({ isProvisional: false, isExcluded: false })
    expect(full.notes).toEqual(['本月无计划措施，经市专班办公室确认，工作完成情况按满分计。'])
    expect(scoreMonth(rules, literal, { ...without, noPlan: 'excluded' })).toMatchObject({ isProvisional: false, isExcluded: true })
  })
})

describe('edges', () => {
  test('deductions larger than the parts give 0, not less, and say so', () => {
    const counts = aCount({ planned: 5, completed: 0, late: 5, laterFindings: [{ planned: 4, refuted: 3 }] })
    const score = scoreMonth(rules, literal, counts)
    expect(writeFraction(score.total)).toBe('0/1')
    expect(score.notes).toEqual(['减分大于各项得分之和，合计按0分计。'])
    expect(score.roundingShows).toBe(false)
  })

  test('分项四舍五入 is flagged where printed lines do not add up to the printed sum', () => {
    const counts = aCount({ planned: 13, completed: 12, refuted: 1, late: 1, highQuality: 2, adopted: 1, approvedAdjustments: 12 })
    expect(scoreMonth(rules, literal, counts).roundingShows).toBe(true)
    expect(scoreMonth(rules, literal, aCount({ completed: 6 })).roundingShows).toBe(false)
  })

  test.each([
    ['more completed than planned', { planned: 3, completed: 4 }],
    ['more refuted than completed', { planned: 3, completed: 1, refuted: 2 }],
    ['a negative count', { late: -1 }],
    ['half a measure', { highQuality: 0.5 }],
  ])('%s is refused', (_, figures) => {
    expect(() => scoreMonth(rules, literal, aCount(figures))).toThrow(/invalid_input/)
  })
})
