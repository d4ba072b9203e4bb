import { setImmediate } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { type TravellingType, travelling } from '#shared/exchange/travel.ts'
import type { Connection } from './connection.ts'
import { type PackageScope, scopesOf } from './package-scopes.ts'

/** Which revisions travel in a package: the newest ones of records that were written here, none that came from elsewhere. */

export interface RecordKey {
  readonly type: string
  readonly id: string
  readonly rev: number
}

export interface SelectedRecord extends RecordKey {
  /** Bytes of its line and of the line's end. */
  readonly bytes: number
}

/** What a package of a kind holds, and on whose behalf it is looked at. */
export interface Selecting {
  readonly kind: PackageKind
  readonly profile: 'city' | 'county'
  /** The unit of this office: what a unit owns, it sends itself. */
  readonly ownUnitId: string
  readonly scope: PackageScope
}

/** So many records are looked at, and so many ids are asked for, before other work is let in: well under 50 ms each. */
const [atOnce, idsAtOnce] = [400, 4000]

/**
 * The records of a package by type and id. A record that another office keeps, one of a pack that nobody revised here (both offices load
 * the same pack), a provisional one (revision below 1) and 代录 do not travel.
 */
export async function selectRecords(db: Connection, selecting: Selecting): Promise<SelectedRecord[]> {
  const selected: SelectedRecord[] = []
  for await (const { type, newest } of pieces(db, selecting)) {
    const { rows } = await sql<SelectedRecord>`
      SELECT ${type} AS type, id, rev, octet_length(line) + 1 AS bytes FROM (${newest}) ORDER BY id`.execute(db)
    selected.push(...rows)
  }
  return selected
}

/** How many there are, and how many of them the package `sentId` did not say at this revision; all of them where that is null. */
export async function countRecords(
  db: Connection,
  selecting: Selecting,
  sentId: string | null,
): Promise<{ records: number; changed: number }> {
  let [records, changed] = [0, 0]
  for await (const { type, newest } of pieces(db, selecting)) {
    const { rows } = await sql<{ records: number; changed: number }>`
      SELECT count(*) AS records, count(*) FILTER (WHERE NOT EXISTS (
        SELECT 1 FROM package_out_record o WHERE o.out_id = ${sentId} AND o.type = ${type} AND o.id = n.id AND o.rev = n.rev)) AS changed
      FROM (${newest}) n`.execute(db)
    records += rows[0]?.records ?? 0
    changed += rows[0]?.changed ?? 0
  }
  return { records, changed }
}

/** The records of a package in pieces of one type, each as a query of `id`, `rev` and `line` of what travels. */
async function* pieces(
  db: Connection,
  { kind, profile, ownUnitId, scope }: Selecting,
): AsyncGenerator<{ readonly type: TravellingType; readonly newest: RawBuilder<unknown> }> {
  for (const { type, ids: of } of scopesOf(kind, profile)) {
    for await (const ids of idsOf(db, of(scope))) {
      for (let from = 0; from < ids.length; from += atOnce) {
        yield { type, newest: newestOf(type, ids.slice(from, from + atOnce), travelling[type].author === 'owner' ? ownUnitId : null) }
        await setImmediate()
      }
    }
  }
}

/** The ids that a query gives, in their order, each once; a few thousand at a time. */
async function* idsOf(db: Connection, query: RawBuilder<unknown>): AsyncGenerator<readonly string[]> {
  for (let after = '', isMore = true; isMore;) {
    const { rows } = await sql<{ id: string }>`
      SELECT DISTINCT id FROM (${query}) WHERE id > ${after} ORDER BY id LIMIT ${idsAtOnce}`.execute(db)
    if (rows.length > 0) yield rows.map(({ id }) => id)
    isMore = rows.length === idsAtOnce
    after = rows.at(-1)?.id ?? ''
  }
}

/** The newest revisions of records that this office may send; `owner`: only what this unit owns. CROSS keeps the few ids in front. */
function newestOf(type: TravellingType, ids: readonly string[], owner: string | null): RawBuilder<unknown> {
  return sql`
    SELECT r.id, r.rev, r.line FROM json_each(${JSON.stringify(ids)}) k CROSS JOIN record_revision r
    WHERE r.type = ${type} AND r.id = k.value AND r.rev = (SELECT max(l.rev) FROM record_revision l WHERE l.type = ${type} AND l.id = k.value)
      AND r.rev >= 1 AND r.origin <> 'pack' AND (${owner} IS NULL OR r.owner_unit = ${owner})
      AND NOT EXISTS (SELECT 1 FROM foreign_record f WHERE f.type = ${type} AND f.id = k.value)`
}
