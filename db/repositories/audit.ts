import { type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { AuditWitnessTable, EventTable } from '#db/schema/journal.ts'
import type { Connection } from './connection.ts'

/** What those who look after the log ask of it: its rows by filter, the links that were written down elsewhere. */

export type AuditWitness = Selectable<AuditWitnessTable>
export type WitnessKind = AuditWitness['kind']
export type AuditEvent = Selectable<EventTable> & { readonly officer: string | null }

/** A word that a row may carry: in its detail, or in what its action, subject or officer is called. */
export interface EventText {
  /** As it stands inside of JSON. */
  readonly inDetail: string
  readonly actions: readonly string[]
  readonly subjectTypes: readonly string[]
  readonly subjectIds: readonly string[]
  readonly officerIds: readonly string[]
}

export interface EventFilter {
  /** Instants in UTC: from this one on, and before that one. */
  readonly from: string | null
  readonly until: string | null
  /** '' for what the program did by itself. */
  readonly officerId: string | null
  /** The noun of the method: `documents` of `documents.print`. */
  readonly noun: string | null
  readonly subjectType: string | null
  readonly text: EventText | null
}

export interface EventPage {
  /** Rows older than this one. */
  readonly before: number | null
  readonly limit: number
}

/** The events that a filter leaves, the newest first, by key; the order is the chain's, whatever the clock said. */
export async function searchEvents(db: Connection, filter: EventFilter, page: EventPage): Promise<AuditEvent[]> {
  const span = await spanOf(db, filter)
  if (span === null) return []
  let events = db
    .selectFrom('event')
    .leftJoin('officer', 'officer.id', 'event.officer_id')
    .selectAll('event')
    .select('officer.name as officer')
    .orderBy('event.seq', 'desc')
    .limit(page.limit)
  if (span.last !== null) events = events.where('event.seq', '<=', span.last).where('event.seq', '>=', span.first)
  if (page.before !== null) events = events.where('event.seq', '<', page.before)
  // The plus keeps these away from the index by time, which would have to be sorted.
  if (filter.from !== null) events = events.where(sql<SqlBool>`+event.at >= ${filter.from}`)
  if (filter.until !== null) events = events.where(sql<SqlBool>`+event.at < ${filter.until}`)
  if (filter.officerId !== null) events = events.where('event.officer_id', '=', filter.officerId)
  if (filter.noun !== null) events = events.where(sql<SqlBool>`substr(action, 1, instr(action, '.') - 1) = ${filter.noun}`)
  if (filter.subjectType !== null) events = events.where('event.subject_type', '=', filter.subjectType)
  const { text } = filter
  if (text !== null) events = events.where((where) => carries(where, text))
  return events.execute()
}

/** The first and last row of the days asked for, from the index alone; `null` where they have none, `last: null` where no day was named. */
async function spanOf(db: Connection, { from, until }: EventFilter): Promise<{ first: number; last: number | null } | null> {
  if (from === null && until === null) return { first: 0, last: null }
  let events = db.selectFrom('event').select((select) => [select.fn.min('seq').as('first'), select.fn.max('seq').as('last')])
  if (from !== null) events = events.where('at', '>=', from)
  if (until !== null) events = events.where('at', '<', until)
  const span = await events.executeTakeFirst()
  return span?.last == null ? null : { first: span.first, last: span.last }
}

type EventWhere = ExpressionBuilder<Database & { officer: Database['officer'] }, 'event' | 'officer'>

function carries(where: EventWhere, text: EventText) {
  const among = (column: 'event.action' | 'event.subject_type' | 'event.subject_id' | 'event.officer_id', values: readonly string[]) =>
    values.length === 0 ? [] : [where(column, 'in', [...values])]
  return where.or([
    sql<SqlBool>`instr(event.detail, ${text.inDetail}) > 0`,
    ...among('event.action', text.actions),
    ...among('event.subject_type', text.subjectTypes),
    ...among('event.subject_id', text.subjectIds),
    ...among('event.officer_id', text.officerIds),
  ])
}

/** The event whose link begins with this code, ten small hexadecimal digits: the oldest if there were two. */
export async function eventByCode(db: Connection, code: string): Promise<AuditEvent | undefined> {
  return db
    .selectFrom('event')
    .leftJoin('officer', 'officer.id', 'event.officer_id')
    .selectAll('event')
    .select('officer.name as officer')
    .where(sql<SqlBool>`substr(hash, 1, 10) = ${code}`)
    .orderBy('event.seq')
    .limit(1)
    .executeTakeFirst()
}

/** Officers whose acts the log may hold, by name. */
export async function listOfficers(db: Connection): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('officer').select(['id', 'name']).orderBy('name').execute()
}

/** Keeps what was written down elsewhere; the same head on the same thing is kept once. */
export async function noteWitness(trx: Connection, witness: AuditWitness): Promise<void> {
  await trx
    .insertInto('audit_witness')
    .values(witness)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Every witness of this store, the oldest head first; none in a store from before there were any. */
export async function listWitnesses(db: Connection): Promise<AuditWitness[]> {
  const { rows } = await sql`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'audit_witness'`.execute(db)
  return rows.length === 0 ? [] : db.selectFrom('audit_witness').selectAll().orderBy('seq').execute()
}

/** What the code was printed on, the first of several. */
export async function witnessByCode(db: Connection, code: string): Promise<AuditWitness | undefined> {
  return db
    .selectFrom('audit_witness')
    .selectAll()
    .where(sql<SqlBool>`substr(hash, 1, 10) = ${code}`)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
}

/** What was written down of these rows of the chain. */
export async function witnessesOf(db: Connection, seqs: readonly number[]): Promise<AuditWitness[]> {
  if (seqs.length === 0) return []
  return db
    .selectFrom('audit_witness')
    .selectAll()
    .where('seq', 'in', [...seqs])
    .execute()
}
