import { type RawBuilder, sql } from 'kysely'
import { AppError } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Condition } from '#shared/ledgers/schema.ts'
import type { Connection } from './connection.ts'
import { cell, cellText, conditionsHold, deadlineDay, isDatedBy, isOneOf } from './ledger-cells.ts'
import type { EntryRow } from './ledger-entries.ts'
import { isFound } from './ledger-search.ts'

/** Pages of a ledger by key, never by offset: a page costs a page, however long the ledger is (performance.md). */

/** What is left out is not asked for; an empty list finds nothing. */
export interface EntryFilter {
  readonly programmeId: string
  readonly ledgerId: string
  readonly unitIds?: readonly string[]
  readonly statuses?: readonly string[]
  /** Values of choice columns: `{ channel: ['hotline'] }`. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** A ready FTS5 expression (shared/ledgers/search-terms.ts). */
  readonly match?: string
  /** Due before this day; which statuses are open is the caller's to say with `statuses`. */
  readonly overdueBefore?: CalendarDay
  readonly conditions?: readonly Condition[]
  /** A date or month column and the month up to whose end an entry counts (null: dated at all). */
  readonly dated?: { readonly by: string; readonly asOf: string | null }
  /** 回收站 instead of the list. */
  readonly isDeleted?: boolean
}

export type EntrySort = { readonly isDescending: boolean } & (
  | { readonly by: 'seq' | 'unit' | 'status' | 'period' | 'due' | 'title' }
  | { readonly column: string; readonly as: 'text' | 'number' | 'deadline' }
)

export interface EntryPage {
  readonly rows: readonly EntryRow[]
  /** Where the next page begins; null after the last one. */
  readonly next: string | null
}

export interface EntryPageInput {
  readonly filter: EntryFilter
  /** Without it the order of recording. */
  readonly sort: EntrySort | null
  readonly cursor: string | null
  readonly limit: number
}

type Sql<Value = unknown> = RawBuilder<Value>
type Place = string | number

const seq = sql.ref('ledger_entry.seq')
const searched = sql`ledger_search CROSS JOIN ledger_entry ON ledger_entry.seq = ledger_search.rowid`

/** One page of a ledger in the order asked for, entries with the same value in the order of recording. */
export async function pageEntries(db: Connection, { filter, sort, cursor, limit }: EntryPageInput): Promise<EntryPage> {
  const order = sort ?? { by: 'seq', isDescending: false }
  const list = listIn(order, filter.match !== undefined)
  const holds = filterHolds(filter, list.from === searched)
  const rows: EntryRow[] = []
  for (const part of cursor === null ? [{ holds: [], order: list.keys }] : partsAfter(list, order, readCursor(cursor, list.keys.length))) {
    if (rows.length > limit) break
    rows.push(...(await readRows(db, list, order, { ...part, holds: [...holds, ...part.holds] }, limit + 1 - rows.length)))
  }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? writeCursor(await placeOf(db, list, last)) : null }
}

interface List {
  readonly from: Sql
  /** Terms of the order; the last one is unique. */
  readonly keys: readonly Sql[]
}

/** A stretch of the list: what holds in it, and the terms that differ in it. */
interface Part {
  readonly holds: readonly Sql[]
  readonly order: readonly Sql[]
}

async function readRows(db: Connection, { from }: List, sort: EntrySort, part: Part, limit: number): Promise<EntryRow[]> {
  const direction = sql.raw(sort.isDescending ? 'DESC' : 'ASC')
  const { rows } = await sql<EntryRow>`
    SELECT ledger_entry.* FROM ${from} WHERE ${sql.join(part.holds, sql` AND `)}
    ORDER BY ${sql.join(part.order.map((key) => sql`${key} ${direction}`))} LIMIT ${limit}`.execute(db)
  return rows
}

/** What an entry's place in the list is told by: the values of the order and its number. Asked of one row, so that no other carries it. */
async function placeOf(db: Connection, { from, keys }: List, last: EntryRow): Promise<Place[]> {
  const values = keys.slice(0, -1)
  if (values.length === 0) return [last.seq]
  const { rows } = await sql<Record<string, Place>>`
    SELECT ${sql.join(values.map((key, at) => sql`${key} AS ${sql.ref(`place${at}`)}`))} FROM ${from} WHERE ${seq} = ${last.seq}`.execute(
    db,
  )
  return [...values.map((_, at) => rows[0]?.[`place${at}`] ?? ''), last.seq]
}

/**
 * What follows a place: first the rest of those with its value, then those beyond it. SQLite finds the start of each in the index; of
 * `(value, number) > (?, ?)` it would read every entry with the value anew, and thousands can be due on one day.
 */
function partsAfter({ keys }: List, sort: EntrySort, places: readonly Place[]): Part[] {
  const beyond = sql.raw(sort.isDescending ? '<' : '>')
  const [values, number] = [keys.slice(0, -1), keys.at(-1) ?? seq]
  const here = values.map((key, at) => sql`${key} = ${places[at]}`)
  const rest = { holds: [...here, sql`${number} ${beyond} ${places.at(-1)}`], order: [number] }
  const [first] = values
  if (first === undefined) return [rest]
  const isBeyond =
    values.length === 1 ? sql`${first} ${beyond} ${places[0]}` : sql`(${sql.join(values)}) ${beyond} (${sql.join(places.slice(0, -1))})`
  return [rest, { holds: [isBeyond], order: keys }]
}

/** Tables and the terms of the order; CROSS JOIN keeps SQLite from turning the tables round and sorting the whole list. */
function listIn(sort: EntrySort, isSearch: boolean): List {
  const from = sql`ledger_entry`
  if ('column' in sort) return { from, keys: [cellKey(sort), seq] }
  switch (sort.by) {
    case 'seq':
      return isSearch ? { from: searched, keys: [sql.ref('ledger_search.rowid')] } : { from, keys: [seq] }
    case 'unit':
      return {
        from: sql`unit CROSS JOIN ledger_entry ON ledger_entry.unit_id = unit.id`,
        keys: [sql.ref('unit.ordinal'), sql.ref('unit.id'), seq],
      }
    case 'due':
      return { from, keys: [sql`coalesce(ledger_entry.due_on, '9999-12-31')`, seq] }
    default:
      return { from, keys: [sql.ref(`ledger_entry.${sort.by}`), seq] }
  }
}

/** Empty cells come first. */
function cellKey({ column, as }: Extract<EntrySort, { readonly column: string }>): Sql {
  if (as === 'number') return sql`coalesce(CAST(${cell(column)} AS REAL), -1e300)`
  return as === 'deadline' ? sql`coalesce(${deadlineDay(column)}, '')` : sql`coalesce(${cellText(column)}, '')`
}

function filterHolds(filter: EntryFilter, isJoined: boolean): Sql<boolean>[] {
  const { programmeId, ledgerId, unitIds, statuses, choices = {}, match, overdueBefore, conditions = [], dated } = filter
  const holds: Sql<boolean>[] = [
    sql`ledger_entry.programme_id = ${programmeId}`,
    sql`ledger_entry.ledger_id = ${ledgerId}`,
    filter.isDeleted === true ? sql`ledger_entry.deleted_at IS NOT NULL` : sql`ledger_entry.deleted_at IS NULL`,
  ]
  if (unitIds !== undefined) holds.push(isOneOf(sql.ref('ledger_entry.unit_id'), unitIds))
  if (statuses !== undefined) holds.push(isOneOf(sql.ref('ledger_entry.status'), statuses))
  for (const [column, values] of Object.entries(choices)) holds.push(isOneOf(cell(column), values))
  if (overdueBefore !== undefined) holds.push(sql`coalesce(ledger_entry.due_on, '9999-12-31') < ${overdueBefore}`)
  holds.push(...conditionsHold(conditions))
  if (dated !== undefined) holds.push(isDatedBy(dated.by, dated.asOf))
  if (match !== undefined) {
    const found = isFound(filter, match)
    holds.push(isJoined ? found : sql`ledger_entry.seq IN (SELECT rowid FROM ledger_search WHERE ${found})`)
  }
  return holds
}

/** How many entries a filter finds. */
export async function countEntries(db: Connection, filter: EntryFilter): Promise<number> {
  const { programmeId, ledgerId, match, isDeleted, ...rest } = filter
  if (match !== undefined && isDeleted !== true && Object.values(rest).every((each) => each === undefined)) {
    return countFound(db, { programmeId, ledgerId, match })
  }
  const from = match === undefined ? sql`ledger_entry` : searched
  return countOf(db, sql`SELECT count(*) AS total FROM ${from} WHERE ${sql.join(filterHolds(filter, match !== undefined), sql` AND `)}`)
}

/** Every match less those in 回收站, of which there are few or none: no row of the ledger is read. */
async function countFound(db: Connection, filter: EntryFilter & { readonly match: string }): Promise<number> {
  const { programmeId, ledgerId, match } = filter
  const all = sql`SELECT count(*) AS total FROM ledger_search WHERE ${isFound(filter, match)}`
  const deleted = sql`SELECT seq FROM ledger_entry
    WHERE programme_id = ${programmeId} AND ledger_id = ${ledgerId} AND deleted_at IS NOT NULL`
  const isAnyDeleted = (await sql`${deleted} LIMIT 1`.execute(db)).rows.length > 0
  return (await countOf(db, all)) - (isAnyDeleted ? await countOf(db, sql`${all} AND rowid IN (${deleted})`) : 0)
}

async function countOf(db: Connection, query: Sql): Promise<number> {
  const { rows } = await (query as Sql<{ total: number }>).execute(db)
  return rows[0]?.total ?? 0
}

function writeCursor(places: readonly Place[]): string {
  return Buffer.from(JSON.stringify(places)).toString('base64url')
}

function readCursor(cursor: string, length: number): Place[] {
  const places = parsed(cursor)
  const isOurs = Array.isArray(places) && places.length === length && places.every((each) => ['string', 'number'].includes(typeof each))
  if (!isOurs) throw new AppError('invalid_input', { place: 'cursor', problem: '续读位置无效，请从头读取' })
  return places as Place[]
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
