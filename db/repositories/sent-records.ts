import { sql } from 'kysely'
import type { Connection } from './connection.ts'

/** What left this office, record by record. */

/**
 * The instant at which records of a type, each at the revision named, first left in a package whose records were written out; by id. A
 * revision that is still here is not in it. The few packages stand in front: each asks its own records by their key.
 */
export async function firstSent(
  db: Connection,
  type: string,
  records: readonly { readonly id: string; readonly rev: number }[],
): Promise<ReadonlyMap<string, string>> {
  if (records.length === 0) return new Map()
  const keys = JSON.stringify(records.map(({ id, rev }) => [id, rev]))
  const { rows } = await sql<{ id: string; at: string }>`
    SELECT o.id, min(v.written_at) AS at FROM package_out_volume v CROSS JOIN json_each(${keys}) k CROSS JOIN package_out_record o
      ON o.out_id = v.out_id AND o.type = ${type} AND o.id = k.value ->> 0 AND o.rev = k.value ->> 1
    WHERE v.i = 1 GROUP BY o.id`.execute(db)
  return new Map(rows.map(({ id, at }) => [id, at]))
}
