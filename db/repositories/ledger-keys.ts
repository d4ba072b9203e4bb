import { type Selectable, sql } from 'kysely'
import { insertRows, runForRows } from '#db/bulk-insert.ts'
import type { LedgerKeyTable } from '#db/schema/ledgers.ts'
import type { Connection } from './connection.ts'

/** What entries are looked up by: credit codes, links, values that may not stand twice. Keys stay while an entry lies in 回收站; look-ups leave it out. */

export type KeyRow = Selectable<LedgerKeyTable>
export type EntryKey = Pick<KeyRow, 'kind' | 'value' | 'column_id' | 'name' | 'is_wrong'>

export interface KeysOfEntry {
  readonly entryId: string
  readonly programmeId: string
  readonly ledgerId: string
  readonly keys: readonly EntryKey[]
}

/** Values of a `unique` set as one key's value. */
export function uniqueValue(values: readonly string[]): string {
  return values.join('\u001F')
}

/** Writes the keys of entries in place of those that they had. */
export async function putKeys(trx: Connection, entries: readonly KeysOfEntry[]): Promise<void> {
  await runForRows(
    trx,
    'DELETE FROM ledger_key WHERE entry_id = ?',
    entries.map(({ entryId }) => [entryId]),
  )
  const columns = ['kind', 'value', 'programme_id', 'ledger_id', 'column_id', 'entry_id', 'name', 'is_wrong']
  await insertRows(
    trx,
    'ledger_key',
    columns,
    entries.flatMap(({ entryId, programmeId, ledgerId, keys }) =>
      keys.map((key) => [key.kind, key.value, programmeId, ledgerId, key.column_id, entryId, key.name, key.is_wrong]),
    ),
  )
}

/** An entry that bears a key, with what a list says of it. */
export interface KeyHolder {
  readonly entryId: string
  readonly ledgerId: string
  readonly columnId: string
  readonly unitId: string
  readonly title: string
  readonly status: string
  readonly value: string
  readonly name: string
}

export interface KeyFilter {
  readonly kind: KeyRow['kind']
  readonly values: readonly string[]
  readonly programmeId: string
  readonly ledgerId?: string
  readonly columnId?: string
}

/** Entries of a programme with one of these keys, 回收站 left out, in the order of recording. */
export async function entriesWithKey(db: Connection, filter: KeyFilter): Promise<KeyHolder[]> {
  if (filter.values.length === 0) return []
  let rows = holders(db)
    .where('ledger_key.kind', '=', filter.kind)
    .where('ledger_key.value', 'in', [...filter.values])
    .where('ledger_key.programme_id', '=', filter.programmeId)
  if (filter.ledgerId !== undefined) rows = rows.where('ledger_key.ledger_id', '=', filter.ledgerId)
  if (filter.columnId !== undefined) rows = rows.where('ledger_key.column_id', '=', filter.columnId)
  return rows.orderBy('ledger_entry.seq').execute()
}

/** Entries of whatever programme that point to an entry (投诉 of a pledge), in the order of recording. */
export async function linksTo(db: Connection, entryId: string): Promise<KeyHolder[]> {
  return holders(db).where('ledger_key.kind', '=', 'link').where('ledger_key.value', '=', entryId).orderBy('ledger_entry.seq').execute()
}

function holders(db: Connection) {
  return db
    .selectFrom('ledger_key')
    .innerJoin('ledger_entry', 'ledger_entry.id', 'ledger_key.entry_id')
    .where('ledger_entry.deleted_at', 'is', null)
    .select([
      'ledger_key.entry_id as entryId',
      'ledger_key.ledger_id as ledgerId',
      'ledger_key.column_id as columnId',
      'ledger_entry.unit_id as unitId',
      'ledger_entry.title as title',
      'ledger_entry.status as status',
      'ledger_key.value as value',
      'ledger_key.name as name',
    ])
}

/** An entry whose code or name is suspect; `fields` has its name as it was typed. */
export interface SuspectCode extends KeyHolder {
  readonly fields: string
}

/**
 * Entries that may hold a 重错码 (M-052), in the order of recording: a code that stands with two names, a name with two codes, a wrong
 * check character; at most `limit` codes or names of each kind. Judged by shared/ledgers/faulty-codes.ts; only suspects are read, the
 * others are compared in their index.
 */
export async function suspectCodes(
  db: Connection,
  of: { readonly programmeId: string; readonly unitId?: string; readonly limit: number },
): Promise<SuspectCode[]> {
  const { programmeId, unitId, limit } = of
  const ofUnit = unitId === undefined ? sql`` : sql`AND e.unit_id = ${unitId}`
  const { rows } = await sql<SuspectCode>`
    WITH same_code AS (
      SELECT value FROM ledger_key WHERE kind = 'creditCode' AND programme_id = ${programmeId} AND name <> ''
      GROUP BY value HAVING min(name) <> max(name) LIMIT ${limit}
    ), same_name AS (
      SELECT name FROM ledger_key WHERE kind = 'creditCode' AND programme_id = ${programmeId} AND name <> ''
      GROUP BY name HAVING min(value) <> max(value) LIMIT ${limit}
    ), wrong AS (
      SELECT DISTINCT value FROM ledger_key WHERE is_wrong = 1 AND programme_id = ${programmeId} LIMIT ${limit}
    ), suspect AS (
      SELECT k.entry_id, k.column_id FROM same_code JOIN ledger_key k
        ON k.kind = 'creditCode' AND k.programme_id = ${programmeId} AND k.value = same_code.value
      UNION SELECT k.entry_id, k.column_id FROM same_name JOIN ledger_key k
        ON k.kind = 'creditCode' AND k.programme_id = ${programmeId} AND k.name = same_name.name
      UNION SELECT k.entry_id, k.column_id FROM wrong JOIN ledger_key k
        ON k.kind = 'creditCode' AND k.programme_id = ${programmeId} AND k.value = wrong.value
    )
    SELECT k.entry_id AS entryId, k.ledger_id AS ledgerId, k.column_id AS columnId, e.unit_id AS unitId, e.title AS title,
      e.status AS status, k.value AS value, k.name AS name, e.fields AS fields
    FROM suspect CROSS JOIN ledger_key k ON k.entry_id = suspect.entry_id AND k.column_id = suspect.column_id AND k.kind = 'creditCode'
    JOIN ledger_entry e ON e.id = k.entry_id AND e.deleted_at IS NULL ${ofUnit}
    ORDER BY e.seq, k.column_id`.execute(db)
  return rows
}
