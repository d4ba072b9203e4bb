import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { causes, noticeKinds, noticeStatuses, receivedNoticeStatuses, rungs } from '#shared/domain/supervision.ts'
import { command, officersAndReviewers, query, reviewers } from './method.ts'
import { done, id, keysOf, reason, rev, unitRef } from './labels.ts'
import { subjectSchema } from './today.ts'

/** 办理结果 of a unit's answer; long enough for a paragraph on each matter of the notice. */
const answerResult = z.string().trim().min(2, { error: '请写明办理结果' }).max(2000, { error: '办理结果不超过2000字' })

const noticeItem = z.strictObject({
  itemId: id,
  subject: subjectSchema,
  title: z.string(),
  /** 「应于4月30日前制定，逾期5天」 */
  missed: z.string(),
  missedOn: z.string().nullable(),
  cause: keysOf(causes),
  article: z.string(),
  /** 「已于4月21日印发提示单（编号：〔2022〕第3号）」; '' where none was sent. */
  earlier: z.string(),
  isIncluded: z.boolean(),
})

const proposal = z.strictObject({
  unit: unitRef,
  kind: keysOf(noticeKinds),
  /** The proposed kind first. */
  kinds: z.array(keysOf(noticeKinds)),
  items: z.array(
    z.strictObject({
      subject: subjectSchema,
      title: z.string(),
      missed: z.string(),
      cause: keysOf(causes),
      article: z.string(),
      earlier: z.string(),
    }),
  ),
  /** Why another kind than the step's own is proposed; '' otherwise. */
  note: z.string(),
})

export const noticeRow = z.strictObject({
  noticeId: id,
  documentId: id,
  kind: keysOf(noticeKinds),
  number: z.string(),
  title: z.string(),
  unit: unitRef,
  items: z.int(),
  status: keysOf(noticeStatuses),
  /** In the addressee's office, in its own words; null in the city's. */
  received: keysOf(receivedNoticeStatuses).nullable(),
  issuedOn: z.string().nullable(),
  answerDueOn: z.string().nullable(),
  daysLate: z.int(),
})

export const supervisionMethods = {
  /** What the step would write, one notice a unit (一单位一单、一事一号); writes nothing. */
  'notices.propose': query(
    z.strictObject({ step: z.enum(['remind', 'supervise']), subjects: z.array(subjectSchema).min(1) }),
    z.strictObject({
      proposals: z.array(proposal),
      sentence: z.string(),
      /** 办理时限 unless the clerk sets another. */ answerDueOn: z.string(),
    }),
  ),
  'notices.draft': command(
    z.strictObject({
      notices: z
        .array(z.strictObject({ unitId: id, kind: keysOf(noticeKinds), subjects: z.array(subjectSchema).min(1), answerDueOn: calendarDay }))
        .min(1),
    }),
    z.strictObject({ notices: z.array(z.strictObject({ noticeId: id, documentId: id, unitId: id, kind: keysOf(noticeKinds) })) }),
    { roles: officersAndReviewers },
  ),
  'notices.list': query(z.strictObject({ onlyOpen: z.boolean() }), z.strictObject({ notices: z.array(noticeRow) })),
  /** Subjects that may be acted upon: late milestones, late obligations, overdue problems; with the rung they stand on. */
  'notices.subjects': query(
    z.strictObject({}),
    z.strictObject({
      subjects: z.array(
        z.strictObject({
          subject: subjectSchema,
          unit: unitRef,
          code: z.string(),
          title: z.string(),
          missed: z.string(),
          missedOn: z.string(),
          daysLate: z.int(),
          rung: keysOf(rungs),
          lastUrge: z.string(),
        }),
      ),
    }),
  ),
  'notices.get': query(
    z.strictObject({ noticeId: id }),
    z.strictObject({
      notice: noticeRow,
      items: z.array(noticeItem),
      demands: z.string(),
      answerWay: z.string(),
      isListed: z.boolean(),
      copyTo: z.array(z.string()),
      needsGroupLeader: z.boolean(),
      answer: z.strictObject({ rev, answeredOn: z.string(), result: z.string() }).nullable(),
      conclusion: z.strictObject({ concludedOn: z.string(), verdict: z.enum(['approved', 'returned']), opinion: z.string() }).nullable(),
      /** In the addressee's office: whether it may answer, and how its answer goes to the city; null in the city's. */
      report: z
        .strictObject({
          mayAnswer: z.boolean(),
          /** The month whose package carries the answer. */ month: z.string(),
          recipientUnitId: id,
          /** The day on which the answer, as it stands, first left; null while it did not. */ reportedOn: z.string().nullable(),
        })
        .nullable(),
      rev,
    }),
  ),
  'notices.edit': command(
    z.strictObject({
      noticeId: id,
      rev,
      includedItemIds: z.array(id).min(1, { error: '至少保留一项' }),
      demands: z.string().trim().min(2, { error: '请填写办理要求' }).max(2000),
      answerDueOn: calendarDay,
      isListed: z.boolean(),
      copyTo: z.array(z.string().max(100)).max(10),
    }),
    z.strictObject({ rev }),
    { roles: officersAndReviewers },
  ),
  /** `answerRev`: of the answer that stands, null where there is none; one that was written meanwhile is not overwritten. */
  'notices.answer': command(
    z.strictObject({ noticeId: id, rev, answerRev: rev.nullable(), answeredOn: calendarDay, result: answerResult }),
    done,
  ),
  'notices.conclude': command(
    z.strictObject({ noticeId: id, rev, concludedOn: calendarDay, verdict: z.enum(['approved', 'returned']), opinion: reason }),
    done,
    { roles: reviewers },
  ),
}
