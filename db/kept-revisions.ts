import { CompiledQuery, type Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { LineKey } from './apply-lines.ts'

/** What is here of some records while lines of them are taken; what is appended is noted. */

export interface Kept {
  readonly rev: number
  readonly hash: string
  readonly origin: string
}

const readRevisions = CompiledQuery.raw(`
  SELECT r.type, r.id, r.rev, r.hash, r.origin FROM json_each(?) j CROSS JOIN record_revision r
  ON r.type = j.value ->> 0 AND r.id = j.value ->> 1`)

export class KeptRevisions {
  readonly #lists: Map<string, Kept[]>

  private constructor(lists: Map<string, Kept[]>) {
    this.#lists = lists
  }

  /** One statement for all of them. */
  static async of(trx: Kysely<Database>, keys: readonly LineKey[]): Promise<KeptRevisions> {
    const asked = new Map(keys.map(({ type, id }) => [`${type} ${id}`, [type, id]]))
    const { rows } = await trx.executeQuery<LineKey & Kept>({ ...readRevisions, parameters: [JSON.stringify([...asked.values()])] })
    const kept = new KeptRevisions(new Map())
    for (const row of rows) kept.add(row)
    return kept
  }

  list({ type, id }: LineKey): readonly Kept[] {
    return this.#lists.get(`${type} ${id}`) ?? []
  }

  add({ type, id, rev, hash, origin }: LineKey & Kept): void {
    const key = `${type} ${id}`
    const list = this.#lists.get(key)
    if (list === undefined) this.#lists.set(key, [{ rev, hash, origin }])
    else list.push({ rev, hash, origin })
  }

  isNewest(line: LineKey): boolean {
    return this.list(line).every(({ rev }) => rev < line.rev)
  }
}
