import { asFlag } from '#db/repositories/connection.ts'
import { type NoticeItemRow, type NoticeRecord, findNotice, listItems, updateItem, updateNotice } from '#db/repositories/notices.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, runCommand } from '../context.ts'
import { changeText, readDocument } from '../documents/document-records.ts'
import { returnToWork, takeStep } from '../documents/document-steps.ts'
import { type Answer, answerFromCounty } from './notice-answers.ts'
import { demandsFollowing } from './notice-demands.ts'
import { factsOfNotice, isAlwaysListed, refusePastDue, retakeItems, reviseNotice } from './notice-plans.ts'
import { readSubjects, subjectOf } from './subjects.ts'

export { draftNotices } from './notice-drafts.ts'
export { proposeNotices } from './notice-proposals.ts'
export { noticeDetail, noticeList, subjectList } from './notice-views.ts'

/** 提示单, 督办单, 内部催办单 and 函 after the draft: changed before signature, answered, 准予销号 or 退回续办 (M-082, M-086). */

export interface NoticeEdit {
  readonly noticeId: string
  readonly rev: number
  readonly includedItemIds: readonly string[]
  readonly demands: string
  readonly answerDueOn: CalendarDay
  readonly isListed: boolean
  readonly copyTo: readonly string[]
}

/** Changes what a notice asks for; its facts are taken anew and checked anew. What a leader has signed is not changed here. */
export async function editNotice(context: ServiceContext, input: NoticeEdit): Promise<{ rev: number }> {
  cityOnly(context, '修改提醒督办文书')
  return runCommand(context, 'notices.edit', async (act) => {
    const notice = await noticeAt(act, input.noticeId, input.rev)
    refuseUnfitEdit(context, notice, input, act.today)
    const items = await listItems(act.trx, notice.id)
    for (const itemId of input.includedItemIds)
      found(
        items.find((item) => item.id === itemId),
        '所选事项',
      )
    const demands = await demandsOf(context, act, notice, items, input)
    for (const item of items) await updateItem(act.trx, item.id, { is_included: asFlag(input.includedItemIds.includes(item.id)) })
    await retakeItems(context, act, notice.id)
    const change = {
      demands,
      answer_due_on: input.answerDueOn,
      is_listed: asFlag(input.isListed),
      copy_to: JSON.stringify(input.copyTo.map((name) => name.trim()).filter((name) => name !== '')),
    }
    const rev = fresh(await updateNotice(act.trx, notice.id, notice.rev, change), `《${notice.title}》`)
    const document = await readDocument(context, act.trx, notice.document_id)
    const facts = await factsOfNotice(context, act.trx, notice.id, act.today)
    await changeText(context, act, document, { facts, what: '调整事项、要求和时限', status: 'draft' })
    await reviseNotice(context, act, notice.id)
    return { rev }
  })
}

/** The officer's own words, or the office's as they follow the items now chosen. */
async function demandsOf(
  context: ServiceContext,
  act: Act,
  notice: NoticeRecord,
  items: readonly NoticeItemRow[],
  { demands, includedItemIds }: NoticeEdit,
): Promise<string> {
  const book = await readSubjects(context, act.trx, act.today)
  const factsOfItems = (own: readonly NoticeItemRow[]) => own.map((item) => book.get(subjectOf(item)))
  const before = factsOfItems(items.filter((item) => item.is_included === 1))
  const after = factsOfItems(items.filter((item) => includedItemIds.includes(item.id)))
  return demandsFollowing(notice.kind, demands, before, after)
}

async function noticeAt(act: Act, noticeId: string, rev: number): Promise<NoticeRecord> {
  const notice = found(await findNotice(act.trx, noticeId), '该提醒督办文书')
  fresh(notice.rev === rev ? rev : undefined, `《${notice.title}》`)
  return notice
}

function refuseUnfitEdit(context: ServiceContext, notice: NoticeRecord, input: NoticeEdit, today: CalendarDay): void {
  if (notice.documentStatus !== 'draft' && notice.documentStatus !== 'checked') {
    throw ruleViolation('signedNotice', `《${notice.title}》已经签发，事项、要求和时限不再调整`, '请只校改文字，或撤回后重新起草')
  }
  refusePastDue(input.answerDueOn, today)
  if (input.isListed && notice.kind !== 'supervision') {
    throw ruleViolation('listedKind', `${noticeKinds[notice.kind]}不实行挂牌督办`, '请改用督办单')
  }
  if (!input.isListed && notice.kind === 'supervision' && isAlwaysListed(context)) {
    throw ruleViolation('alwaysListed', '按工作制度第十四条，每件督办单均实行挂牌督办（A-33）', '如需逐件确定，请先调整该项口径')
  }
}

/** 回执办结: what the unit answered; in the city's office the same act as 登记回执 of the paper. */
export async function answerNotice(
  context: ServiceContext,
  input: Answer & { readonly noticeId: string; readonly rev: number; readonly answerRev: number | null },
) {
  return runCommand(context, 'notices.answer', async (act) => {
    const notice = await noticeAt(act, input.noticeId, input.rev)
    // The notice itself does not change with its answer: two windows would write over each other.
    if (notice.answerRev !== input.answerRev) throw new AppError('stale_version', { what: `《${notice.title}》的回执` })
    if (context.office.profile === 'county') {
      await answerFromCounty(context, act, notice, input)
      return {}
    }
    const document = await readDocument(context, act.trx, notice.document_id)
    await takeStep(context, act, document, { step: 'answer', answeredOn: input.answeredOn, result: input.result })
    return {}
  })
}

export interface ConclusionInput {
  readonly noticeId: string
  readonly rev: number
  readonly concludedOn: CalendarDay
  readonly verdict: 'approved' | 'returned'
  readonly opinion: string
}

/** 准予销号 closes the paper with the notice; 退回续办 keeps both open for another answer (M-086). */
export async function concludeNotice(context: ServiceContext, input: ConclusionInput) {
  cityOnly(context, '审核销号')
  return runCommand(context, 'notices.conclude', async (act) => {
    const notice = await noticeAt(act, input.noticeId, input.rev)
    const document = await readDocument(context, act.trx, notice.document_id)
    if (input.verdict === 'returned') await returnToWork(context, act, document, { on: input.concludedOn, opinion: input.opinion })
    else await takeStep(context, act, document, { step: 'close', closedOn: input.concludedOn, opinion: input.opinion })
    return {}
  })
}
