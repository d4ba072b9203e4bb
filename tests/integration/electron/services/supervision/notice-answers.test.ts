import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentDetail } from '#electron/services/documents/documents.ts'
import { answerNotice, concludeNotice, noticeDetail, noticeList } from '#electron/services/supervision/notices.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type MayOffice,
  advance,
  draftOne,
  education,
  inMay,
  milestonesOf,
  obligationOf,
  take,
  toIssue,
} from '#tests/fixtures/supervision/may.ts'

const detailSchema = contract['notices.get'].output
const listSchema = contract['notices.list'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const detail = async (noticeId: string) => detailSchema.parse(await noticeDetail(office, { noticeId }))

/** A 督办单 to 市教育局 about the plan and the monthly report. */
async function supervision() {
  return draftOne(office, 'supervise', [...(await milestonesOf(office, '7-3', education)), await obligationOf(office, education)])
}

describe('回执与销号 (M-086): notice and paper say the same', () => {
  async function delivered() {
    const notice = await supervision()
    await advance(office, notice.documentId, ...toIssue, 'deliver')
    return notice
  }

  test('an answer is refused before 签收, with what comes first', async () => {
    const { noticeId, documentId } = await supervision()
    await advance(office, documentId, ...toIssue)
    const { rev } = await detail(noticeId)
    await expect(
      answerNotice(office, { noticeId, rev, answerRev: null, answeredOn: '2022-05-05', result: '已印发' }),
    ).rejects.toMatchObject({
      details: { remedy: '请先办理“登记签收”' },
    })
  })

  test('准予销号 closes both', async () => {
    const { noticeId, documentId } = await delivered()
    office.ports.clock.setDay('2022-05-12')
    await answerNotice(office, {
      noticeId,
      rev: (await detail(noticeId)).rev,
      answerRev: null,
      answeredOn: '2022-05-12',
      result: '方案已印发',
    })
    await concludeNotice(office, {
      noticeId,
      rev: (await detail(noticeId)).rev,
      concludedOn: '2022-05-12',
      verdict: 'approved',
      opinion: '佐证属实',
    })
    const { notice, answer, conclusion } = await detail(noticeId)
    expect([notice.status, answer, conclusion]).toEqual([
      'closed',
      { rev: 1, answeredOn: '2022-05-12', result: '方案已印发' },
      { concludedOn: '2022-05-12', verdict: 'approved', opinion: '佐证属实' },
    ])
    expect((await documentDetail(office, { documentId })).document.status).toBe('closed')
    expect((await noticeList(office, { onlyOpen: true })).notices).toEqual([])
  })

  test('退回续办 keeps both open: the next answer is awaited and may then be closed', async () => {
    const { noticeId, documentId } = await delivered()
    await advance(office, documentId, 'answer')
    await concludeNotice(office, {
      noticeId,
      rev: (await detail(noticeId)).rev,
      concludedOn: '2022-05-05',
      verdict: 'returned',
      opinion: '未附方案文本',
    })
    const steps = (await documentDetail(office, { documentId })).steps
    expect(steps.find((step) => step.step === 'answer')).toMatchObject({ state: 'current', detail: '5月5日退回续办：未附方案文本' })
    expect((await detail(noticeId)).notice.status).toBe('delivered')
    await advance(office, documentId, 'answer', 'close')
    expect((await detail(noticeId)).conclusion?.verdict).toBe('approved')
  })

  test('the same steps on the paper reach the notice', async () => {
    const { noticeId, documentId } = await delivered()
    await take(office, documentId, { step: 'answer', answeredOn: '2022-05-05', result: '方案已印发' })
    expect((await detail(noticeId)).answer).toEqual({ rev: 1, answeredOn: '2022-05-05', result: '方案已印发' })
  })

  test('an unanswered notice is late from the day after its due day', async () => {
    const { noticeId } = await delivered()
    const late = async (day: string) => {
      office.ports.clock.setDay(day)
      return listSchema.parse(await noticeList(office, { onlyOpen: true })).notices.find((each) => each.noticeId === noticeId)?.daysLate
    }
    expect([await late('2022-05-13'), await late('2022-05-16')]).toEqual([0, 3])
  })
})
