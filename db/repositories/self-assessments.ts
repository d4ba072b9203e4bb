import type { Selectable } from 'kysely'
import type { SelfAssessmentTable } from '#db/schema/appraisal.ts'
import type { Connection, OfMonth, OfUnitMonth } from './connection.ts'

/** 自查评分表 as submitted: one sheet for a unit and month, its newest revision (考评细则 三（一）, M-063). */

export type SelfAssessmentRow = Selectable<SelfAssessmentTable>

/** The sheet of the month that counts: the unit's own, or the city's on its behalf where there is no own one; or undefined. */
export async function findSelfAssessment(
  db: Connection,
  { programmeId, unitId, month }: OfUnitMonth,
): Promise<SelfAssessmentRow | undefined> {
  const sheets = db.selectFrom('self_assessment').selectAll().where('programme_id', '=', programmeId)
  return sheets.where('month', '=', month).where('unit_id', '=', unitId).orderBy('is_on_behalf').limit(1).executeTakeFirst()
}

/** Units whose sheet of the month was submitted, with the day of the assessment. */
export async function listAssessedUnits(db: Connection, { programmeId, month }: OfMonth): Promise<ReadonlyMap<string, string>> {
  const sheets = db.selectFrom('self_assessment').select(['unit_id', 'assessed_on']).where('programme_id', '=', programmeId)
  // The unit's own sheet comes last and is kept.
  const rows = await sheets.where('month', '=', month).orderBy('is_on_behalf', 'desc').execute()
  return new Map(rows.map((row) => [row.unit_id, row.assessed_on]))
}

export async function insertSelfAssessment(db: Connection, sheet: Omit<SelfAssessmentRow, 'rev'>): Promise<void> {
  await db.insertInto('self_assessment').values(sheet).execute()
}

/** Lays the next revision over the sheet if the revision seen is still the newest; returns the new one, or undefined. */
export async function updateSelfAssessment(
  db: Connection,
  id: string,
  rev: number,
  change: Pick<SelfAssessmentRow, 'assessed_on' | 'sheet' | 'total'>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('self_assessment')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
