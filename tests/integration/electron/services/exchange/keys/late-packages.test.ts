import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmKey } from '#electron/services/exchange/keys/confirming.ts'
import { ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { codeOf, signerStanding } from '#electron/services/exchange/keys/roster.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { parcelFrom, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** 更换密钥 in a county: what the old key signed before the new one signed anything still counts, whenever it arrives (exchange.md 3). */

let april: Awaited<ReturnType<typeof reportingApril>>

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

test('number 2 of the old key counts after number 3 of the new one came and was confirmed; number 3 of the old key does not', async () => {
  const { city, county } = april
  const line = (id: string) =>
    JSON.stringify({ type: 'weather', id, rev: 1, ownerUnit: xunke, origin: 'own', at: '2022-04-20T00:00:00.000Z', body: {} })
  const [first] = await parcelFrom(county, city, { lines: [line('a')], seq: 1, kind: 'supervision' })
  const [late] = await parcelFrom(county, city, { lines: [line('b')], seq: 2 })
  const [forged] = await parcelFrom(county, city, { lines: [line('c')], seq: 3 })
  const old = await ownKeys(county, keeperOf(county))
  await renewKeys(county, { reason: '更换电脑' }, keeperOf(county))
  const [renewed] = await parcelFrom(county, city, { lines: [line('d')], seq: 3, kind: 'supervision' })
  await take(city, first)
  expect((await take(city, renewed)).status).toBe('held')
  const { signKey, ageRecipient } = await ownKeys(county, keeperOf(county))
  await confirmKey(city, { signKey, digits: codeOf({ signKey, ageRecipient }), way: 'paper' })
  expect(await signerStanding(city.store.db, old.signKey)).toEqual({ state: 'retired', unit: xunke, validUntilSeq: 2 })
  expect(await take(city, late)).toMatchObject({ status: 'applied', counts: { new: 1 } })
  expect(exchangeFaultOf(await refusal(take(city, forged)))).toBe('E-KEY-RETIRED')
})

test('what the old key signed under higher numbers and came before is no reason to go back behind it', async () => {
  const { city, county } = april
  const [fifth] = await parcelFrom(county, city, { seq: 5 })
  await take(city, fifth)
  const old = await ownKeys(county, keeperOf(county))
  await renewKeys(county, { reason: '恢复备份后更换' }, keeperOf(county))
  await take(city, (await parcelFrom(county, city, { seq: 4, installationEpoch: 2, kind: 'supervision' }))[0])
  const { signKey, ageRecipient } = await ownKeys(county, keeperOf(county))
  await confirmKey(city, { signKey, digits: codeOf({ signKey, ageRecipient }), way: 'paper' })
  expect(await signerStanding(city.store.db, old.signKey)).toMatchObject({ state: 'retired', validUntilSeq: 5 })
})
