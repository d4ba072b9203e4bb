import {
  type AccountRecord,
  findAccount,
  findFailures,
  forgetFailures,
  insertAccount,
  listActiveAccounts,
  listOfficers,
  listRecoveryCodes,
  updateAccount,
  updateRoles,
} from '#db/repositories/accounts.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { writeSetting } from '#db/repositories/desk.ts'
import { insertOfficer } from '#db/repositories/organisation.ts'
import { randomBytes } from '#electron/crypto/index.ts'
import { initialPassword, sameName } from '#shared/domain/account-codes.ts'
import { waitInWords, waitLeft } from '#shared/domain/account-lockout.ts'
import { type AccountProfile, accountProfiles, limitsOf, roleConflict } from '#shared/domain/account-profile.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { Role } from '#shared/domain/roles.ts'
import { type ServiceContext, found, runCommand } from '../context.ts'
import { currentProfile, nameHash } from './door.ts'
import { freshAccount } from './passwords.ts'
import { accountPurpose, seal } from './secrets.ts'

/** 系统 → 账户: who may sign in and as what. */

export async function accountList(context: ServiceContext) {
  const { db } = context.store
  const profile = await currentProfile(db)
  const now = context.ports.clock.now()
  const officers = await listOfficers(db)
  const accounts = await Promise.all(
    officers.map(async (row) => {
      const wait = waitLeft(limitsOf(profile), await findFailures(db, nameHash(row.name)), now)
      return {
        officerId: row.id,
        name: row.name,
        roles: [...row.roles],
        isActive: row.is_active !== 0,
        hasPassword: row.name_key !== null,
        mustChange: row.must_change === 1,
        lockedFor: row.name_key === null || wait === 0 ? null : waitInWords(wait),
        createdAt: row.created_at,
        lastSignInAt: row.last_sign_in_at,
      }
    }),
  )
  const codes = await listRecoveryCodes(db)
  return {
    profile,
    accounts,
    codesLeft: codes.length === 0 ? null : codes.filter((code) => code.used_at === null).length,
    codesMadeAt: codes[0]?.made_at ?? null,
  }
}

/** A new account with a password for its first sign-in, shown once. */
export async function addAccount(
  context: ServiceContext,
  input: { readonly name: string; readonly roles: readonly Role[] },
  masterKey: Uint8Array,
) {
  const { store, newId } = context
  refuseConflict(await currentProfile(store.db), input.roles)
  const officer = { id: newId(), name: input.name }
  const password = initialPassword(randomBytes)
  const sealed = await seal(password, masterKey, accountPurpose(officer.id), context.passwordCost)
  await runCommand(context, 'accounts.add', async (act) => {
    const taken = await listOfficers(act.trx)
    if (taken.some((each) => sameName(each.name) === sameName(input.name))) throw new AppError('duplicate', { what: `账户“${input.name}”` })
    await insertOfficer(act.trx, { ...officer, roles: JSON.stringify(input.roles), created_at: act.at })
    await insertAccount(act.trx, freshAccount(officer, sealed, act.at))
    act.about('account', officer.id, { roles: input.roles })
  })
  return { officerId: officer.id, initialPassword: password }
}

/** 调整角色; somebody must be able to manage the accounts afterwards. */
export async function setRoles(context: ServiceContext, input: { readonly officerId: string; readonly roles: readonly Role[] }) {
  await runCommand(context, 'accounts.setRoles', async (act) => {
    const account = await activeAccount(act.trx, input.officerId)
    refuseConflict(await currentProfile(act.trx), input.roles)
    if (!input.roles.includes('administrator')) await refuseLastAdministrator(act.trx, account)
    await updateRoles(act.trx, account.officer_id, input.roles)
    act.about('account', account.officer_id, { before: account.roles, roles: input.roles })
  })
  return {}
}

/** 解除锁定 after wrong passwords. */
export async function releaseAccount(context: ServiceContext, input: { readonly officerId: string }) {
  await runCommand(context, 'accounts.release', async (act) => {
    const account = await activeAccount(act.trx, input.officerId)
    await forgetFailures(act.trx, nameHash(account.name))
    act.about('account', account.officer_id)
  })
  return {}
}

/** 停用: the account cannot sign in any more, and what its password opened is gone; what the officer did stays under the name. */
export async function deactivateAccount(context: ServiceContext, input: { readonly officerId: string }) {
  await runCommand(context, 'accounts.deactivate', async (act) => {
    const account = await activeAccount(act.trx, input.officerId)
    if (account.officer_id === context.officer.id) throw ruleViolation('deactivateOthers', '不能停用本人的账户', '请由另一名系统管理员办理')
    await refuseLastAdministrator(act.trx, account)
    await updateAccount(act.trx, account.officer_id, { is_active: 0, password: '', wrapped_key: '' })
    act.about('account', account.officer_id)
  })
  return {}
}

/** 恢复账户, with a password for one sign-in. */
export async function reactivateAccount(context: ServiceContext, input: { readonly officerId: string }, masterKey: Uint8Array) {
  const account = found(await findAccount(context.store.db, input.officerId), '该账户')
  const password = initialPassword(randomBytes)
  const sealed = await seal(password, masterKey, accountPurpose(account.officer_id), context.passwordCost)
  await runCommand(context, 'accounts.reactivate', async (act) => {
    refuseConflict(await currentProfile(act.trx), account.roles)
    await updateAccount(act.trx, account.officer_id, { ...sealed, password_at: act.at, must_change: 1, is_active: 1 })
    act.about('account', account.officer_id)
  })
  return { initialPassword: password }
}

/** 账户管理方式; accounts that it does not allow are named, and nothing changes. Passwords that are too short for it are changed at the next sign-in. */
export async function setProfile(context: ServiceContext, input: { readonly profile: AccountProfile }) {
  await runCommand(context, 'accounts.setProfile', async (act) => {
    const before = await currentProfile(act.trx)
    const accounts = await listActiveAccounts(act.trx)
    if (accounts.length === 0 && !accountProfiles[input.profile].allowsNoPassword) {
      throw ruleViolation('passwordFirst', `“${accountProfiles[input.profile].title}”须启用登录密码`, '请先设置登录密码')
    }
    const unfit = accounts.filter((account) => roleConflict(input.profile, account.roles) !== undefined)
    const [first] = unfit
    if (first !== undefined) {
      const names = unfit.map(({ name }) => name).join('、')
      throw ruleViolation('rolesApart', `${roleConflict(input.profile, first.roles) ?? ''}，${names}的角色不符合要求`, '请先调整角色再更改')
    }
    const isLonger = accountProfiles[input.profile].passwordLength > accountProfiles[before].passwordLength
    // How long a kept password is, nobody knows.
    if (isLonger) for (const account of accounts) await updateAccount(act.trx, account.officer_id, { must_change: 1 })
    await writeSetting(act.trx, 'accountProfile', input.profile)
    act.about('office', context.office.unitId, { before, profile: input.profile })
  })
  return {}
}

async function activeAccount(db: Connection, officerId: string): Promise<AccountRecord> {
  const account = found(await findAccount(db, officerId), '该账户')
  if (account.is_active === 0) throw ruleViolation('activeAccount', '该账户已停用', '请先恢复账户')
  return account
}

function refuseConflict(profile: AccountProfile, roles: readonly Role[]): void {
  const conflict = roleConflict(profile, roles)
  if (conflict !== undefined) throw ruleViolation('rolesApart', conflict, '请调整角色，或者更改账户管理方式')
}

async function refuseLastAdministrator(db: Connection, account: AccountRecord): Promise<void> {
  const others = (await listActiveAccounts(db)).filter(
    (each) => each.officer_id !== account.officer_id && each.roles.includes('administrator'),
  )
  if (account.roles.includes('administrator') && others.length === 0) {
    throw ruleViolation('lastAdministrator', '本机须至少有一名系统管理员', '请先为其他账户加上系统管理员角色')
  }
}
