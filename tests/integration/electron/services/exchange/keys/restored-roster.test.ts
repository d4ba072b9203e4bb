import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { retireKey } from '#electron/services/exchange/keys/confirming.ts'
import { exchangeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { checkRoster } from '#electron/services/exchange/keys/restored-roster.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { enrol } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { restoredOffice } from '#tests/fixtures/exchange/restored-office.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** A restored city has forgotten which keys were ended since the backup: a person looks through them (exchange.md 3, reliability.md 7). */

const folder = useFolder()
let city: SeededOffice
let county: SeededOffice

beforeEach(async () => {
  city = await seedOffice(join(folder(), 'city'), { today: '2022-04-18' })
  county = await seedOffice(join(folder(), 'county'), { today: '2022-04-18', profile: 'county', unitId: xunke })
  await enrol(city, county)
})
afterEach(async () => {
  await city.close()
  await county.close()
})

const isAsked = async (office: SeededOffice): Promise<boolean> => (await exchangeKeys(office)).isRosterToCheck

test('a key that was ended after the backup is active again, and the page asks until somebody looked', async () => {
  const signKey = (await exchangeKeys(county)).own?.signKey ?? ''
  const backup = await city.store.backup('manual')
  await retireKey(city, { signKey, reason: '电脑丢失', validUntilSeq: null })
  expect(await isAsked(city)).toBe(false)
  city = await restoredOffice(city, backup.name)
  expect((await exchangeKeys(city)).keys.find((key) => key.signKey === signKey)).toMatchObject({ status: 'active' })
  expect(await isAsked(city)).toBe(true)
  await checkRoster(city)
  expect(await isAsked(city)).toBe(false)
  await expect(checkRoster(city)).rejects.toMatchObject({ details: { rule: 'checkOnce' } })
})

test('the next restore asks anew', async () => {
  city = await restoredOffice(city, (await city.store.backup('manual')).name)
  await checkRoster(city)
  city = await restoredOffice(city, (await city.store.backup('manual')).name)
  expect(await isAsked(city)).toBe(true)
})

test('a county is not asked: its roster comes from the city', async () => {
  county = await restoredOffice(county, (await county.store.backup('manual')).name)
  expect(await isAsked(county)).toBe(false)
  await expect(checkRoster(county)).rejects.toMatchObject({ code: 'not_permitted' })
})
