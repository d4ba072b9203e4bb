import {
  findAccount,
  forgetFailures,
  hasAccounts,
  insertAccount,
  replaceRecoveryCodes,
  updateAccount,
  updateRoles,
} from '#db/repositories/accounts.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { writeSetting } from '#db/repositories/desk.ts'
import { randomBytes } from '#electron/crypto/index.ts'
import { initialPassword, sameName } from '#shared/domain/account-codes.ts'
import { type AccountProfile, firstRoles } from '#shared/domain/account-profile.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type ServiceContext, found, runCommand } from '../context.ts'
import { type DoorParts, type SignedIn, currentProfile, journal, nameHash, proveOwn } from './door.ts'
import { refuseWeak, replacePassword } from './own-password.ts'
import { type SealedCodes, sealNewCodes } from './recovery-codes.ts'
import { type Sealed, accountPurpose, newMasterKey, seal } from './secrets.ts'

/** Passwords that are set: the first one, one's own, and one for somebody who has forgotten it. */

/** The first password of an office, worked out before its transaction: scrypt takes its time. */
export interface FirstAccount {
  readonly signedIn: SignedIn
  readonly codes: SealedCodes
  /** Writes account, roles, profile and recovery codes. */
  write(trx: Connection): Promise<void>
}

/** Prepares the administrator's account, the master key, and the three recovery codes. Refuses a password that will not do. */
export async function firstAccount(
  { ports, passwordCost }: Pick<DoorParts, 'ports' | 'passwordCost'>,
  officer: { readonly id: string; readonly name: string },
  input: { readonly profile: AccountProfile; readonly password: string },
): Promise<FirstAccount> {
  refuseWeak(input.profile, input.password, officer.name, '登录密码')
  const at = ports.clock.now()
  const masterKey = newMasterKey()
  const sealed = await seal(input.password, masterKey, accountPurpose(officer.id), passwordCost)
  const codes = await sealNewCodes(masterKey, at)
  return {
    signedIn: { officerId: officer.id, name: officer.name, passwordAt: at, masterKey },
    codes,
    async write(trx) {
      await insertAccount(trx, { ...freshAccount(officer, sealed, at), must_change: 0, last_sign_in_at: at })
      await updateRoles(trx, officer.id, firstRoles(input.profile))
      await writeSetting(trx, 'accountProfile', input.profile)
      await replaceRecoveryCodes(trx, codes.rows)
    },
  }
}

/** The row of an account whose password was just set by somebody else. */
export function freshAccount(officer: { readonly id: string; readonly name: string }, sealed: Sealed, at: string) {
  const standing = { password_at: at, must_change: 1, is_active: 1, last_sign_in_at: null }
  return { officer_id: officer.id, name_key: sameName(officer.name), ...sealed, ...standing }
}

/** 启用登录密码: the officer of the wizard becomes the administrator; from now on nobody gets in without a password. */
export async function protectOffice(
  context: ServiceContext,
  input: { readonly profile: AccountProfile; readonly newPassword: string },
): Promise<FirstAccount> {
  const { store, officer } = context
  const isThere = async (db: Connection): Promise<void> => {
    if (await hasAccounts(db)) throw ruleViolation('protectOnce', '登录密码已经启用', '请在账户列表中办理')
  }
  await isThere(store.db)
  const first = await firstAccount(context, officer, { profile: input.profile, password: input.newPassword })
  await runCommand(context, 'accounts.protect', async (act) => {
    await isThere(act.trx)
    await first.write(act.trx)
    act.about('account', officer.id, { profile: input.profile, roles: firstRoles(input.profile) })
  })
  return first
}

/** One's own password, the present one proved first; wrong ones count like those at the door. */
export async function changeOwnPassword(
  parts: DoorParts,
  officerId: string,
  input: { readonly password: string; readonly newPassword: string },
): Promise<SignedIn> {
  const account = found(await findAccount(parts.store.db, officerId), '本人的账户')
  refuseWeak(await currentProfile(parts.store.db), input.newPassword, account.name)
  if (input.password === input.newPassword) throw new AppError('invalid_input', { place: '新密码', problem: '不得与原密码相同' })
  const proved = await proveOwn(parts, officerId, input.password)
  return replacePassword(parts, proved, input.newPassword, (trx, at) =>
    journal(trx, { at, officerId, action: 'accounts.changePassword', subjectId: officerId }),
  )
}

/** 重置登录密码: a password for one sign-in, made here and shown once; sign-ins under the old one end, a wait ends. */
export async function resetPassword(context: ServiceContext, input: { readonly officerId: string }, masterKey: Uint8Array) {
  if (input.officerId === context.officer.id) throw ruleViolation('resetOthers', '本人的登录密码不能重置', '请使用“修改密码”')
  const account = found(await findAccount(context.store.db, input.officerId), '该账户')
  const password = initialPassword(randomBytes)
  const sealed = await seal(password, masterKey, accountPurpose(account.officer_id), context.passwordCost)
  await runCommand(context, 'accounts.reset', async (act) => {
    await updateAccount(act.trx, account.officer_id, { ...sealed, password_at: act.at, must_change: 1 })
    await forgetFailures(act.trx, nameHash(account.name))
    act.about('account', account.officer_id)
  })
  return { initialPassword: password }
}
