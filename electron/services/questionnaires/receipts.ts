import { openOfficeFile } from '#electron/office-files/open.ts'
import { readWordDocument, tablesOf as wordTables } from '#electron/intake/word-document.ts'
import { listSheets, readSheet } from '#electron/spreadsheets/read.ts'
import type { SheetRecord } from '#db/repositories/questionnaire-sheets.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { answerText } from '#shared/domain/questionnaire-answers.ts'
import type { ExpectedForm, ReturnedForm } from '#shared/sheets/questionnaire-form-unit.ts'
import { type FormReading, readQuestionnaireForm } from '#shared/sheets/questionnaire-reading.ts'
import { type ServiceContext, type StagedFileRef, cityOnly, found, isOwnOrCity, runCommand } from '../context.ts'
import type { QuestionnairePicture } from './picture.ts'
import { unitsAsked } from './records.ts'
import { type AnswerInput, type SheetInput, type SheetReceipt, keepSheet } from './sheets.ts'
import { readPicture } from './questionnaires.ts'
import type { UnitIndex } from '../units.ts'

/** A 填报表 that came back: looked at first, then recorded with 实际收件日期 and 收件方式 (office.md «Receiving», M-071). */

interface FormInput {
  readonly questionnaireId: string
  readonly token: string
  /** Whose form it is said to be; null lets the form say it. */
  readonly unitId: string | null
}

const mostRows = 2_000

/** What a returned form says, against what is recorded; writes nothing. */
export async function readForm(context: ServiceContext, input: FormInput) {
  const { picture, units } = await readPicture(context, context.store.db, input.questionnaireId)
  const reading = await readingOf(context, picture, units, context.staged(input.token), input.unitId)
  const sheet = picture.units.find((line) => line.unitId === reading.unitId)?.sheet
  const before = new Map(sheet?.answers.map((answer) => [answer.question_id, answer]))
  const places = new Map(
    picture.tables.flatMap((table) => table.questions.map((question) => [question.id, { title: table.title, question }] as const)),
  )
  const answers = reading.answers.map(({ questionId, value, materials, note }) => {
    const { title, question } = found(places.get(questionId), '问卷中的该题目')
    const { number, text, answer } = question
    const given = before.get(questionId)
    const isUnread = reading.unread.includes(questionId)
    const isChanged =
      !isUnread && (value !== (given?.value ?? null) || materials !== (given?.materials ?? '') || note !== (given?.note ?? ''))
    const said = { value, valueText: answerText(answer, value), materials, note }
    return {
      questionId,
      tableTitle: title,
      number,
      text,
      answer,
      ...said,
      isUnread,
      before: answerText(answer, given?.value ?? null),
      isChanged,
    }
  })
  return {
    refusal: reading.refusal,
    unit: reading.unitId === null ? null : units.ref(reading.unitId),
    notices: [...reading.notices],
    problems: reading.problems.map((problem) => ({ ...problem })),
    answers,
    blank: reading.answers.filter((answer) => answer.value === null).length,
    sheetRev: sheet?.rev ?? null,
  }
}

export interface ReceiveFormInput extends FormInput {
  readonly rev: number | null
  readonly receipt: SheetReceipt
  readonly signature: SheetInput['signature']
  /** Nothing is recorded while a cell has a problem. */
  readonly isWhole: boolean
}

/** Records a returned form in one command; evidence that was linked to its answers stays linked. */
export async function receiveForm(context: ServiceContext, input: ReceiveFormInput) {
  const staged = context.staged(input.token)
  const { picture, units } = await readPicture(context, context.store.db, input.questionnaireId)
  const reading = await readingOf(context, picture, units, staged, input.unitId)
  if (reading.refusal !== null) throw ruleViolation('formRefused', reading.refusal, '请核对文件后重新选择')
  const unitId = found(reading.unitId, '该表的填报单位')
  if (unitId !== context.office.unitId) cityOnly(context, '登记收件')
  if (input.isWhole && reading.problems.length > 0) {
    throw ruleViolation('formProblems', `表中有${reading.problems.length}处需要核对`, '请退回更正，或选择先读入无误的内容')
  }
  const answers = answersToKeep(reading, picture.units.find((line) => line.unitId === unitId)?.sheet)
  const { questionnaireId, rev, receipt, signature } = input
  return runCommand(context, 'questionnaires.receiveForm', async (act) => {
    const sheetInput = { questionnaireId, unitId, rev, answers, receipt, signature }
    const sheet = await keepSheet(context, act, sheetInput, { name: staged.name, sha256: staged.sha256 })
    const answered = reading.answers.filter((answer) => answer.value !== null).length
    return { unit: units.ref(unitId), rev: sheet.rev, answered, left: reading.problems.length }
  })
}

/** A form that comes again replaces what it says: what could not be read stays as it was recorded, and evidence stays linked. */
function answersToKeep(reading: FormReading, sheet: SheetRecord | undefined): AnswerInput[] {
  return reading.answers.map((answer) => {
    const before = sheet?.answers.find((each) => each.question_id === answer.questionId)
    const isKept = before !== undefined && sheet?.status === 'received' && reading.unread.includes(answer.questionId)
    const { value, materials, note } = isKept ? before : answer
    const links = sheet?.evidence.filter((link) => link.question_id === answer.questionId) ?? []
    return { questionId: answer.questionId, value, materials, note, evidenceIds: links.map((link) => link.evidence_id) }
  })
}

async function readingOf(
  context: ServiceContext,
  picture: QuestionnairePicture,
  units: UnitIndex,
  staged: StagedFileRef,
  unitId: string | null,
): Promise<FormReading> {
  if (unitId !== null && !isOwnOrCity(context, unitId))
    throw new AppError('not_permitted', { action: '读取其他单位的填报表', who: '该单位' })
  return readQuestionnaireForm(await returnedForm(staged), expectedForm(picture, units), unitId)
}

/** The tables of an Excel or Word file; what is broken or foreign is refused before it is read. */
async function returnedForm(staged: StagedFileRef): Promise<ReturnedForm> {
  const file = await openOfficeFile({ path: staged.path, name: staged.name }, ['xlsx', 'docx'])
  if (file.kind === 'xlsx') {
    const listed = await listSheets(file)
    const sheets = []
    for (const at of listed.keys()) sheets.push(await readSheet(file, at, { mostRows }))
    return { sheets, lines: [] }
  }
  const blocks = await readWordDocument(file)
  return {
    sheets: wordTables(blocks).map(({ sheet, caption }) => ({ ...sheet, name: caption ?? sheet.name })),
    lines: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  }
}

function expectedForm(picture: QuestionnairePicture, units: UnitIndex): ExpectedForm {
  const { row, tables } = picture
  const asked = unitsAsked(row)
  return {
    questionnaireId: row.id,
    formVersion: row.form_version,
    tables,
    units: asked,
    names: picture.units.map(({ unitId }) => {
      const { name, aliases } = units.get(unitId)
      const words = asked.filter((each) => each.unitId === unitId).map((each) => each.word)
      return { unitId, name, others: [...aliases, ...words] }
    }),
  }
}
