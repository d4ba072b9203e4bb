import { asFlag } from '#db/repositories/connection.ts'
import { type NoticeItemRow, insertNotice } from '#db/repositories/notices.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type CalendarDay, monthOf } from '#shared/domain/period.ts'
import { type NoticeKind, type Step, noticeKinds, proposedKinds } from '#shared/domain/supervision.ts'
import { type Act, type ServiceContext, cityOnly, runCommand } from '../context.ts'
import { draftDocument } from '../documents/document-records.ts'
import { proposedDemands } from './notice-demands.ts'
import { type NoticePlan, noticeFacts, noticePapers, proposedCopies } from './notice-facts.ts'
import { isAlwaysListed, refusePastDue, reviseNotice } from './notice-plans.ts'
import { type ProposedItem, proposedItem, refuseDoubles, refuseGroundless } from './notice-proposals.ts'
import { readHistory } from './subject-history.ts'
import { type Subject, type SubjectFacts, keyOf, readSubjects, subjectId, subjectOrdinal } from './subjects.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** 起草: the chosen proposals become notices, one a unit, each with its items and its paper (一单位一单、一事一号). */

export interface NoticeDraft {
  readonly unitId: string
  readonly kind: NoticeKind
  readonly subjects: readonly Subject[]
  readonly answerDueOn: CalendarDay
}

/** Drafts the chosen notices in one command: notice, items and paper each. */
export async function draftNotices(context: ServiceContext, input: { readonly notices: readonly NoticeDraft[] }) {
  cityOnly(context, '起草提醒督办文书')
  return runCommand(context, 'notices.draft', async (act) => {
    const notices: { noticeId: string; documentId: string; unitId: string; kind: NoticeKind }[] = []
    for (const draft of input.notices) notices.push(await draftNotice(context, act, draft))
    return { notices }
  })
}

async function draftNotice(context: ServiceContext, act: Act, draft: NoticeDraft) {
  const [book, history] = [await readSubjects(context, act.trx, act.today), await readHistory(context, act.trx, act.today)]
  const unit = (await unitRefs(act.trx, context.pack)).get(draft.unitId)
  const subjects = [...new Map(draft.subjects.map((subject) => [keyOf(subject), book.get(subject)])).values()]
  const step: Step = draft.kind === 'reminder' || subjects.some((facts) => facts.state === 'open') ? 'remind' : 'supervise'
  refuseUnfit(draft, unit, subjects, step)
  refusePastDue(draft.answerDueOn, act.today)
  await refuseDoubles(context, act.trx, draft.kind, subjects, history)
  const items = subjects.map((facts) => ({ facts, ...proposedItem(facts, step, history, act.today) }))
  const plan: NoticePlan = {
    kind: draft.kind,
    unit,
    items,
    demands: proposedDemands(draft.kind, subjects),
    answerWay: '书面反馈办理结果并附佐证材料',
    answerDueOn: draft.answerDueOn,
    isListed: draft.kind === 'supervision' && isAlwaysListed(context),
    copyTo: proposedCopies(context, draft.kind),
  }
  const facts = await noticeFacts(act.trx, plan, { context, history, asOf: act.today })
  const [noticeId, month] = [context.newId(), monthOf(act.today)]
  const documentId = await draftDocument(context, act, { kind: noticePapers[draft.kind], facts, unitId: unit.id, month, noticeId })
  await insertNotice(
    act.trx,
    { id: noticeId, document_id: documentId, month, ...noticeColumns(plan) },
    items.map((item, at) => itemRow(context, noticeId, item, at + 1)),
  )
  await reviseNotice(context, act, noticeId)
  act.about('notice', noticeId, { kind: draft.kind, unit: unit.id, items: items.length })
  return { noticeId, documentId, unitId: unit.id, kind: draft.kind }
}

function refuseUnfit(draft: NoticeDraft, unit: UnitIndex['all'][number], subjects: readonly SubjectFacts[], step: Step): void {
  if (subjects.some((facts) => facts.unitId !== unit.id)) {
    throw ruleViolation('oneUnit', `所选事项不全属于“${unit.name}”，一份文书只写一个单位`, '请按单位分别起草')
  }
  if (![...proposedKinds('remind', unit), ...proposedKinds('supervise', unit)].includes(draft.kind)) {
    throw ruleViolation('kindOfUnit', `对“${unit.name}”不使用${noticeKinds[draft.kind]}`, '请选择所列文书种类')
  }
  for (const facts of subjects) refuseGroundless(facts, draft.kind === 'supervision' ? 'supervise' : step)
}

function noticeColumns(plan: NoticePlan) {
  return {
    kind: plan.kind,
    unit_id: plan.unit.id,
    answer_due_on: plan.answerDueOn,
    demands: plan.demands,
    answer_way: plan.answerWay,
    is_listed: asFlag(plan.isListed),
    copy_to: JSON.stringify(plan.copyTo),
  }
}

function itemRow(
  context: ServiceContext,
  noticeId: string,
  item: ProposedItem & { readonly facts: SubjectFacts },
  ordinal: number,
): NoticeItemRow {
  return {
    id: context.newId(),
    notice_id: noticeId,
    ordinal,
    subject_kind: item.subject.kind,
    subject_id: subjectId(item.subject),
    subject_ordinal: subjectOrdinal(item.subject),
    title: item.title,
    missed: item.missed,
    missed_on: item.facts.dueOn,
    cause: item.cause,
    article: item.article,
    earlier: item.earlier,
    is_included: 1,
  }
}
