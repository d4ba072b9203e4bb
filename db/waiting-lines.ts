import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { Hash } from './hash.ts'
import { type ReadLine, readLine } from './revision-line.ts'

/** Lines that came before what they are about (`revision_waiting`). */

interface Key {
  readonly type: string
  readonly id: string
  readonly rev: number
}

export interface WaitingLine {
  readonly line: ReadLine
  /** It came from another machine of this office. */
  readonly isOwn: boolean
  /** What it was last seen to wait for, as JSON. */
  readonly awaits: string
}

export class WaitingLines {
  readonly #trx: Kysely<Database>
  readonly #hash: Hash
  readonly #hashes: Map<string, string>

  private constructor(trx: Kysely<Database>, hash: Hash, hashes: Map<string, string>) {
    this.#trx = trx
    this.#hash = hash
    this.#hashes = hashes
  }

  static async of(trx: Kysely<Database>, hash: Hash): Promise<WaitingLines> {
    const rows = await trx.selectFrom('revision_waiting').select(['type', 'id', 'rev', 'hash']).execute()
    return new WaitingLines(trx, hash, new Map(rows.map((row) => [textOf(row), row.hash])))
  }

  /** The hash of the line that waits under this key. */
  hashOf(key: Key): string | undefined {
    return this.#hashes.get(textOf(key))
  }

  async add({ type, id, rev, hash, text }: ReadLine, isOwn: boolean): Promise<void> {
    const row = { type, id, rev, hash, line: text, awaits: '[]', is_own: Number(isOwn) }
    await this.#trx.insertInto('revision_waiting').values(row).execute()
    this.#hashes.set(textOf(row), hash)
  }

  async all(): Promise<WaitingLine[]> {
    if (this.#hashes.size === 0) return []
    const rows = await this.#trx.selectFrom('revision_waiting').select(['line', 'awaits', 'is_own']).execute()
    return rows.flatMap(({ line: text, awaits, is_own }) => {
      const line = readLine(text, this.#hash)
      return line === undefined ? [] : [{ line, awaits, isOwn: is_own === 1 }]
    })
  }

  async note({ type, id, rev }: Key, awaits: readonly string[]): Promise<void> {
    const renewed = this.#trx.updateTable('revision_waiting').set({ awaits: JSON.stringify(awaits) })
    await renewed.where((where) => where.and({ type, id, rev })).execute()
  }

  async remove({ type, id, rev }: Key): Promise<void> {
    await this.#trx
      .deleteFrom('revision_waiting')
      .where((where) => where.and({ type, id, rev }))
      .execute()
    this.#hashes.delete(textOf({ type, id, rev }))
  }
}

function textOf({ type, id, rev }: Key): string {
  return `${type} ${id} ${rev}`
}
