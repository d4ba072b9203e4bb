import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '#electron/app/types.ts'
import { typed } from '#electron/cli/session.ts'
import { type GuardedOffice, administratorPassword, openGuardedOffice } from '#tests/fixtures/accounts/guarded-office.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { makeFolder, useFolder } from '#tests/fixtures/temporary-folder.ts'

/** How a window stands at the door, over time and beside other windows (office.md «Security that clerks accept», reliability.md 4, T13). */

const { folder, remove } = makeFolder()
const who = { name: '张主任', password: administratorPassword }
let office: GuardedOffice
let window: Session
let call: ReturnType<typeof typed>

beforeAll(async () => {
  office = await openGuardedOffice(folder, { today: '2022-04-18' })
})
afterAll(async () => {
  await office.application.close()
  remove()
})
beforeEach(async () => {
  window = office.window()
  call = typed(window)
  await call('accounts.signIn', who)
})

const state = async (): Promise<string> => (await call('accounts.state', {})).state
const liaison = { unitId: 'heihe:unit:xunke-county', name: '演示联络员', section: '', phone: '', fromOn: '2022-04-18' }

describe('the idle lock', () => {
  test('comes after 30 minutes without a touch, and says beforehand when', async () => {
    expect((await call('accounts.state', {})).locksInSeconds).toBe(1800)
    office.later(29)
    expect(await call('accounts.state', {})).toMatchObject({ state: 'signedIn', locksInSeconds: expect.closeTo(60, -1) as number })
    office.later(2)
    expect(await state()).toBe('locked')
  })

  test('waits anew after a command and after a sign of life, but not because a page reads by itself or keeps a draft', async () => {
    office.later(20)
    await call('accounts.stillHere', {})
    office.later(20)
    await call('liaisons.save', liaison)
    office.later(20)
    await call('units.list', {})
    await call('drafts.save', { form: 'liaison', fields: { name: '半' } })
    expect((await call('accounts.state', {})).locksInSeconds).toBeLessThanOrEqual(600)
    office.later(11)
    expect(await state()).toBe('locked')
  })

  test('a command that comes too late is refused and wakes nobody', async () => {
    office.later(31)
    expect(await window.call('liaisons.save', liaison)).toMatchObject({ error: { code: 'session_locked' } })
    expect(await window.call('accounts.stillHere', {})).toMatchObject({ ok: true, value: { state: 'locked' } })
  })

  test('only the password of whose lock it is opens it', async () => {
    await call('accounts.lock', {})
    expect(await window.call('accounts.unlock', { password: '别人的密码啊啊啊' })).toMatchObject({ error: { code: 'wrong_password' } })
    expect(await call('accounts.unlock', { password: administratorPassword })).toMatchObject({
      state: 'signedIn',
      officer: { name: '张主任' },
    })
  })

  test('a clock that is set back locks nobody and lets nobody stay longer', async () => {
    office.later(20)
    await state()
    office.later(-60 * 24 * 3650)
    expect(await call('accounts.state', {})).toMatchObject({ state: 'signedIn', locksInSeconds: expect.closeTo(600, -1) as number })
    office.later(11)
    expect(await state()).toBe('locked')
    office.later(60 * 24 * 3650)
  })
})

describe('the end of a sign-in', () => {
  test('comes after 24 hours, however busy, and the password begins it anew', async () => {
    for (let part = 0; part < 24 * 3; part += 1) {
      office.later(20)
      await call('accounts.stillHere', {})
    }
    office.later(1)
    expect(await state()).toBe('expired')
    await call('accounts.unlock', { password: administratorPassword })
    office.later(20)
    expect(await state()).toBe('signedIn')
  })

  test('unlocking does not begin the 24 hours anew', async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      office.later(60)
      if ((await state()) === 'locked') await call('accounts.unlock', { password: administratorPassword })
    }
    office.later(1)
    expect(await state()).toBe('expired')
  })

  test('退出登录 ends it at once, and is in the journal', async () => {
    await call('accounts.signOut', {})
    expect(await window.call('units.list', {})).toMatchObject({ error: { code: 'not_signed_in' } })
    await call('accounts.signIn', who)
    expect((await call('events.list', { beforeSeq: null })).events.map((each) => each.action).slice(0, 2)).toEqual([
      'accounts.signIn',
      'accounts.signOut',
    ])
  })
})

describe('what the administrator changes is true at once where somebody is signed in', () => {
  test('roles taken away, an account closed, a password reset', async () => {
    const clerk = await office.person('王经办', ['officer'])
    expect(await clerk.session.call('liaisons.save', liaison)).toMatchObject({ ok: true })
    await call('accounts.setRoles', { officerId: clerk.officerId, roles: ['viewer'] })
    expect(await clerk.session.call('liaisons.save', liaison)).toMatchObject({ error: { code: 'not_permitted' } })
    await call('accounts.reset', { officerId: clerk.officerId })
    expect(await clerk.session.call('units.list', {})).toMatchObject({ error: { code: 'not_signed_in' } })
    const { initialPassword } = await call('accounts.reset', { officerId: clerk.officerId })
    await typed(clerk.session)('accounts.signIn', { name: '王经办', password: initialPassword })
    await call('accounts.deactivate', { officerId: clerk.officerId })
    expect(await clerk.session.call('units.list', {})).toMatchObject({ error: { code: 'not_signed_in' } })
  })

  test('one’s own new password ends the sign-ins in other windows, and not the one it was set in', async () => {
    const clerk = await office.person('赵经办', ['officer'])
    const other = office.window()
    await typed(other)('accounts.signIn', { name: '赵经办', password: clerk.password })
    await typed(clerk.session)('accounts.changePassword', { password: clerk.password, newPassword: '黑龙江的第一场雪啊春夏' })
    expect(await clerk.session.call('units.list', {})).toMatchObject({ ok: true })
    expect(await other.call('units.list', {})).toMatchObject({ error: { code: 'not_signed_in' } })
  })
})

describe('windows', () => {
  test('one that is locked hears of no change; unlocked it is told to read again', async () => {
    const heard: unknown[] = []
    window.on('changed', (payload) => heard.push(payload))
    await call('accounts.lock', {})
    await office.session.call('accounts.signIn', who)
    await office.session.call('liaisons.save', liaison)
    expect(heard).toEqual([{ nouns: ['accounts'] }])
    await call('accounts.unlock', { password: administratorPassword })
    expect(heard.at(-1)).toEqual({ nouns: ['*'] })
  })

  test('the officer whom a host names is nobody once there are passwords', async () => {
    const named = office.application.openSession({ officer: '张主任' })
    expect(await named.call('units.list', {})).toMatchObject({ error: { code: 'not_signed_in' } })
  })

  test('recovery codes are seen in the window that made them, until they are kept', async () => {
    await call('accounts.renewCodes', {})
    const { codes } = await call('accounts.freshCodes', {})
    expect(codes).toHaveLength(3)
    await office.session.call('accounts.signIn', who)
    expect(await office.session.call('accounts.freshCodes', {})).toMatchObject({ ok: true, value: { codes: [] } })
    await call('accounts.printCodes', {})
    expect(office.ports.printed.at(-1)?.html).toContain(codes[2])
    await call('accounts.keptCodes', {})
    expect(await window.call('accounts.printCodes', {})).toMatchObject({ error: { code: 'rule_violation' } })
  })
})

describe('an office without a password', () => {
  const own = useFolder()

  test('works as the officer of the wizard with every role, and cannot be locked', async () => {
    const { application, session } = await openOffice(own(), { today: '2022-04-18' })
    const state = await session.call('accounts.state', {})
    expect(state).toMatchObject({ ok: true, value: { state: 'open', locksInSeconds: null } })
    expect(await session.call('accounts.lock', {})).toMatchObject({ error: { code: 'rule_violation' } })
    expect(await session.call('accounts.add', { name: '李', roles: ['officer'] })).toMatchObject({ error: { code: 'rule_violation' } })
    await application.close()
  })

  test('from the first password on no window gets in without one, also one that was open', async () => {
    const { application, session, call: open } = await openOffice(own(), { today: '2022-04-18' })
    const other = application.openSession({})
    await open('accounts.protect', { profile: 'small', newPassword: '松花江畔的四季啊' })
    expect(await session.call('desk.status', {})).toMatchObject({ ok: true })
    expect(await other.call('desk.status', {})).toMatchObject({ error: { code: 'not_signed_in' } })
    await application.close()
    const again = await openOffice(own(), { today: '2022-04-19' }).catch((error: unknown) => error)
    expect(again).toMatchObject({ code: 'not_signed_in' })
  })
})
