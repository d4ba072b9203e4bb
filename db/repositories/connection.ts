import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'

/** Every repository function takes this first: the store's own connection for reading, a transaction for writing. */
export type Connection = Kysely<Database>

export function asFlag(value: boolean): number {
  return value ? 1 : 0
}
