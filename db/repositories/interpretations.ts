import type { Selectable } from 'kysely'
import type { InterpretationChoiceTable } from '#db/schema/appraisal.ts'
import type { Connection } from './connection.ts'

/** The interpretation (口径) that the office chose for a programme's year, with its ground (A-01, M-114). */

export type InterpretationChoiceRow = Selectable<InterpretationChoiceTable>

/** The choice with the officer's name, '' where this store does not know the officer; undefined before there is one. */
export async function findInterpretationChoice(
  db: Connection,
  programmeId: string,
): Promise<(InterpretationChoiceRow & { readonly officer: string }) | undefined> {
  const row = await db
    .selectFrom('interpretation_choice')
    .leftJoin('officer', 'officer.id', 'interpretation_choice.officer_id')
    .selectAll('interpretation_choice')
    .select('officer.name as officer')
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, officer: row.officer ?? '' }
}

/** Writes the choice, or another one over it, and gives the record as it is kept then. */
export async function saveInterpretationChoice(
  db: Connection,
  choice: Omit<InterpretationChoiceRow, 'rev'>,
): Promise<InterpretationChoiceRow> {
  const { id: _, programme_id: _programme, ...said } = choice
  return db
    .insertInto('interpretation_choice')
    .values(choice)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...said, rev: eb('interpretation_choice.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}
