import { z } from 'zod'
import { accountProfiles, longestPassword } from '#shared/domain/account-profile.ts'
import { roles } from '#shared/domain/roles.ts'
import { done, id, keysOf } from './labels.ts'
import { command, everyone, nothing, query } from './method.ts'

const role = z.enum(roles)
const heldRoles = z.array(role).min(1, { error: '请选择角色' }).max(roles.length)
const profile = keysOf(accountProfiles)
/** Somebody's name at the door; longer ones are nobody's. */
const signInName = z.string().trim().min(1, { error: '请填写姓名' }).max(50, { error: '不超过50字' })
const password = z
  .string()
  .min(1, { error: '请填写登录密码' })
  .max(longestPassword, { error: `不超过${longestPassword}个字符` })

/** How the window stands at the door. `wizard`: nothing is set up; `open`: no login password was ever set. */
export const doorStates = ['wizard', 'open', 'signedOut', 'signedIn', 'passwordDue', 'locked', 'expired'] as const

const door = z.strictObject({
  state: z.enum(doorStates),
  /** Who is signed in, or whose lock it is. */
  officer: z.strictObject({ officerId: id, name: z.string() }).nullable(),
  /** What may be done now; empty where nobody is in. */
  roles: z.array(role),
  profile: profile.nullable(),
  /** Seconds to the lock if nobody touches anything; null where nothing locks. */
  locksInSeconds: z.int().min(0).nullable(),
  /** Recovery codes were made in this window and nobody has said yet that they are kept. */
  hasFreshCodes: z.boolean(),
})

const account = z.strictObject({
  officerId: id,
  name: z.string(),
  roles: z.array(role),
  isActive: z.boolean(),
  /** False for an officer from the time before the first password. */
  hasPassword: z.boolean(),
  mustChange: z.boolean(),
  /** 「4分30秒」 where wrong passwords are waited for; null otherwise. */
  lockedFor: z.string().nullable(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
})

const administrators = { roles: ['administrator'] } as const
const atTheDoor = { admission: 'anybody', roles: everyone } as const

/** Signing in, the lock, and who has an account (foundations.md 3, reliability.md 4). */
export const accountMethods = {
  'accounts.state': query(nothing, door, { ...atTheDoor, needsStore: false }),
  'accounts.signIn': command(z.strictObject({ name: signInName, password }), door, atTheDoor),
  /** The password of whose lock it is; ends a lock and a sign-in that had come to its end. */
  'accounts.unlock': command(z.strictObject({ password }), door, atTheDoor),
  'accounts.lock': command(nothing, door, atTheDoor),
  'accounts.signOut': command(nothing, door, atTheDoor),
  /** A key or a pointer moved: the lock begins to wait anew. */
  'accounts.stillHere': command(nothing, door, atTheDoor),
  /** A recovery code sets an administrator's new password, unlocks the account and signs in. */
  'accounts.recover': command(
    z.strictObject({ name: signInName, code: z.string().min(1).max(80), newPassword: password }),
    door,
    atTheDoor,
  ),
  'accounts.changePassword': command(z.strictObject({ password, newPassword: password }), door, {
    admission: 'ownPassword',
    roles: everyone,
  }),
  'accounts.list': query(
    nothing,
    z.strictObject({
      profile,
      accounts: z.array(account),
      /** Recovery codes that were not used; null before the first password. */
      codesLeft: z.int().nullable(),
      /** 封存: when the codes were made. */
      codesMadeAt: z.string().nullable(),
    }),
    { roles: ['administrator', 'auditor'] },
  ),
  /** 启用登录密码: the first password of the officer of the wizard; from now on nobody gets in without one. */
  'accounts.protect': command(z.strictObject({ profile, newPassword: password }), door, administrators),
  'accounts.add': command(
    z.strictObject({ name: signInName, roles: heldRoles }),
    z.strictObject({ officerId: id, initialPassword: z.string() }),
    administrators,
  ),
  'accounts.setRoles': command(z.strictObject({ officerId: id, roles: heldRoles }), done, administrators),
  'accounts.reset': command(z.strictObject({ officerId: id }), z.strictObject({ initialPassword: z.string() }), administrators),
  /** 解除锁定: the wait after wrong passwords. */
  'accounts.release': command(z.strictObject({ officerId: id }), done, administrators),
  'accounts.deactivate': command(z.strictObject({ officerId: id }), done, administrators),
  'accounts.reactivate': command(z.strictObject({ officerId: id }), z.strictObject({ initialPassword: z.string() }), administrators),
  'accounts.setProfile': command(z.strictObject({ profile }), done, administrators),
  'accounts.renewCodes': command(nothing, done, administrators),
  /** The codes that were just made in this window, until it is said that they are kept. */
  'accounts.freshCodes': query(nothing, z.strictObject({ codes: z.array(z.string()) }), administrators),
  'accounts.printCodes': command(nothing, done, administrators),
  'accounts.keptCodes': command(nothing, done, administrators),
}
