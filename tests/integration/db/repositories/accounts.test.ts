import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findAccount,
  findAccountByName,
  findFailures,
  hasAccounts,
  insertAccount,
  keepFailures,
  listActiveAccounts,
  listOfficers,
  listRecoveryCodes,
  markCodeUsed,
  replaceRecoveryCodes,
  updateAccount,
} from '#db/repositories/accounts.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

const { folder, remove } = makeFolder()
let office: SeededOffice
const at = '2022-04-18T01:00:00.000Z'

beforeAll(async () => {
  office = await seedOffice(folder, { today: '2022-04-18' })
})
afterAll(async () => {
  await office.close()
  remove()
})

const failures = (nameHash: string, isAccount: number, since = at) => ({
  name_hash: nameHash,
  is_account: isAccount,
  count: 1,
  waits: 0,
  since,
  until: null,
})

test('an officer without a password is listed and is no account', async () => {
  expect(await hasAccounts(office.store.db)).toBe(false)
  expect(await listOfficers(office.store.db)).toMatchObject([{ name: '张经办', name_key: null, is_active: null }])
})

test('an account is found by its officer and by its name, and counts as active until it is closed', async () => {
  const { id } = office.officer
  const account = { officer_id: id, name_key: '张经办', password: 'p', wrapped_key: 'k', password_at: at, must_change: 0, is_active: 1 }
  await office.store.write((trx) => insertAccount(trx, { ...account, last_sign_in_at: null }))
  expect(await findAccount(office.store.db, id)).toMatchObject({ name: '张经办', roles: expect.arrayContaining(['officer']) as string[] })
  expect(await findAccountByName(office.store.db, '张经办')).toMatchObject({ officer_id: id })
  await office.store.write((trx) => updateAccount(trx, id, { is_active: 0 }))
  expect([await hasAccounts(office.store.db), await listActiveAccounts(office.store.db)]).toEqual([true, []])
})

test('new recovery codes take the place of those before; a used one stays used', async () => {
  const code = (ordinal: number) => ({ ordinal, password: 'p', wrapped_key: 'k', made_at: at, used_at: null })
  await office.store.write((trx) => replaceRecoveryCodes(trx, [code(1), code(2), code(3)]))
  await office.store.write((trx) => markCodeUsed(trx, 2, at))
  expect((await listRecoveryCodes(office.store.db)).map((each) => each.used_at)).toEqual([null, at, null])
  await office.store.write((trx) => replaceRecoveryCodes(trx, [code(1)]))
  expect(await listRecoveryCodes(office.store.db)).toEqual([code(1)])
})

test('a thousand names that nobody has push out older ones like them, and never an account’s wait', async () => {
  await office.store.write(async (trx) => {
    await keepFailures(trx, failures('own', 1, '2022-01-01T00:00:00.000Z'))
    await keepFailures(trx, failures('oldest', 0, '2022-01-02T00:00:00.000Z'))
    for (let number = 0; number < 1000; number += 1) await keepFailures(trx, failures(`stranger ${number}`, 0))
  })
  expect(await findFailures(office.store.db, 'oldest')).toBeUndefined()
  expect(await findFailures(office.store.db, 'own')).toMatchObject({ count: 1 })
  expect(await findFailures(office.store.db, 'stranger 0')).toBeDefined()
})
