import { afterEach, beforeEach, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { reviewLines } from '#electron/services/appraisal/reviews.ts'
import { packageContents } from '#electron/services/exchange/incoming/contents.ts'
import { receivedPackages } from '#electron/services/exchange/incoming/received.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { receiptsDue } from '#electron/services/exchange/outgoing/receipts-due.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { parcelFrom, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** 撤销导入, while nothing was built on it (exchange.md 7, E-UNDO-BUILT). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

test('a report is taken back whole: rows, revisions, receipt dates; its lines are kept, and it can be imported again', async () => {
  const { city, county } = april
  const before = countiesOf(await storePicture(city.store.db))
  const [volume] = await reportParcel(county, city)
  await take(city, volume)
  const imported = countiesOf(await storePicture(city.store.db))
  city.ports.clock.setDay('2022-04-22')
  const { removed } = await undoImport(city, { packageId: volume.packageId })
  expect(removed).toBe(volume.records)
  expect(countiesOf(await storePicture(city.store.db))).toEqual(before)
  expect((await verified(city)).findings).toEqual([])
  expect(await city.store.db.selectFrom('submission').select('status').distinct().execute()).toEqual([{ status: 'withdrawn' }])
  const receipt = await city.store.db.selectFrom('package_receipt').select(['sentences', 'imported_at', 'rev']).executeTakeFirstOrThrow()
  expect(receipt).toEqual({ sentences: '["收件单位已于2022年4月22日撤销导入，内容未生效"]', imported_at: null, rev: 2 })
  expect(await receiptsDue(city.store.db, xunke)).toEqual([{ type: 'packageReceipt', id: volume.packageId, rev: 2 }])
  expect((await receivedPackages(city, { after: null, unitId: null })).packages).toMatchObject([{ status: 'undone', volumesCame: 0 }])
  const contents = await packageContents(city, { packageId: volume.packageId })
  expect(contents.rows.find(({ noun }) => noun === '工作信息')).toMatchObject({ subject: '《诚信宣传》' })
  expect((await take(city, volume)).status).toBe('applied')
  expect(countiesOf(await storePicture(city.store.db))).toEqual(imported)
  expect((await verified(city)).findings).toEqual([])
})

test('a record that was here before says again what it said', async () => {
  const { city, county } = april
  const [old, renewed] = [await progressLines(1), await progressLines(2)]
  await take(city, (await parcelFrom(county, city, { lines: old, seq: 1 }))[0])
  const before = await city.store.db.selectFrom('progress_entry').selectAll().execute()
  const [parcel] = await parcelFrom(county, city, { lines: renewed, seq: 2 })
  await take(city, parcel)
  expect(await city.store.db.selectFrom('progress_entry').selectAll().execute()).not.toEqual(before)
  await undoImport(city, { packageId: parcel.packageId })
  expect(await city.store.db.selectFrom('progress_entry').selectAll().execute()).toEqual(before)
  expect((await verified(city)).findings).toEqual([])
})

test('a review of a line that came keeps its report (E-UNDO-BUILT)', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  await take(city, volume)
  const [line] = await listLines(city.store.db, { programmeId, month: '2022-04', unitId: xunke })
  const decision = { lineId: line?.id ?? '', decision: 'overrule' as const, verdict: 'notDone' as const, reason: '佐证不足' }
  await reviewLines(city, { decisions: [decision] })
  const before = await storePicture(city.store.db)
  expect(exchangeFaultOf(await refusal(undoImport(city, { packageId: volume.packageId })))).toBe('E-UNDO-BUILT')
  expect(await storePicture(city.store.db)).toEqual(before)
})

test('a later package of the sender keeps the earlier one (E-UNDO-BUILT)', async () => {
  const { city, county } = april
  const [first] = await parcelFrom(county, city, { lines: await progressLines(1), seq: 1 })
  await take(city, first)
  const [second] = await parcelFrom(county, city, { lines: await progressLines(2), seq: 2 })
  await take(city, second)
  expect(exchangeFaultOf(await refusal(undoImport(city, { packageId: first.packageId })))).toBe('E-UNDO-BUILT')
  await undoImport(city, { packageId: second.packageId })
  await undoImport(city, { packageId: first.packageId })
  expect(await city.store.db.selectFrom('progress_entry').selectAll().execute()).toEqual([])
  expect((await verified(city)).findings).toEqual([])
})

test('no revision leaves the journal but by an 撤销导入 that keeps its line', async () => {
  const { city, county } = april
  await take(city, (await reportParcel(county, city))[0])
  for (const type of ['progressEntry', 'planLine']) {
    const removal = city.store.write((trx) => trx.deleteFrom('record_revision').where('type', '=', type).execute())
    await expect(removal).rejects.toThrow()
  }
})

async function progressLines(rev: number): Promise<string[]> {
  const rows = april.county.store.db.selectFrom('record_revision').select('line').where('type', '=', 'progressEntry')
  return (await rows.where('rev', '=', rev).execute()).map(({ line }) => line)
}

/** What the county's report says, without this office's own receipts and registrations. */
function countiesOf(picture: Record<string, readonly string[]>) {
  const isOwn = (row: string): boolean => /"type":"(?:packageReceipt|submission)"/.test(row)
  const kept = Object.entries(picture).filter(([table]) => !['package_receipt', 'submission'].includes(table))
  return Object.fromEntries(kept.map(([table, rows]) => [table, rows.filter((row) => !isOwn(row))]))
}
