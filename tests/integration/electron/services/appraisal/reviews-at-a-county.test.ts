import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import {
  assess,
  countyId,
  hostId,
  month,
  openMonth,
  publish,
  receiveTheOthers,
  review,
  words,
  work,
} from '#tests/support/exchange/apart-april.ts'
import { enrolByStick, send, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, onDay, openMachine, stickIn } from '#tests/support/exchange/machine.ts'
import { lineOf, linesOf } from '#tests/support/journeys/seed.ts'

/** 考评细则 三（二）、（三）: what the city’s review made of a county’s month is read in the county’s own office, and nothing of the others. */

const { folder, remove } = makeFolder()
const stick = stickIn(folder, 'U盘')
const others = ['爱辉区', '北安市', '嫩江市', '五大连池市', '孙吴县']
let city: BareMachine
let county: BareMachine
beforeAll(async () => {
  city = await openMachine(join(folder, 'city'), '2022-04-05')
  county = await openMachine(join(folder, 'county'), '2022-04-05', countyId)
  await enrolByStick(city, county, stick)
  await openMonth(city)
  await bring(city, county, 'task-issue')
  onDay('2022-04-20', city, county)
  await work(county, 2, 1 << 12)
  await assess(county)
  await bring(county, city, 'month-report')
  await receiveTheOthers(city)
  await review(city)
  onDay('2022-04-26', city, county)
  const { lineId } = lineOf(await linesOf(city, month, countyId), '7-1')
  const findings = [{ lineId, finding: 'refuted' as const, reason: '现场未见工作方案' }]
  await city.call('appraisals.spotCheck', { unitId: countyId, month, checkedOn: '2022-04-26', howChosen: '随机抽取', findings })
  onDay('2022-04-29', city, county)
  await publish(city)
})
afterAll(async () => {
  await city.close()
  await county.close()
  remove()
})

async function bring(from: BareMachine, to: BareMachine, kind: 'task-issue' | 'month-report' | 'review-result'): Promise<void> {
  for (const file of (await send(from, stick, { kind, month, to: from === city ? countyId : hostId })).files) await take(to, file)
}

const atCounty = () => county.call('appraisals.county', { unitId: countyId, month })

describe('复核结果 in the county’s office', () => {
  test('before it came no line is reviewed', async () => {
    const { rows, isPublished } = await atCounty()
    expect(rows.filter((row) => row.review !== null || row.spotCheck !== null)).toEqual([])
    expect(isPublished).toBe(false)
  })

  test('each line’s 自评 stands beside the review and its reason, the 抽查 beside its finding', async () => {
    await bring(city, county, 'review-result')
    const { rows } = await atCounty()
    expect(rows.find(({ code }) => code === '5-1')).toMatchObject({
      selfVerdict: 'done',
      review: { decision: 'overruled', verdict: 'notDone', reason: words.overruled, isStale: false },
    })
    expect(rows.find(({ code }) => code === '7-1')).toMatchObject({
      review: { decision: 'agreed', verdict: 'done', isStale: false },
      spotCheck: { finding: 'refuted', reason: '现场未见工作方案', checkedOn: '2022-04-26' },
    })
    expect(rows).toHaveLength(29)
    expect(rows).toEqual((await city.call('appraisals.county', { unitId: countyId, month })).rows)
  })

  test('the score is the published one, with every line of its arithmetic', async () => {
    const [own, published] = [await atCounty(), await city.call('appraisals.county', { unitId: countyId, month })]
    expect(own.isPublished).toBe(true)
    expect(own.score).toEqual(published.score)
    expect(own.score.lines.find(({ part }) => part === 'completion')?.sentences.join('')).toContain(
      '5-1 政务诚信承诺公开公示（少得 2.76 分）',
    )
    expect(own.score.lines.find(({ part }) => part === 'deductions')).toMatchObject({ points: '-1.38' })
  })

  test('no other county is named, none is ranked, none can be asked for', async () => {
    const text = JSON.stringify([await atCounty(), await county.call('appraisals.month', { month })])
    for (const name of others) expect(text).not.toContain(name)
    const { counties } = await county.call('appraisals.month', { month })
    expect(counties.map(({ rank }) => rank)).toEqual([null])
    await expect(county.call('appraisals.county', { unitId: 'heihe:unit:sunwu-county', month })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  })

  test('what the county goes on with does not change what was published', async () => {
    const { lineId } = lineOf(await linesOf(county, month, countyId), '5-1')
    const entry = { recordedOn: '2022-04-29', content: '已正式印发', outcome: '', problem: '', nextPlan: '' }
    await county.call('progress.save', { lineId, entryId: null, rev: null, ...entry })
    const { rows, score } = await atCounty()
    expect(rows.find(({ code }) => code === '5-1')?.review).toMatchObject({ decision: 'overruled', reason: words.overruled })
    expect(score.score).toBe((await city.call('appraisals.county', { unitId: countyId, month })).score.score)
  })
})
