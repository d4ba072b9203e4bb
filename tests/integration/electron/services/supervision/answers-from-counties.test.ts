import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentDetail } from '#electron/services/documents/documents.ts'
import { closeProblem, problemList, reopenProblem, saveProblem } from '#electron/services/supervision/problems.ts'
import { registerArrivedAnswers } from '#electron/services/supervision/arrived-answers.ts'
import { answerNotice, concludeNotice, noticeDetail } from '#electron/services/supervision/notices.ts'
import { supersedeOnBehalf } from '#electron/services/records/supersede.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type Drafted, advance, draftOne, obligationOf, toIssue } from '#tests/fixtures/supervision/may.ts'
import { type TwoOffices, carry, findings, twoOffices } from '#tests/fixtures/two-offices.ts'

/** exchange.md 6: a notice is the city's, its answer the unit's; a problem is the unit's, its 销号 the city's. */

let offices: TwoOffices
beforeEach(async () => {
  offices = await twoOffices({ today: '2022-04-18' })
  await openMonth(offices.city, { month: '2022-04' })
  on('2022-05-05')
})
afterEach(() => offices.dispose())

function on(day: string): void {
  for (const office of [offices.city, offices.county]) office.ports.clock.setDay(day)
}

const down = () => carry(offices.city, offices.county, async (_, changed) => changed)
const up = () =>
  carry(offices.county, offices.city, async (act, changed) => ({
    superseded: await supersedeOnBehalf(offices.city, act, changed),
    registered: await registerArrivedAnswers(offices.city, act, changed),
  }))

async function issuedNotice(): Promise<Drafted> {
  const { city } = offices
  const drafted = await draftOne(city, 'remind', [await obligationOf(city, xunke)])
  await advance(city, drafted.documentId, ...toIssue)
  await down()
  return drafted
}

async function answer(office: 'city' | 'county', noticeId: string, answeredOn: string, result: string) {
  const { rev, answer: before } = await noticeDetail(offices[office], { noticeId })
  return answerNotice(offices[office], { noticeId, rev, answerRev: before?.rev ?? null, answeredOn, result })
}

describe('a notice that a county answers in its own program', () => {
  test('the answer goes to the city, which registers 签收 and 回执 on the paper', async () => {
    const { city, county } = offices
    const { noticeId, documentId } = await issuedNotice()
    on('2022-05-10')
    await answer('county', noticeId, '2022-05-09', '月报已补报')
    const said = { answeredOn: '2022-05-09', result: '月报已补报' }
    expect(await noticeDetail(county, { noticeId })).toMatchObject({ answer: said, notice: { status: 'answered' } })
    expect((await up()).registered).toMatchObject([{ noticeId, unitId: xunke }])
    expect(await noticeDetail(city, { noticeId })).toMatchObject({ answer: said, notice: { status: 'answered' } })
    expect((await documentDetail(city, { documentId })).document.status).toBe('answered')
    expect([await findings(city), await findings(county)]).toEqual([[], []])
  })

  test('退回续办: the unit reads it, answers again, and the city closes with 销号', async () => {
    const { city, county } = offices
    const { noticeId } = await issuedNotice()
    on('2022-05-10')
    await answer('county', noticeId, '2022-05-10', '已安排')
    await up()
    const conclude = async (verdict: 'approved' | 'returned', opinion: string) => {
      const { rev } = await noticeDetail(city, { noticeId })
      return concludeNotice(city, { noticeId, rev, concludedOn: city.ports.clock.today(), verdict, opinion })
    }
    await conclude('returned', '未附佐证')
    await down()
    expect(await noticeDetail(county, { noticeId })).toMatchObject({
      notice: { status: 'delivered' },
      conclusion: { verdict: 'returned', opinion: '未附佐证' },
    })
    on('2022-05-12')
    await answer('county', noticeId, '2022-05-12', '已附佐证')
    expect((await noticeDetail(county, { noticeId })).notice.status).toBe('answered')
    await up()
    await conclude('approved', '属实')
    await down()
    for (const office of [city, county]) expect((await noticeDetail(office, { noticeId })).notice.status).toBe('closed')
    await expect(answer('county', noticeId, '2022-05-12', '再次回复')).rejects.toMatchObject({ details: { rule: 'noticeClosed' } })
    expect([await findings(city), await findings(county)]).toEqual([[], []])
  })

  test('what the city entered from paper stands until the unit’s own answer comes, and never goes to the unit', async () => {
    const { city, county } = offices
    const { noticeId, documentId } = await issuedNotice()
    on('2022-05-10')
    await advance(city, documentId, 'deliver')
    await answer('city', noticeId, '2022-05-10', '据纸质回执')
    await down()
    expect((await noticeDetail(county, { noticeId })).answer).toBeNull()
    await answer('county', noticeId, '2022-05-10', '月报已补报')
    expect((await up()).superseded).toMatchObject([{ kind: 'noticeAnswer', unitId: xunke }])
    expect((await noticeDetail(city, { noticeId })).answer).toEqual({ rev: 1, answeredOn: '2022-05-10', result: '月报已补报' })
    expect(await findings(city)).toEqual([])
  })

  test('no answer lies in the future, before the notice, or of another unit', async () => {
    const { noticeId } = await issuedNotice()
    await expect(answer('county', noticeId, '2022-05-06', '办')).rejects.toMatchObject({ details: { rule: 'stepInFuture' } })
    await expect(answer('county', noticeId, '2022-05-04', '办')).rejects.toMatchObject({ details: { rule: 'answerBeforeIssue' } })
  })
})

describe('a problem of a county', () => {
  const texts = { unitId: xunke, measureId: null, origin: '督查', foundOn: '2022-05-01', dueOn: '2022-05-20' }
  const ofIt = async (office: 'city' | 'county') => (await problemList(offices[office])).problems[0]

  test('the city closes and reopens it in a record of its own; the unit’s next word counts after that', async () => {
    const { city, county } = offices
    const input = { ...texts, content: '公示不及时', measuresTaken: '' }
    const { problemId, rev } = await saveProblem(county, { ...input, problemId: null, rev: null })
    await up()
    const closing = { problemId, closedOn: '2022-05-05', conclusion: '已整改' }
    const closed = await closeProblem(city, { ...closing, rev: (await ofIt('city'))?.rev ?? 0 })
    await expect(closeProblem(city, { ...closing, rev: closed.rev })).rejects.toMatchObject({ details: { rule: 'closedOnce' } })
    await down()
    expect(await ofIt('county')).toMatchObject({ status: 'closed', closedOn: '2022-05-05', conclusion: '已整改' })
    await reopenProblem(city, { problemId, rev: closed.rev, ground: '复查未整改' })
    await down()
    const open = await ofIt('county')
    expect(open).toMatchObject({ status: 'open', conclusion: '复查未整改' })
    await expect(saveProblem(county, { ...input, problemId, rev })).rejects.toMatchObject({ code: 'stale_version' })
    const again = await saveProblem(county, { ...input, measuresTaken: '已重新公示', problemId, rev: open?.rev ?? 0 })
    await closeProblem(county, { ...closing, rev: again.rev })
    await up()
    expect(await ofIt('city')).toMatchObject({ status: 'closed', measuresTaken: '已重新公示' })
    expect([await findings(city), await findings(county)]).toEqual([[], []])
  })

  test('the city does not write into the unit’s record', async () => {
    const { city, county } = offices
    const input = { ...texts, content: '公示不及时', measuresTaken: '' }
    const { problemId } = await saveProblem(county, { ...input, problemId: null, rev: null })
    await up()
    const { rev } = (await ofIt('city')) ?? { rev: 0 }
    await expect(saveProblem(city, { ...input, content: '另一说法', problemId, rev })).rejects.toMatchObject({
      details: { rule: 'foreignRecord' },
    })
  })
})
