import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSetting } from '#db/repositories/desk.ts'
import { listInstallationKeys } from '#db/repositories/keys.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { ensureKeys, ownKeys, ownPairs } from '#electron/services/exchange/keys/installation-keys.ts'
import { masterKeeper, vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { exchangeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { saveRecoveryFile } from '#electron/services/exchange/keys/recovery-file.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { restoreKeys } from '#electron/services/exchange/keys/restoring-keys.ts'
import { citySetting, rosterVersion } from '#electron/services/exchange/keys/roster.ts'
import { cheapPasswords } from '#tests/fixtures/accounts/guarded-office.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { enrol } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { atMachine, ownVault } from '#tests/fixtures/exchange/machines.ts'
import { type SeedOptions, type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** 密钥恢复文件: what a lost machine does not take along (exchange.md 3). */

const folder = useFolder()
const opened: SeededOffice[] = []

async function office(name: string, options: Partial<SeedOptions> = {}): Promise<SeededOffice> {
  const seeded = await seedOffice(join(folder(), name), { today: '2022-04-18', ...options })
  opened.push(seeded)
  return { ...atMachine(seeded, ownVault(name)), passwordCost: cheapPasswords }
}

let city: SeededOffice
beforeEach(async () => {
  city = await office('city')
})
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

const keeper = (context: ServiceContext) => vaultKeeper(context)

/** Saves the office's recovery file; its text and the words that open it. */
async function saved(from: SeededOffice): Promise<{ readonly text: string; readonly words: string }> {
  const path = join(folder(), 'keys.sxkey')
  from.ports.answers.saveAs.push(path)
  const { saved: file } = await saveRecoveryFile(from, {}, keeper(from))
  return { text: await readFile(path, 'utf8'), words: file?.words.join(' ') ?? '' }
}

const restore = async (into: SeededOffice, { text, words }: { text: string; words: string }) =>
  restoreKeys(into, { token: into.stageFile('keys.sxkey', text), words }, keeper(into))

describe('on a new machine', () => {
  test('the city’s keys and its roster come back: the same code, nobody has to be enrolled anew', async () => {
    const county = await office('county', { profile: 'county', unitId: xunke })
    await enrol(city, county)
    const before = await ensureKeys(city, keeper(city))
    const file = await saved(city)
    const fresh = await office('fresh')
    const restored = await restore(fresh, file)
    const after = await ownKeys(fresh, keeper(fresh))
    expect(restored.signKey).toBe(before.signKey)
    expect(after.identities).toEqual(before.identities)
    expect(await rosterVersion(fresh.store.db)).toBe(await rosterVersion(city.store.db))
    const views = [await exchangeKeys(city), await exchangeKeys(fresh)]
    expect(views[1]?.keys).toEqual(views[0]?.keys)
    // The records are the city’s own: it goes on revising them.
    await renewKeys(fresh, { reason: '人员变动' }, keeper(fresh))
    expect(await rosterVersion(fresh.store.db)).toBe((await rosterVersion(city.store.db)) + 2)
  })

  test('a county’s come back with the office that it trusts', async () => {
    const county = await office('county', { profile: 'county', unitId: xunke })
    await enrol(city, county)
    const file = await saved(county)
    const fresh = await office('fresh', { profile: 'county', unitId: xunke })
    await restore(fresh, file)
    expect(await readSetting(fresh.store.db, citySetting)).toBe(city.office.unitId)
    expect((await exchangeKeys(fresh)).keys).toEqual((await exchangeKeys(county)).keys)
  })

  test('retired keys come along: what was encrypted to them opens', async () => {
    await ensureKeys(city, keeper(city))
    await renewKeys(city, { reason: '人员变动' }, keeper(city))
    const before = await ownKeys(city, keeper(city))
    const file = await saved(city)
    const fresh = await office('fresh')
    await restore(fresh, file)
    expect((await ownKeys(fresh, keeper(fresh))).identities).toEqual(before.identities)
  })

  test('keys that were made there meanwhile give way and sign no more', async () => {
    const before = await ensureKeys(city, keeper(city))
    const file = await saved(city)
    const fresh = await office('fresh')
    const meanwhile = await ensureKeys(fresh, keeper(fresh))
    expect((await restore(fresh, file)).signKey).toBe(before.signKey)
    const { keys } = await exchangeKeys(fresh)
    expect(keys.find(({ signKey }) => signKey === meanwhile.signKey)).toMatchObject({ status: 'retired', validUntilSeq: 0 })
    expect(keys.find(({ signKey }) => signKey === before.signKey)).toMatchObject({ status: 'active' })
  })
})

describe('on the same store', () => {
  test('keys that the vault no longer opens work again', async () => {
    const before = await ensureKeys(city, keeper(city))
    const file = await saved(city)
    const moved = { ...atMachine(city, ownVault('another')), passwordCost: cheapPasswords }
    await expect(ownKeys(moved, keeper(moved))).rejects.toMatchObject({ details: { rule: 'keysOutOfReach' } })
    await restore(moved, file)
    expect((await ownKeys(moved, keeper(moved))).signKey).toBe(before.signKey)
  })

  test('under a login password they are sealed by the master key', async () => {
    await ensureKeys(city, keeper(city))
    const { text, words } = await saved(city)
    const master = masterKeeper(new Uint8Array(32).fill(3))
    await restoreKeys(city, { token: city.stageFile('keys.sxkey', text), words }, master)
    expect((await listInstallationKeys(city.store.db)).map((row) => row.keeper)).toEqual(['masterKey'])
  })

  test('an older file does not undo 更换密钥', async () => {
    await ensureKeys(city, keeper(city))
    const file = await saved(city)
    const renewed = await renewKeys(city, { reason: '人员变动' }, keeper(city))
    expect((await restore(city, file)).signKey).toBe(renewed.signKey)
    expect((await ownKeys(city, keeper(city))).identities).toHaveLength(2)
  })
})

describe('refused, with nothing written', () => {
  const refusals: readonly [string, (file: { text: string; words: string }) => { text: string; words: string }, object][] = [
    ['other words', ({ text }) => ({ text, words: '00000 '.repeat(6) }), { code: 'invalid_input' }],
    ['too few digits', ({ text, words }) => ({ text, words: words.slice(0, 12) }), { details: { problem: '应为六组数字，每组五位' } }],
    [
      'a file that was altered',
      ({ text, words }) => ({ text: text.replace('2022-04', '2023-04'), words }),
      { details: { problem: '与该恢复文件不符' } },
    ],
    ['a file that is none', ({ words }) => ({ text: '{"format":"other"}', words }), { details: { rule: 'recoveryForm' } }],
    [
      'a file that asks for more work than a machine has',
      ({ text, words }) => ({ text: text.replace(/"ln":\d+/, '"ln":30'), words }),
      { details: { rule: 'recoveryForm' } },
    ],
  ]
  test.each(refusals)('%s', async (_, alter, refusal) => {
    await ensureKeys(city, keeper(city))
    const file = alter(await saved(city))
    const fresh = await office('fresh')
    await expect(restore(fresh, file)).rejects.toMatchObject(refusal)
    expect(await exchangeKeys(fresh)).toMatchObject({ own: null, keys: [] })
  })

  test('a mistyped group is named', async () => {
    await ensureKeys(city, keeper(city))
    const { text, words } = await saved(city)
    const slipped = words.replace(/^(\d{5} \d{5} )(\d)/, (_, before: string, digit: string) => `${before}${(Number(digit) + 1) % 10}`)
    await expect(restore(city, { text, words: slipped })).rejects.toMatchObject({ details: { problem: '第3组数字有误' } })
  })

  test('the file of another office', async () => {
    const county = await office('county', { profile: 'county', unitId: xunke })
    await ensureKeys(county, keeper(county))
    const file = await saved(county)
    await expect(restore(city, file)).rejects.toMatchObject({ details: { rule: 'recoveryUnit' } })
  })

  test('nothing is saved where the dialog was left, or where there are no keys', async () => {
    await expect(saveRecoveryFile(city, {}, keeper(city))).rejects.toMatchObject({ details: { rule: 'keysFirst' } })
    await ensureKeys(city, keeper(city))
    expect(await saveRecoveryFile(city, {}, keeper(city))).toEqual({ saved: null })
    expect((await exchangeKeys(city)).hasRecoveryFile).toBe(false)
  })
})

test('the page knows whether the present keys have a file', async () => {
  await ensureKeys(city, keeper(city))
  await saved(city)
  expect((await exchangeKeys(city)).hasRecoveryFile).toBe(true)
  await renewKeys(city, { reason: '人员变动' }, keeper(city))
  expect((await exchangeKeys(city)).hasRecoveryFile).toBe(false)
})

test('words and private keys are in no event, no setting, no log, and not legible in the file (ASVS 16.2)', async () => {
  await ensureKeys(city, keeper(city))
  const { text, words } = await saved(city)
  await restore(city, { text, words })
  const secrets = (await ownPairs(city, keeper(city))).flatMap(({ seed, identity }) => [identity, Buffer.from(seed).toString('base64')])
  const tables = ['event', 'setting', 'installation_key', 'record_revision'] as const
  const rows = await Promise.all(tables.map((table) => city.store.db.selectFrom(table).selectAll().execute()))
  const written = JSON.stringify([rows, city.ports.logged, text])
  const canaries = [...secrets, words, words.replaceAll(' ', ''), ...words.split(' ').map((word) => `"${word}"`)]
  expect(canaries.filter((canary) => written.includes(canary))).toEqual([])
})
