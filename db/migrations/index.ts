import * as foundation from './0010_foundation.ts'
import * as ledgers from './0020_ledgers.ts'

/** Every migration in the order of its number; a released one is never changed again. */
export const migrations = [foundation, ledgers] as const
