import type { Connection } from '#db/repositories/connection.ts'
import { findProgramme, findProgrammeHead } from '#db/repositories/programme.ts'
import { listPilots } from '#db/repositories/programme-units.ts'
import { type ProgrammePack, packSchema } from '#shared/packs/schema.ts'
import { withCurrentPilots } from './programme-units.ts'

interface Kept {
  readonly key: string
  readonly pack: ProgrammePack
}

/**
 * The current programme's pack, as it stands with the 试点 flags of today. Every call asks for it and it is long, so that it is read and
 * parsed again only where the programme was switched or adjusted, or a 试点 flag changed.
 */
export class PackShelf {
  #kept: Kept | undefined

  /** The pack of a programme of this store; undefined where there is none. */
  async take(db: Connection, programmeId: string): Promise<ProgrammePack | undefined> {
    const head = await findProgrammeHead(db, programmeId)
    if (head === undefined) return undefined
    const key = JSON.stringify([programmeId, head.pack_hash, await listPilots(db)])
    if (this.#kept?.key !== key) this.#kept = { key, pack: await readPack(db, programmeId) }
    return this.#kept.pack
  }
}

/** By the schema: a pack that was stored by an earlier version gains the keys that came since. */
async function readPack(db: Connection, programmeId: string): Promise<ProgrammePack> {
  const row = await findProgramme(db, programmeId)
  return withCurrentPilots(db, packSchema.parse(JSON.parse(row?.pack ?? '')))
}
