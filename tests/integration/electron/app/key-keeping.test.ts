import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import type { Application } from '#electron/app/types.ts'
import { typed } from '#electron/cli/session.ts'
import { administratorPassword, cheapPasswords } from '#tests/fixtures/accounts/guarded-office.ts'
import { type TestPorts, testPorts } from '#tests/fixtures/ports.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** Who keeps the private keys, as the office sees it: the vault before the first login password, the master key after (exchange.md 3). */

const folder = useFolder()
let ports: TestPorts
let application: Application

beforeEach(async () => {
  ports = testPorts('2022-04-18')
  application = await createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map(), passwordCost: cheapPasswords })
  const office = { profile: 'city', programmeId: 'heihe-2022', unitId: null, officerName: '张主任', acceptsSecrecyNotice: true } as const
  await typed(application.openSession({}))('setup.complete', { ...office, password: null })
})
afterEach(() => application.close())

test('启用登录密码 takes the keys from the vault to the master key at their next use; every account opens them, a locked window none', async () => {
  const session = application.openSession({})
  const call = typed(session)
  const made = await call('exchange.makeKeys', {})
  expect(made.keeper).toBe('vault')
  await call('accounts.protect', { profile: 'officeUsual', newPassword: administratorPassword })
  ports.answers.saveAs.push(join(folder(), 'keys.sxkey'))
  await call('exchange.saveRecoveryFile', {})
  expect((await call('exchange.keys', {})).own).toMatchObject({ signKey: made.signKey, keeper: 'masterKey' })

  await call('accounts.lock', {})
  expect(await session.call('exchange.saveRecoveryFile', {})).toMatchObject({ ok: false, error: { code: 'session_locked' } })

  await call('accounts.unlock', { password: administratorPassword })
  const { initialPassword } = await call('accounts.add', { name: '李经办', roles: ['officer'] })
  const other = typed(application.openSession({}))
  await other('accounts.signIn', { name: '李经办', password: initialPassword })
  await other('accounts.changePassword', { password: initialPassword, newPassword: '此人的北岸灯火阑珊处春来早！' })
  ports.answers.saveAs.push(join(folder(), 'second.sxkey'))
  expect((await other('exchange.saveRecoveryFile', {})).saved?.words).toHaveLength(6)
})
