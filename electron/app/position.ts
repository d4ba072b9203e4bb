import type { OutputOf } from '#shared/api/contract.ts'
import type { Admission } from '#shared/api/method.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Role } from '#shared/domain/roles.ts'

/** Where somebody stands at the moment of a call. */
export type Position = Omit<OutputOf<'accounts.state'>, 'hasFreshCodes'>

/** A window with nobody in, or one that needs nobody. */
export function outside(state: 'wizard' | 'open' | 'signedOut', held: readonly Role[], profile: Position['profile']): Position {
  return { state, officer: null, roles: [...held], profile, locksInSeconds: null }
}

/** Before the first password whoever starts the program is somebody. */
export function isUnguarded({ state }: Pick<Position, 'state'>): boolean {
  return state === 'open' || state === 'wizard'
}

/** Whether nothing may be seen in the window. */
export function isShut({ state }: Pick<Position, 'state'>): boolean {
  return !isUnguarded({ state }) && state !== 'signedIn'
}

/** The roles with which a call comes in; throws why it does not. What anybody may call asks for roles only where an act needs them. */
export function admitted({ state, roles }: Position, admission: Admission): readonly Role[] {
  if (state === 'signedOut') throw new AppError('not_signed_in')
  if (state === 'locked') throw new AppError('session_locked')
  if (state === 'expired') throw new AppError('session_expired')
  if (state === 'passwordDue' && admission !== 'ownPassword') throw new AppError('password_change_due')
  return roles
}
