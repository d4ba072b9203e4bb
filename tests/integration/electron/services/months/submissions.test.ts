import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { judgeLines, submitSelfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import {
  receiveSubmissions,
  returnSubmission,
  submissionMonth,
  unwaiveObligation,
  waiveObligations,
  withdrawReceipt,
} from '#electron/services/months/submissions.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
  await openMonth(office, { month: '2022-04' })
})
afterEach(() => office.close())

const sunwu = 'heihe:unit:sunwu-county'
const xunke = 'heihe:unit:xunke-county'
const paper = { way: 'paper' as const, isOnBehalf: true, reason: '' }

async function obligation(unitId: string, kind = 'monthly-report') {
  const { units } = contract['submissions.month'].output.parse(await submissionMonth(office, { month: '2022-04' }))
  const own = units.find((each) => each.unit.unitId === unitId)?.obligations.find((each) => each.kind === kind)
  if (own === undefined) throw new Error('no such obligation')
  return own
}

describe('工作制度 第七、十条: every month by the 20th (M-060, M-065)', () => {
  test('the whole of the 20th is in time (A-08)', async () => {
    const { obligationId } = await obligation(sunwu)
    office.ports.clock.setDay('2022-04-20', '23:59:00')
    await receiveSubmissions(office, { obligationIds: [obligationId], receivedOn: '2022-04-20', ...paper })
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime', daysLate: 0, receivedOn: '2022-04-20', isOnBehalf: true })
  })

  test('孙吴县 reports on the 21st: 迟报 by one day', async () => {
    office.ports.clock.setDay('2022-04-21')
    const { obligationId, status, daysLate } = await obligation(sunwu)
    expect({ status, daysLate }).toEqual({ status: 'overdue', daysLate: 1 })
    await receiveSubmissions(office, { obligationIds: [obligationId], receivedOn: '2022-04-21', ...paper })
    expect(await obligation(sunwu)).toMatchObject({ status: 'late', daysLate: 1 })
  })

  test('lateness is judged by 实际收件日期: an earlier day is entered with a reason, never without', async () => {
    const { obligationId } = await obligation(sunwu)
    office.ports.clock.setDay('2022-04-22')
    const receipt = { obligationIds: [obligationId], receivedOn: '2022-04-20', ...paper }
    expect((await refusal(receiveSubmissions(office, receipt))).details['rule']).toBe('receiptBackdated')
    expect((await obligation(sunwu)).receivedOn).toBeNull()
    await receiveSubmissions(office, { ...receipt, reason: '20日下午送达，补登记' })
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime', note: '20日下午送达，补登记' })
  })

  test('a receipt cannot lie in the future', async () => {
    const { obligationId } = await obligation(sunwu)
    const receipt = { obligationIds: [obligationId], receivedOn: '2022-04-19', ...paper }
    expect((await refusal(receiveSubmissions(office, receipt))).details['rule']).toBe('receiptInFuture')
  })

  test('30 February is no day: refused at the door with the place', () => {
    const parsed = contract['submissions.receive'].input.safeParse({ obligationIds: ['x'], receivedOn: '2022-02-30', ...paper })
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.path).toEqual(['receivedOn'])
    expect(parsed.error?.issues[0]?.message).toContain('日期不存在')
  })

  test('one obligation is received once; a wrong registration is withdrawn first', async () => {
    const { obligationId } = await obligation(sunwu)
    const receipt = { obligationIds: [obligationId], receivedOn: '2022-04-18', ...paper }
    await receiveSubmissions(office, receipt)
    expect((await refusal(receiveSubmissions(office, receipt))).details['rule']).toBe('receivedOnce')
    await withdrawReceipt(office, { obligationId, reason: '登记错单位' })
    expect((await obligation(sunwu)).status).toBe('open')
    await receiveSubmissions(office, receipt)
    expect((await obligation(sunwu)).status).toBe('onTime')
  })

  test('a returned paper is open again, and late once its due day has passed', async () => {
    const { obligationId } = await obligation(sunwu)
    await receiveSubmissions(office, { obligationIds: [obligationId], receivedOn: '2022-04-18', ...paper })
    await returnSubmission(office, { obligationId, reason: '缺少下步工作计划' })
    expect(await obligation(sunwu)).toMatchObject({ status: 'returned', note: '缺少下步工作计划' })
    office.ports.clock.setDay('2022-04-21')
    expect((await obligation(sunwu)).status).toBe('overdue')
  })
})

describe('豁免 (A-28)', () => {
  test('April can be waived in one batch, with its reason, and a waiver can be taken back', async () => {
    const { units } = await submissionMonth(office, { month: '2022-04' })
    const ids = units.flatMap((each) => each.obligations.map((own) => own.obligationId))
    expect(await waiveObligations(office, { obligationIds: ids, reason: '方案4月18日印发' })).toEqual({ waived: ids.length })
    const { summary } = await submissionMonth(office, { month: '2022-04' })
    expect(summary).toMatchObject({ waived: ids.length, overdue: 0, open: 0 })
    const { obligationId } = await obligation(sunwu)
    await unwaiveObligation(office, { obligationId, reason: '该县已具备报送条件' })
    expect((await obligation(sunwu)).status).toBe('open')
  })
})

test('every command leaves one event and its revisions (foundations.md 2)', async () => {
  const count = async () => (await office.store.db.selectFrom('event').selectAll().execute()).length
  const before = await count()
  const { obligationId } = await obligation(sunwu)
  await receiveSubmissions(office, { obligationIds: [obligationId], receivedOn: '2022-04-18', ...paper })
  expect(await count()).toBe(before + 1)
  const revisions = await office.store.db.selectFrom('record_revision').select('rev').where('type', '=', 'submission').execute()
  expect(revisions).toEqual([{ rev: 1 }])
})

test("a county's office registers no receipts: what it submitted itself is done, on the day that it sent it", async () => {
  await office.close()
  office = await seedOffice(`${folder()}/county`, { today: '2022-04-22', profile: 'county', unitId: xunke })
  await openMonth(office, { month: '2022-04' })
  const { lines } = await planLines(office, { month: '2022-04', unitId: xunke })
  await judgeLines(office, { judgements: lines.map(({ lineId }) => ({ lineId, verdict: 'done', note: '' })) })
  expect((await obligation(xunke, 'self-assessment')).status).toBe('open')
  await submitSelfAssessment(office, { unitId: xunke, month: '2022-04', assessedOn: '2022-04-22' })
  expect(await obligation(xunke, 'self-assessment')).toMatchObject({ status: 'onTime', receivedOn: '2022-04-22', way: null })
  expect((await obligation(xunke)).status).toBe('overdue')
})
