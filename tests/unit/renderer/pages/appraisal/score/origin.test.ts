import { describe, expect, test } from 'vitest'
import { scoreNumbers } from '#renderer/components/score-breakdown/score-numbers.ts'
import type { ScoreView, Standing } from '#renderer/pages/appraisal/score/origin.ts'
import { originOf, rankPart } from '#renderer/pages/appraisal/score/origin.ts'

const score: ScoreView = {
  total: '44.24',
  score: '30.97',
  exactScore: '92596/2900',
  isProvisional: false,
  whyProvisional: '',
  interpretation: { id: 'literal', name: '逐级折算', factor: '70%' },
  lines: [
    {
      part: 'completion',
      title: '工作完成情况',
      full: '40',
      points: '38.62',
      exact: '1120/29',
      sentences: ['29 项完成 28 项。'],
      clause: '二（一）1',
      facts: [{ id: 'l', text: '7-3 进校园方案：未完成' }],
    },
    { part: 'deductions', title: '减分项', full: '', points: '-1.38', exact: '40/29', sentences: [], clause: '二（一）4', facts: [] },
    { part: 'information', title: '工作信息', full: '3 + 2', points: '7.00', exact: '7/1', sentences: [], clause: '二（一）2', facts: [] },
  ],
  roundingShows: true,
  readings: [
    { id: 'literal', name: '逐级折算', score: '30.97', isChosen: true },
    { id: 'hundred-point', name: '百分制', score: '44.24', isChosen: false },
  ],
  missing: [{ part: 'information', text: '再报送高质量信息 1 条', points: '1.00' }],
  notes: [],
}

const standing: Standing = {
  words: '暂列第 2 名',
  ranked: [
    { unitId: 'b', name: '北安市', score: '30.97', rank: 2, isProvisional: true },
    { unitId: 'a', name: '爱辉区', score: '31.93', rank: 1, isProvisional: false },
    { unitId: 'c', name: '嫩江市', score: '0.00', rank: null, isProvisional: false },
  ],
}

describe('behind every number of a score (interface.md «Habits»)', () => {
  test('a line: its clause, its exact value and the records counted', () => {
    const origin = originOf(score, 'completion')
    expect(origin?.facts).toEqual([
      { label: '依据', value: '二（一）1' },
      { label: '满分', value: '40' },
      { label: '精确值', value: '1120/29' },
    ])
    expect(origin?.records).toEqual([{ id: 'l', text: '7-3 进校园方案：未完成' }])
  })

  test('a deduction is written with the sign that the page shows, and has no full mark; a whole number has no denominator', () => {
    expect(originOf(score, 'deductions')).toMatchObject({ points: '−1.38', facts: [{ label: '依据' }, { value: '40/29' }] })
    expect(originOf(score, 'information')?.facts).toContainEqual({ label: '精确值', value: '7' })
  })

  test('the whole: the interpretation, the factor and every line', () => {
    const origin = originOf(score, scoreNumbers.score)
    expect(origin?.points).toBe('30.97')
    expect(origin?.facts).toContainEqual({ label: '折算', value: '合计 44.24 × 70%' })
    expect(origin?.sentences).toEqual(['工作完成情况　38.62', '减分项　−1.38', '工作信息　7.00'])
    expect(origin?.records).toHaveLength(1)
  })

  test('the sum: every line, and that rounded lines need not add up to it', () => {
    const origin = originOf(score, scoreNumbers.total)
    expect(origin?.points).toBe('44.24')
    expect(origin?.sentences.at(-1)).toMatch(/^分项四舍五入/)
  })

  test('an interpretation: the same sum, and which one the month is published by (A-01)', () => {
    expect(originOf(score, scoreNumbers.reading('hundred-point'))).toMatchObject({
      title: '百分制',
      points: '44.24',
      facts: [{ value: '44.24' }, { value: '本月未采用，采用的是“逐级折算”' }],
    })
    expect(originOf(score, scoreNumbers.reading('literal'))?.facts).toContainEqual({ label: '采用', value: '本月采用此口径，折算 70%' })
  })

  test('what is missing can still be earned before the 通报, and is lost after it; it leads to the line that it belongs to', () => {
    expect(originOf(score, scoreNumbers.missing(0))).toMatchObject({ title: '还可得分', points: '1.00' })
    expect(originOf(score, scoreNumbers.missing(0))?.line).toEqual({ part: 'information', title: '工作信息', points: '7.00' })
    expect(originOf(score, scoreNumbers.missing(0), { isPast: true })).toMatchObject({ title: '未得分值', points: '1.00' })
  })

  test('a rank: those that it was won among, best first, without those that are not ranked', () => {
    expect(originOf(score, rankPart, { standing })?.sentences).toEqual(['第 1 名　爱辉区　31.93', '第 2 名　北安市　30.97（暂定）'])
    expect(originOf(score, rankPart)).toBe(null)
  })

  test('what the score has not is explained by nothing: an address that is too old shows the score itself', () => {
    expect(originOf(score, scoreNumbers.missing(7))).toBe(null)
    expect(originOf(score, 'constructor')).toBe(null)
  })
})
