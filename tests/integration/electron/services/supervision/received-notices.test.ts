import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { answer, conclude, countyId, hostId, month, openMonth, superviseCounty, words } from '#tests/support/exchange/apart-april.ts'
import { enrolByStick, send, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, onDay, openMachine, stickIn } from '#tests/support/exchange/machine.ts'

/** exchange.md 6: a notice in the office that it is addressed to says what became of it there. Every test goes on where the last one ended. */

const { folder, remove } = makeFolder()
const stick = stickIn(folder, 'U盘')
const may = '2022-05'
let city: BareMachine
let county: BareMachine
let noticeId: string
beforeAll(async () => {
  city = await openMachine(join(folder, 'city'), '2022-04-05')
  county = await openMachine(join(folder, 'county'), '2022-04-05', countyId)
  await enrolByStick(city, county, stick)
  await openMonth(city)
  await carry('task-issue', month)
  onDay('2022-05-05', city, county)
  noticeId = await superviseCounty(city)
  await carry('supervision', may)
})
afterAll(async () => {
  await city.close()
  await county.close()
  remove()
})

async function carry(kind: 'task-issue' | 'supervision', of: string): Promise<void> {
  for (const file of (await send(city, stick, { kind, month: of, to: countyId })).files) await take(county, file)
}

async function report(): Promise<void> {
  for (const file of (await send(county, stick, { kind: 'supervision', month: may, to: hostId })).files) await take(city, file)
}

const detail = (machine: BareMachine) => machine.call('notices.get', { noticeId })
const received = async () => (await county.call('notices.list', { onlyOpen: false })).notices.map((row) => row.received)

async function answerWith(result: string) {
  const { rev, answer: before } = await detail(county)
  return county.call('notices.answer', {
    noticeId,
    rev,
    answerRev: before?.rev ?? null,
    answeredOn: county.ports.clock.today(),
    result,
  })
}

describe('a 督办单 in the county’s office', () => {
  test('waits for its answer, and names the package that will carry it', async () => {
    expect(await received()).toEqual(['awaited'])
    expect((await detail(county)).report).toEqual({ mayAnswer: true, month: may, recipientUnitId: hostId, reportedOn: null })
    expect((await detail(county)).notice.issuedOn).toBe('2022-05-05')
  })

  test('the city’s office has none of these words', async () => {
    const { notice, report: none } = await detail(city)
    expect([notice.received, none]).toEqual([null, null])
  })

  test('an answer waits for its package; it may be a paragraph, and no more than 2000 characters', async () => {
    onDay('2022-05-06', city, county)
    await expect(answerWith('办'.repeat(2001))).rejects.toMatchObject({ code: 'invalid_input' })
    await answerWith('办'.repeat(2000))
    await answer(county, noticeId)
    expect(await received()).toEqual(['written'])
    expect((await county.call('notices.list', { onlyOpen: true })).notices).toMatchObject([{ status: 'answered', daysLate: 0 }])
  })

  test('an answer that was changed in another window is not written over', async () => {
    const { rev, answer: seen } = await detail(county)
    await answerWith('已在另一窗口更正')
    const late = { noticeId, rev, answerRev: seen?.rev ?? null, answeredOn: county.ports.clock.today(), result: '未见更正的回执' }
    await expect(county.call('notices.answer', late)).rejects.toMatchObject({ code: 'stale_version' })
    await expect(county.call('notices.answer', { ...late, answerRev: null })).rejects.toMatchObject({ code: 'stale_version' })
    expect((await detail(county)).answer?.result).toBe('已在另一窗口更正')
    await answer(county, noticeId)
  })

  test('once its package was written it is 已报, since that day', async () => {
    await report()
    onDay('2022-05-07', city, county)
    expect(await received()).toEqual(['reported'])
    expect((await detail(county)).report).toMatchObject({ mayAnswer: true, reportedOn: '2022-05-06' })
  })

  test('a correction waits again, and is reported again', async () => {
    await answerWith('已于5月7日为教学点调配专职辅导教师3名')
    expect([await received(), (await detail(county)).report?.reportedOn]).toEqual([['written'], null])
    await report()
    expect(await received()).toEqual(['reported'])
    expect((await detail(city)).answer?.result).toBe('已于5月7日为教学点调配专职辅导教师3名')
  })

  test('what the city registered comes back with the notice', async () => {
    await carry('supervision', may)
    expect(await received()).toEqual(['registered'])
  })

  test('退回续办 asks for another answer, 准予销号 for none', async () => {
    await conclude(city, noticeId, { verdict: 'returned', opinion: '未附调配文件' })
    await carry('supervision', may)
    expect(await received()).toEqual(['returned'])
    onDay('2022-05-16', city, county)
    expect((await detail(county)).notice.daysLate).toBe(3)
    await answer(county, noticeId)
    expect(await received()).toEqual(['written'])
    await report()
    const waiting = async () => (await county.call('desk.status', {})).waiting.supervision
    const before = await waiting()
    await conclude(city, noticeId)
    await carry('supervision', may)
    const items = (await detail(county)).items.filter(({ isIncluded }) => isIncluded)
    // What the city let go waits for nobody in the county, though the matter itself was missed.
    expect(await waiting()).toBe(before - items.length)
    const { notice, report: last, answer: given } = await detail(county)
    expect([notice.received, last?.mayAnswer, given?.result]).toEqual(['closed', false, words.answer])
    await expect(answerWith('再次回执')).rejects.toMatchObject({ details: { rule: 'noticeClosed' } })
  })
})
