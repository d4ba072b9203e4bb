import { describe, expect, test } from 'vitest'
import { scoreFacts, scoreSelfFacts, scoreView } from '#electron/services/appraisal/score-views.ts'
import { scoreView as scoreViewSchema } from '#shared/api/appraisals.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import { findPack } from '#shared/packs/index.ts'

const pack = findPack('heihe-2022')
if (pack === undefined) throw new Error('the pack is not there')

/** 29 measures, 7-3 overruled, both materials in time, two briefs of quality: the county of the picture 3-appraisal. */
const facts: MonthFacts = {
  month: '2022-04',
  measures: Array.from({ length: 29 }, (_, at) => ({
    id: `line-${at}`,
    title: at === 0 ? '7-3 进校园方案' : `措施${at}`,
    verdict: at === 0 ? 'notDone' : 'done',
    isReviewed: at < 14,
    isRefuted: false,
  })),
  materials: [
    { id: 'report', title: '月度工作推进情况', dueOn: '2022-04-20', receivedOn: '2022-04-18', isWaived: false, waiverGround: '' },
    { id: 'sheet', title: '自查评分表', dueOn: '2022-04-23', receivedOn: '2022-04-23', isWaived: false, waiverGround: '' },
  ],
  information: [
    { id: 'brief-1', title: '信息1', isHighQuality: true, isAdopted: false },
    { id: 'brief-2', title: '信息2', isHighQuality: true, isAdopted: false },
  ],
  adjustments: [],
  adjustmentCount: 'monthly',
  laterFindings: [],
  noPlan: null,
  asOf: null,
}

describe('look 3-appraisal: the score is never alone', () => {
  const view = scoreViewSchema.parse(scoreView(scoreFacts(pack, facts)))

  test('45.62 is 31.93 by 70%, 暂定 until the city has finished', () => {
    expect([view.total, view.score, view.exactScore]).toEqual(['45.62', '31.93', '9261/290'])
    expect([view.isProvisional, view.whyProvisional]).toEqual([true, '15 项措施尚未经市专班复核'])
  })

  test('every part stands with its full mark, clause, arithmetic and records', () => {
    expect(view.lines.map(({ part, full, points, clause }) => [part, full, points, clause])).toEqual([
      ['completion', '40', '38.62', '二（一）1'],
      ['timeliness', '5', '5.00', '二（一）2（1）'],
      ['information', '3 + 2', '2.00', '二（一）2（2）'],
      ['adjustments', '20', '0.00', '二（一）3'],
      ['deductions', '', '0.00', '二（一）4'],
    ])
    expect(view.lines[0]?.sentences).toEqual([expect.stringContaining('完成 28 项；未完成：7-3 进校园方案（少得 1.38 分）')])
    expect(view.lines[2]?.facts.map((fact) => fact.id)).toEqual(['brief-1', 'brief-2'])
  })

  test('还可得分 names what would still earn points', () => {
    expect(view.missing.slice(0, 3).map((each) => each.points)).toEqual(['1.38', '1.00', '2.00'])
  })

  test('office.md: the note on rounding and the 口径 stand under it', () => {
    expect(view.notes).toEqual(['口径：逐级折算（字面），月度得分＝合计×70%，年度任务完成＝月均得分×70%。', roundingNote])
  })

  test('remarks come first: what the office knows beside the arithmetic', () => {
    const remarked = scoreView(scoreFacts(pack, facts), { whyProvisional: ['2 项需重新复核'], notes: ['已有变更。'] })
    expect(remarked.whyProvisional).toBe('2 项需重新复核；15 项措施尚未经市专班复核')
    expect(remarked.notes[0]).toBe('已有变更。')
  })
})

test('A-03: the self-score has the same parts without 减分', () => {
  expect(scoreView(scoreSelfFacts(pack, facts)).lines.map((line) => line.part)).toEqual([
    'completion',
    'timeliness',
    'information',
    'adjustments',
  ])
})
