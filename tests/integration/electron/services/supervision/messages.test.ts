import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '#electron/services/supervision/messages.ts'
import { receiveSubmissions } from '#electron/services/months/submissions.ts'
import { type MayOffice, education, inMay, milestonesOf, obligationOf, sunwu, xunke } from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const text = async (...subjects: Parameters<typeof composeMessage>[1]['subjects']) => (await composeMessage(office, { subjects })).text

describe('office.md «The ladder»: every reminder can be copied as a short message', () => {
  test('a county that has not reported', async () => {
    office.ports.clock.setDay('2022-04-21')
    expect(await text(await obligationOf(office, sunwu))).toBe(
      '【提示】孙吴县专班：4月份工作完成情况应于4月20日前报送，截至21日9时未收到，请速报。',
    )
  })

  test('several subjects of one unit are joined; the month is named once another one has begun', async () => {
    const subjects = [await obligationOf(office, sunwu), await obligationOf(office, sunwu, 'self-assessment')]
    expect(await text(...subjects)).toBe(
      '【提示】孙吴县专班：4月份工作完成情况应于4月20日前报送、4月份自查评分表及佐证材料应于4月23日前报送，截至5月5日9时均未收到，请速报。',
    )
  })

  test('materials and measures of one unit stand in one message', async () => {
    const subjects = [await obligationOf(office, education), ...(await milestonesOf(office, '7-3', education))]
    expect(await text(...subjects)).toBe(
      '【提示】市教育局：4月份工作完成情况应于4月20日前报送，截至5月5日9时未收到；“诚信黑河进校园”工作方案应于4月30日前制定，截至5月5日9时未完成，请抓紧办理并补报。',
    )
  })

  test('each unit has its own line; what is not yet due is asked for in time', async () => {
    office.ports.clock.setDay('2022-04-19', '15:30:00')
    expect(await text(await obligationOf(office, sunwu), await obligationOf(office, xunke))).toBe(
      '【提示】孙吴县专班：4月份工作完成情况应于4月20日前报送，截至19日15时未收到，请按时报送。\n' +
        '【提示】逊克县专班：4月份工作完成情况应于4月20日前报送，截至19日15时未收到，请按时报送。',
    )
  })

  test('nobody is reminded of what came', async () => {
    const subject = await obligationOf(office, sunwu)
    if (subject.kind !== 'obligation') throw new Error('an obligation')
    const receivedOn = office.ports.clock.today()
    await receiveSubmissions(office, { obligationIds: [subject.obligationId], receivedOn, way: 'paper', isOnBehalf: false, reason: '' })
    await expect(text(subject)).rejects.toMatchObject({ details: { rule: 'settledSubject' } })
  })
})
