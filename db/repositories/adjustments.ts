import type { Selectable, Updateable } from 'kysely'
import type { AdjustmentTable } from '#db/schema/ledgers.ts'
import type { Connection } from './connection.ts'

/** 动态调整方案 of a programme (M-023 … M-025, A-18). */

export type AdjustmentRow = Selectable<AdjustmentTable>

/** In the order of issue; drafts that were removed are left out. */
export async function listAdjustments(db: Connection, programmeId: string): Promise<AdjustmentRow[]> {
  return db
    .selectFrom('adjustment')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('deleted_at', 'is', null)
    .orderBy('issued_on')
    .orderBy('id')
    .execute()
}

/** With those that were removed. */
export async function findAdjustment(db: Connection, adjustmentId: string): Promise<AdjustmentRow | undefined> {
  return db.selectFrom('adjustment').selectAll().where('id', '=', adjustmentId).executeTakeFirst()
}

/** Writes a draft. */
export async function insertAdjustment(
  trx: Connection,
  adjustment: Omit<AdjustmentRow, 'rev' | 'status' | 'applied_on' | 'deleted_at'>,
): Promise<void> {
  await trx
    .insertInto('adjustment')
    .values({ ...adjustment, status: 'draft', applied_on: null, deleted_at: null })
    .execute()
}

/** Changes an adjustment if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateAdjustment(
  trx: Connection,
  adjustmentId: string,
  rev: number,
  change: Updateable<AdjustmentTable>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('adjustment')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', adjustmentId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
