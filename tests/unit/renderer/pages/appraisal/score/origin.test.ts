import { expect, test } from 'vitest'
import { originOf } from '#renderer/pages/appraisal/score/origin.ts'

const score = {
  total: '45.62',
  score: '31.93',
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
    { part: 'deductions', title: '减分项', full: '', points: '0.00', exact: '0/1', sentences: [], clause: '二（一）4', facts: [] },
  ],
  roundingShows: false,
  readings: [],
  missing: [],
  notes: [],
}

test('behind a line stand its clause, its exact value and the records counted', () => {
  const origin = originOf(score, 'completion')
  expect(origin.facts).toEqual([
    { label: '依据', value: '二（一）1' },
    { label: '满分', value: '40' },
    { label: '精确值', value: '1120/29' },
  ])
  expect(origin.records).toEqual([{ id: 'l', text: '7-3 进校园方案：未完成' }])
})

test('a deduction has no full mark, and a whole number no denominator', () => {
  expect(originOf(score, 'deductions').facts).toEqual([
    { label: '依据', value: '二（一）4' },
    { label: '精确值', value: '0' },
  ])
})

test('behind the whole stand the interpretation, the factor and every line', () => {
  const origin = originOf(score, 'score')
  expect(origin.facts).toContainEqual({ label: '折算', value: '合计 45.62 × 70%' })
  expect(origin.sentences).toEqual(['工作完成情况　38.62', '减分项　0.00'])
  expect(origin.records).toHaveLength(1)
})
