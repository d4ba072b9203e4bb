import type { Insertable, Selectable, Updateable } from 'kysely'
import type {
  QuestionnaireAnswerTable,
  QuestionnaireDecisionTable,
  QuestionnaireEvidenceTable,
  QuestionnaireSheetTable,
} from '#db/schema/questionnaires.ts'
import type { Connection } from './connection.ts'

/** What came of a questionnaire: the units' sheets with answers and evidence, and what was decided on them. */

export type SheetAnswer = Omit<Selectable<QuestionnaireAnswerTable>, 'sheet_id'>
export type SheetEvidence = Pick<Selectable<QuestionnaireEvidenceTable>, 'question_id' | 'evidence_id'>
export interface DecisionRecord extends Selectable<QuestionnaireDecisionTable> {
  /** Who decided. */
  readonly officerName: string
}

export interface SheetRecord extends Selectable<QuestionnaireSheetTable> {
  readonly answers: readonly SheetAnswer[]
  readonly evidence: readonly SheetEvidence[]
}

/** The sheets of questionnaires, by unit. */
export async function listSheets(db: Connection, questionnaireIds: readonly string[]): Promise<SheetRecord[]> {
  if (questionnaireIds.length === 0) return []
  const sheets = await db
    .selectFrom('questionnaire_sheet')
    .selectAll()
    .where('questionnaire_id', 'in', [...questionnaireIds])
    .orderBy('unit_id')
    .execute()
  if (sheets.length === 0) return []
  const ids = sheets.map((sheet) => sheet.id)
  const answers = await db.selectFrom('questionnaire_answer').selectAll().where('sheet_id', 'in', ids).orderBy('question_id').execute()
  const evidence = await db.selectFrom('questionnaire_evidence').selectAll().where('sheet_id', 'in', ids).orderBy('ordinal').execute()
  return sheets.map((sheet) => ({
    ...sheet,
    answers: answers
      .filter((each) => each.sheet_id === sheet.id)
      .map(({ question_id, value, materials, note }) => ({ question_id, value, materials, note })),
    evidence: evidence.filter((each) => each.sheet_id === sheet.id).map(({ question_id, evidence_id }) => ({ question_id, evidence_id })),
  }))
}

export async function insertSheet(trx: Connection, sheet: Insertable<QuestionnaireSheetTable>): Promise<void> {
  await trx.insertInto('questionnaire_sheet').values(sheet).execute()
}

/** Changes a sheet if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateSheet(
  trx: Connection,
  sheetId: string,
  rev: number,
  change: Updateable<QuestionnaireSheetTable>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('questionnaire_sheet')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', sheetId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** A unit's whole sheet at once: what it held before is replaced. */
export async function replaceAnswers(
  trx: Connection,
  sheetId: string,
  answers: readonly SheetAnswer[],
  evidence: readonly SheetEvidence[],
): Promise<void> {
  await trx.deleteFrom('questionnaire_answer').where('sheet_id', '=', sheetId).execute()
  await trx.deleteFrom('questionnaire_evidence').where('sheet_id', '=', sheetId).execute()
  if (answers.length > 0) {
    await trx
      .insertInto('questionnaire_answer')
      .values(answers.map((answer) => ({ sheet_id: sheetId, ...answer })))
      .execute()
  }
  if (evidence.length > 0) {
    await trx
      .insertInto('questionnaire_evidence')
      .values(evidence.map((each, ordinal) => ({ sheet_id: sheetId, ordinal, ...each })))
      .execute()
  }
}

/** Decisions of questionnaires, those that were withdrawn too. */
export async function listDecisions(db: Connection, questionnaireIds: readonly string[]): Promise<DecisionRecord[]> {
  if (questionnaireIds.length === 0) return []
  return db
    .selectFrom('questionnaire_decision')
    .leftJoin('officer', 'officer.id', 'questionnaire_decision.officer_id')
    .selectAll('questionnaire_decision')
    .select((eb) => eb.fn.coalesce('officer.name', eb.val('')).as('officerName'))
    .where('questionnaire_id', 'in', [...questionnaireIds])
    .orderBy('question_id')
    .execute()
}

export async function insertDecision(trx: Connection, decision: Insertable<QuestionnaireDecisionTable>): Promise<void> {
  await trx.insertInto('questionnaire_decision').values(decision).execute()
}

/** Changes a decision if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateDecision(
  trx: Connection,
  decisionId: string,
  rev: number,
  change: Updateable<QuestionnaireDecisionTable>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('questionnaire_decision')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', decisionId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
