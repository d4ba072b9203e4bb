import type { Selectable } from 'kysely'
import type { BackupRecordTable, EventTable } from '#db/schema/journal.ts'
import type { DraftTable } from '#db/schema/organisation.ts'
import type { Connection } from './connection.ts'

/** Settings, drafts, and what the office reads of its own journal. */

export async function readSetting(db: Connection, name: string): Promise<string | undefined> {
  return (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value
}

export async function writeSetting(db: Connection, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function readDraft(db: Connection, officerId: string, form: string): Promise<Selectable<DraftTable> | undefined> {
  return db.selectFrom('draft').selectAll().where('officer_id', '=', officerId).where('form', '=', form).executeTakeFirst()
}

export async function writeDraft(db: Connection, draft: Selectable<DraftTable>): Promise<void> {
  const { fields, saved_at } = draft
  await db
    .insertInto('draft')
    .values(draft)
    .onConflict((conflict) => conflict.columns(['officer_id', 'form']).doUpdateSet({ fields, saved_at }))
    .execute()
}

export async function clearDraft(db: Connection, officerId: string, form: string): Promise<void> {
  await db.deleteFrom('draft').where('officer_id', '=', officerId).where('form', '=', form).execute()
}

/** A page of the log, newest first, by key: `beforeSeq` is the last row's number of the page before. */
export async function listEvents(
  db: Connection,
  beforeSeq: number | null,
  limit: number,
): Promise<(Selectable<EventTable> & { officer: string | null })[]> {
  let events = db
    .selectFrom('event')
    .leftJoin('officer', 'officer.id', 'event.officer_id')
    .selectAll('event')
    .select('officer.name as officer')
    .orderBy('event.seq', 'desc')
    .limit(limit)
  if (beforeSeq !== null) events = events.where('event.seq', '<', beforeSeq)
  return events.execute()
}

export async function listEventsOf(
  db: Connection,
  subjectIds: readonly string[],
): Promise<(Selectable<EventTable> & { officer: string | null })[]> {
  if (subjectIds.length === 0) return []
  return db
    .selectFrom('event')
    .leftJoin('officer', 'officer.id', 'event.officer_id')
    .selectAll('event')
    .select('officer.name as officer')
    .where('event.subject_id', 'in', [...subjectIds])
    .orderBy('event.seq', 'desc')
    .limit(100)
    .execute()
}

export async function listBackups(db: Connection): Promise<Selectable<BackupRecordTable>[]> {
  return db.selectFrom('backup_record').selectAll().orderBy('at', 'desc').execute()
}
