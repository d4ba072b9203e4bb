import type { Connection } from '#db/repositories/connection.ts'
import { type DecisionRecord, type SheetRecord, listDecisions, listSheets } from '#db/repositories/questionnaire-sheets.ts'
import type { QuestionnaireRecord } from '#db/repositories/questionnaires.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { type MergedAnswer, isOpen, mergeAnswers } from '#shared/domain/questionnaire-merging.ts'
import {
  type Question,
  type QuestionTable,
  type QuestionUnit,
  type QuestionnaireStatus,
  questionnaireStatus,
  questionsOf,
  tablesFor,
} from '#shared/domain/questionnaire.ts'
import { type ObligationStatus, obligationStatus } from '#shared/domain/submission.ts'
import type { ServiceContext } from '../context.ts'
import { tablesOf, unitsAsked } from './records.ts'

/** A questionnaire as it stands today: who was asked, what came, and what the answers are together. */

/** One unit's part. */
export interface UnitStanding {
  readonly unitId: string
  readonly status: ObligationStatus
  readonly daysLate: number
  /** Questions of the unit, and those of them that it answered. */
  readonly questions: number
  readonly answered: number
  /** The newest sheet, sent back or not. */
  readonly sheet: SheetRecord | undefined
}

export interface QuestionStanding {
  readonly question: Question
  readonly units: readonly QuestionUnit[]
  readonly merged: MergedAnswer
  /** In force or stale; a withdrawn one is left out. */
  readonly decision: DecisionRecord | undefined
}

export interface QuestionnairePicture {
  readonly row: QuestionnaireRecord
  readonly tables: readonly QuestionTable[]
  readonly status: QuestionnaireStatus
  /** Units in the programme's order. */
  readonly units: readonly UnitStanding[]
  readonly questions: ReadonlyMap<string, QuestionStanding>
}

/** Pictures of questionnaires, read together. `unitOrder` are the programme's units. */
export async function picturesOf(
  context: ServiceContext,
  db: Connection,
  rows: readonly QuestionnaireRecord[],
  unitOrder: readonly { readonly id: string }[],
): Promise<QuestionnairePicture[]> {
  const ids = rows.map((row) => row.id)
  const [sheets, decisions] = [await listSheets(db, ids), await listDecisions(db, ids)]
  const places = new Map(unitOrder.map((unit, at) => [unit.id, at]))
  return rows.map((whole) => {
    const row = visiblePart(context, whole)
    const own = sheets.filter((sheet) => sheet.questionnaire_id === row.id)
    const decided = decisions.filter((each) => each.questionnaire_id === row.id && each.withdrawn_at === null)
    return pictureOf(row, own, decided, places, context.ports.clock.today())
  })
}

/** A county's office sees its own questions, and nobody else's answers. */
function visiblePart({ office }: ServiceContext, row: QuestionnaireRecord): QuestionnaireRecord {
  if (office.profile === 'city') return row
  const tables = tablesFor(tablesOf(row), unitsAsked(row), office.unitId)
  return { ...row, form: JSON.stringify(tables), assignments: row.assignments.filter((each) => each.unit_id === office.unitId) }
}

function pictureOf(
  row: QuestionnaireRecord,
  sheets: readonly SheetRecord[],
  decisions: readonly DecisionRecord[],
  places: ReadonlyMap<string, number>,
  today: string,
): QuestionnairePicture {
  const [tables, asked] = [tablesOf(row), unitsAsked(row)]
  const questions = new Map(
    questionsOf(tables).map((question) => [
      question.id,
      standingOf(
        question,
        asked.filter((each) => each.questionId === question.id),
        sheets,
        decisions,
      ),
    ]),
  )
  const unitIds = [...new Set(asked.map((each) => each.unitId))].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
  const units = unitIds.map((unitId) => unitStanding(row, unitId, asked, sheets, today))
  const received = units.filter((unit) => unit.sheet?.status === 'received').length
  const open = [...questions.values()].filter(({ merged }) => isOpen(merged)).length
  return { row, tables, units, questions, status: questionnaireStatus({ state: row.state, expected: units.length, received, open }) }
}

/** Answers in force: those of sheets that were not sent back. */
function standingOf(
  question: Question,
  units: readonly QuestionUnit[],
  sheets: readonly SheetRecord[],
  decisions: readonly DecisionRecord[],
): QuestionStanding {
  const answers = answersTo(question.id, sheets)
  const decision = decisions.find((each) => each.question_id === question.id)
  const decided = decision === undefined ? null : { value: decision.value, basis: JSON.parse(decision.basis) as Record<string, string> }
  const unitIds = units.map((each) => each.unitId)
  return { question, units, decision, merged: mergeAnswers(question.answer, unitIds, answers, decided) }
}

/** Value by unit, of sheets that were not sent back; blanks are left out. */
export function answersTo(questionId: string, sheets: readonly SheetRecord[]): Map<string, string> {
  const answers = new Map<string, string>()
  for (const sheet of sheets) {
    const value = sheet.answers.find((answer) => answer.question_id === questionId)?.value
    if (sheet.status === 'received' && value !== undefined && value !== null) answers.set(sheet.unit_id, value)
  }
  return answers
}

function unitStanding(
  row: QuestionnaireRecord,
  unitId: string,
  asked: readonly QuestionUnit[],
  sheets: readonly SheetRecord[],
  today: string,
): UnitStanding {
  const sheet = sheets.find((each) => each.unit_id === unitId)
  const receivedOn = sheet?.status === 'received' ? sheet.received_on : null
  // Lateness is judged by 实际收件日期 alone; what is not in when the questionnaire is closed is 漏报.
  const facts = { dueOn: row.due_on, receivedOn, isReturned: sheet?.status === 'returned', isWaived: false }
  const status = row.state === 'draft' ? 'open' : obligationStatus({ ...facts, isMonthClosed: row.state === 'closed' }, today)
  const isLate = status === 'late' || status === 'overdue' || status === 'missing'
  const own = new Set(asked.filter((each) => each.unitId === unitId).map((each) => each.questionId))
  const filled = sheet?.answers.filter((answer) => own.has(answer.question_id) && answer.value !== null) ?? []
  return {
    unitId,
    status,
    daysLate: isLate ? Math.max(0, daysBetween(row.due_on, receivedOn ?? today)) : 0,
    questions: own.size,
    answered: filled.length,
    sheet,
  }
}
