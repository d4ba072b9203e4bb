import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { inspectPackage } from '#electron/packages/index.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { closePackages } from '#electron/services/exchange/incoming/shelf.ts'
import { takePackage } from '#electron/services/exchange/incoming/taking.ts'
import { acceptRoster } from '#electron/services/exchange/keys/accepting.ts'
import { askedOfToken } from '#electron/services/exchange/keys/comparing.ts'
import { confirmKey } from '#electron/services/exchange/keys/confirming.ts'
import { vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { exchangeKeys, makeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { saveRoster } from '#electron/services/exchange/keys/roster-package.ts'
import { isEnrolled, rosterVersion, signerStanding } from '#electron/services/exchange/keys/roster.ts'
import { sendPackages } from '#electron/services/exchange/outgoing/writing.ts'
import { cityOfficeName } from '#shared/domain/office-names.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** 开通: one 开通包 down, one package up, one telephone call (exchange.md 3, office.md «Security»). */

const folder = useFolder()
let city: SeededOffice
let county: SeededOffice

beforeEach(async () => {
  city = await seedOffice(join(folder(), 'city'), { today: '2022-04-18' })
  county = await seedOffice(join(folder(), 'county'), { today: '2022-04-19', profile: 'county', unitId: xunke })
})
afterEach(async () => {
  for (const office of [city, county]) {
    await closePackages(office.store)
    await office.close()
  }
})

/** Saves the office's 开通包 or 开通回执 onto a stick; the file's path. */
async function saved(office: SeededOffice, stick: string): Promise<string> {
  const target = join(folder(), stick)
  await mkdir(target, { recursive: true })
  office.ports.answers.folders.push(target)
  await saveRoster(office, {}, vaultKeeper(office))
  const [name = ''] = await readdir(target)
  return join(target, name)
}

const staged = async (office: SeededOffice, path: string): Promise<string> => office.stageFile('包.zip', await readFile(path))
const codeOf = async (office: SeededOffice): Promise<string> => (await exchangeKeys(office)).own?.code ?? ''
const accept = async (path: string, digits: string, way: 'telephone' | 'paper' = 'paper') =>
  acceptRoster(county, { token: await staged(county, path), digits, way }, vaultKeeper(county))
const received = { receivedOn: '2022-04-18', way: 'usbStick', note: '' } as const

describe('开通包', () => {
  test('is plain, for whoever needs it, and holds every key of the roster', async () => {
    const path = await saved(city, 'down')
    expect((await inspectPackage(path)).form).toBe('signed')
    expect(path).toContain('_开通包_')
  })

  test('nothing is made where no folder was chosen', async () => {
    expect(await saveRoster(city, {}, vaultKeeper(city))).toEqual({ written: null })
    expect(await city.store.db.selectFrom('package_out').selectAll().execute()).toEqual([])
  })

  test('a county that compared the code trusts the city from then on and has keys of its own', async () => {
    const path = await saved(city, 'down')
    expect(await isEnrolled(county.store.db, county.office)).toBe(false)
    const taken = await accept(path, await codeOf(city))
    expect(taken).toMatchObject({ status: 'applied', counts: { new: 1 } })
    expect(await isEnrolled(county.store.db, county.office)).toBe(true)
    const view = await exchangeKeys(county)
    expect(view.own).not.toBeNull()
    const office = { unitId: city.office.unitId, name: cityOfficeName }
    expect(view.city).toEqual(office)
    expect(view.keys).toMatchObject([{ status: 'active', isOwn: false, unit: office }])
    expect((await exchangeKeys(city)).keys).toMatchObject([{ isOwn: true, unit: office }])
    expect(await rosterVersion(county.store.db)).toBe(await rosterVersion(city.store.db))
  })

  test('by telephone the two groups of this very file are asked for', async () => {
    const path = await saved(city, 'down')
    const token = await staged(county, path)
    const { own } = await exchangeKeys(city)
    const groups = askedOfToken(token, own?.signKey ?? '').map((at) => own?.code.split(' ')[at])
    await acceptRoster(county, { token, digits: groups.join(''), way: 'telephone' }, vaultKeeper(county))
    expect(await isEnrolled(county.store.db, county.office)).toBe(true)
  })

  test('with a code that differs nothing is trusted, taken or made', async () => {
    const path = await saved(city, 'down')
    const code = (await codeOf(city)).replace(/^\d/, (digit) => String((Number(digit) + 1) % 10))
    await expect(accept(path, code)).rejects.toMatchObject({ details: { code: 'E-KEY-CODE' } })
    expect(await exchangeKeys(county)).toMatchObject({ own: null, city: null, keys: [] })
    expect(await county.store.db.selectFrom('package_in').selectAll().execute()).toEqual([])
  })

  test('of another office than the programme’s host is refused, whatever its code', async () => {
    const other = { ...city, office: { ...city.office, unitId: xunke } }
    const path = await saved(other, 'down')
    await expect(accept(path, await codeOf(other))).rejects.toMatchObject({ details: { rule: 'otherCity' } })
  })

  test('an older one than the one that is here is refused (E-ROSTER-OLD)', async () => {
    const old = await saved(city, 'first')
    await renewKeys(city, { reason: '人员变动' }, vaultKeeper(city))
    await accept(await saved(city, 'second'), await codeOf(city))
    await expect(accept(old, await codeOf(city))).rejects.toMatchObject({ details: { code: 'E-ROSTER-OLD' } })
  })

  test('an office that lost its keys and its roster enrols everybody anew, however young its roster is', async () => {
    for (const reason of ['人员变动', '更换电脑']) {
      await makeKeys(city, {}, vaultKeeper(city))
      await renewKeys(city, { reason }, vaultKeeper(city))
    }
    await accept(await saved(city, 'down'), await codeOf(city))
    const anew = await seedOffice(join(folder(), 'anew'), { today: '2022-04-20' })
    try {
      const path = await saved(anew, 'anew down')
      const code = await codeOf(anew)
      await expect(accept(path, await codeOf(city))).rejects.toMatchObject({ details: { code: 'E-KEY-CODE' } })
      expect(await accept(path, code)).toMatchObject({ status: 'applied' })
    } finally {
      await closePackages(anew.store)
      await anew.close()
    }
  })

  test('the city itself takes none, not its own either (E-PKG-OWN)', async () => {
    const looked = lookAtPackage(city, { token: await staged(city, await saved(city, 'own')) }, vaultKeeper(city))
    await expect(looked).rejects.toMatchObject({ details: { code: 'E-PKG-OWN', sentence: '该数据包由本单位发出。' } })
    const token = await staged(city, await saved(city, 'down'))
    await expect(acceptRoster(city, { token, digits: await codeOf(city), way: 'paper' }, vaultKeeper(city))).rejects.toMatchObject({
      code: 'not_permitted',
    })
  })

  test('any other package is no 开通包', async () => {
    await makeKeys(city, {}, vaultKeeper(city))
    const subject = { kind: 'receipt', programmeId: null, period: null, recipientUnitId: xunke } as const
    city.ports.answers.folders.push(folder())
    const order = { subject, records: [], blobs: [], layout: 'together' } as const
    const way = { form: 'plain', plainNames: false, action: 'exchange.export' } as const
    const written = await sendPackages(city, vaultKeeper(city), [order], way)
    const path = join(folder(), written?.packages[0]?.written[0]?.fileName ?? '')
    await expect(accept(path, await codeOf(city))).rejects.toMatchObject({ details: { rule: 'rosterKind' } })
  })
})

describe('开通回执 and the telephone call', () => {
  test('the county’s first package waits; after the call it counts, and the county’s key goes down with the next roster', async () => {
    await accept(await saved(city, 'down'), await codeOf(city))
    const up = await saved(county, 'up')
    const token = await staged(city, up)
    expect(await takePackage(city, { ...received, token }, vaultKeeper(city))).toMatchObject({ status: 'held' })
    const pending = (await exchangeKeys(city)).keys.find(({ status }) => status === 'pending')
    expect(pending).toMatchObject({ unit: { unitId: xunke }, held: 1, code: await codeOf(county) })
    const digits = (pending?.asked ?? []).map((at) => pending?.code.split(' ')[at]).join('')
    const { taken } = await confirmKey(city, { signKey: pending?.signKey ?? '', digits, way: 'telephone' })
    expect(taken).toMatchObject([{ status: 'applied' }])
    expect((await exchangeKeys(city)).keys.find(({ signKey }) => signKey === pending?.signKey)).toMatchObject({ status: 'active', held: 0 })
    await accept(await saved(city, 'again'), await codeOf(city))
    expect((await exchangeKeys(county)).keys.filter(({ isOwn }) => isOwn)).toMatchObject([{ status: 'active', confirmedWay: 'telephone' }])
    for (const { store } of [city, county]) {
      expect((await verifyStore(store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).findings).toEqual([])
    }
  })

  test('after 更换密钥 at the city a county compares the new code once; the old key counts no longer', async () => {
    await accept(await saved(city, 'down'), await codeOf(city))
    const old = (await exchangeKeys(city)).own?.signKey ?? ''
    await renewKeys(city, { reason: '人员变动' }, vaultKeeper(city))
    await accept(await saved(city, 'renewed'), await codeOf(city))
    expect(await signerStanding(county.store.db, old)).toMatchObject({ state: 'retired', validUntilSeq: 1 })
    expect(await isEnrolled(county.store.db, county.office)).toBe(true)
  })
})
