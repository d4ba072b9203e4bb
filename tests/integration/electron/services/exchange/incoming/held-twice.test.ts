import { afterEach, beforeEach, expect, test } from 'vitest'
import { takePackage } from '#electron/services/exchange/incoming/taking.ts'
import { ensureKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { issuedApril, workInCounty } from '#tests/fixtures/exchanged-april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, reportParcel, verified } from '#tests/fixtures/exchange/incoming-packages.ts'

/** 已收待核验 in two windows at once: it is kept once, and the second one is told so (exchange.md 5, step 4). */

let april: Awaited<ReturnType<typeof issuedApril>>

beforeEach(async () => {
  april = await issuedApril()
  await ensureKeys(april.city, keeperOf(april.city))
  await ensureKeys(april.county, keeperOf(april.county))
  await workInCounty(april.county)
  april.city.ports.clock.setDay('2022-04-20')
})
afterEach(() => april.dispose())

test('one of two takes keeps it with its 收件日期; the other one changes nothing', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  const tokens = [await chosen(city, volume), await chosen(city, volume)]
  const received = { receivedOn: '2022-04-20', way: 'usbStick', note: '' } as const
  const taken = await Promise.all(tokens.map(async (token) => takePackage(city, { token, ...received }, keeperOf(city))))
  const repeats = taken.filter(({ sentences }) => sentences.includes('该数据包已于2022年4月20日收存待核验，未作任何改动'))
  expect(repeats).toHaveLength(1)
  const sentences = taken.flatMap((each) => each.sentences).join('')
  expect(sentences).not.toContain('此前已登记收件')
  expect(await city.store.db.selectFrom('package_receipt').select('rev').execute()).toEqual([{ rev: 1 }])
  const holds = await city.store.db.selectFrom('event').select('action').where('action', '=', 'exchange.hold').execute()
  expect(holds).toHaveLength(1)
  expect((await verified(city)).findings).toEqual([])
})
