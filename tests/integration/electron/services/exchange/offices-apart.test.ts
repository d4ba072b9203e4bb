import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import {
  answer,
  assess,
  changeGoal,
  conclude,
  countyId,
  finishEntry,
  hostId,
  materialAt,
  month,
  openMonth,
  publish,
  receiveTheOthers,
  review,
  reviewsAt,
  superviseCounty,
  words,
  work,
} from '#tests/support/exchange/apart-april.ts'
import { missingAtCity, shared, sightOf } from '#tests/support/exchange/apart-outcome.ts'
import { type Carried, acceptKeys, confirmByTelephone, send, sendKeys, sendVolumes, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, onDay, openMachine, stickIn } from '#tests/support/exchange/machine.ts'

/** A month between two offices that share a stick and nothing else (exchange.md, office.md «Receiving»). Every test goes on where the last one ended. */

const { folder, remove } = makeFolder()
const stick = stickIn(folder, 'U盘')
let city: BareMachine
let county: BareMachine
let report: Carried
let noticeId: string
beforeAll(async () => {
  city = await openMachine(join(folder, 'city'), '2022-04-02')
  county = await openMachine(join(folder, 'county'), '2022-04-02', countyId)
})
afterAll(async () => {
  await city.close()
  await county.close()
  remove()
})

const receivedAtCity = async () => (await city.call('exchange.received', {})).packages
const sentBy = async ({ call }: BareMachine, kind: string) => (await call('exchange.sent', {})).packages.find((each) => each.kind === kind)

describe('April of a county whose office is elsewhere', () => {
  test('开通: one 开通包 down, one 开通回执 up, one telephone call', async () => {
    await acceptKeys(county, city, await sendKeys(city, stick))
    expect(await take(city, await sendKeys(county, stick))).toMatchObject({ status: 'held' })
    expect(await confirmByTelephone(city, county)).toMatchObject([{ status: 'applied' }])
    expect((await county.call('exchange.due', { month })).isEnrolled).toBe(true)
  })

  test('任务清单: the county has the 29 lines of the settled list, with their goals', async () => {
    onDay('2022-04-05', city, county)
    await openMonth(city)
    await changeGoal(city, '7-3', words.goal)
    const [file = ''] = (await send(city, stick, { kind: 'task-issue', month, to: countyId })).files
    expect(await take(county, file)).toMatchObject({ status: 'applied', counts: { waiting: 0, conflict: 0, refused: 0 } })
    const { status, lines } = await county.call('plans.lines', { month, unitId: countyId })
    expect([status, lines.length]).toEqual(['settled', 29])
    expect((await sightOf(county)).goal).toBe(words.goal)
  })

  test('20 April, volume 1: 月报 and 自评 are 按时, the evidence is 佐证未到', async () => {
    onDay('2022-04-20', city, county)
    await work(county, 6, 1 << 20)
    await finishEntry(county)
    await assess(county)
    report = await send(county, stick, { kind: 'month-report', month, to: hostId, layout: 'recordsFirst' })
    const [file = ''] = report.files
    const taken = await take(city, file)
    expect(taken.sentences).toEqual([
      '“4月份工作完成情况”已登记收件，收件日期为2022年4月20日',
      '“4月份自查评分表及佐证材料”已登记收件，收件日期为2022年4月20日',
      '佐证未到：共6件，已到0件，收到后自动关联',
    ])
    const onTime = { status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 }
    expect([await materialAt(city, 'monthly-report'), await materialAt(city, 'self-assessment')]).toEqual([onTime, onTime])
    expect(await receivedAtCity()).toMatchObject([{ kind: 'month-report', volumes: 2, volumesCame: 1, filesLacking: 6 }, {}])
    expect(await city.call('exchange.waiting', {})).toEqual({ heldPackages: 0, conflicts: 0, placesTaken: [], filesLacking: 6, gaps: 0 })
  })

  test('five days later volume 2 completes it: nothing that was reviewed meanwhile is reviewed again', async () => {
    onDay('2022-04-22', city, county)
    await receiveTheOthers(city)
    await review(city)
    const reviewed = { agreed: 28, overruled: ['5-1'], stale: 0 }
    expect(await reviewsAt(city)).toEqual(reviewed)
    onDay('2022-04-25', city, county)
    const [file = ''] = await sendVolumes(county, stick, report, [2])
    expect(await take(city, file)).toMatchObject({ status: 'applied', counts: { new: 0, newer: 0 } })
    expect(await reviewsAt(city)).toEqual(reviewed)
    expect(await receivedAtCity()).toMatchObject([{ volumesCame: 2, filesLacking: 0, receivedOn: '2022-04-20' }, {}])
    expect(await materialAt(city, 'monthly-report')).toEqual({ status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 })
    expect((await sightOf(city)).files).toEqual((await sightOf(county)).files)
  })

  test('复核结果 and 督办单: the county sees its own score and what it is asked', async () => {
    onDay('2022-04-29', city, county)
    await publish(city)
    onDay('2022-05-05', city, county)
    noticeId = await superviseCounty(city)
    const packages = [
      await send(city, stick, { kind: 'review-result', month, to: countyId }),
      await send(city, stick, { kind: 'supervision', month: '2022-05', to: countyId }),
    ]
    for (const { files } of packages) {
      expect(await take(county, files[0] ?? '')).toMatchObject({ status: 'applied', counts: { waiting: 0, conflict: 0, refused: 0 } })
    }
    const [atCity, atCounty] = [await sightOf(city), await sightOf(county)]
    expect(atCounty.published).toMatchObject({ version: 1, publishedOn: '2022-04-29', score: atCity.published?.score })
    expect(atCounty.reviews).toEqual({ agreed: 28, overruled: ['5-1'], stale: 0 })
    expect(atCounty.report).toEqual({ status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 })
    expect(await county.call('notices.get', { noticeId })).toMatchObject({
      notice: { status: 'issued', number: '〔2022〕第1号', answerDueOn: '2022-05-13' },
    })
    const { counties } = await county.call('appraisals.month', { month })
    expect(counties.map(({ unit, rank }) => [unit.unitId, rank])).toEqual([[countyId, null]])
  })

  test('the county answers; the answer is registered on the city’s paper', async () => {
    onDay('2022-05-06', city, county)
    await answer(county, noticeId)
    const [file = ''] = (await send(county, stick, { kind: 'supervision', month: '2022-05', to: hostId })).files
    expect((await take(city, file)).sentences).toContainEqual(expect.stringMatching(/已登记回执$/))
    expect(await city.call('notices.get', { noticeId })).toMatchObject({
      notice: { status: 'answered' },
      answer: { answeredOn: '2022-05-06', result: words.answer },
    })
  })

  test('receipts go both ways, and the same stands in both offices', async () => {
    expect((await sentBy(city, 'supervision'))?.receipt).toMatchObject({ receivedOn: '2022-05-05', conflicts: 0 })
    const receipt = (await sentBy(county, 'month-report'))?.receipt
    expect(receipt).toMatchObject({ receivedOn: '2022-04-20', volumesCame: 2, filesLacking: 0 })
    expect(receipt?.sentences).toEqual([
      '“4月份工作完成情况”已登记收件，收件日期为2022年4月20日',
      '“4月份自查评分表及佐证材料”已登记收件，收件日期为2022年4月20日',
    ])
    const [file = ''] = (await send(city, stick, { kind: 'receipt', month, to: countyId })).files
    await take(county, file)
    expect((await sentBy(county, 'supervision'))?.receipt).toMatchObject({ receivedOn: '2022-05-06', importedAt: expect.any(String) })
    expect(await city.call('exchange.waiting', {})).toEqual({ heldPackages: 0, conflicts: 0, placesTaken: [], filesLacking: 0, gaps: 0 })
  })

  test('销号 goes down as the 督办单 did; then the same stands in both offices', async () => {
    await conclude(city, noticeId)
    const [file = ''] = (await send(city, stick, { kind: 'supervision', month: '2022-05', to: countyId })).files
    expect(await take(county, file)).toMatchObject({ status: 'applied', counts: { waiting: 0, conflict: 0, refused: 0 } })
    const [atCity, atCounty] = [await sightOf(city), await sightOf(county)]
    expect({ ...atCounty, published: atCounty.published?.score }).toEqual({ ...atCity, published: atCity.published?.score })
    for (const [receiver, author] of [
      [city, county],
      [county, city],
    ] as const) {
      const { received, written } = shared(receiver, author)
      expect(received.length).toBeGreaterThan(30)
      expect(received).toEqual(written)
      expect(await receiver.call('store.verify', {})).toMatchObject({ isSound: true })
    }
    expect(missingAtCity(city, county)).toEqual([])
  })
})
