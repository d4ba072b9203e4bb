import type { Insertable, Selectable, Updateable } from 'kysely'
import type {
  QuestionnaireAnswerTable,
  QuestionnaireDecisionTable,
  QuestionnaireEvidenceTable,
  QuestionnaireReceiptTable,
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

export type SheetReceiptRow = Selectable<QuestionnaireReceiptTable>

/** A sheet as its author keeps it: what its revision says. */
export interface SheetRow extends Selectable<QuestionnaireSheetTable> {
  readonly answers: readonly SheetAnswer[]
  readonly evidence: readonly SheetEvidence[]
}

/**
 * A unit's sheet with what became of it: the unit's own one before the city's on its behalf, and the city's receipt, where it registered
 * one. `received_on` is the city's day then.
 */
export interface SheetRecord extends SheetRow, Pick<SheetReceiptRow, 'status' | 'way' | 'reason' | 'return_reason'> {}

/** The sheets that count of questionnaires, by unit. */
export async function listSheets(db: Connection, questionnaireIds: readonly string[]): Promise<SheetRecord[]> {
  if (questionnaireIds.length === 0) return []
  const own = (each: { readonly questionnaire_id: string; readonly unit_id: string }): string => `${each.questionnaire_id} ${each.unit_id}`
  const sheets = db
    .selectFrom('questionnaire_sheet')
    .selectAll()
    .where('questionnaire_id', 'in', [...questionnaireIds])
  // The unit's own sheet is the last one of its key, and stands.
  const standing = new Map((await sheets.orderBy('unit_id').orderBy('is_on_behalf', 'desc').execute()).map((sheet) => [own(sheet), sheet]))
  const receipts = await db
    .selectFrom('questionnaire_receipt')
    .selectAll()
    .where('questionnaire_id', 'in', [...questionnaireIds])
    .execute()
  const received = new Map(receipts.map((receipt) => [own(receipt), receipt]))
  const rows = await withAnswers(db, [...standing.values()])
  return rows.map((sheet) => ({ ...sheet, ...receiptOf(sheet, received.get(own(sheet))) }))
}

/** How a sheet came, as far as the city said so; a sheet that was written anew after its return is in again. */
function receiptOf(sheet: SheetRow, receipt: SheetReceiptRow | undefined) {
  const isNewer = receipt !== undefined && (receipt.sheet_id !== sheet.id || receipt.sheet_rev < sheet.rev)
  if (receipt === undefined || (receipt.status === 'returned' && isNewer)) {
    return { status: 'received' as const, received_on: sheet.received_on, way: null, reason: '', return_reason: '' }
  }
  const { status, received_on, way, reason, return_reason } = receipt
  return { status, received_on, way, reason, return_reason }
}

/** A sheet as its author keeps it. */
export async function findSheet(db: Connection, sheetId: string): Promise<SheetRow | undefined> {
  const sheets = await db.selectFrom('questionnaire_sheet').selectAll().where('id', '=', sheetId).execute()
  return (await withAnswers(db, sheets))[0]
}

async function withAnswers(db: Connection, sheets: readonly Selectable<QuestionnaireSheetTable>[]): Promise<SheetRow[]> {
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

/** The city's receipt of a unit's sheet, or undefined while it registered none. */
export async function findSheetReceipt(db: Connection, receiptId: string): Promise<SheetReceiptRow | undefined> {
  return db.selectFrom('questionnaire_receipt').selectAll().where('id', '=', receiptId).executeTakeFirst()
}

/** Writes the receipt and gives it as it is kept then. */
export async function saveSheetReceipt(trx: Connection, receipt: Omit<SheetReceiptRow, 'rev'>): Promise<SheetReceiptRow> {
  return trx
    .insertInto('questionnaire_receipt')
    .values(receipt)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...receipt, rev: eb('questionnaire_receipt.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
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
