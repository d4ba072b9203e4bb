import type { Connection } from '#db/repositories/connection.ts'
import { type NoticeItemRow, type NoticeRecord, findNotice, findNoticeRow, listItems, updateItem } from '#db/repositories/notices.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Cause } from '#shared/domain/supervision.ts'
import { type Act, type ServiceContext, found } from '../context.ts'
import type { Facts } from '../documents/document-records.ts'
import { type NoticePlan, noticeFacts } from './notice-facts.ts'
import { earlierNotice, readHistory } from './subject-history.ts'
import { readSubjects, subjectOf } from './subjects.ts'
import { unitRefs } from '../units.ts'

/** A notice as it is kept, read back into what its paper is written from. */

/** The template's facts of a kept notice, its subjects as they stand, lateness and earlier steps counted to `asOf`. */
export async function factsOfNotice(context: ServiceContext, db: Connection, noticeId: string, asOf: CalendarDay): Promise<Facts> {
  const notice = found(await findNotice(db, noticeId), '该提醒督办文书')
  const items = (await listItems(db, noticeId)).filter((item) => item.is_included === 1)
  const [book, history] = [await readSubjects(context, db, asOf), await readHistory(context, db, asOf, noticeId)]
  const plan: NoticePlan = {
    kind: notice.kind,
    unit: (await unitRefs(db, context.pack)).get(notice.unit_id),
    items: items.map((item) => ({ facts: book.get(subjectOf(item)), cause: item.cause as Cause })),
    demands: notice.demands,
    answerWay: notice.answer_way,
    answerDueOn: notice.answer_due_on,
    isListed: notice.is_listed === 1,
    copyTo: copiesOf(notice),
  }
  return noticeFacts(db, plan, { context, history, asOf })
}

/** 抄送 as a list of names. */
export function copiesOf(notice: Pick<NoticeRecord, 'copy_to'>): string[] {
  return JSON.parse(notice.copy_to) as string[]
}

/** Brings what the items say of their subjects up to today. */
export async function retakeItems(context: ServiceContext, act: Act, noticeId: string): Promise<void> {
  const [book, history] = [await readSubjects(context, act.trx, act.today), await readHistory(context, act.trx, act.today, noticeId)]
  for (const item of await listItems(act.trx, noticeId)) {
    const subject = subjectOf(item)
    const facts = book.get(subject)
    const earlier = earlierNotice(history.notices(subject), act.today)
    await updateItem(act.trx, item.id, { missed: facts.missed, missed_on: facts.dueOn, earlier })
  }
}

/** Appends the notice's newest revision, with its items, to the journal; call it once a command. */
export async function reviseNotice(context: ServiceContext, act: Act, noticeId: string): Promise<void> {
  const notice = found(await findNoticeRow(act.trx, noticeId), '该提醒督办文书')
  const items: NoticeItemRow[] = await listItems(act.trx, noticeId)
  await act.revise({ type: 'notice', id: notice.id, rev: notice.rev, ownerUnit: context.office.unitId, record: { ...notice, items } })
}

/** By the text every 督办单 is 挂牌 (第十四条, A-33) unless the programme reads it otherwise. */
export function isAlwaysListed(context: ServiceContext): boolean {
  return context.pack.readings.find((reading) => reading.id === 'listed-supervision')?.chosen !== 'chosen'
}

/** An answer is never asked for by a day that is over. */
export function refusePastDue(answerDueOn: CalendarDay, today: CalendarDay): void {
  if (answerDueOn < today) throw ruleViolation('answerDue', '办理时限早于今天', '请选择今天或以后的日期')
}
