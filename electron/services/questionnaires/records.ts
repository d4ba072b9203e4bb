import type { Connection } from '#db/repositories/connection.ts'
import {
  type DecisionRecord,
  type SheetReceiptRow,
  type SheetRecord,
  findSheet,
  listDecisions,
  listSheets,
  saveSheetReceipt,
} from '#db/repositories/questionnaire-sheets.ts'
import { type QuestionnaireRecord, listQuestionnaires } from '#db/repositories/questionnaires.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { sheetReceiptId } from '#shared/domain/ids.ts'
import type { QuestionTable, QuestionUnit } from '#shared/domain/questionnaire.ts'
import { type Act, type ServiceContext, cityOnly, found } from '../context.ts'

/** 调查问卷 as records: read within the programme, revised with the rows that they carry. */

/** The questionnaire of the current programme with this id. */
export async function readQuestionnaire(context: ServiceContext, db: Connection, questionnaireId: string): Promise<QuestionnaireRecord> {
  const [row] = await listQuestionnaires(db, { id: questionnaireId })
  const isOwn = row?.programme_id === context.office.programmeId && row.deleted_at === null
  return found(isOwn && isVisible(context, row) ? row : undefined, '该调查问卷')
}

/** A county's office sees what was issued to it. */
export function isVisible({ office }: ServiceContext, row: QuestionnaireRecord): boolean {
  return office.profile === 'city' || (row.state !== 'draft' && row.assignments.some((each) => each.unit_id === office.unitId))
}

/** The tables of the form. */
export function tablesOf(row: Pick<QuestionnaireRecord, 'form'>): QuestionTable[] {
  return JSON.parse(row.form) as QuestionTable[]
}

/** 责任单位 in the printed order. */
export function unitsAsked(row: Pick<QuestionnaireRecord, 'assignments'>): QuestionUnit[] {
  return row.assignments.map((each) => ({ questionId: each.question_id, unitId: each.unit_id, word: each.word }))
}

/** A draft, for the office that draws it up. */
export async function draftQuestionnaire(context: ServiceContext, act: Act, id: string, deed: string): Promise<QuestionnaireRecord> {
  cityOnly(context, `${deed}调查问卷`)
  const row = await readQuestionnaire(context, act.trx, id)
  if (row.state !== 'draft') throw ruleViolation('questionnaireIssued', `《${row.title}》已经下发，不能${deed}`, '可调整责任单位和报送期限')
  return row
}

/** One that is being collected: issued, and neither signed nor closed. */
export async function openQuestionnaire(context: ServiceContext, act: Act, id: string): Promise<QuestionnaireRecord> {
  const row = await readQuestionnaire(context, act.trx, id)
  if (row.state === 'draft') throw ruleViolation('questionnaireDraft', `《${row.title}》尚未下发`, '请先下发')
  if (row.state !== 'issued') {
    const end = row.state === 'signed' ? '签批' : '办结'
    throw ruleViolation('questionnaireEnded', `《${row.title}》已经${end}`, '确需更改的，请先恢复办理')
  }
  return row
}

/** The sheet of a unit, or undefined while nothing came. */
export async function sheetOf(db: Connection, questionnaireId: string, unitId: string): Promise<SheetRecord | undefined> {
  return (await listSheets(db, [questionnaireId])).find((sheet) => sheet.unit_id === unitId)
}

/** The decision on a question, a withdrawn one too. */
export async function decisionOn(db: Connection, questionnaireId: string, questionId: string): Promise<DecisionRecord | undefined> {
  return (await listDecisions(db, [questionnaireId])).find((row) => row.question_id === questionId)
}

/** Appends the questionnaire's newest revision; it belongs to the programme's host. */
export async function reviseQuestionnaire(context: ServiceContext, act: Act, id: string): Promise<number> {
  const row = found((await listQuestionnaires(act.trx, { id }))[0], '该调查问卷')
  await act.revise({ type: 'questionnaire', id: row.id, rev: row.rev, ownerUnit: context.pack.hostUnitId, record: { ...row } })
  return row.rev
}

/** Appends a sheet's newest revision; it belongs to the unit that answers. */
export async function reviseSheet(act: Act, questionnaireId: string, unitId: string): Promise<SheetRecord> {
  const sheet = found(await sheetOf(act.trx, questionnaireId, unitId), '该单位的问卷')
  const row = found(await findSheet(act.trx, sheet.id), '该单位的问卷')
  await act.revise({ type: 'questionnaireSheet', id: row.id, rev: row.rev, ownerUnit: unitId, record: { ...row } })
  return sheet
}

/** Writes the city's receipt of a sheet, or its return, with its revision. */
export async function keepReceipt(
  context: ServiceContext,
  act: Act,
  sheet: Pick<SheetRecord, 'id' | 'rev' | 'questionnaire_id' | 'unit_id'>,
  said: Pick<SheetReceiptRow, 'status' | 'received_on' | 'way' | 'reason' | 'return_reason'>,
): Promise<void> {
  const { id, rev, questionnaire_id, unit_id } = sheet
  const about = { id: sheetReceiptId(questionnaire_id, unit_id), questionnaire_id, unit_id, sheet_id: id, sheet_rev: rev }
  const row = await saveSheetReceipt(act.trx, { ...about, ...said, recorded_at: act.at, officer_id: context.officer.id })
  await act.revise({ type: 'questionnaireReceipt', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
}

export async function reviseDecision(context: ServiceContext, act: Act, questionnaireId: string, questionId: string): Promise<number> {
  const { officerName: _, ...row } = found(await decisionOn(act.trx, questionnaireId, questionId), '该题的核定')
  await act.revise({ type: 'questionnaireDecision', id: row.id, rev: row.rev, ownerUnit: context.pack.hostUnitId, record: row })
  return row.rev
}
