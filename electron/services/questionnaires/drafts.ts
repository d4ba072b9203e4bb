import {
  type QuestionnaireRecord,
  insertQuestionnaire,
  listQuestionnaires,
  replaceAssignments,
  updateQuestionnaire,
} from '#db/repositories/questionnaires.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type AnswerKind, type QuestionTable, formFaults, questionsOf } from '#shared/domain/questionnaire.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, runCommand } from '../context.ts'
import { draftQuestionnaire, openQuestionnaire, readQuestionnaire, reviseQuestionnaire, tablesOf, unitsAsked } from './records.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** 调查问卷 drawn up and issued: opened from the programme or an earlier one, edited, 下发, and re-assigned afterwards (M-071). */

export type OpenedFrom =
  | { readonly kind: 'programme'; readonly origin: string }
  | { readonly kind: 'copy'; readonly questionnaireId: string }
  | { readonly kind: 'empty'; readonly title: string }

type Assignments = QuestionnaireRecord['assignments']

interface Content {
  readonly origin: string
  readonly title: string
  readonly signedBy: string
  readonly tables: readonly QuestionTable[]
  readonly assignments: Assignments
}

/** A new draft; ids of the programme's questions stay, so that two offices' copies agree. */
export async function openDraft(context: ServiceContext, input: { readonly from: OpenedFrom; readonly dueOn: CalendarDay }) {
  cityOnly(context, '建立调查问卷')
  return runCommand(context, 'questionnaires.open', async (act) => {
    const { origin, title, signedBy, tables, assignments } = await contentFrom(context, act, input.from)
    const questionnaireId = context.newId()
    await insertQuestionnaire(act.trx, {
      id: questionnaireId,
      programme_id: context.office.programmeId,
      origin,
      title,
      due_on: input.dueOn,
      signed_by: signedBy,
      form: JSON.stringify(tables),
      form_version: 1,
      state: 'draft',
      issued_on: null,
      leader: '',
      leader_signed_on: null,
      opinion: '',
      note: '',
      created_at: act.at,
    })
    await replaceAssignments(act.trx, questionnaireId, assignments)
    act.about('questionnaire', questionnaireId, { from: input.from.kind, origin })
    return { questionnaireId, rev: await reviseQuestionnaire(context, act, questionnaireId) }
  })
}

async function contentFrom(context: ServiceContext, act: Act, from: OpenedFrom): Promise<Content> {
  if (from.kind === 'empty') return { origin: '', title: from.title, signedBy: '分管领导', tables: [], assignments: [] }
  if (from.kind === 'copy') {
    const row = await readQuestionnaire(context, act.trx, from.questionnaireId)
    return { origin: row.origin, title: row.title, signedBy: row.signed_by, tables: tablesOf(row), assignments: row.assignments }
  }
  const declared = found(
    context.pack.questionnaires.find((each) => each.id === from.origin),
    '工作方案中的该调查问卷',
  )
  const questions = declared.tables.flatMap((table) => table.questions)
  return {
    origin: declared.id,
    title: declared.title,
    signedBy: declared.signedBy,
    tables: declared.tables.map((table) => ({
      id: table.id,
      title: table.title,
      evidenceHead: table.evidenceHead,
      questions: table.questions.map(({ id, number, text, answer }) => ({ id, number, text, answer })),
    })),
    assignments: questions.flatMap(({ id, unitIds, unitWords }) =>
      unitIds.map((unitId, at) => ({ question_id: id, unit_id: unitId, word: unitWords[at] ?? '' })),
    ),
  }
}

export interface DraftInput {
  readonly questionnaireId: string
  readonly rev: number
  readonly title: string
  readonly dueOn: CalendarDay
  readonly signedBy: string
  readonly tables: readonly {
    readonly tableId: string | null
    readonly title: string
    readonly evidenceHead: string
    readonly questions: readonly {
      readonly questionId: string | null
      readonly text: string
      readonly answer: AnswerKind
      readonly units: readonly WantedUnit[]
    }[]
  }[]
}

interface WantedUnit {
  readonly unitId: string
  /** '' for the unit's name. */
  readonly word: string
}

/** Changes a draft: 序号 follow the order of the questions, an unfinished one may be kept. */
export async function saveDraft(context: ServiceContext, input: DraftInput): Promise<{ rev: number }> {
  return runCommand(context, 'questionnaires.save', async (act) => {
    await draftQuestionnaire(context, act, input.questionnaireId, '修改')
    const units = await unitRefs(act.trx, context.pack)
    const { tables, assignments } = numbered(context, input.tables, units)
    const change = { title: input.title, due_on: input.dueOn, signed_by: input.signedBy, form: JSON.stringify(tables) }
    fresh(await updateQuestionnaire(act.trx, input.questionnaireId, input.rev, change), '该调查问卷')
    await replaceAssignments(act.trx, input.questionnaireId, assignments)
    act.about('questionnaire', input.questionnaireId, { questions: questionsOf(tables).length, assignments: assignments.length })
    return { rev: await reviseQuestionnaire(context, act, input.questionnaireId) }
  })
}

function numbered(context: ServiceContext, wanted: DraftInput['tables'], units: UnitIndex) {
  const withIds = wanted.map((table) => ({
    ...table,
    id: table.tableId ?? context.newId(),
    questions: table.questions.map((question) => ({ ...question, id: question.questionId ?? context.newId() })),
  }))
  const ids = withIds.flatMap((table) => [table.id, ...table.questions.map((question) => question.id)])
  if (new Set(ids).size !== ids.length) throw new AppError('duplicate', { what: '问卷中的表或题目' })
  const tables = withIds.map(({ id, title, evidenceHead, questions }) => ({
    id,
    title,
    evidenceHead,
    questions: questions.map((question, at) => ({ id: question.id, number: at + 1, text: question.text, answer: question.answer })),
  }))
  const assignments = withIds.flatMap((table) => table.questions.flatMap((question) => assigned(question.id, question.units, units)))
  return { tables, assignments }
}

function assigned(questionId: string, wanted: readonly WantedUnit[], units: UnitIndex): Assignments[number][] {
  if (new Set(wanted.map((each) => each.unitId)).size !== wanted.length) throw new AppError('duplicate', { what: '同一题目的责任单位' })
  return wanted.map(({ unitId, word }) => {
    const unit = units.get(unitId)
    if (unit.kind !== 'department' && unit.kind !== 'territory') {
      throw ruleViolation('collectiveUnit', `“${unit.name}”不是一个具体单位`, '请逐一选择责任单位')
    }
    return { question_id: questionId, unit_id: unitId, word: word.trim() === '' ? unit.name : word.trim() }
  })
}

/** Puts a draft away; its revisions stay. */
export async function removeDraft(context: ServiceContext, input: { readonly questionnaireId: string; readonly rev: number }) {
  return runCommand(context, 'questionnaires.remove', async (act) => {
    await draftQuestionnaire(context, act, input.questionnaireId, '删除')
    fresh(await updateQuestionnaire(act.trx, input.questionnaireId, input.rev, { deleted_at: act.at }), '该调查问卷')
    act.about('questionnaire', input.questionnaireId)
    await reviseQuestionnaire(context, act, input.questionnaireId)
    return {}
  })
}

/** Takes the removal of a draft back: it stands as it was left. */
export async function restoreDraft(context: ServiceContext, input: { readonly questionnaireId: string }) {
  cityOnly(context, '恢复调查问卷')
  return runCommand(context, 'questionnaires.restore', async (act) => {
    const [row] = await listQuestionnaires(act.trx, { id: input.questionnaireId })
    const isRemoved = row?.programme_id === context.office.programmeId && row.deleted_at !== null
    const { id, rev } = found(isRemoved ? row : undefined, '已删除的该调查问卷')
    fresh(await updateQuestionnaire(act.trx, id, rev, { deleted_at: null }), '该调查问卷')
    act.about('questionnaire', id)
    await reviseQuestionnaire(context, act, id)
    return {}
  })
}

/** 下发: every question has somebody to answer it, and a day that is still to come. */
export async function issueQuestionnaire(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly rev: number; readonly issuedOn: CalendarDay },
): Promise<{ rev: number }> {
  return runCommand(context, 'questionnaires.issue', async (act) => {
    const row = await draftQuestionnaire(context, act, input.questionnaireId, '再次下发')
    if (input.issuedOn > act.today) throw ruleViolation('issuedInFuture', '下发日期晚于今天', '请核对下发日期')
    refuseEarlyDue(row.due_on, input.issuedOn)
    const [fault] = formFaults(tablesOf(row), unitsAsked(row))
    if (fault !== undefined) throw ruleViolation('formFaults', fault, '请修改问卷后再下发')
    fresh(await updateQuestionnaire(act.trx, row.id, input.rev, { state: 'issued', issued_on: input.issuedOn }), '该调查问卷')
    act.about('questionnaire', row.id, { issuedOn: input.issuedOn, dueOn: row.due_on })
    return { rev: await reviseQuestionnaire(context, act, row.id) }
  })
}

function refuseEarlyDue(dueOn: CalendarDay, issuedOn: CalendarDay): void {
  if (dueOn < issuedOn) throw ruleViolation('dueBeforeIssue', '报送期限早于下发日期', '请核对报送期限')
}

export interface AssignInput {
  readonly questionnaireId: string
  readonly rev: number
  readonly dueOn: CalendarDay
  readonly assignments: readonly { readonly questionId: string; readonly units: readonly WantedUnit[] }[]
  readonly reason: string
}

/** 调整责任单位和报送期限 after 下发. The questions stay; forms that went out are of an older version where somebody's questions changed. */
export async function assignUnits(context: ServiceContext, input: AssignInput): Promise<{ rev: number }> {
  cityOnly(context, '调整问卷责任单位')
  return runCommand(context, 'questionnaires.assign', async (act) => {
    const row = await openQuestionnaire(context, act, input.questionnaireId)
    const units = await unitRefs(act.trx, context.pack)
    const wanted = new Map(input.assignments.map((each) => [each.questionId, each.units]))
    const questions = questionsOf(tablesOf(row))
    const unknown = input.assignments.find((each) => !questions.some((question) => question.id === each.questionId))
    if (unknown !== undefined) throw new AppError('not_found', { what: '问卷中的该题目' })
    const assignments = questions.flatMap((question) => {
      const changed = wanted.get(question.id)
      return changed === undefined
        ? row.assignments.filter((each) => each.question_id === question.id)
        : assigned(question.id, changed, units)
    })
    const after = assignments.map((each) => ({ questionId: each.question_id, unitId: each.unit_id, word: each.word }))
    refuseEarlyDue(input.dueOn, row.issued_on ?? input.dueOn)
    const [fault] = formFaults(tablesOf(row), after)
    if (fault !== undefined) throw ruleViolation('formFaults', fault, '请核对后再调整')
    const isChanged = pairsOf(assignments) !== pairsOf(row.assignments)
    const change = { due_on: input.dueOn, note: input.reason, form_version: row.form_version + (isChanged ? 1 : 0) }
    fresh(await updateQuestionnaire(act.trx, row.id, input.rev, change), '该调查问卷')
    await replaceAssignments(act.trx, row.id, assignments)
    act.about('questionnaire', row.id, { dueOn: input.dueOn, formVersion: change.form_version, reason: input.reason })
    return { rev: await reviseQuestionnaire(context, act, row.id) }
  })
}

function pairsOf(assignments: Assignments): string {
  return assignments
    .map((each) => `${each.question_id} ${each.unit_id}`)
    .toSorted()
    .join('\n')
}
