import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import { insertRows, type PositionalRow, runForRows } from '#db/bulk-insert.ts'
import type { LedgerEntryTable } from '#db/schema/ledgers.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Connection } from './connection.ts'

/** Entries of 专项台账 (M-030 … M-053); ledger-pages.ts reads their lists. */

export type EntryRow = Selectable<LedgerEntryTable>
export type NewEntry = Omit<EntryRow, 'seq' | 'deleted_at' | 'rev'>
export type EntryChange = Pick<
  Updateable<LedgerEntryTable>,
  'unit_id' | 'status' | 'period' | 'due_on' | 'title' | 'fields' | 'is_on_behalf' | 'deleted_at'
>

const columns = [
  'seq',
  'id',
  'ledger_id',
  'programme_id',
  'unit_id',
  'status',
  'period',
  'due_on',
  'title',
  'fields',
  'is_on_behalf',
  'created_at',
] as const

/** Writes an entry; its number in the store, which is its row in the search index. */
export async function insertEntry(trx: Connection, entry: NewEntry): Promise<number> {
  const seq = await nextSeq(trx)
  await trx
    .insertInto('ledger_entry')
    .values({ ...entry, seq, deleted_at: null })
    .execute()
  return seq
}

/** Writes many entries with one prepared statement; the first one's number, the others follow it one by one. */
export async function insertEntries(trx: Connection, entries: Iterable<NewEntry>): Promise<number> {
  const first = await nextSeq(trx)
  await insertRows(trx, 'ledger_entry', columns, numbered(entries, first))
  return first
}

function* numbered(entries: Iterable<NewEntry>, first: number): Generator<PositionalRow> {
  let seq = first
  for (const entry of entries) {
    const row = { ...entry, seq }
    yield columns.map((column) => row[column])
    seq += 1
  }
}

/** Rows are never removed, so that the highest number tells the next one; the write gate lets one command ask at a time. */
async function nextSeq(trx: Connection): Promise<number> {
  const last = await trx
    .selectFrom('ledger_entry')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return (last?.seq ?? 0) + 1
}

/** Changes an entry if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateEntry(trx: Connection, entryId: string, rev: number, change: EntryChange): Promise<number | undefined> {
  const result = await trx
    .updateTable('ledger_entry')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', entryId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

const changing = ['unit_id', 'status', 'period', 'due_on', 'title', 'fields', 'is_on_behalf', 'deleted_at'] as const

/**
 * Changes many entries with one prepared statement to what `rows` say, each with the revision seen in `rev`. Returns how many were
 * changed: fewer than the rows where somebody changed one since.
 */
export async function updateEntries(trx: Connection, rows: readonly EntryRow[]): Promise<number> {
  const sets = changing.map((column) => `${column} = ?`).join(', ')
  return runForRows(
    trx,
    `UPDATE ledger_entry SET ${sets}, rev = rev + 1 WHERE id = ? AND rev = ?`,
    rows.map((row) => [...changing.map((column) => row[column]), row.id, row.rev]),
  )
}

/** Into 回收站 (an instant in UTC) or out of it (null); returns the new revision, or undefined. */
export async function setDeleted(trx: Connection, entryId: string, rev: number, deletedAt: string | null): Promise<number | undefined> {
  return updateEntry(trx, entryId, rev, { deleted_at: deletedAt })
}

/** With those in 回收站: an undo has to find them. */
export async function findEntry(db: Connection, entryId: string): Promise<EntryRow | undefined> {
  return db.selectFrom('ledger_entry').selectAll().where('id', '=', entryId).executeTakeFirst()
}

/** So many ids in one statement: the number of bound values has a limit, and few variants of the statement are kept. */
const idsAtOnce = 500

/** Entries by id, in the order of recording, those in 回收站 too; ids that there are not are left out. */
export async function findEntries(db: Connection, entryIds: readonly string[]): Promise<EntryRow[]> {
  const rows: EntryRow[] = []
  for (let at = 0; at < entryIds.length; at += idsAtOnce) {
    const ids = entryIds.slice(at, at + idsAtOnce)
    rows.push(...(await db.selectFrom('ledger_entry').selectAll().where('id', 'in', ids).execute()))
  }
  return rows.toSorted((one, other) => one.seq - other.seq)
}

export interface LedgerCount {
  readonly entries: number
  /** Of a status that is still to be worked on. */
  readonly open: number
  /** Open, and its due day was before today. */
  readonly overdue: number
}

export interface LedgerCountInput {
  readonly programmeId: string
  /** One unit's own; without it all. */
  readonly unitId?: string
  readonly today: CalendarDay
  /** Statuses with `isOpen`, by ledger. */
  readonly openStatuses: ReadonlyMap<string, readonly string[]>
}

/** How many entries each ledger of a programme has, 回收站 left out; a ledger without entries is not in the answer. */
export async function countLedgers(db: Connection, input: LedgerCountInput): Promise<ReadonlyMap<string, LedgerCount>> {
  const { programmeId, unitId, today, openStatuses } = input
  const ofUnit = unitId === undefined ? sql`` : sql`AND unit_id = ${unitId}`
  const { rows } = await sql<{ ledgerId: string; status: string; entries: number; pastDue: number }>`
    SELECT ledger_id AS ledgerId, status, count(*) AS entries, coalesce(sum(due_on < ${today}), 0) AS pastDue
    FROM ledger_entry WHERE programme_id = ${programmeId} AND deleted_at IS NULL ${ofUnit}
    GROUP BY ledger_id, status`.execute(db)
  const counts = new Map<string, LedgerCount>()
  for (const { ledgerId, status, entries, pastDue } of rows) {
    const before = counts.get(ledgerId) ?? { entries: 0, open: 0, overdue: 0 }
    const isOpen = openStatuses.get(ledgerId)?.includes(status) ?? false
    counts.set(ledgerId, {
      entries: before.entries + entries,
      open: before.open + (isOpen ? entries : 0),
      overdue: before.overdue + (isOpen ? pastDue : 0),
    })
  }
  return counts
}
