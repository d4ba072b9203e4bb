import { afterEach, beforeEach, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { judgeLines, submitSelfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { receiveSubmissions } from '#electron/services/months/submissions.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'

/** A package takes the place of what the city recorded on the county's behalf, and keeps the first 收件日期 (foundations.md 3). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
  await recordOnBehalf()
  april.city.ports.clock.setDay('2022-04-25')
})
afterEach(() => april.dispose())

test('the preview says what is replaced and which day holds; the import does it', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  const look = await lookAtPackage(city, { token: await chosen(city, volume) }, keeperOf(city))
  if (look.state !== 'ready') throw new Error(look.state)
  expect(look.rows.find(({ noun }) => noun === '工作进展')?.after).toBe('写入，替代代录')
  expect(look.rows.find(({ noun }) => noun === '自查评分表')?.after).toBe('写入，替代代录，首次收件日期仍为4月21日')
  const taken = await take(city, volume)
  expect(taken.sentences).toEqual(look.sentences)
  expect(taken.sentences.join('')).toContain('代录的内容已放入回收站')
  const days = await city.store.db.selectFrom('submission').select(['received_on', 'is_on_behalf']).distinct().execute()
  expect(days).toEqual([{ received_on: '2022-04-21', is_on_behalf: 1 }])
  expect(await progress()).toEqual([
    { is_on_behalf: 0, isBinned: 0 },
    { is_on_behalf: 1, isBinned: 1 },
  ])
  expect((await verified(city)).findings).toEqual([])
})

test('撤销导入 brings the 代录 back out of 回收站, and its 收件登记 says no more that the package counts', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  await take(city, volume)
  expect(await words()).toEqual(['2022年4月25日收到逊克县数据包，代录内容以数据包为准，收件日期不变'])
  await undoImport(city, { packageId: volume.packageId })
  expect(await progress()).toEqual([{ is_on_behalf: 1, isBinned: 0 }])
  expect(await words()).toEqual([''])
  expect((await verified(city)).findings).toEqual([])
})

async function words(): Promise<string[]> {
  const rows = await april.city.store.db.selectFrom('submission').select('reason').distinct().where('is_on_behalf', '=', 1).execute()
  return rows.map(({ reason }) => reason)
}

async function progress() {
  return april.city.store.db
    .selectFrom('progress_entry')
    .select((eb) => ['is_on_behalf', eb('deleted_at', 'is not', null).as('isBinned')])
    .orderBy('is_on_behalf')
    .execute()
}

/** On 21 April the county's paper came by fax, and the city typed it. */
async function recordOnBehalf(): Promise<void> {
  const { city } = april
  const { db } = city.store
  const lines = await listLines(db, { programmeId, month: '2022-04', unitId: xunke })
  const entry = { recordedOn: '2022-04-21', content: '传真件所述', outcome: '', problem: '', nextPlan: '' }
  await saveProgress(city, { ...entry, entryId: null, rev: null, lineId: lines[0]?.id ?? '' })
  await judgeLines(city, { judgements: lines.map(({ id }) => ({ lineId: id, verdict: 'done' as const, note: '' })) })
  await submitSelfAssessment(city, { unitId: xunke, month: '2022-04', assessedOn: '2022-04-21' })
  const owed = await listObligations(db, { programmeId, month: '2022-04', unitId: xunke })
  const obligationIds = owed.map(({ id }) => id)
  await receiveSubmissions(city, { obligationIds, receivedOn: '2022-04-21', way: 'fax', isOnBehalf: true, reason: '' })
}
