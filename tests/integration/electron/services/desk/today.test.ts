import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines, planMonth, settlePlans } from '#electron/services/months/plans.ts'
import { saveProblem } from '#electron/services/supervision/problems.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { receiveSubmissions, submissionMonth } from '#electron/services/months/submissions.ts'
import { actOnAssignment } from '#electron/services/tasks/tasks.ts'
import { todayView } from '#electron/services/desk/today.ts'
import { contract } from '#shared/api/contract.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { advance, draftOne, milestonesOf, education } from '#tests/fixtures/supervision/may.ts'

const april = '2022-04'
const xunke = 'heihe:unit:xunke-county'
const sunwu = 'heihe:unit:sunwu-county'

async function viewOf(office: SeededOffice, day: string, month = april) {
  office.ports.clock.setDay(day)
  return contract['today.view'].output.parse(await todayView(office, { month }))
}
type View = Awaited<ReturnType<typeof viewOf>>

const stepsOf = (view: View) => view.steps.map((step) => `${step.title} ${step.state}`)
const rowsOf = (view: View) => view.work.map((row) => `${row.group} ${row.title}`)

/** What came on or before a day, of all who report but those left out. */
async function receive(office: SeededOffice, kind: string, day: string, except: readonly string[] = []): Promise<void> {
  office.ports.clock.setDay(day)
  const { units } = await submissionMonth(office, { month: april })
  const obligationIds = units
    .filter((each) => !except.includes(each.unit.name))
    .flatMap((each) => each.obligations.filter((own) => own.kind === kind && own.receivedOn === null).map((own) => own.obligationId))
  await receiveSubmissions(office, { obligationIds, receivedOn: day, way: 'intranetMail', isOnBehalf: true, reason: '' })
}

describe('今日 of the city’s office through April 2022', () => {
  const folder = mkdtempSync(join(tmpdir(), 'today-'))
  let office: SeededOffice
  beforeAll(async () => {
    office = await seedOffice(folder, { today: '2022-04-18' })
  })
  afterAll(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('18 April: a month that is not open asks to be opened, and nothing else', async () => {
    const view = await viewOf(office, '2022-04-18')
    expect(view).toMatchObject({
      today: '2022-04-18',
      weekday: '星期一',
      sentence: '4月份工作处于开月阶段。',
      counties: [],
      unscoredSentence: null,
    })
    expect(rowsOf(view)).toEqual(['today 4月份台账清单尚未生成'])
    expect(view.work[0]?.action).toEqual({ kind: 'open', label: '生成台账清单', route: '/plan?month=2022-04' })
    expect(stepsOf(view)).toEqual(['开月 current', '报送 ahead', '自评 ahead', '复核 ahead', '审定 ahead', '通报 ahead'])
  })

  test('18 April: opened lists wait for 审定; what falls due within ten days is announced', async () => {
    await openMonth(office, { month: april })
    const view = await viewOf(office, '2022-04-18')
    expect(view.steps[0]).toMatchObject({ state: 'current', detail: '31份清单，已审定0份' })
    expect(rowsOf(view)).toEqual([
      'today 4月份台账清单待审定',
      expect.stringMatching(/^later 4月份.*4月20日（周三）到期$/),
      expect.stringMatching(/^later 4月份自查评分表及佐证材料4月23日（周六）到期$/),
    ])
    expect(view.counties).toHaveLength(6)
    expect(view.counties[0]).toMatchObject({ name: '爱辉区', report: { status: 'open', on: null, days: 0 }, done: 0, planned: 29 })
    expect(view.unscoredSentence).toContain('不参加考评排名')
  })

  test('20 April: the due day itself is in time (A-08); plans of 七进 are ten days away', async () => {
    const unitIds = (await planMonth(office, { month: april })).units.map((each) => each.unit.unitId)
    office.ports.clock.setDay('2022-04-18')
    await settlePlans(office, { month: april, unitIds, settledOn: '2022-04-18' })
    const view = await viewOf(office, '2022-04-20')
    expect(view.sentence).toBe('4月份工作处于报送阶段。')
    expect(stepsOf(view).slice(0, 3)).toEqual(['开月 done', '报送 current', '自评 ahead'])
    expect(view.work[0]).toMatchObject({ group: 'today', detail: '今天到期，31家单位未报' })
    const plans = view.work.find((row) => row.id.startsWith('milestone:'))
    expect(plans).toMatchObject({
      group: 'later',
      title: '7条措施应制定方案',
      action: { kind: 'draftNotices', label: '提醒牵头单位', step: 'remind' },
    })
    expect(plans?.detail).toContain('应于4月30日前完成，剩10天')
  })

  test('21 April: who did not report is late, each county in its own row, other units in one (第十四条)', async () => {
    await receive(office, 'monthly-report', '2022-04-20', ['孙吴县', '市教育局', '团市委'])
    const view = await viewOf(office, '2022-04-21')
    expect(view.sentence).toBe('4月份工作处于自评阶段，3家单位逾期未报送。')
    expect(view.steps[1]).toMatchObject({ state: 'overdue', detail: '31家已报28家，3家逾期' })
    const late = view.work.filter((row) => row.group === 'overdue')
    expect(late.map((row) => row.title)).toEqual([
      expect.stringMatching(/^孙吴县未报送4月份/),
      expect.stringMatching(/^2家市直、中省直单位未报送4月份/),
    ])
    expect(late[0]).toMatchObject({
      detail: '应于4月20日前报送，逾期1天',
      action: { kind: 'draftNotices', label: '起草提示单', step: 'remind' },
    })
    expect(late[0]?.message).toBe('【提示】孙吴县专班：4月份工作完成情况应于4月20日前报送，截至21日9时未收到，请速报。')
    expect(late[1]?.detail).toBe('应于4月20日前报送，逾期1天；市教育局、团市委')
    expect(view.counties.find((row) => row.unitId === sunwu)?.report).toEqual({ status: 'overdue', on: null, days: 1 })
    expect(view.counties.find((row) => row.unitId === xunke)?.report).toEqual({ status: 'onTime', on: '2022-04-20', days: 0 })
    expect(view.unscoredSentence).toBe('五大连池风景区管委会、黑河自贸片区管委会均已报送，不参加考评排名')
  })

  test('23 April: self-assessments are due today; a late report is 迟报 once it came', async () => {
    await receive(office, 'monthly-report', '2022-04-22')
    const { lines } = await planLines(office, { month: april, unitId: xunke })
    await judgeLines(office, {
      judgements: lines.map((line, at) => ({ lineId: line.lineId, verdict: at === 0 ? 'notApplicable' : 'done', note: '' })),
    })
    const view = await viewOf(office, '2022-04-23')
    expect(view.sentence).toBe('4月份工作处于自评阶段。')
    expect(view.work[0]).toMatchObject({ group: 'today', detail: '今天到期，爱辉区、北安市、嫩江市、五大连池市、逊克县、孙吴县未报' })
    expect(view.counties.find((row) => row.unitId === sunwu)?.report).toEqual({ status: 'late', on: '2022-04-22', days: 2 })
    expect(view.counties.find((row) => row.unitId === xunke)).toMatchObject({ done: 28, planned: 28 })
  })

  test('30 April: the last day of a milestone is today’s work, not late', async () => {
    await receive(office, 'self-assessment', '2022-04-23')
    const view = await viewOf(office, '2022-04-30')
    expect(view.sentence).toBe('4月份工作处于复核阶段。')
    expect(stepsOf(view)).toEqual(['开月 done', '报送 done', '自评 done', '复核 current', '审定 ahead', '通报 ahead'])
    expect(rowsOf(view)).toEqual(['today 7条措施应制定方案'])
    expect(view.work[0]?.detail).toContain('应于4月30日前完成，今天到期')
  })

  test('5 May: plans that were not made are late and are supervised; April’s work stays on May’s page', async () => {
    office.ports.clock.setDay('2022-05-01')
    await saveProblem(office, {
      problemId: null,
      rev: null,
      unitId: xunke,
      measureId: null,
      content: '合同台账更新不及时',
      origin: '日常调度',
      foundOn: '2022-05-01',
      dueOn: '2022-05-04',
      measuresTaken: '',
    })
    const view = await viewOf(office, '2022-05-05', '2022-05')
    expect(view.sentence).toBe('5月份工作处于开月阶段。')
    expect(rowsOf(view)).toEqual(['today 5月份台账清单尚未生成', 'overdue 7条措施逾期未制定方案', 'overdue 逾期未整改：合同台账更新不及时'])
    expect(view.work[1]).toMatchObject({ action: { kind: 'draftNotices', label: '起草督办单', step: 'supervise' } })
    expect(view.work[1]?.detail).toContain('逾期5天')
    expect(view.work[2]).toMatchObject({
      detail: '逊克县应于5月4日前整改，逾期1天',
      action: { kind: 'open', route: '/tasks?view=problems' },
    })
  })

  test('一事一号: what was supervised already is not offered a second time', async () => {
    const [subject] = await milestonesOf(office, '7-3', education)
    if (subject?.kind !== 'milestone') throw new Error('no milestone')
    const { documentId } = await draftOne(office, 'supervise', [subject])
    expect(rowsOf(await viewOf(office, '2022-05-05', '2022-05'))).toContain('today 督办单待核稿')
    await advance(office, documentId, 'check', 'signOff', 'number', 'seal', 'issue')
    const plans = (await viewOf(office, '2022-05-05', '2022-05')).work.find((row) => row.id.startsWith('milestone:'))
    expect(plans?.action.kind === 'draftNotices' && plans.action.subjects).not.toContainEqual(subject)
  })
})

describe('今日 of a county’s office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'today-'))
  let office: SeededOffice
  beforeAll(async () => {
    office = await seedOffice(folder, { today: '2022-04-18', profile: 'county', unitId: xunke })
    await openMonth(office, { month: april })
  })
  afterAll(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('its month goes on without the city’s 审定, which it cannot give', async () => {
    const view = await viewOf(office, '2022-04-20')
    expect(view.sentence).toBe('4月份工作处于报送阶段。')
    expect(view.steps.map((step) => step.detail)).toEqual([
      '29行计划，由市专班审定',
      '尚未报送',
      '尚未报送',
      '由市专班复核',
      '定分并留存口径',
      '月度考评通报',
    ])
    expect(view.work[0]).toMatchObject({ detail: '今天到期，尚未报送', action: { kind: 'open', label: '去填写' }, message: null })
    expect(view.counties.map((row) => row.name)).toEqual(['逊克县'])
    expect(view.unscoredSentence).toBeNull()
  })

  test('what is late is its own, and leads to the form instead of to a notice', async () => {
    const view = await viewOf(office, '2022-04-24')
    expect(view.sentence).toBe('4月份工作处于复核阶段，2项材料逾期未报送。')
    expect(view.work.filter((row) => row.group === 'overdue').map((row) => row.action)).toEqual([
      { kind: 'open', label: '填写并报送', route: '/tasks?view=progress' },
      { kind: 'open', label: '填写并报送', route: '/appraisal' },
    ])
    expect(view.work.some((row) => row.action.kind === 'draftNotices')).toBe(false)
  })
})

describe('nothing to do is said too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'today-'))
  let office: SeededOffice
  beforeAll(async () => {
    office = await seedOffice(folder, { today: '2022-04-18' })
  })
  afterAll(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a settled month in which everything came and every plan is met has no rows', async () => {
    await openMonth(office, { month: april })
    const unitIds = (await planMonth(office, { month: april })).units.map((each) => each.unit.unitId)
    await settlePlans(office, { month: april, unitIds, settledOn: '2022-04-18' })
    await receive(office, 'monthly-report', '2022-04-19')
    await receive(office, 'self-assessment', '2022-04-19')
    for (const code of ['7-1', '7-2', '7-3', '7-4', '7-5', '7-6', '7-7']) {
      for (const subject of await milestonesOf(office, code)) {
        if (subject.kind !== 'milestone') continue
        await actOnAssignment(office, { assignmentId: subject.assignmentId, rev: 1, act: 'claimComplete', ground: '已办结' })
        await actOnAssignment(office, { assignmentId: subject.assignmentId, rev: 2, act: 'close', ground: '准予销号' })
      }
    }
    const view = await viewOf(office, '2022-04-25')
    expect(view.work).toEqual([])
    expect(view.sentence).toBe('4月份工作处于复核阶段。')
  })

  test('a month outside the programme asks for nothing', async () => {
    expect((await viewOf(office, '2022-03-20', '2022-03')).work).toEqual([])
  })
})
