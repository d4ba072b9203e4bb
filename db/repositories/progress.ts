import type { Selectable, Updateable } from 'kysely'
import type { ProgressEntryTable } from '#db/schema/month.ts'
import type { Connection, OfMonth, OfProgramme } from './connection.ts'

export type ProgressRow = Selectable<ProgressEntryTable>

/** Entries in the order they were recorded, those in 回收站 left out. */
export async function listProgress(db: Connection, filter: OfProgramme | { readonly lineIds: readonly string[] }): Promise<ProgressRow[]> {
  let entries = db.selectFrom('progress_entry').selectAll().where('deleted_at', 'is', null)
  if ('programmeId' in filter) entries = entries.where('programme_id', '=', filter.programmeId)
  if ('month' in filter) entries = entries.where('month', '=', filter.month)
  if ('unitId' in filter) entries = entries.where('unit_id', '=', filter.unitId)
  if ('lineIds' in filter) entries = entries.where('line_id', 'in', [...filter.lineIds])
  return entries.orderBy('recorded_on').orderBy('id').execute()
}

/** With those in 回收站: an undo has to find them. */
export async function findProgress(db: Connection, entryId: string): Promise<ProgressRow | undefined> {
  return db.selectFrom('progress_entry').selectAll().where('id', '=', entryId).executeTakeFirst()
}

export async function insertProgress(db: Connection, entry: Omit<ProgressRow, 'rev' | 'deleted_at'>): Promise<void> {
  await db
    .insertInto('progress_entry')
    .values({ ...entry, deleted_at: null })
    .execute()
}

/** Changes an entry if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateProgress(
  db: Connection,
  entryId: string,
  rev: number,
  change: Updateable<ProgressEntryTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('progress_entry')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', entryId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** The newest 下月计划 of each assignment in a month: what the next month's 本月目标 is taken from. */
export async function nextPlansOf(db: Connection, { programmeId, month }: OfMonth): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('progress_entry')
    .innerJoin('plan_line', 'plan_line.id', 'progress_entry.line_id')
    .select(['plan_line.assignment_id', 'progress_entry.next_plan'])
    .where('progress_entry.programme_id', '=', programmeId)
    .where('progress_entry.month', '=', month)
    .where('progress_entry.deleted_at', 'is', null)
    .where('progress_entry.next_plan', '!=', '')
    .orderBy('progress_entry.recorded_on')
    .orderBy('progress_entry.id')
    .execute()
  return new Map(rows.map((row) => [row.assignment_id, row.next_plan]))
}
