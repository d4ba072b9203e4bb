import type { Selectable } from 'kysely'
import type { MonthChoiceTable } from '#db/schema/appraisal.ts'
import type { Connection, OfUnitMonth } from './connection.ts'

/** How a unit's month counts that has no planned measure, or no score (A-12, office.md «Scores»). */

export type MonthChoiceRow = Selectable<MonthChoiceTable>

/** The choice as it stands; undefined where none was made, with `choice` null where it was taken back. */
export async function findMonthChoice(db: Connection, of: OfUnitMonth): Promise<MonthChoiceRow | undefined> {
  return db
    .selectFrom('month_choice')
    .selectAll()
    .where('programme_id', '=', of.programmeId)
    .where('unit_id', '=', of.unitId)
    .where('month', '=', of.month)
    .executeTakeFirst()
}

/** Every choice of a programme, or of one unit, that was not taken back. */
export async function listMonthChoices(
  db: Connection,
  { programmeId, unitId }: { readonly programmeId: string; readonly unitId?: string | undefined },
): Promise<MonthChoiceRow[]> {
  let rows = db.selectFrom('month_choice').selectAll().where('programme_id', '=', programmeId).where('choice', 'is not', null)
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId)
  return rows.orderBy('unit_id').orderBy('month').execute()
}

/** Writes a choice, or another one over it, and gives the record as it is kept then. */
export async function saveMonthChoice(db: Connection, choice: Omit<MonthChoiceRow, 'rev'>): Promise<MonthChoiceRow> {
  const { about, choice: chosen, ground, decided_on, officer_id } = choice
  const said = { about, choice: chosen, ground, decided_on, officer_id }
  return db
    .insertInto('month_choice')
    .values(choice)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...said, rev: eb('month_choice.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}
