import type { Connection } from '#db/repositories/connection.ts'
import type { NoticeRecord } from '#db/repositories/notices.ts'
import { firstSent } from '#db/repositories/sent-records.ts'
import { isIssued } from '#shared/domain/document.ts'
import { type CalendarDay, dayInChina } from '#shared/domain/period.ts'
import { type NoticeStatus, type ReceivedNoticeStatus, receivedNoticeStatus } from '#shared/domain/supervision.ts'
import type { ServiceContext } from '../context.ts'

/** A notice in the office of the unit that it is addressed to: answered there, reported by a package, decided by the city. */

/** The day on which the answer to a notice, as it stands, first left this office; by notice. */
export type ReportedAnswers = ReadonlyMap<string, CalendarDay>

/** Reads which answers left the office; none in the city's, which receives them. */
export async function readReported(context: ServiceContext, db: Connection, notices: readonly NoticeRecord[]): Promise<ReportedAnswers> {
  if (context.office.profile === 'city') return new Map()
  const answers = notices.flatMap(({ id, answerId, answerRev }) =>
    answerId === null || answerRev === null ? [] : [{ noticeId: id, id: answerId, rev: answerRev }],
  )
  const sent = await firstSent(db, 'noticeAnswer', answers)
  return new Map(
    answers.flatMap(({ noticeId, id }) => {
      const at = sent.get(id)
      return at === undefined ? [] : [[noticeId, dayInChina(at)] as const]
    }),
  )
}

/** How the notice stands in its addressee's words; null in the city's office. */
export function receivedStatus(
  context: ServiceContext,
  notice: NoticeRecord,
  status: NoticeStatus,
  reported: ReportedAnswers,
): ReceivedNoticeStatus | null {
  if (context.office.profile === 'city') return null
  return receivedNoticeStatus(status, {
    isReturned: notice.conclusion === 'returned',
    hasAnswer: notice.answerId !== null,
    isReported: reported.has(notice.id),
    isRegistered: notice.documentStatus === 'answered',
  })
}

/** Whether the addressee may answer, and by which package its answer goes to whom; null in the city's office. */
export function reportOf(context: ServiceContext, notice: NoticeRecord, reported: ReportedAnswers) {
  if (context.office.profile === 'city') return null
  return {
    mayAnswer: isIssued(notice.documentStatus) && notice.conclusion !== 'approved',
    month: notice.month,
    recipientUnitId: context.pack.hostUnitId,
    reportedOn: reported.get(notice.id) ?? null,
  }
}
