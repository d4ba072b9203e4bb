import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import {
  answer,
  assess,
  changeGoal,
  conclude,
  countyId,
  finishEntry,
  hostId,
  month,
  openMonth,
  publish,
  receiveTheOthers,
  review,
  superviseCounty,
  words,
  work,
} from '#tests/support/exchange/apart-april.ts'
import { missingAtCity, shared, sightOf } from '#tests/support/exchange/apart-outcome.ts'
import { acceptKeys, confirmByTelephone, send, sendKeys, sendVolumes, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, onDay, openMachine, stickIn } from '#tests/support/exchange/machine.ts'

/** The month between two offices once more: every package comes twice, and the later one first (exchange.md 6). Every test goes on where the last one ended. */

const { folder, remove } = makeFolder()
const stick = stickIn(folder, 'U盘')
let city: BareMachine
let county: BareMachine
let noticeId: string
/** Every file that each office was given. */
const given = new Map<BareMachine, string[]>()
beforeAll(async () => {
  city = await openMachine(join(folder, 'city'), '2022-04-02')
  county = await openMachine(join(folder, 'county'), '2022-04-02', countyId)
})
afterAll(async () => {
  await city.close()
  await county.close()
  remove()
})

/** Gives an office files from the last one to the first, each of them twice; what it said to each at first. */
async function crooked(machine: BareMachine, ...files: readonly string[]) {
  const first = []
  for (const file of files.toReversed()) {
    first.push(await take(machine, file))
    const again = await take(machine, file)
    expect(again).toMatchObject({ packageId: first.at(-1)?.packageId, counts: { new: 0, newer: 0, older: 0, conflict: 0, waiting: 0 } })
    expect(again.sentences).toEqual([expect.stringMatching(/^该数据包已于.*，未作任何改动$/)])
  }
  given.set(machine, [...(given.get(machine) ?? []), ...files])
  return first
}

const one = ({ files }: { readonly files: readonly string[] }): string => files[0] ?? ''

describe('every package twice and in the wrong order', () => {
  test('开通: the 开通回执 comes twice before the call and once more after it', async () => {
    const down = await sendKeys(city, stick)
    await acceptKeys(county, city, down)
    given.set(county, [down])
    const up = await sendKeys(county, stick)
    expect(await crooked(city, up)).toMatchObject([{ status: 'held' }])
    expect(await confirmByTelephone(city, county)).toMatchObject([{ status: 'applied' }])
    await crooked(city)
    expect((await take(city, up)).sentences).toEqual(['该数据包已于2022年4月2日导入，未作任何改动'])
  })

  test('任务清单: the older version that comes later is history, the newer goal stays', async () => {
    onDay('2022-04-05', city, county)
    await openMonth(city)
    const first = await send(city, stick, { kind: 'task-issue', month, to: countyId })
    await changeGoal(city, '7-3', words.goal)
    const second = await send(city, stick, { kind: 'task-issue', month, to: countyId })
    const [, older] = await crooked(county, one(first), one(second))
    // The plan and one of its lines; new is the receipt, which the first of both carries.
    expect(older?.counts).toMatchObject({ new: 1, newer: 0, older: 2, conflict: 0 })
    expect((await sightOf(county)).goal).toBe(words.goal)
  })

  test('月报: evidence before its records, the final report before its draft', async () => {
    onDay('2022-04-20', city, county)
    await work(county, 6, 1 << 20)
    const draft = await send(county, stick, { kind: 'month-report', month, to: hostId, withEvidence: false })
    await finishEntry(county)
    await assess(county)
    const report = await send(county, stick, { kind: 'month-report', month, to: hostId, layout: 'recordsFirst' })
    const [evidence = ''] = await sendVolumes(county, stick, report, [2])
    const taken = await crooked(city, one(draft), one(report), evidence)
    expect(taken.map(({ status, counts }) => [status, counts.newer, counts.older, counts.conflict])).toEqual([
      ['applied', 0, 0, 0],
      ['applied', 0, 0, 0],
      ['applied', 0, 1, 0],
    ])
    expect(await city.call('exchange.waiting', {})).toEqual({ heldPackages: 0, conflicts: 0, placesTaken: [], filesLacking: 0, gaps: 0 })
  })

  test('督办单 before 复核结果, and the answer after the receipt that was made later', async () => {
    onDay('2022-04-22', city, county)
    await receiveTheOthers(city)
    await review(city)
    onDay('2022-04-29', city, county)
    await publish(city)
    onDay('2022-05-05', city, county)
    noticeId = await superviseCounty(city)
    const reviewed = await send(city, stick, { kind: 'review-result', month, to: countyId })
    const notice = await send(city, stick, { kind: 'supervision', month: '2022-05', to: countyId })
    await crooked(county, one(reviewed), one(notice))
    onDay('2022-05-06', city, county)
    await answer(county, noticeId)
    const answered = await send(county, stick, { kind: 'supervision', month: '2022-05', to: hostId })
    const corrected = await send(county, stick, { kind: 'month-report', month, to: hostId, withEvidence: false })
    await crooked(city, one(answered), one(corrected))
    const receipt = await send(city, stick, { kind: 'receipt', month, to: countyId })
    await conclude(city, noticeId)
    const concluded = await send(city, stick, { kind: 'supervision', month: '2022-05', to: countyId })
    const last = await crooked(county, one(receipt), one(concluded))
    expect(last.map(({ status, counts }) => [status, counts.conflict, counts.waiting])).toEqual([
      ['applied', 0, 0],
      ['applied', 0, 0],
    ])
  })

  test('in the end both offices say the same, as if everything had come once and in its order', async () => {
    const [atCity, atCounty] = [await sightOf(city), await sightOf(county)]
    expect({ ...atCounty, published: atCounty.published?.score }).toEqual({ ...atCity, published: atCity.published?.score })
    const onTime = { status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 }
    expect(atCounty).toMatchObject({
      goal: words.goal,
      notDone: ['2-1'],
      entries: [[words.content, words.nextPlan]],
      report: onTime,
      sheet: onTime,
      reviews: { agreed: 28, overruled: ['5-1'], stale: 0 },
      notices: [['〔2022〕第1号', 'closed', '2022-05-05']],
      published: { score: '29.57', version: 1, publishedOn: '2022-04-29' },
    })
    expect(atCounty.files).toHaveLength(6)
    for (const [receiver, author] of [
      [city, county],
      [county, city],
    ] as const) {
      const { received, written } = shared(receiver, author)
      expect(received.length).toBeGreaterThan(30)
      expect(received).toEqual(written)
    }
    expect(missingAtCity(city, county)).toEqual([])
  })

  test('everything once more from the last to the first writes a row of the log each, and nothing else', async () => {
    for (const machine of [city, county]) {
      const [before, files] = [logicalDump(machine.folder) ?? {}, given.get(machine) ?? []]
      for (const file of files.toReversed()) await take(machine, file)
      const after = logicalDump(machine.folder) ?? {}
      expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(['event'])
      const [was, is] = [before, after].map((dump) => Number(dump['event']?.split(' ')[0]))
      expect((is ?? 0) - (was ?? 0)).toBe(files.length)
      expect(await machine.call('store.verify', {})).toMatchObject({ isSound: true })
    }
  })
})
