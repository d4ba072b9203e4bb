import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAccountByName, listRecoveryCodes } from '#db/repositories/accounts.ts'
import { listEvents } from '#db/repositories/desk.ts'
import {
  accountList,
  addAccount,
  deactivateAccount,
  reactivateAccount,
  releaseAccount,
  setProfile,
  setRoles,
} from '#electron/services/accounts/accounts.ts'
import { signIn } from '#electron/services/accounts/door.ts'
import { changeOwnPassword, protectOffice, resetPassword } from '#electron/services/accounts/passwords.ts'
import { recover, renewCodes } from '#electron/services/accounts/recovery-codes.ts'
import { verifyOwnStore } from '#electron/services/desk/desk.ts'
import { eventNames } from '#shared/domain/event-names.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** One office from its first password on, as its administrator keeps it (foundations.md 3, reliability.md 4, office.md «Security»). */

const { folder, remove } = makeFolder()
const first = '松花江畔的四季啊'
let office: SeededOffice
let masterKey: Uint8Array
let codes: readonly string[]

beforeAll(async () => {
  office = { ...(await seedOffice(folder, { today: '2022-04-18' })), passwordCost: { cost: 2 ** 8, blockSize: 8, parallelization: 1 } }
})
afterAll(async () => {
  await office.close()
  remove()
})

const refusal = (code: string, details: object = {}): object => ({ code, details: expect.objectContaining(details) as object })
const named = async (name: string) => (await accountList(office)).accounts.find((each) => each.name === name)
const later = (minutes: number): void => {
  const next = new Date(Date.parse(office.ports.clock.now()) + minutes * 60_000)
  office.ports.clock.setDay(next.toISOString().slice(0, 10), new Date(next.getTime() + 8 * 3_600_000).toISOString().slice(11, 19))
}

describe('启用登录密码', () => {
  test('before it there is the officer of the wizard, without a password', async () => {
    expect(await accountList(office)).toMatchObject({
      profile: 'officeUsual',
      accounts: [{ name: '张经办', hasPassword: false, isActive: true, lockedFor: null }],
      codesLeft: null,
    })
  })

  test('等保二级 without a password is not to be had', async () => {
    await expect(setProfile(office, { profile: 'classifiedProtection' })).rejects.toMatchObject(
      refusal('rule_violation', { rule: 'passwordFirst' }),
    )
  })

  test('a weak password is refused with what is wrong, and nothing is written', async () => {
    const weak = protectOffice(office, { profile: 'officeUsual', newPassword: '12345678' })
    await expect(weak).rejects.toMatchObject(refusal('invalid_input', { place: '登录密码' }))
    expect(await named('张经办')).toMatchObject({ hasPassword: false })
  })

  test('the officer becomes the administrator who may do the daily work, and three codes are given', async () => {
    const made = await protectOffice(office, { profile: 'officeUsual', newPassword: first })
    masterKey = made.signedIn.masterKey
    codes = made.codes.texts
    expect(codes).toHaveLength(3)
    expect(await named('张经办')).toMatchObject({ roles: ['administrator', 'officer'], hasPassword: true, mustChange: false })
    expect((await accountList(office)).codesLeft).toBe(3)
  })

  test('there is no second first password', async () => {
    const again = protectOffice(office, { profile: 'officeUsual', newPassword: first })
    await expect(again).rejects.toMatchObject(refusal('rule_violation', { rule: 'protectOnce' }))
  })
})

describe('signing in', () => {
  test('the password opens the same master key every time', async () => {
    const signedIn = await signIn(office, { name: ' 张经办 ', password: first })
    expect(Buffer.from(signedIn.masterKey).equals(Buffer.from(masterKey))).toBe(true)
  })

  test('a wrong password and a name that nobody has are refused alike, and counted alike', async () => {
    for (const name of ['张经办', '王五']) {
      const wrong = signIn(office, { name, password: '不是这个密码' })
      await expect(wrong).rejects.toMatchObject(refusal('wrong_password', { what: '姓名或登录密码', left: 4 }))
    }
  })

  test('the right one makes the count begin anew', async () => {
    await signIn(office, { name: '张经办', password: first })
    await expect(signIn(office, { name: '张经办', password: 'x' })).rejects.toMatchObject(refusal('wrong_password', { left: 4 }))
  })

  test('five at the same time are five: nobody tries more by trying at once', async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(() => signIn(office, { name: '张经办', password: 'x' })))
    const outcomes = tries.map((each) => (each.status === 'rejected' ? (each.reason as { code: string }).code : 'in'))
    expect(outcomes).toEqual([...Array.from({ length: 3 }, () => 'wrong_password'), 'account_locked', 'account_locked', 'account_locked'])
  })

  test('while the wait runs the right password does not help, and the wait is said in words', async () => {
    await expect(signIn(office, { name: '张经办', password: first })).rejects.toMatchObject(
      refusal('account_locked', { wait: expect.stringMatching(/^4分\d+秒$|^5分钟$/) as string }),
    )
    expect((await named('张经办'))?.lockedFor).toMatch(/分/)
  })

  test('the wait is kept in the store and ends by itself; a clock that is set back does not make it longer', async () => {
    office.ports.clock.setDay('2012-01-01')
    await expect(signIn(office, { name: '张经办', password: first })).rejects.toMatchObject(refusal('account_locked'))
    office.ports.clock.setDay('2022-04-18')
    later(6)
    await expect(signIn(office, { name: '张经办', password: first })).resolves.toMatchObject({ name: '张经办' })
  })
})

describe('账户', () => {
  let reviewer: { officerId: string; initialPassword: string }

  test('a new account has a password for one sign-in, and the same master key', async () => {
    reviewer = await addAccount(office, { name: '李审核', roles: ['reviewer'] }, masterKey)
    const signedIn = await signIn(office, { name: '李审核', password: reviewer.initialPassword })
    expect(Buffer.from(signedIn.masterKey).equals(Buffer.from(masterKey))).toBe(true)
    expect(await named('李审核')).toMatchObject({ mustChange: true, roles: ['reviewer'] })
  })

  test('one’s own password puts an end to that', async () => {
    const { officerId, initialPassword } = reviewer
    const change = (password: string, newPassword: string) => changeOwnPassword(office, officerId, { password, newPassword })
    await expect(change('不是它', '大黑河岛的冬天啊')).rejects.toMatchObject(refusal('wrong_password', { what: '登录密码' }))
    await expect(change(initialPassword, initialPassword)).rejects.toMatchObject(refusal('invalid_input', { place: '新密码' }))
    await change(initialPassword, '大黑河岛的冬天啊')
    expect(await named('李审核')).toMatchObject({ mustChange: false })
    await expect(signIn(office, { name: '李审核', password: initialPassword })).rejects.toMatchObject(refusal('wrong_password'))
  })

  test('there is one account for a name', async () => {
    await expect(addAccount(office, { name: '李审核 ', roles: ['viewer'] }, masterKey)).rejects.toMatchObject(refusal('duplicate'))
  })

  test('roles that must be two people’s are refused with the reason', async () => {
    await expect(setRoles(office, { officerId: reviewer.officerId, roles: ['officer', 'reviewer'] })).rejects.toMatchObject(
      refusal('rule_violation', { reason: '“办公室常用”下，经办和审核须分由两人担任' }),
    )
  })

  test('the last administrator stays one', async () => {
    const { id: officerId } = office.officer
    await expect(setRoles(office, { officerId, roles: ['officer'] })).rejects.toMatchObject(
      refusal('rule_violation', { rule: 'lastAdministrator' }),
    )
    await expect(deactivateAccount(office, { officerId })).rejects.toMatchObject(refusal('rule_violation', { rule: 'deactivateOthers' }))
  })

  test('解除锁定 ends the wait', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn(office, { name: '李审核', password: 'x' }).catch(() => undefined)
    expect((await named('李审核'))?.lockedFor).not.toBeNull()
    await releaseAccount(office, { officerId: reviewer.officerId })
    await expect(signIn(office, { name: '李审核', password: '大黑河岛的冬天啊' })).resolves.toMatchObject({ name: '李审核' })
  })

  test('重置 gives a new password, and the old one is worth nothing; one’s own is not reset', async () => {
    const { initialPassword } = await resetPassword(office, { officerId: reviewer.officerId }, masterKey)
    await expect(signIn(office, { name: '李审核', password: '大黑河岛的冬天啊' })).rejects.toMatchObject(refusal('wrong_password'))
    const signedIn = await signIn(office, { name: '李审核', password: initialPassword })
    expect(Buffer.from(signedIn.masterKey).equals(Buffer.from(masterKey))).toBe(true)
    await expect(resetPassword(office, { officerId: office.officer.id }, masterKey)).rejects.toMatchObject(refusal('rule_violation'))
  })

  test('停用 takes the key away and leaves the name; 恢复 gives a new password', async () => {
    const { officerId } = reviewer
    await deactivateAccount(office, { officerId })
    expect(await findAccountByName(office.store.db, '李审核')).toMatchObject({ password: '', wrapped_key: '' })
    expect(await named('李审核')).toMatchObject({ isActive: false, hasPassword: true })
    await expect(setRoles(office, { officerId, roles: ['viewer'] })).rejects.toMatchObject(
      refusal('rule_violation', { rule: 'activeAccount' }),
    )
    const { initialPassword } = await reactivateAccount(office, { officerId }, masterKey)
    await expect(signIn(office, { name: '李审核', password: initialPassword })).resolves.toMatchObject({ name: '李审核' })
  })

  test('等保二级 is refused while somebody holds two roles, and then asks everybody for a longer password', async () => {
    await expect(setProfile(office, { profile: 'classifiedProtection' })).rejects.toMatchObject(
      refusal('rule_violation', { reason: '“等保二级”下，系统管理员和经办须分由两人担任，张经办的角色不符合要求' }),
    )
    await setRoles(office, { officerId: office.officer.id, roles: ['administrator'] })
    await setProfile(office, { profile: 'classifiedProtection' })
    expect((await accountList(office)).accounts.map((each) => each.mustChange)).toEqual([true, true])
    await setProfile(office, { profile: 'small' })
  })
})

describe('恢复码', () => {
  const next = '五大连池的冬天啊啊'

  test('is for an administrator: another’s name with a right code is refused like a wrong code', async () => {
    const tried = recover(office, { name: '李审核', code: codes[0] ?? '', newPassword: next })
    await expect(tried).rejects.toMatchObject(refusal('wrong_password', { what: '姓名或恢复码' }))
  })

  test('sets a new password once, with the same master key', async () => {
    const entry = { name: '张经办', code: (codes[0] ?? '').toLowerCase().replaceAll('-', ' '), newPassword: next }
    const signedIn = await recover(office, entry)
    expect(Buffer.from(signedIn.masterKey).equals(Buffer.from(masterKey))).toBe(true)
    await expect(signIn(office, { name: '张经办', password: next })).resolves.toMatchObject({ name: '张经办' })
    await expect(recover(office, { ...entry, newPassword: '又一个新的密码啊啊' })).rejects.toMatchObject(refusal('wrong_password'))
    expect((await accountList(office)).codesLeft).toBe(2)
  })

  test('new codes take the place of the old ones', async () => {
    const fresh = await renewCodes(office, masterKey)
    expect((await listRecoveryCodes(office.store.db)).map((each) => each.used_at)).toEqual([null, null, null])
    const old = recover(office, { name: '张经办', code: codes[1] ?? '', newPassword: next })
    await expect(old).rejects.toMatchObject(refusal('wrong_password'))
    await expect(recover(office, { name: '张经办', code: fresh[1] ?? '', newPassword: next })).resolves.toMatchObject({ name: '张经办' })
  })
})

test('the journal says who came in, what failed and what was changed, and holds no password and no code (reliability.md 4)', async () => {
  const events = await listEvents(office.store.db, null, 500)
  const actions = new Set(events.map((each) => each.action))
  for (const action of [
    'signIn',
    'refused',
    'recover',
    'changePassword',
    'protect',
    'add',
    'setRoles',
    'reset',
    'release',
    'deactivate',
    'reactivate',
    'setProfile',
    'renewCodes',
  ]) {
    expect(actions).toContain(`accounts.${action}`)
  }
  expect([...actions].filter((action) => eventNames[action] === undefined)).toEqual([])
  const text = JSON.stringify(events)
  for (const secret of [first, '大黑河岛的冬天啊', '五大连池的冬天啊啊', '不是这个密码', ...codes]) expect(text).not.toContain(secret)
  expect(events.filter((each) => each.action === 'accounts.refused').every((each) => each.officer_id === '')).toBe(true)
})

test('in a closed year accounts are kept like before, and the store stays sound', async () => {
  await office.store.write((trx) => trx.updateTable('programme').set({ closed_on: '2022-12-31' }).execute())
  await expect(releaseAccount(office, { officerId: office.officer.id })).resolves.toEqual({})
  await office.store.write((trx) => trx.updateTable('programme').set({ closed_on: null }).execute())
  expect((await verifyOwnStore(office)).findings.filter((each) => !each.passed)).toEqual([])
})
