import { z } from 'zod'
import { claimStatuses } from '#shared/domain/claims.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { obligationStatuses, receiptWays } from '#shared/domain/submission.ts'
import { command, officersAndReviewers, query, reviewers } from './method.ts'
import { id, keysOf, reason, unitRef } from './labels.ts'

export const obligationView = z.strictObject({
  obligationId: id,
  kind: z.string(),
  title: z.string(),
  dueOn: z.string(),
  counts: z.boolean(),
  status: keysOf(obligationStatuses),
  /** Days late; 0 where in time or not due. */
  daysLate: z.int(),
  receivedOn: z.string().nullable(),
  way: keysOf(receiptWays).nullable(),
  isOnBehalf: z.boolean(),
  /** Reason of a waiver, a return, or of a receipt dated before today. */
  note: z.string(),
})

/** 月度报送: who owes what, what came, when and how. */
export const submissionMethods = {
  'submissions.month': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      kinds: z.array(z.strictObject({ kind: z.string(), title: z.string(), dueOn: z.string() })),
      units: z.array(z.strictObject({ unit: unitRef, kind: z.string(), scored: z.boolean(), obligations: z.array(obligationView) })),
      summary: z.strictObject({
        expected: z.int(),
        onTime: z.int(),
        late: z.int(),
        overdue: z.int(),
        missing: z.int(),
        waived: z.int(),
        open: z.int(),
      }),
    }),
  ),
  'submissions.receive': command(
    z.strictObject({
      obligationIds: z.array(id).min(1),
      receivedOn: calendarDay,
      way: keysOf(receiptWays),
      /** 代录: the city records what came on paper or by mail on the unit's behalf. */
      isOnBehalf: z.boolean(),
      /** Needed where 实际收件日期 lies before today. */
      reason: z.string().max(500),
    }),
    z.strictObject({ received: z.int() }),
  ),
  'submissions.withdrawReceipt': command(z.strictObject({ obligationId: id, reason }), z.strictObject({})),
  'submissions.return': command(z.strictObject({ obligationId: id, reason }), z.strictObject({}), { roles: officersAndReviewers }),
  'submissions.waive': command(z.strictObject({ obligationIds: z.array(id).min(1), reason }), z.strictObject({ waived: z.int() }), {
    roles: reviewers,
  }),
  'submissions.unwaive': command(z.strictObject({ obligationId: id, reason }), z.strictObject({}), { roles: reviewers }),
  /** 工作动态、信息 (M-066): quality belongs to the month of receipt, adoption to the month of 编发. */
  'briefs.list': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      briefs: z.array(
        z.strictObject({
          briefId: id,
          unit: unitRef,
          title: z.string(),
          receivedOn: z.string(),
          isHighQuality: z.boolean(),
          qualityGround: z.string(),
          isRecommended: z.boolean(),
          adoptedOn: z.string().nullable(),
          adoptedIn: z.string(),
          rev: z.int(),
        }),
      ),
    }),
  ),
  'briefs.save': command(
    z.strictObject({
      briefId: id.nullable(),
      rev: z.int().nullable(),
      unitId: id,
      title: z.string().trim().min(2, { error: '请填写信息标题' }).max(200),
      receivedOn: calendarDay,
      isHighQuality: z.boolean(),
      qualityGround: z.string().max(500),
      isRecommended: z.boolean(),
      adoptedOn: calendarDay.nullable(),
      adoptedIn: z.string().max(100),
    }),
    z.strictObject({ briefId: id, rev: z.int() }),
  ),
  'briefs.remove': command(z.strictObject({ briefId: id, rev: z.int() }), z.strictObject({})),
  'briefs.restore': command(z.strictObject({ briefId: id }), z.strictObject({})),
  /** 动态调整 申报与认定 (考评细则 二（一）3, M-104, M-115). */
  'claims.list': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      kinds: z.array(z.strictObject({ kind: z.string(), title: z.string() })),
      /** What applied 动态调整方案 raised or added: the claim's fields, and the units that have not claimed it yet. */
      claimable: z.array(z.strictObject({ kind: z.string(), title: z.string(), basis: z.string(), units: z.array(unitRef) })),
      claims: z.array(
        z.strictObject({
          claimId: id,
          unit: unitRef,
          kind: z.string(),
          title: z.string(),
          basis: z.string(),
          claimedOn: z.string(),
          status: keysOf(claimStatuses),
          opinion: z.string(),
          /** null while undecided, and where the decision was kept without a day. */
          decidedOn: z.string().nullable(),
          rev: z.int(),
        }),
      ),
    }),
  ),
  'claims.save': command(
    z.strictObject({
      claimId: id.nullable(),
      rev: z.int().nullable(),
      unitId: id,
      month: calendarMonth,
      kind: z.string(),
      title: z.string().trim().min(2, { error: '请填写申报事项' }).max(200),
      basis: z.string().trim().min(2, { error: '请填写依据文件' }).max(300),
      claimedOn: calendarDay,
    }),
    z.strictObject({ claimId: id, rev: z.int() }),
  ),
  'claims.recognise': command(
    z.strictObject({
      claimId: id,
      rev: z.int(),
      isRecognised: z.boolean(),
      opinion: reason,
      decidedOn: calendarDay.nullable().default(null),
    }),
    z.strictObject({ rev: z.int() }),
    { roles: reviewers },
  ),
}
