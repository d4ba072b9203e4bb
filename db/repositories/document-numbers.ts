import type { Selectable } from 'kysely'
import type { DocumentNumberTable, NumberSeriesTable } from '#db/schema/documents.ts'
import type { Connection } from './connection.ts'

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
