import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveBrief } from '#electron/services/months/briefs.ts'
import { saveClaim } from '#electron/services/appraisal/claims.ts'
import { agreeAll, appraisalCounty, publishMonth, recordSpotCheck } from '#electron/services/appraisal/appraisals.ts'
import { judgeLines, previewScore, selfAssessment, submitSelfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { submissionMonth } from '#electron/services/months/submissions.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type OpenedOffice,
  april,
  judgeAll,
  lineOf,
  linesOf,
  on,
  openedApril,
  readyToPublish,
  receive,
  sunwu,
  xunke,
} from '#tests/fixtures/appraisals/april.ts'

const sheetSchema = contract['selfAssessments.get'].output
const previewSchema = contract['scoring.preview'].output
const of = { unitId: xunke, month: april }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

describe('考评细则 三（一）: self-assessment', () => {
  test('M-062: a county judges its 29 lines; the sheet begins 未自评 and is under way with the first verdict', async () => {
    const before = sheetSchema.parse(await selfAssessment(office, of))
    expect([before.status, before.lines.length, before.unjudged]).toEqual(['notStarted', 29, 29])
    const line = await lineOf(office, xunke, '7-3')
    await judgeLines(office, { judgements: [{ lineId: line.id, verdict: 'done', note: '方案已印发' }] })
    const after = sheetSchema.parse(await selfAssessment(office, of))
    expect([after.status, after.unjudged]).toEqual(['underway', 28])
    expect(after.lines.find((each) => each.code === '7-3')).toMatchObject({ verdict: 'done', note: '方案已印发' })
  })

  test('M-062: a sheet with lines that nobody judged is refused, and the refusal says how many', async () => {
    const lines = await linesOf(office, xunke)
    await judgeLines(office, { judgements: lines.slice(3).map((line) => ({ lineId: line.id, verdict: 'done', note: '' })) })
    await expect(submitSelfAssessment(office, { ...of, assessedOn: '2022-04-18' })).rejects.toMatchObject({
      code: 'rule_violation',
      details: { rule: 'everyLineJudged', reason: '还有 3 条措施未自评' },
    })
  })

  test('M-062: a self-assessment is not dated after today', async () => {
    await judgeAll(office, xunke)
    await expect(submitSelfAssessment(office, { ...of, assessedOn: '2022-04-19' })).rejects.toMatchObject({
      details: { rule: 'assessedInFuture' },
    })
  })

  test('M-063: submitting freezes the sheet with its total; submitting again is the next revision', async () => {
    await receive(office, xunke, 'monthly-report', '2022-04-19')
    on(office, '2022-04-22')
    await judgeAll(office, xunke)
    expect(await submitSelfAssessment(office, { ...of, assessedOn: '2022-04-22' })).toEqual({ total: '45.00' })
    const line = await lineOf(office, xunke, '7-3')
    await judgeLines(office, { judgements: [{ lineId: line.id, verdict: 'notDone', note: '' }] })
    expect((await selfAssessment(office, of)).status).toBe('underway')
    expect(await submitSelfAssessment(office, { ...of, assessedOn: '2022-04-22' })).toEqual({ total: '43.62' })
    expect((await selfAssessment(office, of)).status).toBe('submitted')
    const lines = await office.store.db
      .selectFrom('record_revision')
      .select(['rev', 'line'])
      .where('type', '=', 'selfAssessment')
      .orderBy('rev')
      .execute()
    expect(lines.map((row) => [row.rev, (JSON.parse(row.line) as { body: { total: string } }).body.total])).toEqual([
      [1, '45.00'],
      [2, '43.62'],
    ])
  })

  test('M-068: materials, briefs and claims come from the month; nothing is typed twice', async () => {
    await receive(office, xunke, 'monthly-report', '2022-04-21')
    const brief = { briefId: null, rev: null, unitId: xunke, title: '逊克县开展诚信宣传月活动', receivedOn: '2022-04-20' }
    await saveBrief(office, {
      ...brief,
      isHighQuality: true,
      qualityGround: '做法可推广',
      isRecommended: true,
      adoptedOn: '2022-04-21',
      adoptedIn: '工作简报第3期',
    })
    const claim = {
      claimId: null,
      rev: null,
      ...of,
      kind: 'local-first',
      title: '信用承诺“一码通”',
      basis: '县专班会议纪要',
      claimedOn: '2022-04-20',
    }
    await saveClaim(office, claim)
    const sheet = sheetSchema.parse(await selfAssessment(office, of))
    expect(sheet.materials).toEqual([
      { title: '4月份工作完成情况', dueOn: '2022-04-20', receivedOn: '2022-04-21', status: '迟报' },
      { title: '4月份自查评分表及佐证材料', dueOn: '2022-04-23', receivedOn: null, status: '未报' },
    ])
    expect(sheet.briefs).toEqual([
      { title: '逊克县开展诚信宣传月活动', receivedOn: '2022-04-20', status: '高质量信息、市专班推荐、工作简报第3期采用' },
    ])
    expect(sheet.claims).toEqual([{ title: '信用承诺“一码通”', kind: '地方首创的创新性举措', status: '已申报' }])
    expect(sheet.score.lines.map(({ part, points }) => [part, points])).toEqual([
      ['completion', '0.00'],
      ['timeliness', '4.00'],
      ['information', '2.00'],
      ['adjustments', '0.00'],
    ])
  })

  test('A-03: the self-score knows no 减分, also where a spot check found against the county', async () => {
    await judgeAll(office, xunke)
    const line = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: line.id, finding: 'refuted' as const, reason: '方案未印发' }]
    await recordSpotCheck(office, { ...of, checkedOn: '2022-04-18', howChosen: '随机抽取', findings })
    const { score } = await selfAssessment(office, of)
    expect(score.lines.some((each) => each.part === 'deductions')).toBe(false)
    expect(score.total).toBe('45.00')
  })
})

test('after publication the sheet shows the score that was published, nothing 暂定 and nothing to be earned by judging', async () => {
  await readyToPublish(office)
  await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  const { score } = await selfAssessment(office, of)
  const { score: published } = await appraisalCounty(office, of)
  expect([score.score, score.isProvisional, score.whyProvisional]).toEqual([published.score, false, ''])
})

describe('office.md «Receiving»: 代录 asks for 实际收件日期 and 收件方式', () => {
  const receipt = { receivedOn: '2022-04-22', way: 'paper' as const, reason: '' }
  const ownObligation = async () => {
    const { units } = await submissionMonth(office, { month: april })
    return units.find((each) => each.unit.unitId === xunke)?.obligations.find((each) => each.kind === 'self-assessment')
  }

  test('a sheet entered on behalf is received in the same command; its 报送义务 is settled', async () => {
    await judgeAll(office, xunke)
    on(office, '2022-04-22')
    expect((await selfAssessment(office, of)).awaitsReceipt).toBe(true)
    const events = async () => (await eventList(office, { beforeSeq: null })).events
    const before = (await events()).length
    await submitSelfAssessment(office, { ...of, assessedOn: '2022-04-22', receipt })
    expect(await ownObligation()).toMatchObject({ status: 'onTime', receivedOn: '2022-04-22', way: 'paper', isOnBehalf: true })
    const sheet = sheetSchema.parse(await selfAssessment(office, of))
    expect([sheet.status, sheet.awaitsReceipt]).toEqual(['submitted', false])
    expect((await events()).length).toBe(before + 1)
    expect((await events())[0]).toMatchObject({ action: 'selfAssessments.submit', subject: 'selfAssessment' })
  })

  test('lateness is judged by 实际收件日期, not by the day of the entry or of the assessment (工作制度 第十条)', async () => {
    await judgeAll(office, xunke)
    on(office, '2022-04-25')
    const entered = { ...of, assessedOn: '2022-04-25' }
    await expect(submitSelfAssessment(office, { ...entered, receipt })).rejects.toMatchObject({ details: { rule: 'receiptBackdated' } })
    expect((await selfAssessment(office, of)).status).not.toBe('submitted')
    await submitSelfAssessment(office, { ...entered, receipt: { ...receipt, reason: '22日下午送达，补登记' } })
    expect(await ownObligation()).toMatchObject({ status: 'onTime', receivedOn: '2022-04-22', note: '22日下午送达，补登记' })
  })

  test('a receipt that is registered stays: the sheet is submitted beside it, and a second receipt is refused', async () => {
    await receive(office, xunke, 'self-assessment', '2022-04-21')
    await judgeAll(office, xunke)
    expect((await selfAssessment(office, of)).awaitsReceipt).toBe(false)
    const again = submitSelfAssessment(office, { ...of, assessedOn: '2022-04-21', receipt: { ...receipt, receivedOn: '2022-04-21' } })
    await expect(again).rejects.toMatchObject({ details: { rule: 'receivedOnce' } })
    await submitSelfAssessment(office, { ...of, assessedOn: '2022-04-21' })
    expect(await ownObligation()).toMatchObject({ receivedOn: '2022-04-21', way: 'usbStick' })
  })

  test('a county’s office registers no receipt of its own sheet', async () => {
    const county = await openedApril(xunke)
    try {
      await judgeAll(county, xunke)
      expect((await selfAssessment(county, of)).awaitsReceipt).toBe(false)
      const submission = { ...of, assessedOn: '2022-04-18', receipt: { ...receipt, receivedOn: '2022-04-18' } }
      await expect(submitSelfAssessment(county, submission)).rejects.toMatchObject({ code: 'not_permitted' })
    } finally {
      await county.dispose()
    }
  })
})

describe('scoring.preview', () => {
  test('shows the score that judging would give, and writes nothing', async () => {
    const lines = await linesOf(office, xunke)
    const judgements = lines.map((line) => ({
      lineId: line.id,
      verdict: line.code === '7-3' ? ('notDone' as const) : ('done' as const),
      note: '',
    }))
    const events = async () => (await office.store.db.selectFrom('event').select('seq').execute()).length
    const before = await events()
    const preview = previewSchema.parse(await previewScore(office, { ...of, judgements }))
    expect(await events()).toBe(before)
    expect((await linesOf(office, xunke)).every((line) => line.selfVerdict === null && line.rev === 1)).toBe(true)
    await judgeLines(office, { judgements })
    expect((await selfAssessment(office, of)).score).toEqual(preview)
    expect(preview.total).toBe('43.62')
    expect(preview.missing[0]).toEqual({ part: 'completion', text: expect.stringContaining('7-3'), points: '1.38' })
  })

  test('a self-score is provisional until the city has reviewed, and says what is missing', async () => {
    const { score } = await selfAssessment(office, of)
    expect([score.isProvisional, score.whyProvisional]).toEqual([true, '29 条尚未自评；自评得分，最终得分由市专班复核确定'])
  })
})

describe('who may judge', () => {
  test('foundations 3: what the city judges for a county is 代录, and the log says for whom', async () => {
    const line = await lineOf(office, xunke, '7-3')
    await judgeLines(office, { judgements: [{ lineId: line.id, verdict: 'done', note: '' }] })
    const event = await office.store.db.selectFrom('event').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(event).toMatchObject({ action: 'selfAssessments.judge', subject_type: 'planLine' })
    expect(JSON.parse(event.detail)).toMatchObject({ onBehalfOf: xunke })
  })

  test('foundations 3: a county office judges and sees its own lines alone', async () => {
    const own = await openedApril(xunke)
    try {
      await judgeAll(own, xunke)
      expect(await submitSelfAssessment(own, { ...of, assessedOn: '2022-04-18' })).toEqual({ total: '45.00' })
      await expect(selfAssessment(own, { unitId: sunwu, month: april })).rejects.toMatchObject({ code: 'not_permitted' })
      await expect(previewScore(own, { unitId: sunwu, month: april, judgements: [] })).rejects.toMatchObject({ code: 'not_permitted' })
    } finally {
      await own.dispose()
    }
  })

  test('A-14: a county office does not take a material for missing, because receipts are registered at the city', async () => {
    const own = await openedApril(xunke)
    try {
      on(own, '2022-04-25')
      const { score } = await selfAssessment(own, of)
      expect(score.lines.find((line) => line.part === 'timeliness')?.points).toBe('5.00')
    } finally {
      await own.dispose()
    }
  })
})

test('scoring.md: after publication judging and submitting are refused, and the remedy is 更正', async () => {
  await readyToPublish(office)
  await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  const line = await lineOf(office, xunke, '7-3')
  const refusal = { code: 'rule_violation', details: { rule: 'published', remedy: '确需调整的，请办理更正' } }
  await expect(judgeLines(office, { judgements: [{ lineId: line.id, verdict: 'notDone', note: '' }] })).rejects.toMatchObject(refusal)
  await expect(submitSelfAssessment(office, { ...of, assessedOn: '2022-04-28' })).rejects.toMatchObject(refusal)
  await expect(agreeAll(office, of)).rejects.toMatchObject({ details: { rule: 'nothingToAgree' } })
})
