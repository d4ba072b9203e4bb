import { describe, expect, test } from 'vitest'
import { scoreMonthFromFacts } from '#electron/scoring/engine.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import { traceEntry } from '#shared/domain/appraisal.ts'
import { aMaterial, aMeasure, interpretation, rules, someFacts } from './programme.ts'

function traceOf(facts: Partial<MonthFacts>) {
  const { trace } = scoreMonthFromFacts(rules, interpretation('literal'), someFacts(facts))
  for (const entry of trace) expect(traceEntry.parse(entry)).toEqual(entry)
  return Object.fromEntries(trace.map((entry) => [entry.part, entry]))
}

describe('工作完成情况', () => {
  const measures = [
    ...Array.from({ length: 6 }, (_, at) => aMeasure(`${at + 1}`)),
    aMeasure('7', { title: '7-3 进校园方案', verdict: 'notDone' }),
    aMeasure('8', { title: '9-1 积分试点', verdict: 'notApplicable' }),
  ]

  test('as scoring.md writes it: share, what was completed, what was not and what it cost', () => {
    const entry = traceOf({ measures })['completion']
    expect(entry?.sentences).toEqual([
      '工作完成情况 34.29：7 项措施每项 40÷7，完成 6 项；未完成：7-3 进校园方案（少得 5.71 分）。',
      '经审定不涉及、不计入的 1 项：9-1 积分试点。',
    ])
    expect(entry?.missing).toEqual([{ text: '按计划完成：7-3 进校园方案', points: '5.71', exact: '40/7' }])
    expect(entry?.clause).toBe('二（一）1')
    expect(entry?.document).toBe('heihe-2022:source:appraisal-rules')
    expect(entry?.facts).toHaveLength(8)
    expect(entry?.facts.slice(6)).toEqual([
      { id: '7', text: '7-3 进校园方案：未完成' },
      { id: '8', text: '9-1 积分试点：不涉及' },
    ])
  })

  test('all completed, and what nobody reviewed or judged yet', () => {
    expect(traceOf({ measures: measures.slice(0, 2) })['completion']?.sentences).toEqual([
      '工作完成情况 40.00：2 项措施每项 40÷2，全部按计划完成，得满分 40 分。',
    ])
    const open = traceOf({ measures: [aMeasure('1', { isReviewed: false }), aMeasure('2', { verdict: null, isReviewed: false })] })
    expect(open['completion']?.facts.map(({ text }) => text)).toEqual(['措施1：本月完成（未复核）', '措施2：尚未判定（未复核）'])
    expect(open['score']?.sentences).toContain('暂定得分：2 项措施尚未经市专班复核。')
  })

  test.each([
    [null, '工作完成情况 40.00：本月无计划措施，按满分 40 分计，须由市专班办公室确认。'],
    ['full', '工作完成情况 40.00：本月无计划措施，按满分 40 分计，经市专班办公室确认。'],
    ['excluded', '工作完成情况 0.00：本月无计划措施，本项不计分，本月不计入年度平均。'],
  ] as const)('without a plan (%s)', (noPlan, sentence) => {
    const entry = traceOf({ noPlan })['completion']
    expect(entry?.sentences).toEqual([sentence])
    expect(entry?.missing).toEqual([])
  })
})

describe('材料报送', () => {
  test('late, missing, waived and not yet due each say their days', () => {
    const materials = [
      aMaterial('1', { title: '月度工作推进情况' }),
      aMaterial('2', { title: '自查评分表', dueOn: '2022-04-23', receivedOn: '2022-04-24' }),
      aMaterial('3', { title: '专项材料', dueOn: '2022-04-15', receivedOn: null }),
      aMaterial('4', { title: '报表', receivedOn: null, isWaived: true, waiverGround: '制度印发当月' }),
      aMaterial('5', { title: '季度数据', dueOn: '2022-04-29', receivedOn: null }),
    ]
    const entry = traceOf({ materials, asOf: '2022-04-25' })['timeliness']
    expect(entry?.sentences).toEqual([
      '按时报送相关文件材料 3.00：满分 5 分，迟报、漏报 2 项，每项扣 1 分，扣完为止；迟报：自查评分表（应于4月23日前报送，4月24日收到）；漏报：专项材料（应于4月15日前报送，未收到）；豁免：报表（不计入，理由：制度印发当月）；未到期：季度数据（应于4月29日前报送，暂不计入）。',
    ])
    expect(entry?.missing).toEqual([{ text: '按时报送：自查评分表、专项材料', points: '2.00', exact: '2/1' }])
    expect(entry?.facts[0]).toEqual({ id: '1', text: '月度工作推进情况：按时，应于4月20日前报送，4月20日收到' })
  })

  test('nothing late', () => {
    expect(traceOf({ materials: [aMaterial('1')] })['timeliness']).toMatchObject({
      sentences: ['按时报送相关文件材料 5.00：满分 5 分，没有迟报、漏报。'],
      missing: [],
    })
  })

  test('a brief that earns both points is listed once; what goes beyond the cap is said', () => {
    const information = Array.from({ length: 4 }, (_, at) => ({
      id: `b${at + 1}`,
      title: `信息${at + 1}`,
      isHighQuality: true,
      isAdopted: at === 0,
    }))
    const entry = traceOf({ information })['information']
    expect(entry?.sentences).toEqual([
      '报送高质量信息 3.00：高质量信息 4 条，每条得 1 分，最多 3 分，超出部分不计：信息1、信息2、信息3、信息4。',
      '信息被编发采用或报送省级专班 1.00：编发采用或报送省级专班的信息 1 条，每条得 1 分，最多 2 分：信息1。',
    ])
    expect(entry?.facts.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4'])
    expect(entry?.missing).toEqual([{ text: '再有信息 1 条被编发采用或报送省级专班', points: '1.00', exact: '1/1' }])
    expect(entry?.full).toBe('3 + 2')
  })
})

describe('减分项', () => {
  test('a refuted measure and one found later, each with its own share', () => {
    const measures = [aMeasure('1', { title: '甲', isRefuted: true }), aMeasure('2')]
    const laterFindings = [{ id: '9', title: '乙', month: '2022-04', planned: 29 }]
    const entry = traceOf({ month: '2022-06', measures, laterFindings })['deductions']
    expect(entry?.sentences).toEqual(['减分项 21.38：抽查发现 2 项未完成：甲（收回 40÷2）、乙（2022年4月原得分值，收回 40÷29）。'])
    expect(entry?.isDeduction).toBe(true)
    expect(entry?.missing).toEqual([{ text: '经抽查验证确已完成：甲、乙', points: '21.38', exact: '620/29' }])
    expect(entry?.facts.map(({ id }) => id)).toEqual(['1', '9'])
  })

  test('nothing found', () => {
    expect(traceOf({ measures: [aMeasure('1')] })['deductions']?.sentences).toEqual(['减分项 0.00：抽查未发现已计完成而未完成的措施。'])
  })
})

test('the last entry adds up, applies the factor, names the interpretation and flags rounded lines', () => {
  const measures = Array.from({ length: 7 }, (_, at) =>
    aMeasure(`${at + 1}`, { verdict: at === 0 ? 'notDone' : 'done', isRefuted: at === 1 }),
  )
  const entry = traceOf({ measures })['score']
  expect(entry).toMatchObject({ title: '月度考评得分', clause: '二（一）末款', points: '23.50', exact: '47/2' })
  expect(entry?.sentences).toEqual([
    '合计 33.57＝34.29＋5.00＋0.00＋0.00－5.71（分项四舍五入）。',
    '月度考评得分 23.50＝合计 33.57×70%。',
    '口径：逐级折算（字面），月度得分＝合计×70%，年度任务完成＝月均得分×70%。',
  ])
})
