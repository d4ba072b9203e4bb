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

/** Values of a programme, removed ones and those left out that the city entered where the county did itself: by indicator and month, the whole before its counties and sectors. */
export async function listIndicatorValues(db: Connection, filter: IndicatorValueFilter): Promise<IndicatorValueRow[]> {
  let rows = db.selectFrom('indicator_value').selectAll().where('programme_id', '=', filter.programmeId).where('deleted_at', 'is', null)
  if (filter.indicatorId !== undefined) rows = rows.where('indicator_id', '=', filter.indicatorId)
  if (filter.month !== undefined) rows = rows.where('month', '=', filter.month)
  const ordered = rows.orderBy('indicator_id').orderBy('month').orderBy('unit_id').orderBy('sector').orderBy('is_on_behalf', 'desc')
  const standing = new Map((await ordered.execute()).map((row) => [[row.indicator_id, row.month, row.unit_id, row.sector].join(' '), row]))
  return [...standing.values()]
}

/** With those that were removed. */
export async function findIndicatorValue(db: Connection, valueId: string): Promise<IndicatorValueRow | undefined> {
  return db.selectFrom('indicator_value').selectAll().where('id', '=', valueId).executeTakeFirst()
}

/** Writes a value; the database refuses a second one for the same indicator, month, unit and sector by the same author. */
export async function insertIndicatorValue(
  trx: Connection,
  value: Omit<IndicatorValueRow, 'rev' | 'deleted_at' | 'is_on_behalf'> & Partial<Pick<IndicatorValueRow, 'is_on_behalf'>>,
): Promise<void> {
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
