import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount, deactivateAccount } from '#electron/services/accounts/accounts.ts'
import { signIn } from '#electron/services/accounts/door.ts'
import { protectOffice } from '#electron/services/accounts/passwords.ts'
import { recover, renewCodes } from '#electron/services/accounts/recovery-codes.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/**
 * T20 (reliability.md 4, ASVS 6.3.8): a name that nobody has, one that was deactivated and a wrong password are refused after the same
 * work. Work is counted, not timed: scrypt is all that takes time here.
 */

const { folder, remove } = makeFolder()
const password = '松花江畔的四季啊'
const real = crypto.scrypt
const done: string[] = []
let office: SeededOffice
let code = ''

beforeAll(async () => {
  office = { ...(await seedOffice(folder, { today: '2022-04-18' })), passwordCost: { cost: 2 ** 8, blockSize: 8, parallelization: 1 } }
  const { signedIn, codes } = await protectOffice(office, { profile: 'officeUsual', newPassword: password })
  code = codes.texts[0] ?? ''
  // From now on the first code is well formed, and wrong.
  await renewCodes(office, signedIn.masterKey)
  const gone = await addAccount(office, { name: '前经办', roles: ['officer'] }, signedIn.masterKey)
  await deactivateAccount(office, { officerId: gone.officerId })
  crypto.scrypt = ((...words: Parameters<typeof real>) => {
    const [, , length, { cost, blockSize, parallelization }] = words as unknown as [unknown, unknown, number, Record<string, number>]
    done.push(`N=${cost} r=${blockSize} p=${parallelization} ${length}`)
    real(...words)
  }) as typeof real
  syncBuiltinESMExports()
})
afterAll(async () => {
  crypto.scrypt = real
  syncBuiltinESMExports()
  await office.close()
  remove()
})

/** The derivations of an attempt that is refused as wrong. */
async function workOf(attempt: () => Promise<unknown>): Promise<string[]> {
  done.length = 0
  await expect(attempt()).rejects.toMatchObject({ code: 'wrong_password' })
  return [...done]
}

describe('a refusal does not tell by its time who has an account', () => {
  test('signing in', async () => {
    const wrong = await workOf(() => signIn(office, { name: '张经办', password: '不是这个密码' }))
    expect(wrong).toEqual(['N=256 r=8 p=1 64'])
    expect(await workOf(() => signIn(office, { name: '无此人', password: '不是这个密码' }))).toEqual(wrong)
    expect(await workOf(() => signIn(office, { name: '前经办', password: '不是这个密码' }))).toEqual(wrong)
  })

  test('the recovery code', async () => {
    const wrong = await workOf(() => recover(office, { name: '张经办', code, newPassword: '大黑河岛的冬天啊' }))
    expect(wrong.length).toBeGreaterThan(0)
    expect(await workOf(() => recover(office, { name: '无此人', code, newPassword: '大黑河岛的冬天啊' }))).toEqual(wrong)
  })
})
