import type { Connection } from '#db/repositories/connection.ts'
import { insertDecision, listSheets, updateDecision } from '#db/repositories/questionnaire-sheets.ts'
import { type QuestionnaireRecord, updateQuestionnaire } from '#db/repositories/questionnaires.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { settledValue } from '#shared/domain/questionnaire-answers.ts'
import { basisOf, mergeAnswers } from '#shared/domain/questionnaire-merging.ts'
import { type Question, questionsOf } from '#shared/domain/questionnaire.ts'
import { type ServiceContext, cityOnly, found, fresh, runCommand } from '../context.ts'
import { answersTo } from './picture.ts'
import { decisionOn, openQuestionnaire, readQuestionnaire, reviseDecision, reviseQuestionnaire, tablesOf, unitsAsked } from './records.ts'
import { wrongValue } from './sheets.ts'
import { hindrancesOf, readPicture } from './questionnaires.ts'

/** What the office does with the answers: 核定, 登记签批, 办结, and back again (M-071, M-171). */

export interface DecisionInput {
  readonly questionnaireId: string
  readonly questionId: string
  readonly rev: number | null
  readonly value: string
  readonly reason: string
}

/** 核定 of conflicting answers, or of a narrative's words; it holds while the answers stay as they are. */
export async function decideAnswer(context: ServiceContext, input: DecisionInput): Promise<{ rev: number }> {
  cityOnly(context, '核定问卷答复')
  return runCommand(context, 'questionnaires.decide', async (act) => {
    const row = await openQuestionnaire(context, act, input.questionnaireId)
    const question = found(
      questionsOf(tablesOf(row)).find((each) => each.id === input.questionId),
      '问卷中的该题目',
    )
    const value = settledValue(question.answer, input.value)
    if (value === null) throw new AppError('invalid_input', { place: '核定答复', problem: wrongValue(question.answer) })
    const basis = await basisToDecide(act.trx, row, question)
    const before = await decisionOn(act.trx, row.id, question.id)
    const change = {
      value,
      reason: input.reason,
      basis: JSON.stringify(basis),
      officer_id: context.officer.id,
      decided_at: act.at,
      withdrawn_at: null,
    }
    if (before === undefined) {
      await insertDecision(act.trx, { id: context.newId(), questionnaire_id: row.id, question_id: question.id, ...change })
    } else {
      // One that was withdrawn is no longer shown: whoever decides anew has not seen its revision.
      const rev = before.withdrawn_at === null ? (input.rev ?? 0) : before.rev
      fresh(await updateDecision(act.trx, before.id, rev, change), '该题的核定')
    }
    act.about('questionnaire', row.id, { question: question.id, value: value.slice(0, 100), reason: input.reason })
    return { rev: await reviseDecision(context, act, row.id, question.id) }
  })
}

/** The answers that a decision rests on; there is nothing to decide where they agree, or where none came. */
async function basisToDecide(trx: Connection, row: QuestionnaireRecord, question: Question): Promise<Readonly<Record<string, string>>> {
  const unitIds = unitsAsked(row).flatMap((each) => (each.questionId === question.id ? [each.unitId] : []))
  const answers = answersTo(question.id, await listSheets(trx, [row.id]))
  const { state } = mergeAnswers(question.answer, unitIds, answers, null)
  if (state === 'unanswered') throw ruleViolation('nothingToDecide', '该题无单位答复', '请先收回答复')
  if (question.answer !== 'narrative' && state !== 'conflicting') {
    throw ruleViolation('nothingToDecide', '该题各单位答复一致，不需核定', '对答复有疑问的，请退回有关单位')
  }
  return basisOf(unitIds, answers)
}

export async function withdrawDecision(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly questionId: string; readonly rev: number; readonly reason: string },
): Promise<{ rev: number }> {
  cityOnly(context, '撤销核定')
  return runCommand(context, 'questionnaires.withdrawDecision', async (act) => {
    const row = await openQuestionnaire(context, act, input.questionnaireId)
    const decision = await decisionOn(act.trx, row.id, input.questionId)
    const { id } = found(decision?.withdrawn_at === null ? decision : undefined, '该题的核定')
    fresh(await updateDecision(act.trx, id, input.rev, { withdrawn_at: act.at }), '该题的核定')
    act.about('questionnaire', row.id, { question: input.questionId, reason: input.reason })
    return { rev: await reviseDecision(context, act, row.id, input.questionId) }
  })
}

export interface SignInput {
  readonly questionnaireId: string
  readonly rev: number
  readonly leader: string
  readonly signedOn: CalendarDay
  /** 批示原文. */
  readonly opinion: string
  /** Why it is signed although something is missing. */
  readonly exception: string
}

/** 登记签批: the leader signed the summary on paper (office.md «Documents»); what is missing then needs a reason. */
export async function signQuestionnaire(context: ServiceContext, input: SignInput): Promise<{ rev: number }> {
  cityOnly(context, '登记问卷签批')
  return runCommand(context, 'questionnaires.sign', async (act) => {
    const row = await openQuestionnaire(context, act, input.questionnaireId)
    if (input.signedOn > act.today) throw ruleViolation('signedInFuture', '签批日期晚于今天', '请核对签批日期')
    if (row.issued_on !== null && input.signedOn < row.issued_on) {
      throw ruleViolation('signedBeforeIssue', '签批日期早于问卷下发日期', '请核对签批日期')
    }
    const { picture } = await readPicture(context, act.trx, row.id)
    const hindrances = hindrancesOf(context, picture)
    const exception = input.exception.trim()
    if (hindrances.length > 0 && exception.length < 2) {
      throw ruleViolation('notReady', hindrances.join('，'), '请办理后再登记签批，或说明按现有答复汇总的情况')
    }
    const change = {
      state: 'signed' as const,
      leader: input.leader,
      leader_signed_on: input.signedOn,
      opinion: input.opinion.trim(),
      note: hindrances.length > 0 ? exception : '',
    }
    fresh(await updateQuestionnaire(act.trx, row.id, input.rev, change), '该调查问卷')
    act.about('questionnaire', row.id, { leader: input.leader, signedOn: input.signedOn, missing: hindrances })
    return { rev: await reviseQuestionnaire(context, act, row.id) }
  })
}

/** 办结: after 签批, or before it with a reason. What did not come is 漏报 from now on. */
export async function closeQuestionnaire(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly rev: number; readonly reason: string },
): Promise<{ rev: number }> {
  cityOnly(context, '办结调查问卷')
  return runCommand(context, 'questionnaires.close', async (act) => {
    const row = await readQuestionnaire(context, act.trx, input.questionnaireId)
    const reason = input.reason.trim()
    if (row.state === 'draft') throw ruleViolation('questionnaireDraft', `《${row.title}》尚未下发`, '不需要的草稿请直接删除')
    if (row.state === 'closed') throw ruleViolation('questionnaireEnded', `《${row.title}》已经办结`, '不需再次办理')
    if (row.state !== 'signed' && reason.length < 2)
      throw ruleViolation('notSigned', `《${row.title}》尚未签批`, '请说明未经签批即办结的理由')
    const change = { state: 'closed' as const, note: reason === '' ? row.note : reason }
    fresh(await updateQuestionnaire(act.trx, row.id, input.rev, change), '该调查问卷')
    act.about('questionnaire', row.id, { from: row.state, reason })
    return { rev: await reviseQuestionnaire(context, act, row.id) }
  })
}

/** 恢复办理: signed or closed by mistake, or an answer has to change; a new 签批 is needed afterwards. */
export async function reopenQuestionnaire(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly rev: number; readonly reason: string },
): Promise<{ rev: number }> {
  cityOnly(context, '恢复办理调查问卷')
  return runCommand(context, 'questionnaires.reopen', async (act) => {
    const row = await readQuestionnaire(context, act.trx, input.questionnaireId)
    if (row.state !== 'signed' && row.state !== 'closed') throw ruleViolation('questionnaireOpen', `《${row.title}》尚在办理`, '不需恢复')
    const change = { state: 'issued' as const, leader: '', leader_signed_on: null, opinion: '', note: input.reason }
    fresh(await updateQuestionnaire(act.trx, row.id, input.rev, change), '该调查问卷')
    act.about('questionnaire', row.id, { from: row.state, leader: row.leader, reason: input.reason })
    return { rev: await reviseQuestionnaire(context, act, row.id) }
  })
}
