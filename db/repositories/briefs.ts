import type { Selectable, Updateable } from 'kysely'
import type { WorkBriefTable } from '#db/schema/appraisal.ts'
import type { Connection, OfMonth } from './connection.ts'

/** 工作动态、信息 (工作制度 第八条, M-066). */

export type BriefRow = Selectable<WorkBriefTable>

/** Briefs that were received or 编发 in a month, oldest first, those in 回收站 left out. */
export async function listBriefs(db: Connection, filter: OfMonth): Promise<BriefRow[]> {
  const [first, last] = [`${filter.month}-01`, `${filter.month}-31`]
  let rows = db
    .selectFrom('work_brief')
    .selectAll()
    .where('programme_id', '=', filter.programmeId)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or([eb.between('received_on', first, last), eb.between('adopted_on', first, last)]))
  if (filter.unitId !== undefined) rows = rows.where('unit_id', '=', filter.unitId)
  return rows.orderBy('received_on').orderBy('id').execute()
}

/** With those in 回收站: an undo has to find them. */
export async function findBrief(db: Connection, briefId: string): Promise<BriefRow | undefined> {
  return db.selectFrom('work_brief').selectAll().where('id', '=', briefId).executeTakeFirst()
}

export async function insertBrief(db: Connection, brief: Omit<BriefRow, 'rev' | 'deleted_at'>): Promise<void> {
  await db
    .insertInto('work_brief')
    .values({ ...brief, deleted_at: null })
    .execute()
}

/** Changes a brief if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateBrief(
  db: Connection,
  briefId: string,
  rev: number,
  change: Updateable<WorkBriefTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('work_brief')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', briefId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
