import { type AccountRecord, findAccount, hasAccounts } from '#db/repositories/accounts.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { findOffice } from '#db/repositories/organisation.ts'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { type DoorParts, currentProfile } from './door.ts'

/** What is asked of the store before every call: few and small, by key. */

export type AccountParts = DoorParts

export interface Facts {
  /** False until the first password. */
  readonly hasAccounts: boolean
  readonly profile: AccountProfile
  /** The account of the officer that was asked for, as it is now: roles taken away count at once. */
  readonly account: AccountRecord | undefined
}

/** The facts of the door; undefined where the wizard was not finished. */
export async function factsOf(db: Connection, officerId: string | undefined): Promise<Facts | undefined> {
  if ((await findOffice(db)) === undefined) return undefined
  const account = officerId === undefined ? undefined : await findAccount(db, officerId)
  return { hasAccounts: account !== undefined || (await hasAccounts(db)), profile: await currentProfile(db), account }
}
