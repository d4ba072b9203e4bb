import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agreeAll, appraisalCounty, appraisalMonth, reviewLines } from '#electron/services/appraisal/appraisals.ts'
import { submitSelfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { waiveObligations } from '#electron/services/months/submissions.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type OpenedOffice,
  aihui,
  allDone,
  april,
  beian,
  judgeAll,
  lineOf,
  nenjiang,
  on,
  openedApril,
  readyToPublish,
  receive,
  sunwu,
  wudalianchi,
  xunke,
  programmeId,
} from '#tests/fixtures/appraisals/april.ts'

const monthSchema = contract['appraisals.month'].output
const countySchema = contract['appraisals.county'].output

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

async function month() {
  return monthSchema.parse(await appraisalMonth(office, { month: april }))
}

async function county(unitId: string) {
  return countySchema.parse(await appraisalCounty(office, { unitId, month: april }))
}

async function rowOf(unitId: string) {
  const row = (await month()).counties.find((each) => each.unit.unitId === unitId)
  if (row === undefined) throw new Error(`${unitId} is not in the month`)
  return row
}

/** Overrules as many of a county's lines as given, so that scores differ. */
async function overrule(unitId: string, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    const { id } = await lineOf(office, unitId, code)
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason: '佐证不足' }] })
  }
}

describe('考评细则 二（一）: the month of a county', () => {
  test('M-101, M-102: 逊克县 did everything in time and has 40 + 5 = 45.00, 31.50 by 逐级折算', async () => {
    await allDone(office, xunke)
    on(office, '2022-04-27')
    await agreeAll(office, { unitId: xunke, month: april })
    const { score } = await county(xunke)
    expect(score.lines.map(({ part, points }) => [part, points])).toEqual([
      ['completion', '40.00'],
      ['timeliness', '5.00'],
      ['information', '0.00'],
      ['adjustments', '0.00'],
      ['deductions', '0.00'],
    ])
    expect(score).toMatchObject({ total: '45.00', score: '31.50', isProvisional: false, whyProvisional: '' })
    expect(score.interpretation).toEqual({ id: 'literal', name: '逐级折算（字面）', factor: '70%' })
    expect(await rowOf(xunke)).toMatchObject({
      lines: 29,
      reviewed: 29,
      stale: 0,
      selfAssessed: true,
      score: '31.50',
      isProvisional: false,
    })
  })

  test('M-102, A-08: 孙吴县 is one day late with its report and loses one point: 44.00, 30.80', async () => {
    await receive(office, sunwu, 'monthly-report', '2022-04-21')
    on(office, '2022-04-22')
    await judgeAll(office, sunwu)
    await submitSelfAssessment(office, { unitId: sunwu, month: april, assessedOn: '2022-04-22' })
    await receive(office, sunwu, 'self-assessment', '2022-04-23')
    on(office, '2022-04-27')
    await agreeAll(office, { unitId: sunwu, month: april })
    const { score } = await county(sunwu)
    expect([score.total, score.score]).toEqual(['44.00', '30.80'])
    expect(score.lines[1]).toMatchObject({ part: 'timeliness', points: '4.00', sentences: [expect.stringContaining('4月21日收到')] })
    expect(await rowOf(sunwu)).toMatchObject({ score: '30.80' })
  })

  test('A-28: a waived material is left out, and its reason stands in the trace', async () => {
    await receive(office, sunwu, 'monthly-report', '2022-04-21')
    on(office, '2022-04-27')
    const ids = (await listObligations(office.store.db, { programmeId, month: april, unitId: sunwu })).map((each) => each.id)
    expect((await county(sunwu)).score.lines[1]?.points).toBe('3.00')
    await waiveObligations(office, { obligationIds: ids, reason: '方案4月18日印发，距期限仅两日' })
    const line = (await county(sunwu)).score.lines[1]
    expect(line?.points).toBe('5.00')
    expect(line?.sentences.join('')).toContain('方案4月18日印发，距期限仅两日')
  })

  test('A-14: what has not come is no 漏报 before its due day is over, and the score says so', async () => {
    on(office, '2022-04-20')
    const { score } = await county(xunke)
    expect(score.lines[1]?.points).toBe('5.00')
    expect(score.whyProvisional).toContain('2 项材料尚未到期')
    on(office, '2022-04-24')
    expect((await county(xunke)).score.lines[1]?.points).toBe('3.00')
  })

  test('A-01: the three interpretations stand side by side, the chosen one marked', async () => {
    await allDone(office, xunke)
    expect((await county(xunke)).score.readings).toEqual([
      { id: 'literal', name: '逐级折算（字面）', score: '31.50', isChosen: true },
      { id: 'annual-only', name: '年度折算一次', score: '45.00', isChosen: false },
      { id: 'hundred-point', name: '百分制', score: '45.00', isChosen: false },
    ])
  })

  test('the facts behind a part are the records themselves: lines, obligations', async () => {
    const { score, rows } = await county(xunke)
    expect(score.lines[0]?.facts.map((fact) => fact.id)).toEqual(rows.map((row) => row.lineId))
    const obligations = await listObligations(office.store.db, { programmeId, month: april, unitId: xunke })
    expect(score.lines[1]?.facts.map((fact) => fact.id)).toEqual(obligations.map((each) => each.id))
  })
})

describe('the month of all counties', () => {
  test('equal scores share a rank: 1, 2, 2, 4', async () => {
    for (const unitId of [aihui, beian, nenjiang, wudalianchi, xunke, sunwu]) await allDone(office, unitId)
    on(office, '2022-04-28')
    await overrule(beian, '7-1')
    await overrule(nenjiang, '7-2')
    await overrule(wudalianchi, '7-1', '7-2')
    await overrule(xunke, '7-1', '7-2', '7-3')
    await overrule(sunwu, '7-1', '7-2', '7-3', '7-4')
    const { counties } = await month()
    expect(counties.map((each) => [each.unit.name, each.rank])).toEqual([
      ['爱辉区', 1],
      ['北安市', 2],
      ['嫩江市', 2],
      ['五大连池市', 4],
      ['逊克县', 5],
      ['孙吴县', 6],
    ])
  })

  test('M-100, A-07: the six 县（市、区） are scored, the two 管委会 are not', async () => {
    expect((await month()).counties.map((each) => each.unit.name)).toEqual(['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县'])
  })

  test('domain 2: a month goes from reporting to assessing to reviewing by its due days', async () => {
    const stages = []
    for (const day of ['2022-04-18', '2022-04-20', '2022-04-21', '2022-04-23', '2022-04-24']) {
      on(office, day)
      stages.push((await month()).stage)
    }
    expect(stages).toEqual(['reporting', 'reporting', 'assessing', 'assessing', 'reviewing'])
  })

  test('a month that was not opened has no counties, and says why nothing can be published', async () => {
    const view = monthSchema.parse(await appraisalMonth(office, { month: '2022-05' }))
    expect(view).toMatchObject({ stage: 'notOpen', counties: [], blocked: '5月份台账清单尚未生成', circularId: null })
  })

  test('what stands before publication is said in the order in which it must be done', async () => {
    expect((await month()).blocked).toBe('爱辉区等6个县（市、区）尚未自评，自评截止4月23日')
    on(office, '2022-04-24')
    expect((await month()).blocked).toBe('还有 174 条待复核（其中 174 条未自评，须改否并写明理由）')
    await readyToPublish(office)
    expect((await month()).blocked).toBe('')
  })

  test('office.md: a county that is silent after the 23rd holds nobody up for its materials: they are 漏报', async () => {
    for (const unitId of [aihui, beian, nenjiang, wudalianchi, xunke]) await allDone(office, unitId)
    on(office, '2022-04-28')
    for (const unitId of [aihui, beian, nenjiang, wudalianchi, xunke]) await agreeAll(office, { unitId, month: april })
    expect((await month()).blocked).toBe('还有 29 条待复核（其中 29 条未自评，须改否并写明理由）')
    expect(await rowOf(sunwu)).toMatchObject({ selfAssessed: false, score: '2.10' })
  })

  test('foundations 3: a county office sees its own row, without ranks, and publishes nothing', async () => {
    const own = await openedApril(xunke)
    try {
      await judgeAll(own, xunke)
      const view = monthSchema.parse(await appraisalMonth(own, { month: april }))
      expect(view.counties.map((each) => [each.unit.name, each.rank])).toEqual([['逊克县', null]])
      expect(view.blocked).toBe('月度考评结果由市专班办公室审定通报')
      await expect(appraisalCounty(own, { unitId: sunwu, month: april })).rejects.toMatchObject({ code: 'not_permitted' })
      expect(countySchema.parse(await appraisalCounty(own, { unitId: xunke, month: april })).score.total).toBe('45.00')
    } finally {
      await own.dispose()
    }
  })
})
