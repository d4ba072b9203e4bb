import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { receivedPackages } from '#electron/services/exchange/incoming/received.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { exchangeWaiting } from '#electron/services/exchange/incoming/waiting.ts'
import { confirmKey } from '#electron/services/exchange/keys/confirming.ts'
import { ensureKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { codeOf } from '#electron/services/exchange/keys/roster.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { sunwu } from '#tests/fixtures/exchange/county-records.ts'
import { issuedApril, workInCounty } from '#tests/fixtures/exchanged-april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, parcelFrom, reportParcel, take, travellingLines, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** A package of a key that nobody confirmed yet: the date holds, the content waits (office.md «Receiving», exchange.md 3). */

let april: Awaited<ReturnType<typeof issuedApril>>

beforeEach(async () => {
  april = await issuedApril()
  await ensureKeys(april.city, keeperOf(april.city))
  await ensureKeys(april.county, keeperOf(april.county))
  await workInCounty(april.county)
  april.city.ports.clock.setDay('2022-04-20')
})
afterEach(() => april.dispose())

test('it is kept with its 收件日期, nothing of its content is in the store', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  const before = await storePicture(city.store.db)
  const look = await lookAtPackage(city, { token: await chosen(city, volume) }, keeperOf(city))
  expect(look).toMatchObject({ state: 'unknownKey', receivedOn: '2022-04-20', about: { sender: { unitId: xunke } } })
  expect((await take(city, volume)).status).toBe('held')
  const after = await storePicture(city.store.db)
  for (const table of ['progress_entry', 'self_verdict', 'evidence', 'foreign_record', 'revision_waiting']) {
    expect(after[table]).toEqual(before[table])
  }
  expect(await city.store.db.selectFrom('submission').select(['received_on', 'status']).execute()).toEqual([
    { received_on: '2022-04-20', status: 'received' },
  ])
  expect(await city.store.db.selectFrom('pending_key').select(['unit_id', 'status']).execute()).toEqual([
    { unit_id: xunke, status: 'pending' },
  ])
  expect(await exchangeWaiting(city)).toMatchObject({ heldPackages: 1 })
  expect((await receivedPackages(city, { after: null, unitId: null })).packages).toMatchObject([{ status: 'held', importedAt: null }])
  expect((await take(city, volume)).sentences).toEqual(['该数据包已于2022年4月20日收存待核验，未作任何改动'])
  expect((await verified(city)).findings).toEqual([])
})

test('after the call everything takes effect in the order of the numbers, with the first 收件日期', async () => {
  const { city, county } = april
  const lines = await travellingLines(county)
  const [second] = await parcelFrom(county, city, { lines: lines.slice(0, 20), seq: 2 })
  const [first] = await reportParcel(county, city)
  await take(city, second)
  await take(city, first)
  city.ports.clock.setDay('2022-04-25')
  const { signKey, ageRecipient } = await ensureKeys(county, keeperOf(county))
  const { taken } = await confirmKey(city, { signKey, digits: codeOf({ signKey, ageRecipient }), way: 'paper' })
  expect(taken).toMatchObject([
    { packageId: first.packageId, status: 'applied' },
    { packageId: second.packageId, status: 'applied' },
  ])
  const days = await city.store.db.selectFrom('submission').select('received_on').distinct().execute()
  expect(days).toEqual([{ received_on: '2022-04-20' }])
  expect(await city.store.db.selectFrom('package_receipt').select(['received_on', 'rev']).where('seq', '=', 1).execute()).toEqual([
    { received_on: '2022-04-20', rev: 2 },
  ])
  expect(await exchangeWaiting(city)).toMatchObject({ heldPackages: 0, filesLacking: 0 })
  expect((await verified(city)).findings).toEqual([])
})

test('撤销导入 takes back the 收件日期 that was registered when it came', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  await take(city, volume)
  city.ports.clock.setDay('2022-04-25')
  const { signKey, ageRecipient } = await ensureKeys(county, keeperOf(county))
  await confirmKey(city, { signKey, digits: codeOf({ signKey, ageRecipient }), way: 'paper' })
  city.ports.clock.setDay('2022-04-26')
  await undoImport(city, { packageId: volume.packageId })
  expect(await city.store.db.selectFrom('submission').select('status').distinct().execute()).toEqual([{ status: 'withdrawn' }])
  expect((await verified(city)).findings).toEqual([])
})

test('one that is refused stays held and says why; the others go on', async () => {
  const { city, county } = april
  const strange = JSON.stringify({ ...JSON.parse((await travellingLines(county))[0] ?? ''), ownerUnit: sunwu })
  const [other] = await parcelFrom(county, city, { lines: [strange], seq: 1 })
  const [good] = await reportParcel(county, city, { seq: 2 })
  await take(city, other)
  await take(city, good)
  const { signKey, ageRecipient } = await ensureKeys(county, keeperOf(county))
  const { taken } = await confirmKey(city, { signKey, digits: codeOf({ signKey, ageRecipient }), way: 'paper' })
  expect(taken).toMatchObject([
    { packageId: other.packageId, status: 'held', sentences: [expect.stringContaining('不属于来源单位的记录')] },
    { packageId: good.packageId, status: 'applied' },
  ])
})
