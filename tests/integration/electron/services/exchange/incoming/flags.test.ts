import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPackage } from '#electron/packages/index.ts'
import { remarksOn } from '#electron/services/exchange/incoming/flags.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import type { PackageFlag } from '#shared/exchange/conditions.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { type Parcel, chosen, parcelFrom, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'

/** What is worth a look and stops nothing (exchange.md 6): clocks, restored backups, second machines, older rosters. */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

test.each<readonly [flag: PackageFlag, what: string, parcel: Parcel]>([
  ['clockAhead', 'made more than a day after it was received', { createdAtClaimed: '2022-04-22T01:30:00.000Z' }],
  ['clockBack', 'made before the package with the lower number', { createdAtClaimed: '2022-04-20T00:00:00.000Z' }],
  ['restored', 'the first package after a restore', { installationEpoch: 2 }],
  ['restored', 'a number that was used already', { seq: 1 }],
  ['secondInstallation', 'from another machine of the unit', { installationId: '0190f7a0-0000-7000-8000-0000000000ff', seq: 1 }],
  ['rosterBehind', 'made with an older roster', { rosterVersion: 1 }],
])('%s: %s', async (flag, _, parcel) => {
  const { city, county } = april
  await take(city, (await parcelFrom(county, city, { seq: 1 }))[0])
  const [next] = await parcelFrom(county, city, { seq: 2, ...parcel })
  const look = await lookAtPackage(city, { token: await chosen(city, next) }, keeperOf(city))
  expect(look).toMatchObject({ state: 'ready', about: { flags: [flag] } })
  expect((await take(city, next)).status).toBe('applied')
  const { flags } = await city.store.db
    .selectFrom('package_in')
    .select('flags')
    .where('package_id', '=', next.packageId)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(flags)).toEqual([flag])
})

test('clockSuspect: this machine’s clock is behind its own log; the package is taken, and the log says so', async () => {
  const { city, county } = april
  await take(city, (await parcelFrom(county, city, { seq: 1 }))[0])
  city.ports.clock.setDay('2022-04-20')
  const [next] = await parcelFrom(county, city, { seq: 2, createdAtClaimed: '2022-04-21T00:30:00.000Z' })
  const look = await lookAtPackage(city, { token: await chosen(city, next) }, keeperOf(city))
  expect(look).toMatchObject({ state: 'ready', about: { flags: ['clockSuspect'] } })
  expect((await take(city, next)).status).toBe('applied')
  const events = city.store.db.selectFrom('event').select('detail').where('action', '=', 'exchange.take').orderBy('seq')
  expect((await events.execute()).map(({ detail }) => detail.includes('"clockSuspect":true'))).toEqual([false, true])
})

test('ten minutes behind are no matter', async () => {
  const { city, county } = april
  await take(city, (await parcelFrom(county, city, { seq: 1 }))[0])
  city.ports.clock.setDay('2022-04-21', '08:52:00')
  const [next] = await parcelFrom(county, city, { seq: 2 })
  const look = await lookAtPackage(city, { token: await chosen(city, next) }, keeperOf(city))
  expect(look).toMatchObject({ about: { flags: [] } })
})

test('a package like the one before it bears no flag', async () => {
  const { city, county } = april
  await take(city, (await parcelFrom(county, city, { seq: 1 }))[0])
  const [next] = await parcelFrom(county, city, { seq: 2, createdAtClaimed: '2022-04-22T00:30:00.000Z' })
  const look = await lookAtPackage(city, { token: await chosen(city, next) }, keeperOf(city))
  expect(look).toMatchObject({ about: { flags: [], gap: '' } })
})

test('a county sees no gaps in what the city sends: the numbers between went to others', async () => {
  const { city, county } = april
  const [issued] = await parcelFrom(city, county, { kind: 'task-issue', seq: 8 })
  const look = await lookAtPackage(county, { token: await chosen(county, issued) }, keeperOf(county))
  expect(look).toMatchObject({ state: 'ready', about: { flags: [], gap: '' } })
})

test('a package of a newer minor version is read, and bears its flag', async () => {
  const { city, county } = april
  const [{ path, packageId }] = await parcelFrom(county, city, { form: { form: 'plain' } })
  const keys = { identities: [], ownUnit: null, signer: () => ({ state: 'unknown' }) as const }
  const opened = await readPackage(path, keys, packageLimits, `${city.store.folder}/looked-at`)
  const info = { ...opened.info, formatVersion: '1.4', addedLater: true }
  await opened.close()
  const remarks = await remarksOn(city, city.store.db, { info, packageId, now: city.ports.clock.now() })
  expect(remarks.flags).toEqual(['newerMinor'])
})
