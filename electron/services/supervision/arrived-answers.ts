import type { LineKey } from '#db/apply-lines.ts'
import { listSteps } from '#db/repositories/documents.ts'
import { listAnswers } from '#db/repositories/notice-answers.ts'
import { findNotice } from '#db/repositories/notices.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, cityOnly, found } from '../context.ts'
import { readDocument } from '../documents/document-records.ts'
import { takeStep } from '../documents/document-steps.ts'
import { isWaitingForAnswer } from './notice-views.ts'

/** What came of notices with a unit's package: its answers are registered on the papers that they answer. */

export interface RegisteredAnswer {
  readonly noticeId: string
  readonly unitId: string
  readonly sentence: string
  /** The same as a preview says it. */
  readonly plan: string
}

/**
 * Registers 回执 that units sent themselves: the paper is 已签收 and 已回执 from then on. Call it after lines of a county were applied,
 * with the records that changed; part of the importer's command.
 */
export async function registerArrivedAnswers(context: ServiceContext, act: Act, changed: readonly LineKey[]): Promise<RegisteredAnswer[]> {
  cityOnly(context, '登记回执')
  const ids = changed.flatMap(({ type, id }) => (type === 'noticeAnswer' ? [id] : []))
  const registered: RegisteredAnswer[] = []
  for (const answer of await listAnswers(act.trx, ids)) {
    const notice = found(await findNotice(act.trx, answer.notice_id), '该提醒督办文书')
    if (answer.is_on_behalf === 1 || !isWaitingForAnswer(notice)) continue
    let document = await readDocument(context, act.trx, notice.document_id)
    const answeredOn = await dayAfterSteps(act, document.id, answer.answered_on)
    if (document.status === 'issued') {
      const delivered = { step: 'deliver' as const, deliveredOn: answeredOn, receivedBy: '', way: '数据包' }
      document = await takeStep(context, act, document, delivered)
    }
    await takeStep(context, act, document, { step: 'answer', answeredOn, result: answer.result })
    registered.push({
      noticeId: notice.id,
      unitId: notice.unit_id,
      sentence: `《${notice.title}》已登记回执`,
      plan: `《${notice.title}》将登记回执`,
    })
  }
  return registered
}

/** No step of a paper lies before the one that it follows: an answer whose day is earlier is registered on that step's day. */
async function dayAfterSteps(act: Act, documentId: string, answeredOn: CalendarDay): Promise<CalendarDay> {
  const last = (await listSteps(act.trx, documentId)).filter(({ step }) => step !== 'check' && step !== 'number').at(-1)?.done_on
  const day = last !== undefined && last > answeredOn ? last : answeredOn
  return day > act.today ? act.today : day
}
