import { findAnswer, saveAnswer } from '#db/repositories/notice-answers.ts'
import { authoredId } from '#db/repositories/line-verdicts.ts'
import { asFlag } from '#db/repositories/connection.ts'
import type { NoticeRecord } from '#db/repositories/notices.ts'
import { isIssued } from '#shared/domain/document.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { noticeAnswerId } from '#shared/domain/ids.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, ownUnitOnly } from '../context.ts'
import { refuseBesideOwn } from '../records/authorship.ts'

/** 回执 as a record of the unit that answers; the city enters one for a unit from paper (代录) while there is none of its own. */

export interface Answer {
  readonly answeredOn: CalendarDay
  readonly result: string
}

/**
 * Writes the answer of the notice's unit, by itself or by the city for it. What the unit sent itself is not written again when the city
 * registers it on the paper, on whatever day.
 */
export async function keepAnswer(context: ServiceContext, act: Act, notice: NoticeRecord, { answeredOn, result }: Answer): Promise<void> {
  const before = await findAnswer(act.trx, notice.id)
  const isOnBehalf = notice.unit_id !== context.office.unitId
  if (isOnBehalf && before?.is_on_behalf === 0 && before.result === result.trim()) return
  refuseBesideOwn(isOnBehalf, before?.is_on_behalf === 0, '该文书的回执')
  const id = authoredId(noticeAnswerId(notice.id), isOnBehalf)
  const { programmeId, unit_id, month } = notice
  const said = { answered_on: answeredOn, result: result.trim(), is_on_behalf: asFlag(isOnBehalf) }
  const row = await saveAnswer(act.trx, { id, notice_id: notice.id, programme_id: programmeId, unit_id, month, ...said })
  await act.revise({ type: 'noticeAnswer', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record: { ...row } })
}

/** A county's office answers what was sent to it: its answer goes to the city, which registers it on the paper. */
export async function answerFromCounty(context: ServiceContext, act: Act, notice: NoticeRecord, answer: Answer): Promise<void> {
  ownUnitOnly(context, notice.unit_id, '填写其他单位的回执')
  if (!isIssued(notice.documentStatus) || notice.conclusion === 'approved') {
    throw ruleViolation('noticeClosed', `《${notice.title}》不在办理中`, '请核对文书的办理状态')
  }
  if (answer.answeredOn > act.today) throw ruleViolation('stepInFuture', '所填日期晚于今天', '请核对日期')
  if (notice.issuedOn !== null && answer.answeredOn < notice.issuedOn) {
    throw ruleViolation('answerBeforeIssue', '回执日期早于文书的下发日期', '请核对日期')
  }
  await keepAnswer(context, act, notice, answer)
  act.about('notice', notice.id, { answeredOn: answer.answeredOn })
}
