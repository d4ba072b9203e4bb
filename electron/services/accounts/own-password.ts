import { updateAccount } from '#db/repositories/accounts.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { type AccountProfile, passwordFault } from '#shared/domain/account-profile.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { DoorParts, SignedIn } from './door.ts'
import { accountPurpose, seal } from './secrets.ts'

/** Refuses a new password that will not do; `place` is its field. */
export function refuseWeak(profile: AccountProfile, password: string, name: string, place = '新密码'): void {
  const problem = passwordFault(profile, password, name)
  if (problem !== undefined) throw new AppError('invalid_input', { place, problem })
}

/** Puts a person's own password in place of the one before; sign-ins under that one end. `alsoWrite` belongs to the same transaction. */
export async function replacePassword(
  { store, ports, passwordCost }: DoorParts,
  proved: SignedIn,
  password: string,
  alsoWrite: (trx: Connection, at: string) => Promise<void>,
): Promise<SignedIn> {
  const sealed = await seal(password, proved.masterKey, accountPurpose(proved.officerId), passwordCost)
  const at = ports.clock.now()
  await store.write(async (trx) => {
    await updateAccount(trx, proved.officerId, { ...sealed, password_at: at, must_change: 0 })
    await alsoWrite(trx, at)
  })
  return { ...proved, passwordAt: at }
}
