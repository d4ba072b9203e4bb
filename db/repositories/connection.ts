import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'

/** Every repository function takes this first: the store's own connection for reading, a transaction for writing. */
export type Connection = Kysely<Database>

/** What belongs to a programme: a data folder holds many, and no list mixes two of them. */
export interface OfProgramme {
  readonly programmeId: string
  readonly month?: string
  readonly unitId?: string
}

/** A month of a programme, of one unit or of all. */
export interface OfMonth extends OfProgramme {
  readonly month: string
}

/** A month of one unit in a programme. */
export interface OfUnitMonth extends OfMonth {
  readonly unitId: string
}

export function asFlag(value: boolean): number {
  return value ? 1 : 0
}
