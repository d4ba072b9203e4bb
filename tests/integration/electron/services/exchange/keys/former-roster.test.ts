import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openConflicts } from '#db/repositories/packages-in.ts'
import { runCommand } from '#electron/services/context.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { closePackages } from '#electron/services/exchange/incoming/shelf.ts'
import { acceptRoster } from '#electron/services/exchange/keys/accepting.ts'
import { endedKeys } from '#electron/services/exchange/keys/former-roster.ts'
import { ensureKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { exchangeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { saveRoster } from '#electron/services/exchange/keys/roster-package.ts'
import { enterKey, isEnrolled, recipientsOf, rosterVersion, signerStanding } from '#electron/services/exchange/keys/roster.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { enrol, keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, parcelFrom, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** The city's office lost its keys, or they were stolen, and enrols everybody anew: the old ones speak for nobody (exchange.md 3). */

const folder = useFolder()
let city: SeededOffice
let county: SeededOffice
let anew: SeededOffice

beforeEach(async () => {
  city = await seedOffice(join(folder(), 'city'), { today: '2022-04-18' })
  county = await seedOffice(join(folder(), 'county'), { today: '2022-04-19', profile: 'county', unitId: xunke })
  anew = await seedOffice(join(folder(), 'anew'), { today: '2022-04-20' })
})
afterEach(async () => {
  for (const office of [city, county, anew]) {
    await closePackages(office.store)
    await office.close()
  }
})

let sticks = 0

/** The county takes the 开通包 of this office, its code compared on paper. */
async function accept(office: SeededOffice): Promise<void> {
  const target = join(folder(), `stick ${(sticks += 1)}`)
  await mkdir(target)
  office.ports.answers.folders.push(target)
  await saveRoster(office, {}, keeperOf(office))
  const [name = ''] = await readdir(target)
  const token = county.stageFile('开通包.zip', await readFile(join(target, name)))
  const digits = (await exchangeKeys(office)).own?.code ?? ''
  await acceptRoster(county, { token, digits, way: 'paper' }, keeperOf(county))
}

/** The county's key in this office's roster. */
async function registerCounty(office: SeededOffice): Promise<void> {
  const { signKey, ageRecipient } = await ensureKeys(county, keeperOf(county))
  await ensureKeys(office, keeperOf(office))
  const key = { unitId: xunke, name: '逊克县', installationId: 'one', signKey, ageRecipient, way: 'telephone' } as const
  await runCommand(office, 'exchange.confirmKey', async (act) => void (await enterKey(office, act, key)))
}

const keyOf = async (office: SeededOffice): Promise<string> => (await exchangeKeys(office)).own?.signKey ?? ''

async function expectAnew(former: string): Promise<void> {
  const [{ db }, host] = [county.store, city.office.unitId]
  expect(await signerStanding(db, former)).toEqual({ state: 'revoked', unit: host })
  expect((await recipientsOf(db, host)).map(({ signKey }) => signKey)).toEqual([await keyOf(anew)])
  expect(await rosterVersion(db)).toBe(await rosterVersion(anew.store.db))
  expect(await isEnrolled(db, county.office)).toBe(true)
  expect(await openConflicts(db)).toEqual([])
  expect((await verified(county)).findings).toEqual([])
}

describe('a 开通包 of keys that the known roster does not name', () => {
  test('ends the old key of the city, takes the old roster back and counts its versions from the new one', async () => {
    await registerCounty(city)
    await renewKeys(city, { reason: '人员变动' }, keeperOf(city))
    await accept(city)
    const former = await keyOf(city)
    await registerCounty(anew)
    await accept(anew)
    await expectAnew(former)
    const ofAnew = (await exchangeKeys(anew)).keys.map(({ signKey, status }) => ({ signKey, status }))
    expect((await exchangeKeys(county)).keys).toMatchObject(ofAnew)
  })

  test('leaves nothing of what the old key signs: a task list of it is refused (E-KEY-REVOKED)', async () => {
    await accept(city)
    await accept(anew)
    const [volume] = await parcelFrom(city, county, { kind: 'task-issue', seq: 99 })
    expect(exchangeFaultOf(await refusal(take(county, volume)))).toBe('E-KEY-REVOKED')
  })

  test('makes its packages the newest: none is said to lag behind', async () => {
    await renewKeysOf(city, 3)
    await accept(city)
    await accept(anew)
    const [volume] = await parcelFrom(anew, county, { kind: 'task-issue', seq: 2, rosterVersion: await rosterVersion(anew.store.db) })
    const look = await lookAtPackage(county, { token: await chosen(county, volume) }, keeperOf(county))
    expect(look.about.flags).not.toContain('rosterBehind')
  })

  test('ends the old key also where its roster came by no package; the page shows it as ended', async () => {
    await enrol(city, county)
    const former = await keyOf(city)
    await accept(anew)
    await expectAnew(former)
    expect((await exchangeKeys(county)).keys.find(({ signKey }) => signKey === former)).toMatchObject({ status: 'revoked' })
  })
})

test('更换密钥 goes on with the same roster: what the old key signed before still counts', async () => {
  await accept(city)
  const old = await keyOf(city)
  const [late] = await parcelFrom(city, county, { kind: 'task-issue', seq: 1 })
  await renewKeys(city, { reason: '人员变动' }, keeperOf(city))
  await accept(city)
  expect(await signerStanding(county.store.db, old)).toMatchObject({ state: 'retired' })
  expect([...(await endedKeys(county.store.db))]).toEqual([])
  expect((await take(county, late)).status).toBe('applied')
})

async function renewKeysOf(office: SeededOffice, times: number): Promise<void> {
  await ensureKeys(office, keeperOf(office))
  for (let time = 0; time < times; time += 1) await renewKeys(office, { reason: `第${time + 1}次更换` }, keeperOf(office))
}
