import {
  type AccountRecord,
  findAccount,
  findAccountByName,
  findFailures,
  forgetFailures,
  keepFailures,
  updateAccount,
} from '#db/repositories/accounts.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { readSetting } from '#db/repositories/desk.ts'
import { appendEvent } from '#db/event-chain.ts'
import type { Store } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { sameName } from '#shared/domain/account-codes.ts'
import { type Failures, afterFailure, triesLeft, waitInWords, waitLeft } from '#shared/domain/account-lockout.ts'
import { type AccountProfile, accountProfiles, defaultProfile, limitsOf } from '#shared/domain/account-profile.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ServiceContext } from '../context.ts'
import { accountPurpose, isOutdated, seal, tryInVain, unseal } from './secrets.ts'

/** Who comes in: names and passwords are proved here, failures are counted and waited for. */

/** All that the door leans on: nobody is in yet. */
export type DoorParts = Pick<ServiceContext, 'store' | 'ports' | 'newId' | 'passwordCost'>

/** Somebody who proved who it is. */
export interface SignedIn {
  readonly officerId: string
  readonly name: string
  /** When the password was set: a sign-in under an older one is worth nothing. */
  readonly passwordAt: string
  /** Opened by the password; in the main process's memory alone, and only while nobody is locked out. */
  readonly masterKey: Uint8Array
}

/** The profile that the office chose (系统 → 账户). */
export async function currentProfile(db: Connection): Promise<AccountProfile> {
  const kept = (await readSetting(db, 'accountProfile')) ?? defaultProfile
  return Object.hasOwn(accountProfiles, kept) ? (kept as AccountProfile) : 'classifiedProtection'
}

/**
 * Lets in who has the name and the password. Refuses with `wrong_password` whether or not there is such a name, after the same time,
 * and with `account_locked` while failures are waited for.
 */
export async function signIn(parts: DoorParts, input: { readonly name: string; readonly password: string }): Promise<SignedIn> {
  const account = await findAccountByName(parts.store.db, sameName(input.name))
  const claim = { name: input.name, account, tried: 'accounts.signIn', what: '姓名或登录密码' }
  const proved = await prove(parts, claim, () => open(parts, account, input.password))
  await noteEntry(parts, proved, 'accounts.signIn')
  await renewSeal(parts, proved, input.password)
  return proved
}

/** 解锁: the password of whose lock it is. */
export async function unlock(parts: DoorParts, officerId: string, password: string): Promise<SignedIn> {
  const proved = await proveOwn(parts, officerId, password, 'accounts.unlock')
  await noteEntry(parts, proved, 'accounts.unlock')
  return proved
}

/** The password of somebody who was signed in already, as it stands before a new one. */
export async function proveOwn(
  parts: DoorParts,
  officerId: string,
  password: string,
  tried = 'accounts.changePassword',
): Promise<SignedIn> {
  const account = await findAccount(parts.store.db, officerId)
  if (account === undefined) throw new AppError('not_signed_in')
  return prove(parts, { name: account.name, account, tried, what: '登录密码' }, () => open(parts, account, password))
}

function open({ passwordCost }: DoorParts, account: AccountRecord | undefined, password: string): Promise<Uint8Array | undefined> {
  return account?.is_active === 1 ? unseal(password, account, accountPurpose(account.officer_id)) : tryInVain(password, passwordCost)
}

export interface Claim {
  readonly name: string
  readonly account: AccountRecord | undefined
  /** The method, as the journal names it where the try fails. */
  readonly tried: string
  /** What was typed, as the refusal names it. */
  readonly what: string
}

/** One try at a time on a store: many at once would all be let through before the first is counted. */
const running = new WeakMap<Store, Promise<unknown>>()

/** Tries a secret under the count of failures of its name; `attempt` gives the master key, or undefined. */
export async function prove(parts: DoorParts, claim: Claim, attempt: () => Promise<Uint8Array | undefined>): Promise<SignedIn> {
  const before = running.get(parts.store) ?? Promise.resolve()
  const own = before.then(() => proveAlone(parts, claim, attempt))
  running.set(
    parts.store,
    own.catch(() => undefined),
  )
  return own
}

async function proveAlone(parts: DoorParts, claim: Claim, attempt: () => Promise<Uint8Array | undefined>): Promise<SignedIn> {
  const { store, ports } = parts
  const limits = limitsOf(await currentProfile(store.db))
  const hash = nameHash(claim.name)
  const failures = await findFailures(store.db, hash)
  const wait = waitLeft(limits, failures, ports.clock.now())
  if (wait > 0) throw new AppError('account_locked', { wait: waitInWords(wait) })
  const masterKey = await attempt()
  const now = ports.clock.now()
  const { account } = claim
  if (masterKey === undefined || account === undefined) {
    const after = afterFailure(limits, failures, now)
    await countFailure(parts, claim, hash, after, now)
    if (after.until !== null) throw new AppError('account_locked', { wait: waitInWords(waitLeft(limits, after, now)) })
    throw new AppError('wrong_password', { what: claim.what, left: triesLeft(limits, after) })
  }
  if (failures !== undefined) await store.write((trx) => forgetFailures(trx, hash))
  return { officerId: account.officer_id, name: account.name, passwordAt: account.password_at, masterKey }
}

async function countFailure({ store }: DoorParts, { account, tried }: Claim, hash: string, after: Failures, at: string): Promise<void> {
  await store.write(async (trx) => {
    await keepFailures(trx, { name_hash: hash, is_account: account === undefined ? 0 : 1, ...after })
    const subjectId = account?.officer_id ?? 'unknown'
    // Nobody has proved who it was: the event has a subject and no officer.
    await journal(trx, { at, officerId: '', action: 'accounts.refused', subjectId, detail: { tried, isWaited: after.until !== null } })
  })
}

/** What was typed as a name may have been a password: only its hash is kept. */
export function nameHash(name: string): string {
  return sha256(`sign-in name ${sameName(name)}`)
}

/** A row in the journal for what happens at the door, where no command of an officer runs. */
export async function journal(
  trx: Connection,
  event: {
    readonly at: string
    readonly officerId: string
    readonly action: string
    readonly subjectId: string
    readonly detail?: Readonly<Record<string, unknown>>
  },
): Promise<void> {
  await appendEvent(trx, { detail: {}, subjectType: 'account', ...event }, sha256)
}

/** 退出登录, in the journal. */
export async function noteExit({ store, ports }: DoorParts, officerId: string): Promise<void> {
  const at = ports.clock.now()
  await store.write((trx) => journal(trx, { at, officerId, action: 'accounts.signOut', subjectId: officerId }))
}

async function noteEntry({ store, ports }: DoorParts, { officerId }: SignedIn, action: string): Promise<void> {
  const at = ports.clock.now()
  await store.write(async (trx) => {
    if (action === 'accounts.signIn') await updateAccount(trx, officerId, { last_sign_in_at: at })
    await journal(trx, { at, officerId, action, subjectId: officerId })
  })
}

/** Keeps a password anew where it was kept at a cost that is no longer today's. */
async function renewSeal({ store, passwordCost }: DoorParts, { officerId, masterKey }: SignedIn, password: string): Promise<void> {
  const account = await findAccount(store.db, officerId)
  if (account === undefined || !isOutdated(account, passwordCost)) return
  const sealed = await seal(password, masterKey, accountPurpose(officerId), passwordCost)
  await store.write((trx) => updateAccount(trx, officerId, sealed))
}
