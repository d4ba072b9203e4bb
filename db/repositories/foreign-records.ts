import type { Selectable } from 'kysely'
import type { ForeignRecordTable } from '#db/schema/journal.ts'
import type { Connection } from './connection.ts'

/** Records that came from another office: it keeps them, this one reads them. */

export type RecordKey = Readonly<Selectable<ForeignRecordTable>>

const atOnce = 200

/** Those of some records that are another office's. */
export async function foreignRecords(db: Connection, records: readonly RecordKey[]): Promise<RecordKey[]> {
  const found: RecordKey[] = []
  for (const [type, own] of Map.groupBy(records, (record) => record.type)) {
    for (let from = 0; from < own.length; from += atOnce) {
      const ids = own.slice(from, from + atOnce).map((record) => record.id)
      found.push(...(await db.selectFrom('foreign_record').selectAll().where('type', '=', type).where('id', 'in', ids).execute()))
    }
  }
  return found
}

/** Whether a record is another office's. */
export async function isForeign(db: Connection, type: string, id: string): Promise<boolean> {
  return (await foreignRecords(db, [{ type, id }])).length > 0
}
