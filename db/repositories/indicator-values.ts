import type { Selectable, Updateable } from 'kysely'
import type { IndicatorValueTable } from '#db/schema/ledgers.ts'
import type { Connection } from './connection.ts'

/** Numbers of indicators entered for a month, with their source (M-120 … M-138). */

export type IndicatorValueRow = Selectable<IndicatorValueTable>

export interface IndicatorValueFilter {
  readonly programmeId: string
  readonly indicatorId?: string
  readonly month?: string
}

/** Values of a programme, removed ones left out: by indicator and month, the whole before its counties and sectors. */
export async function listIndicatorValues(db: Connection, filter: IndicatorValueFilter): Promise<IndicatorValueRow[]> {
  let rows = db.selectFrom('indicator_value').selectAll().where('programme_id', '=', filter.programmeId).where('deleted_at', 'is', null)
  if (filter.indicatorId !== undefined) rows = rows.where('indicator_id', '=', filter.indicatorId)
  if (filter.month !== undefined) rows = rows.where('month', '=', filter.month)
  return rows.orderBy('indicator_id').orderBy('month').orderBy('unit_id').orderBy('sector').execute()
}

/** With those that were removed. */
export async function findIndicatorValue(db: Connection, valueId: string): Promise<IndicatorValueRow | undefined> {
  return db.selectFrom('indicator_value').selectAll().where('id', '=', valueId).executeTakeFirst()
}

/** Writes a value; the database refuses a second one for the same indicator, month, unit and sector. */
export async function insertIndicatorValue(trx: Connection, value: Omit<IndicatorValueRow, 'rev' | 'deleted_at'>): Promise<void> {
  await trx
    .insertInto('indicator_value')
    .values({ ...value, deleted_at: null })
    .execute()
}

/** Changes a value if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateIndicatorValue(
  trx: Connection,
  valueId: string,
  rev: number,
  change: Updateable<IndicatorValueTable>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('indicator_value')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', valueId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
