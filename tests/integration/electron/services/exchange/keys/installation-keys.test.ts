import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSetting } from '#db/repositories/desk.ts'
import { listInstallationKeys } from '#db/repositories/keys.ts'
import { ed25519Verify } from '#electron/crypto/index.ts'
import { ensureKeys, ownKeys, ownPairs } from '#electron/services/exchange/keys/installation-keys.ts'
import { type Keeper, keeperSetting, masterKeeper, vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { exchangeKeys, makeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { rosterVersion, signerStanding } from '#electron/services/exchange/keys/roster.ts'
import { atMachine, noVault, ownVault } from '#tests/fixtures/exchange/machines.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** The private keys at rest (exchange.md 3, reliability.md 4): who keeps them, who can open them, what is left of them anywhere else. */

const folder = useFolder()
let office: SeededOffice
let vault: Keeper
const master = masterKeeper(new Uint8Array(32).fill(7))

beforeEach(async () => {
  office = atMachine(await seedOffice(folder(), { today: '2022-04-18' }), ownVault('one'))
  vault = vaultKeeper(office)
})
afterEach(() => office.close())

const actions = async (): Promise<string[]> =>
  (await office.store.db.selectFrom('event').select('action').where('action', 'like', 'exchange.%').orderBy('seq').execute()).map(
    ({ action }) => action,
  )

describe('without a login password', () => {
  test('keys are made once; asked again they are the same', async () => {
    const [one, other] = [await ensureKeys(office, vault), await ensureKeys(office, vault)]
    expect(other.signKey).toBe(one.signKey)
    expect(other.identities).toEqual(one.identities)
    expect(await actions()).toEqual(['exchange.makeKeys'])
    const message = new TextEncoder().encode('月报')
    expect(ed25519Verify(one.signer.publicKey, message, one.signer.sign(message))).toBe(true)
  })

  test('two asked for at the same moment are one pair', async () => {
    const [one, other] = await Promise.all([ensureKeys(office, vault), ensureKeys(office, vaultKeeper(office))])
    expect(one.signKey).toBe(other.signKey)
    expect(await listInstallationKeys(office.store.db)).toHaveLength(1)
  })

  test('before they are made everything that needs them says so', async () => {
    await expect(ownKeys(office, vault)).rejects.toMatchObject({ code: 'rule_violation', details: { rule: 'keysFirst' } })
    expect((await exchangeKeys(office)).own).toBeNull()
  })

  test('the city’s own key stands in its roster from the first moment', async () => {
    const own = await makeKeys(office, {}, vault)
    const { keys, rosterVersion: version, city } = await exchangeKeys(office)
    expect(keys).toMatchObject([{ signKey: own.signKey, code: own.code, status: 'active', confirmedWay: 'own', isOwn: true, held: 0 }])
    expect(version).toBe(1)
    expect(city?.unitId).toBe(office.office.unitId)
    expect(await signerStanding(office.store.db, own.signKey)).toEqual({ state: 'active', unit: office.office.unitId })
  })

  test('on another machine, or under another user, they do not open; the store is not changed and the way out is told', async () => {
    await ensureKeys(office, vault)
    const before = await listInstallationKeys(office.store.db)
    const moved = atMachine(office, ownVault('two'))
    await expect(ownKeys(moved, vaultKeeper(moved))).rejects.toMatchObject({
      details: { rule: 'keysOutOfReach', remedy: expect.stringContaining('密钥恢复文件') as string },
    })
    expect(await listInstallationKeys(office.store.db)).toEqual(before)
  })

  test('and 更换密钥 goes on from there: new keys, the old one signs no more', async () => {
    const old = await ensureKeys(office, vault)
    const moved = atMachine(office, ownVault('two'))
    const renewed = await renewKeys(moved, { reason: '更换电脑' }, vaultKeeper(moved))
    const keys = await ownKeys(moved, vaultKeeper(moved))
    expect(keys.signKey).toBe(renewed.signKey)
    expect(keys.identities).toHaveLength(1)
    expect(await signerStanding(office.store.db, old.signKey)).toMatchObject({ state: 'retired', validUntilSeq: 0 })
  })

  test('a machine without a vault is told to set a login password', async () => {
    const bare = atMachine(office, noVault)
    await expect(ensureKeys(bare, vaultKeeper(bare))).rejects.toMatchObject({
      details: { rule: 'noVault', remedy: expect.stringContaining('登录密码') as string },
    })
    expect(await listInstallationKeys(office.store.db)).toEqual([])
  })
})

describe('with the first login password', () => {
  test('keys that the vault kept are sealed anew at their next use, and the vault’s key is gone', async () => {
    const before = await ensureKeys(office, vault)
    expect(await readSetting(office.store.db, keeperSetting)).toBeDefined()
    const after = await ownKeys(office, master)
    expect(after.signKey).toBe(before.signKey)
    expect((await listInstallationKeys(office.store.db)).map(({ keeper }) => keeper)).toEqual(['masterKey'])
    expect(await readSetting(office.store.db, keeperSetting)).toBeUndefined()
    expect(await actions()).toEqual(['exchange.makeKeys', 'exchange.resealKeys'])
    await ownKeys(office, master)
    expect(await actions()).toHaveLength(2)
  })

  test('retired ones too', async () => {
    await ensureKeys(office, vault)
    await renewKeys(office, { reason: '人员变动' }, vault)
    expect((await ownKeys(office, master)).identities).toHaveLength(2)
    expect((await listInstallationKeys(office.store.db)).map(({ keeper }) => keeper)).toEqual(['masterKey', 'masterKey'])
  })

  test('another master key opens nothing, and neither does the vault', async () => {
    await ensureKeys(office, master)
    for (const keeper of [masterKeeper(new Uint8Array(32).fill(8)), vault]) {
      await expect(ownKeys(office, keeper)).rejects.toMatchObject({ details: { rule: 'keysOutOfReach' } })
    }
  })

  test('what is sealed for one pair opens as no other: exchanged rows are noticed', async () => {
    await ensureKeys(office, master)
    await renewKeys(office, { reason: '人员变动' }, master)
    const [active, retired] = await listInstallationKeys(office.store.db)
    await office.store.write((trx) =>
      trx
        .updateTable('installation_key')
        .set({ sealed: retired?.sealed ?? '' })
        .where('sign_key', '=', active?.sign_key ?? '')
        .execute(),
    )
    await expect(ownKeys(office, master)).rejects.toMatchObject({ details: { rule: 'keysOutOfReach' } })
  })
})

describe('更换密钥', () => {
  test('the new pair signs, the old one still opens what was encrypted to it, newest first', async () => {
    const before = await ensureKeys(office, master)
    const renewed = await renewKeys(office, { reason: '人员变动' }, master)
    const after = await ownKeys(office, master)
    expect(after.signKey).toBe(renewed.signKey)
    expect(after.signKey).not.toBe(before.signKey)
    expect(after.identities.slice(1)).toEqual(before.identities)
  })

  test('the city’s roster says so at once, and its version only rises', async () => {
    const before = await ensureKeys(office, master)
    const versions = [await rosterVersion(office.store.db)]
    for (const reason of ['人员变动', '更换电脑']) {
      await renewKeys(office, { reason }, master)
      versions.push(await rosterVersion(office.store.db))
    }
    expect(versions).toEqual([1, 3, 5])
    const { keys } = await exchangeKeys(office)
    expect(keys.map(({ status }) => status).toSorted()).toEqual(['active', 'retired', 'retired'])
    expect(keys.find(({ signKey }) => signKey === before.signKey)).toMatchObject({ status: 'retired', reason: '人员变动', isOwn: true })
  })
})

test('no private key is anywhere but sealed: not in the store, not in the log (ASVS 16.2)', async () => {
  await ensureKeys(office, vault)
  await renewKeys(office, { reason: '人员变动' }, vault)
  const secrets = (await ownPairs(office, master)).flatMap(({ seed, identity }) => [
    identity,
    Buffer.from(seed).toString('base64'),
    Buffer.from(seed).toString('hex'),
  ])
  expect(secrets).toHaveLength(6)
  const tables = ['event', 'record_revision', 'installation_key', 'roster_key', 'setting'] as const
  const rows = await Promise.all(tables.map((table) => office.store.db.selectFrom(table).selectAll().execute()))
  const written = JSON.stringify([rows, office.ports.logged])
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
})
