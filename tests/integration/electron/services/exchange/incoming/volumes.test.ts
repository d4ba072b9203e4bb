import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { receivedPackages } from '#electron/services/exchange/incoming/received.ts'
import { exchangeWaiting } from '#electron/services/exchange/incoming/waiting.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, reportParcel, reportingApril, take, verified, volumeOf } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** 先报数据、后补佐证: volumes in whatever order (exchange.md 6). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

const apart = { layout: 'recordsFirst', limits: { ...packageLimits, blobsInVolume: 1 } } as const
const all = { after: null, unitId: null }

test('the report counts with volume 1 alone, the attachments are 佐证未到 until their volumes come', async () => {
  const { city, county } = april
  const volumes = await reportParcel(county, city, apart)
  expect(volumes).toHaveLength(3)
  const [records] = volumes
  const [second, third] = [volumeOf(volumes, 2), volumeOf(volumes, 3)]
  const taken = await take(city, records)
  expect(taken.sentences).toContain('佐证未到：共2件，已到0件，收到后自动关联')
  expect((await receivedPackages(city, all)).packages).toMatchObject([{ volumes: 3, volumesCame: 1, filesLacking: 2, status: 'applied' }])
  expect(await exchangeWaiting(city)).toMatchObject({ filesLacking: 2, gaps: 0, heldPackages: 0 })
  const look = await lookAtPackage(city, { token: await chosen(city, second) }, keeperOf(city))
  expect(look).toMatchObject({ state: 'ready', rows: [], sentences: ['共3卷，本卷为第2卷，佐证材料1件'] })
  await take(city, second)
  expect(await receipt()).toMatchObject({ id: records.packageId, volumes: 3, volumes_came: 2, files_lacking: 1, rev: 2 })
  await take(city, third)
  expect(await receipt()).toMatchObject({ id: records.packageId, volumes_came: 3, files_lacking: 0, rev: 3 })
  expect((await receivedPackages(city, all)).packages).toMatchObject([{ packageId: records.packageId, volumesCame: 3, filesLacking: 0 }])
  expect((await verified(city)).findings).toEqual([])
})

test('evidence that comes before its records finds them later: the same store, whatever the order', async () => {
  const { city, county } = april
  const volumes = await reportParcel(county, city, apart)
  for (const volume of volumes) await take(city, volume)
  const expected = contentOf(await storePicture(city.store.db))
  const other = await reportingApril()
  try {
    const again = await reportParcel(other.county, other.city, apart)
    for (const volume of again.toReversed()) await take(other.city, volume)
    expect(contentOf(await storePicture(other.city.store.db))).toEqual(expected)
    const { packages } = await receivedPackages(other.city, all)
    expect(packages).toMatchObject([{ packageId: again[2]?.packageId, volumesCame: 3, filesLacking: 0, status: 'applied' }])
    expect((await verified(other.city)).findings).toEqual([])
  } finally {
    await other.dispose()
  }
})

test('a volume that contradicts its set is refused (E-VOL-SET)', async () => {
  const { city, county } = april
  const setId = '0190f7a0-0000-7000-8000-00000000abcd'
  const [records] = await reportParcel(county, city, { ...apart, setId })
  await take(city, records)
  const before = await storePicture(city.store.db)
  for (const change of [{ seq: 9 }, { lines: [] }, { period: '2022-05' }]) {
    const volumes = await reportParcel(county, city, { ...apart, setId, ...change })
    const wrong = volumeOf(volumes, 'lines' in change ? 1 : 2)
    expect(exchangeFaultOf(await refusal(take(city, wrong)))).toBe('E-VOL-SET')
  }
  expect(await storePicture(city.store.db)).toEqual(before)
})

async function receipt() {
  return april.city.store.db.selectFrom('package_receipt').selectAll().executeTakeFirstOrThrow()
}

/** What the county said, without this office's own book of it: receipts name volumes and hours. */
function contentOf(picture: Record<string, readonly string[]>) {
  const isOwn = (row: string): boolean => /"type":"(?:packageReceipt|rosterKey|submission)"/.test(row)
  const kept = Object.entries(picture).filter(([table]) => !['package_receipt', 'roster_key', 'submission'].includes(table))
  return Object.fromEntries(kept.map(([table, rows]) => [table, rows.filter((row) => !isOwn(row))]))
}
