import type { Selectable, Updateable } from 'kysely'
import type { QuestionnaireAssignmentTable, QuestionnaireTable } from '#db/schema/questionnaires.ts'
import type { Connection } from './connection.ts'

/** 调查问卷 of a programme with 责任单位 of their questions (M-071). */

type Assignment = Selectable<QuestionnaireAssignmentTable>

export interface QuestionnaireRecord extends Selectable<QuestionnaireTable> {
  /** In the printed order. */
  readonly assignments: readonly Pick<Assignment, 'question_id' | 'unit_id' | 'word'>[]
}

export type NewQuestionnaire = Omit<Selectable<QuestionnaireTable>, 'rev' | 'deleted_at'>

/** Those of a programme, oldest first, or one by its id (a removed one too). */
export async function listQuestionnaires(
  db: Connection,
  filter: { readonly programmeId: string } | { readonly id: string },
): Promise<QuestionnaireRecord[]> {
  const query = db.selectFrom('questionnaire').selectAll().orderBy('created_at').orderBy('id')
  const rows = await (
    'id' in filter
      ? query.where('id', '=', filter.id)
      : query.where('programme_id', '=', filter.programmeId).where('deleted_at', 'is', null)
  ).execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const assignments = await db
    .selectFrom('questionnaire_assignment')
    .selectAll()
    .where('questionnaire_id', 'in', ids)
    .orderBy('questionnaire_id')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    ...row,
    assignments: assignments
      .filter((each) => each.questionnaire_id === row.id)
      .map(({ question_id, unit_id, word }) => ({ question_id, unit_id, word })),
  }))
}

export async function insertQuestionnaire(trx: Connection, questionnaire: NewQuestionnaire): Promise<void> {
  await trx
    .insertInto('questionnaire')
    .values({ ...questionnaire, deleted_at: null })
    .execute()
}

/** Changes a questionnaire if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateQuestionnaire(
  trx: Connection,
  questionnaireId: string,
  rev: number,
  change: Updateable<QuestionnaireTable>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('questionnaire')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', questionnaireId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** Replaces who answers what; the order given is the printed one. */
export async function replaceAssignments(
  trx: Connection,
  questionnaireId: string,
  assignments: QuestionnaireRecord['assignments'],
): Promise<void> {
  await trx.deleteFrom('questionnaire_assignment').where('questionnaire_id', '=', questionnaireId).execute()
  const rows = assignments.map((each, ordinal) => ({ questionnaire_id: questionnaireId, ordinal, ...each }))
  for (let from = 0; from < rows.length; from += 500) {
    await trx
      .insertInto('questionnaire_assignment')
      .values(rows.slice(from, from + 500))
      .execute()
  }
}
