import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { findPendingKey, notePendingKey } from '#db/repositories/keys.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { confirmKey, refuseKey, retireKey } from '#electron/services/exchange/keys/confirming.ts'
import { ensureKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { exchangeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { recipientsOf, rosterKeyId, rosterLines, signerStanding } from '#electron/services/exchange/keys/roster.ts'
import { newKeyPair } from '#electron/services/exchange/keys/sealed-keys.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** A key counts once a person compared its code, and not before (exchange.md 3, office.md «Security»). */

const folder = useFolder()
let city: SeededOffice

beforeEach(async () => {
  city = await seedOffice(folder(), { today: '2022-04-18' })
  await ensureKeys(city, vaultKeeper(city))
})
afterEach(() => city.close())

/** A key that signed a package nobody could verify yet; its sign key. */
async function seen(installationId: string, unitId = xunke): Promise<string> {
  const { signKey, ageRecipient } = await newKeyPair()
  await city.store.write((trx) =>
    notePendingKey(trx, {
      sign_key: signKey,
      age_recipient: ageRecipient,
      unit_id: unitId,
      name: '逊克县',
      installation_id: installationId,
      first_seen_at: city.ports.clock.now(),
    }),
  )
  return signKey
}

async function viewOf(signKey: string) {
  const view = (await exchangeKeys(city)).keys.find((key) => key.signKey === signKey)
  if (view === undefined) throw new Error(signKey)
  return view
}

/** What the other side reads out. */
async function readOut(signKey: string): Promise<string> {
  const { code, asked } = await viewOf(signKey)
  return asked.map((at) => code.split(' ')[at]).join(' ')
}

const byTelephone = async (signKey: string) => confirmKey(city, { signKey, digits: await readOut(signKey), way: 'telephone' })
const wrong = async (signKey: string): Promise<string> =>
  (await readOut(signKey)).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
const count = async (action: string): Promise<number> =>
  (await city.store.db.selectFrom('event').select('seq').where('action', '=', action).execute()).length

describe('the telephone call', () => {
  test('two groups that are right register the key as an active record of the city', async () => {
    const signKey = await seen('one')
    expect(await signerStanding(city.store.db, signKey)).toEqual({ state: 'unknown' })
    expect(await byTelephone(signKey)).toEqual({ taken: [] })
    const view = await viewOf(signKey)
    expect(view).toMatchObject({
      status: 'active',
      confirmedWay: 'telephone',
      confirmedOn: '2022-04-18',
      asked: [],
      unit: { unitId: xunke },
    })
    expect(await signerStanding(city.store.db, signKey)).toEqual({ state: 'active', unit: xunke })
    expect(await recipientsOf(city.store.db, xunke)).toMatchObject([{ signKey }])
    expect(await findPendingKey(city.store.db, signKey)).toBeUndefined()
    expect(await rosterLines(city.store.db)).toHaveLength(2)
  })

  test('the whole code from paper does the same; the asked groups are not enough there', async () => {
    const signKey = await seen('one')
    const { code } = await viewOf(signKey)
    await expect(confirmKey(city, { signKey, digits: await readOut(signKey), way: 'paper' })).rejects.toMatchObject({
      details: { code: 'E-KEY-CODE' },
    })
    await confirmKey(city, { signKey, digits: code, way: 'paper' })
    expect(await viewOf(signKey)).toMatchObject({ status: 'active', confirmedWay: 'paper' })
  })

  test('wrong digits change nothing but the journal', async () => {
    const signKey = await seen('one')
    const before = await exchangeKeys(city)
    await expect(confirmKey(city, { signKey, digits: await wrong(signKey), way: 'telephone' })).rejects.toMatchObject({
      code: 'package_refused',
      details: { code: 'E-KEY-CODE' },
    })
    expect(await exchangeKeys(city)).toEqual(before)
    expect(await count('exchange.codeDiffers')).toBe(1)
    expect(await count('exchange.confirmKey')).toBe(0)
    await byTelephone(signKey)
  })

  test('after three wrong codes even the right one waits five minutes, for this key alone', async () => {
    const [signKey, other] = [await seen('one'), await seen('two')]
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(confirmKey(city, { signKey, digits: await wrong(signKey), way: 'telephone' })).rejects.toThrow()
    }
    await expect(byTelephone(signKey)).rejects.toMatchObject({ details: { rule: 'codePause' } })
    expect(await count('exchange.codeDiffers')).toBe(3)
    await byTelephone(other)
    city.ports.clock.setDay('2022-04-18', '09:06:00')
    await byTelephone(signKey)
  })

  test('the pause counts from the last wrong code, says until when, and outlives the program', async () => {
    const signKey = await seen('one')
    for (const time of ['09:00:30', '09:03:00', '09:05:20']) {
      city.ports.clock.setDay('2022-04-18', time)
      await expect(confirmKey(city, { signKey, digits: await wrong(signKey), way: 'telephone' })).rejects.toThrow()
    }
    await city.close()
    const now = () => city.ports.clock.now()
    const store = await openStore({ folder: folder(), migrations, now, appVersion: '0.1.0', hash: sha256 })
    city = { ...city, store, close: () => store.close() }
    city.ports.clock.setDay('2022-04-18', '09:10:00')
    await expect(byTelephone(signKey)).rejects.toMatchObject({
      details: { reason: '校验码已连续三次不一致，暂停核对', remedy: '请与对方重新核实，于9时11分以后再核对' },
    })
    city.ports.clock.setDay('2022-04-18', '09:10:21')
    await byTelephone(signKey)
  })

  test('three wrong codes that lie further apart than five minutes stop nobody', async () => {
    const signKey = await seen('one')
    for (const time of ['09:00:00', '09:03:00', '09:05:01']) {
      city.ports.clock.setDay('2022-04-18', time)
      await expect(confirmKey(city, { signKey, digits: await wrong(signKey), way: 'telephone' })).rejects.toThrow()
    }
    await byTelephone(signKey)
  })

  test('tries at the same moment are counted one after the other', async () => {
    const signKey = await seen('one')
    const digits = await wrong(signKey)
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => confirmKey(city, { signKey, digits, way: 'telephone' })))
    expect(tries.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'rejected'))
    expect(await count('exchange.codeDiffers')).toBe(3)
  })

  test('which groups are asked for is drawn once for a key and stays', async () => {
    const signKey = await seen('one')
    const { asked } = await viewOf(signKey)
    expect((await viewOf(signKey)).asked).toEqual(asked)
    const drawn = new Set<string>()
    for (let keys = 0; keys < 30; keys += 1) drawn.add((await viewOf(await seen(`machine ${keys}`))).asked.join('-'))
    expect(drawn.size).toBeGreaterThan(1)
  })
})

describe('a unit with several machines', () => {
  test('another installation has a key of its own beside the first', async () => {
    const [one, two] = [await seen('one'), await seen('two')]
    await byTelephone(one)
    await byTelephone(two)
    expect((await recipientsOf(city.store.db, xunke)).map(({ signKey }) => signKey).toSorted()).toEqual([one, two].toSorted())
  })

  test('a new key of the same installation takes the place of its old one', async () => {
    const [old, renewed] = [await seen('one'), await seen('one')]
    await byTelephone(old)
    await byTelephone(renewed)
    expect((await recipientsOf(city.store.db, xunke)).map(({ signKey }) => signKey)).toEqual([renewed])
    expect(await signerStanding(city.store.db, old)).toMatchObject({ state: 'retired', unit: xunke })
  })
})

describe('不予登记 and 停用', () => {
  test('a refused key is known as refused; it may be registered after all', async () => {
    const signKey = await seen('one')
    await refuseKey(city, { signKey, reason: '电话核实，该单位未发送' })
    expect(await viewOf(signKey)).toMatchObject({ status: 'refused', reason: '电话核实，该单位未发送' })
    expect(await signerStanding(city.store.db, signKey)).toMatchObject({ state: 'refused' })
    await expect(refuseKey(city, { signKey, reason: '再次' })).rejects.toMatchObject({ code: 'rule_violation' })
    await byTelephone(signKey)
    expect(await viewOf(signKey)).toMatchObject({ status: 'active' })
  })

  test('停用 ends a key at once; 更换 leaves its packages up to a number', async () => {
    const [one, two] = [await seen('one'), await seen('two')]
    await byTelephone(one)
    await byTelephone(two)
    await retireKey(city, { signKey: one, reason: '电脑丢失', validUntilSeq: null })
    await retireKey(city, { signKey: two, reason: '更换电脑', validUntilSeq: 7 })
    expect(await signerStanding(city.store.db, one)).toEqual({ state: 'revoked', unit: xunke })
    expect(await signerStanding(city.store.db, two)).toEqual({ state: 'retired', unit: xunke, validUntilSeq: 7 })
    expect(await recipientsOf(city.store.db, xunke)).toEqual([])
    await expect(retireKey(city, { signKey: one, reason: '再次', validUntilSeq: null })).rejects.toMatchObject({
      details: { rule: 'endOnce' },
    })
    await retireKey(city, { signKey: two, reason: '电脑丢失', validUntilSeq: null })
    expect(await signerStanding(city.store.db, two)).toMatchObject({ state: 'revoked' })
  })

  test('an office does not end the key it works with', async () => {
    const own = (await exchangeKeys(city)).own?.signKey ?? ''
    await expect(retireKey(city, { signKey: own, reason: '误操作', validUntilSeq: null })).rejects.toMatchObject({
      details: { rule: 'ownKey' },
    })
  })

  test('a key of a unit that the programme does not have is not registered', async () => {
    const signKey = await seen('one', 'elsewhere:unit')
    await expect(byTelephone(signKey)).rejects.toMatchObject({ details: { rule: 'unitOfKey' } })
    expect(await viewOf(signKey)).toMatchObject({ status: 'pending' })
  })

  test('nor is one that calls itself the city’s office: that office makes its keys itself', async () => {
    const signKey = await seen('one', city.office.unitId)
    await expect(byTelephone(signKey)).rejects.toMatchObject({ details: { rule: 'hostOfKey' } })
    expect(await viewOf(signKey)).toMatchObject({ status: 'pending' })
    expect(await recipientsOf(city.store.db, city.office.unitId)).toHaveLength(1)
  })
})

test('a county decides nothing about keys', async () => {
  const county = { ...city, office: { ...city.office, profile: 'county' as const, unitId: xunke } }
  const signKey = await seen('one')
  await expect(confirmKey(county, { signKey, digits: await readOut(signKey), way: 'telephone' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await expect(retireKey(county, { signKey, reason: '误报', validUntilSeq: null })).rejects.toMatchObject({ code: 'not_permitted' })
})

test('every decision stands in the journal with the key’s number and never with digits of the code', async () => {
  const signKey = await seen('one')
  const { code } = await viewOf(signKey)
  const pending = await findPendingKey(city.store.db, signKey)
  await byTelephone(signKey)
  await retireKey(city, { signKey, reason: '电脑丢失', validUntilSeq: null })
  const id = rosterKeyId({ signKey, ageRecipient: pending?.age_recipient ?? '' })
  const events = await city.store.db.selectFrom('event').selectAll().where('subject_id', '=', id).orderBy('seq').execute()
  expect(events.map(({ action }) => action)).toEqual(['exchange.confirmKey', 'exchange.retireKey'])
  expect(code.split(' ').filter((group) => JSON.stringify(events).includes(`"${group}"`))).toEqual([])
})
