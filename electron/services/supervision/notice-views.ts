import { type NoticeRecord, findNotice, listItems, listNotices } from '#db/repositories/notices.ts'
import { isIssued } from '#shared/domain/document.ts'
import { AppError } from '#shared/domain/errors.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { type Cause, type NoticeStatus, needsGroupLeader } from '#shared/domain/supervision.ts'
import { type ServiceContext, found } from '../context.ts'
import { copiesOf } from './notice-plans.ts'
import { type ReportedAnswers, readReported, receivedStatus, reportOf } from './received-notices.ts'
import { readHistory } from './subject-history.ts'
import { actionableSubjects, subjectOf } from './subjects.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

type Standing = Pick<
  NoticeRecord,
  'documentStatus' | 'answerId' | 'answerRev' | 'conclusion' | 'concluded_answer_id' | 'concluded_answer_rev'
>

/** Whether the paper is out and not 已回执 yet, so far as the city registered it. */
export function isWaitingForAnswer({ documentStatus }: Pick<NoticeRecord, 'documentStatus'>): boolean {
  return documentStatus === 'issued' || documentStatus === 'delivered'
}

/** An answer that was sent back is none until the unit answers again. */
function isAnswered(notice: Standing): boolean {
  if (notice.answerId === null || notice.answerRev === null) return false
  if (notice.conclusion !== 'returned') return true
  return notice.answerId !== notice.concluded_answer_id || notice.answerRev > (notice.concluded_answer_rev ?? 0)
}

/** A notice stands where its paper stands; in the unit's office its own answer comes before the city's word of it. */
export function noticeStatus(notice: Standing): NoticeStatus {
  const status = notice.documentStatus
  if (status === 'withdrawn') return 'withdrawn'
  if (!isIssued(status)) return 'drafting'
  if (status === 'closed' || status === 'filed') return 'closed'
  if (status === 'answered' || isAnswered(notice)) return 'answered'
  return status === 'delivered' ? 'delivered' : 'issued'
}

/** Notices, the newest draft first; a county office sees those addressed to it. */
export async function noticeList(context: ServiceContext, input: { readonly onlyOpen: boolean }) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const notices = (await listNotices(db, context.office.programmeId)).filter((notice) => isOwn(context, notice))
  const reported = await readReported(context, db, notices)
  const rows = notices.map((notice) => noticeRow(context, units, notice, reported))
  return { notices: input.onlyOpen ? rows.filter((row) => row.status !== 'closed' && row.status !== 'withdrawn') : rows }
}

function isOwn(context: ServiceContext, notice: NoticeRecord): boolean {
  return context.office.profile === 'city' || notice.unit_id === context.office.unitId
}

function noticeRow(context: ServiceContext, units: UnitIndex, notice: NoticeRecord, reported: ReportedAnswers) {
  const status = noticeStatus(notice)
  const isWaiting = status === 'issued' || status === 'delivered'
  return {
    noticeId: notice.id,
    documentId: notice.document_id,
    kind: notice.kind,
    number: notice.number,
    title: notice.title,
    unit: units.ref(notice.unit_id),
    items: notice.includedItems,
    status,
    received: receivedStatus(context, notice, status, reported),
    issuedOn: notice.issuedOn,
    answerDueOn: notice.answer_due_on,
    daysLate: isWaiting ? Math.max(0, daysBetween(notice.answer_due_on, context.ports.clock.today())) : 0,
  }
}

/** What may be acted upon, with the rung that it stands on (工作制度 第十三至十六条). */
export async function subjectList(context: ServiceContext) {
  const { db } = context.store
  const [units, history] = [await unitRefs(db, context.pack), await readHistory(context, db, context.ports.clock.today())]
  return {
    subjects: (await actionableSubjects(context, db)).map((facts) => ({
      subject: facts.subject,
      unit: units.ref(facts.unitId),
      code: facts.code,
      title: facts.title,
      missed: facts.missed,
      missedOn: facts.dueOn ?? '',
      daysLate: facts.daysLate,
      rung: history.rung(facts.subject),
      lastUrge: history.lastUrge(facts.subject),
    })),
  }
}

/** One notice with its items, what it asks for, its answer and its 销号. */
export async function noticeDetail(context: ServiceContext, input: { readonly noticeId: string }) {
  const { db } = context.store
  const notice = found(await findNotice(db, input.noticeId), '该提醒督办文书')
  if (!isOwn(context, notice)) throw new AppError('not_found', { what: '该提醒督办文书' })
  const units = await unitRefs(db, context.pack)
  const [items, reported] = [await listItems(db, notice.id), await readReported(context, db, [notice])]
  return {
    notice: noticeRow(context, units, notice, reported),
    items: items.map((item) => ({
      itemId: item.id,
      subject: subjectOf(item),
      title: item.title,
      missed: item.missed,
      missedOn: item.missed_on,
      cause: item.cause as Cause,
      article: item.article,
      earlier: item.earlier,
      isIncluded: item.is_included === 1,
    })),
    demands: notice.demands,
    answerWay: notice.answer_way,
    isListed: notice.is_listed === 1,
    copyTo: copiesOf(notice),
    needsGroupLeader: needsGroupLeader(notice.kind, units.get(notice.unit_id)),
    answer: answerOf(notice),
    conclusion: conclusionOf(notice),
    report: reportOf(context, notice, reported),
    rev: notice.rev,
  }
}

function answerOf({ answered_on: answeredOn, answer_result: result, answerRev: rev }: NoticeRecord) {
  return answeredOn === null || rev === null ? null : { rev, answeredOn, result }
}

function conclusionOf(notice: NoticeRecord) {
  const { concluded_on: concludedOn, conclusion: verdict, conclusion_opinion: opinion } = notice
  return concludedOn === null || verdict === null ? null : { concludedOn, verdict, opinion }
}
