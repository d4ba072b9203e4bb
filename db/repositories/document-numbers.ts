import { type Selectable, sql } from 'kysely'
import type { DocumentNumberTable, NumberSeriesTable } from '#db/schema/documents.ts'
import type { Connection } from './connection.ts'
import type { DocumentRow, DocumentStepRow } from './documents.ts'

export type NumberRow = Selectable<DocumentNumberTable>

/** A series of a year: `reminder` of 2022. */
export interface Series {
  readonly series: string
  readonly year: number
}

/** The serial that the next paper of a series takes; 1 where the series has not begun. */
export async function nextSerial(db: Connection, { series, year }: Series): Promise<number> {
  const row = await db.selectFrom('number_series').select('next').where('series', '=', series).where('year', '=', year).executeTakeFirst()
  return row?.next ?? 1
}

/** Where the series goes on. */
export async function setNextSerial(db: Connection, { series, year }: Series, next: number): Promise<void> {
  await db
    .insertInto('number_series')
    .values({ series, year, next })
    .onConflict((conflict) => conflict.columns(['series', 'year']).doUpdateSet({ next }))
    .execute()
}

/** Given numbers of a series, used and voided, in order. */
export async function listNumbers(db: Connection, { series, year }: Series): Promise<NumberRow[]> {
  return db.selectFrom('document_number').selectAll().where('series', '=', series).where('year', '=', year).orderBy('serial').execute()
}

/** Every series that has begun. */
export async function listSeries(db: Connection): Promise<Selectable<NumberSeriesTable>[]> {
  return db.selectFrom('number_series').selectAll().orderBy('year').orderBy('series').execute()
}

/** The number with its state; undefined where it was never given. */
export async function findNumber(
  db: Connection,
  { series, year, serial }: Series & { readonly serial: number },
): Promise<NumberRow | undefined> {
  const numbers = db.selectFrom('document_number').selectAll().where('series', '=', series).where('year', '=', year)
  return numbers.where('serial', '=', serial).executeTakeFirst()
}

/** Takes out a number that was entered by hand; the database refuses one that a paper of the program bears. */
export async function deleteNumber(db: Connection, { series, year, serial }: Series & { readonly serial: number }): Promise<void> {
  await db.deleteFrom('document_number').where('series', '=', series).where('year', '=', year).where('serial', '=', serial).execute()
}

/** Numbers of a year that were voided by hand: no paper bears them. */
export async function listHandVoided(db: Connection, year: number): Promise<NumberRow[]> {
  const numbers = db.selectFrom('document_number').selectAll().where('year', '=', year).where('state', '=', 'voided')
  return numbers.where('document_id', 'is', null).where('paper_id', 'is', null).orderBy('series').orderBy('serial').execute()
}

/** Enters a number into the register; the database refuses one that was given before. */
export async function insertNumber(db: Connection, number: NumberRow): Promise<void> {
  await db.insertInto('document_number').values(number).execute()
}

/** Voids the number of a document and keeps it with the reason; the number, or undefined where the document has none. */
export async function voidNumberOf(db: Connection, documentId: string, reason: string): Promise<NumberRow | undefined> {
  return db
    .updateTable('document_number')
    .set({ state: 'voided', reason })
    .where('document_id', '=', documentId)
    .where('state', '=', 'used')
    .returningAll()
    .executeTakeFirst()
}

/** Papers of the office that have a number or were issued, of a year by 成文日期; what came from another office left out. */
export async function listOutgoing(db: Connection, year: number): Promise<DocumentRow[]> {
  const own = db.selectFrom('foreign_record').select('id').where('type', '=', 'document')
  return db
    .selectFrom('document')
    .selectAll()
    .where((eb) => eb.or([eb('number_text', '<>', ''), eb('issued_on', 'is not', null)]))
    .where((eb) => eb(eb.fn<string>('substr', [eb.fn.coalesce('dated_on', 'issued_on'), eb.val(1), eb.val(4)]), '=', String(year)))
    .where('id', 'not in', own)
    .orderBy('dated_on')
    .orderBy('id')
    .execute()
}

/** The years in which papers were numbered or issued. */
export async function outgoingYears(db: Connection): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    SELECT DISTINCT CAST(substr(coalesce(dated_on, issued_on), 1, 4) AS INTEGER) AS year FROM document
    WHERE dated_on IS NOT NULL AND (number_text <> '' OR issued_on IS NOT NULL)`.execute(db)
  return rows.map(({ year }) => year)
}

/** Steps of some documents in their order. */
export async function stepsOfDocuments(db: Connection, documentIds: readonly string[]): Promise<DocumentStepRow[]> {
  if (documentIds.length === 0) return []
  const steps = db
    .selectFrom('document_step')
    .selectAll()
    .where('document_id', 'in', [...documentIds])
  return steps.orderBy('document_id').orderBy('seq').execute()
}
