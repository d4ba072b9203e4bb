import { listEvidence } from '#db/repositories/evidence.ts'
import { asFlag } from '#db/repositories/connection.ts'
import { authoredId } from '#db/repositories/line-verdicts.ts'
import type { QuestionnaireRecord } from '#db/repositories/questionnaires.ts'
import { type SheetRecord, insertSheet, replaceAnswers, updateSheet } from '#db/repositories/questionnaire-sheets.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { sheetId } from '#shared/domain/ids.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { settledValue } from '#shared/domain/questionnaire-answers.ts'
import { type AnswerKind, type Question, questionsOf, tablesFor } from '#shared/domain/questionnaire.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, ownUnitOnly, runCommand } from '../context.ts'
import { refuseBesideOwn } from '../records/authorship.ts'
import { keepReceipt, openQuestionnaire, reviseSheet, sheetOf, tablesOf, unitsAsked } from './records.ts'
import { evidenceOf, linkedEvidence, readPicture, unitLineView } from './questionnaires.ts'

/** A unit's sheet of a 调查问卷: filled in by the unit, or recorded for it by the city (代录), and sent back with a reason. */

/** One unit's questions with what it answered. */
export async function questionnaireSheet(context: ServiceContext, input: { readonly questionnaireId: string; readonly unitId: string }) {
  ownUnitOnly(context, input.unitId, '查看其他单位的问卷')
  const { db } = context.store
  const { picture, units } = await readPicture(context, db, input.questionnaireId)
  const { row } = picture
  const line = found(
    picture.units.find((each) => each.unitId === input.unitId),
    '该单位的题目',
  )
  const evidence = await evidenceOf(db, picture)
  const { sheet } = line
  const answers = new Map(sheet?.answers.map((answer) => [answer.question_id, answer]))
  return {
    title: row.title,
    signedBy: row.signed_by,
    canWrite: row.state === 'issued',
    line: unitLineView(line, units, evidence),
    tables: tablesFor(picture.tables, unitsAsked(row), input.unitId).map((table) => ({
      tableId: table.id,
      title: table.title,
      evidenceHead: table.evidenceHead,
      questions: table.questions.map(({ id: questionId, number, text, answer }) => {
        const given = answers.get(questionId)
        const said = { value: given?.value ?? null, materials: given?.materials ?? '', note: given?.note ?? '' }
        return { questionId, number, text, answer, ...said, evidence: linkedEvidence(sheet?.evidence ?? [], questionId, evidence) }
      }),
    })),
  }
}

export interface AnswerInput {
  readonly questionId: string
  readonly value: string | null
  readonly materials: string
  readonly note: string
  readonly evidenceIds: readonly string[]
}

export interface SheetReceipt {
  readonly receivedOn: CalendarDay
  readonly way: ReceiptWay
  readonly reason: string
}

export interface SheetInput {
  readonly questionnaireId: string
  readonly unitId: string
  readonly rev: number | null
  readonly answers: readonly AnswerInput[]
  /** 实际收件日期 and 收件方式 where the city records for another unit; null keeps what was registered. */
  readonly receipt: SheetReceipt | null
  /** 分管领导签字 on the sheet; null keeps what was registered. */
  readonly signature: { readonly leader: string; readonly signedOn: CalendarDay } | null
}

/** The form's file, where the answers were read from one. */
export interface FormFile {
  readonly name: string
  readonly sha256: string
}

/** Records one unit's whole sheet at once. */
export async function recordSheet(context: ServiceContext, input: SheetInput): Promise<{ rev: number }> {
  return runCommand(context, 'questionnaires.record', async (act) => ({ rev: (await keepSheet(context, act, input, null)).rev }))
}

/** Writes the sheet within the caller's command: checked, dated, revised. */
export async function keepSheet(context: ServiceContext, act: Act, input: SheetInput, file: FormFile | null): Promise<SheetRecord> {
  ownUnitOnly(context, input.unitId, '填报其他单位的问卷')
  const row = await openQuestionnaire(context, act, input.questionnaireId)
  const own = ownQuestions(row, input.unitId)
  const before = await sheetOf(act.trx, row.id, input.unitId)
  const answers = input.answers.map((answer) => checkedAnswer(own, answer))
  if (new Set(answers.map((answer) => answer.question_id)).size !== answers.length)
    throw new AppError('duplicate', { what: '同一题目的答复' })
  const evidence = await checkedEvidence(context, act, input)
  const isOnBehalf = input.unitId !== context.office.unitId
  refuseBesideOwn(isOnBehalf, before?.is_on_behalf === 0, '该单位的问卷')
  const receipt = receiptOf(context, act, input, row, before)
  const fields = { received_on: receipt.received_on, ...signatureOf(act, input, before), ...fileOf(file, before) }
  const change = { ...fields, is_on_behalf: asFlag(isOnBehalf), recorded_at: act.at, officer_id: context.officer.id }
  const id = before?.id ?? authoredId(sheetId(row.id, input.unitId), isOnBehalf)
  if (before === undefined) {
    if (input.rev !== null) throw new AppError('stale_version', { what: '该单位的问卷' })
    await insertSheet(act.trx, { id, questionnaire_id: row.id, unit_id: input.unitId, ...change })
  } else {
    fresh(await updateSheet(act.trx, id, input.rev ?? 0, change), '该单位的问卷')
  }
  await replaceAnswers(act.trx, id, answers, evidence)
  act.about('questionnaireSheet', id, {
    unit: input.unitId,
    answered: answers.filter((answer) => answer.value !== null).length,
    receivedOn: fields.received_on,
    isOnBehalf,
    ...(file === null ? {} : { file: file.name, sha256: file.sha256 }),
  })
  const sheet = await reviseSheet(act, row.id, input.unitId)
  if (!isOnBehalf) return sheet
  await keepReceipt(context, act, sheet, { ...receipt, status: 'received', return_reason: '' })
  return { ...sheet, ...receipt, status: 'received' }
}

function ownQuestions(row: QuestionnaireRecord, unitId: string): ReadonlyMap<string, Question> {
  const questions = questionsOf(tablesFor(tablesOf(row), unitsAsked(row), unitId))
  if (questions.length === 0) throw ruleViolation('notAsked', '该单位不是本问卷的责任单位', '请核对填报单位')
  return new Map(questions.map((question) => [question.id, question]))
}

function checkedAnswer(own: ReadonlyMap<string, Question>, { questionId, value, materials, note }: AnswerInput) {
  const question = own.get(questionId)
  if (question === undefined) throw ruleViolation('notOwnQuestion', '其中有题目不由该单位答复', '请刷新后重新填写')
  const plain = value?.trim() ?? ''
  const given = plain === '' ? null : settledValue(question.answer, plain)
  if (plain !== '' && given === null) {
    throw new AppError('invalid_input', { place: `第${question.number}题`, problem: wrongValue(question.answer) })
  }
  return { question_id: questionId, value: given, materials: materials.trim(), note: note.trim() }
}

/** What an answer should have been. */
export function wrongValue(kind: AnswerKind): string {
  return kind === 'yesNo' ? '应选“是”或“否”' : kind === 'number' ? '应填数字' : '文字过长'
}

/** Evidence of the unit itself, in this programme. */
async function checkedEvidence(context: ServiceContext, act: Act, input: SheetInput) {
  const links = input.answers.flatMap((answer) =>
    [...new Set(answer.evidenceIds)].map((evidenceId) => ({ question_id: answer.questionId, evidence_id: evidenceId })),
  )
  const ids = [...new Set(links.map((link) => link.evidence_id))]
  const records = ids.length === 0 ? [] : await listEvidence(act.trx, { ids })
  if (records.length !== ids.length) throw new AppError('not_found', { what: '部分佐证材料' })
  const foreign = records.find((each) => each.unit_id !== input.unitId || each.programme_id !== context.office.programmeId)
  if (foreign !== undefined)
    throw ruleViolation('foreignEvidence', `佐证“${foreign.title}”属于其他单位或其他方案`, '请选择该单位的佐证材料')
  return links
}

/** A unit that answers for itself hands in today; the city registers when and how the sheet came (office.md «Receiving»). */
function receiptOf(context: ServiceContext, act: Act, input: SheetInput, row: QuestionnaireRecord, before: SheetRecord | undefined) {
  const { receipt } = input
  if (input.unitId === context.office.unitId) {
    const isAgain = before === undefined || before.status === 'returned'
    return { received_on: isAgain ? act.today : before.received_on, way: null, reason: '' }
  }
  cityOnly(context, '登记收件')
  if (receipt === null) {
    if (before?.status !== 'received') throw ruleViolation('receiptNeeded', '未填写实际收件日期和收件方式', '请补充后再保存')
    const { received_on, way, reason } = before
    return { received_on, way, reason }
  }
  if (receipt.receivedOn > act.today) throw ruleViolation('receiptInFuture', '实际收件日期晚于今天', '请核对收件日期')
  if (row.issued_on !== null && receipt.receivedOn < row.issued_on) {
    throw ruleViolation('receiptBeforeIssue', '实际收件日期早于问卷下发日期', '请核对收件日期')
  }
  const isKnown = before?.status === 'received' && before.received_on === receipt.receivedOn
  if (!isKnown && receipt.receivedOn < act.today && receipt.reason.trim().length < 2) {
    throw ruleViolation('receiptBackdated', '实际收件日期早于今天，须说明情况', '请填写补登原因')
  }
  return { received_on: receipt.receivedOn, way: receipt.way, reason: receipt.reason.trim() }
}

function signatureOf(act: Act, { signature }: SheetInput, before: SheetRecord | undefined) {
  // A sheet that was sent back is signed anew.
  if (signature === null) {
    return before?.status === 'received'
      ? { leader: before.leader, leader_signed_on: before.leader_signed_on }
      : { leader: '', leader_signed_on: null }
  }
  if (signature.signedOn > act.today) throw ruleViolation('signedInFuture', '签字日期晚于今天', '请核对签字日期')
  return { leader: signature.leader, leader_signed_on: signature.signedOn }
}

function fileOf(file: FormFile | null, before: SheetRecord | undefined) {
  if (file !== null) return { file_name: file.name, file_sha256: file.sha256 }
  return before?.status === 'received'
    ? { file_name: before.file_name, file_sha256: before.file_sha256 }
    : { file_name: '', file_sha256: null }
}

/** 退回: the answers no longer count, the due day stays, and the unit reads why. */
export async function returnSheet(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly unitId: string; readonly rev: number; readonly reason: string },
): Promise<{ rev: number }> {
  cityOnly(context, '退回问卷')
  return runCommand(context, 'questionnaires.return', async (act) => {
    const row = await openQuestionnaire(context, act, input.questionnaireId)
    const sheet = found(await sheetOf(act.trx, row.id, input.unitId), '该单位的问卷')
    if (sheet.status === 'returned') throw ruleViolation('returnedOnce', '该单位的问卷已经退回', '请等待重新报送')
    fresh(sheet.rev === input.rev ? sheet.rev : undefined, '该单位的问卷')
    const { received_on, way, reason } = sheet
    await keepReceipt(context, act, sheet, { status: 'returned', received_on, way, reason, return_reason: input.reason })
    act.about('questionnaireSheet', sheet.id, { unit: input.unitId, reason: input.reason })
    return { rev: sheet.rev }
  })
}
