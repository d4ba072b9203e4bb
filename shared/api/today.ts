import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { urgeWays } from '#shared/domain/urge.ts'
import { command, officersAndReviewers, query } from './method.ts'
import { id, keysOf } from './labels.ts'

/** What a notice, an urge or a short message is about: a missed milestone, an obligation or a problem. */
export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('milestone'), assignmentId: id, ordinal: z.int().min(0) }),
  z.strictObject({ kind: z.literal('obligation'), obligationId: id }),
  z.strictObject({ kind: z.literal('problem'), problemId: id }),
])
export type Subject = z.infer<typeof subjectSchema>

/** How a county's material of the month stands; the status is null where none is due. */
const material = z.strictObject({ status: keysOf(obligationStatuses).nullable(), on: z.string().nullable(), days: z.int() })

/** The page that a row of 今日 leads to, with what it opens there. */
const action = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('draftNotices'),
    label: z.string(),
    step: z.enum(['remind', 'supervise']),
    subjects: z.array(subjectSchema),
  }),
  z.strictObject({ kind: z.literal('open'), label: z.string(), route: z.string() }),
])

export const todayMethods = {
  'today.view': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      today: z.string(),
      weekday: z.string(),
      /** 「4月份工作处于自评阶段，4家单位逾期未报送。」 */
      sentence: z.string(),
      steps: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          when: z.string(),
          detail: z.string(),
          state: z.enum(['done', 'current', 'overdue', 'ahead']),
        }),
      ),
      work: z.array(
        z.strictObject({
          id: z.string(),
          group: z.enum(['overdue', 'today', 'later']),
          title: z.string(),
          detail: z.string(),
          action,
          /** Text for 复制短信; null where no message fits. */
          message: z.string().nullable(),
        }),
      ),
      counties: z.array(
        z.strictObject({
          unitId: id,
          name: z.string(),
          report: material,
          selfAssessment: material,
          done: z.int(),
          planned: z.int(),
          evidence: z.int(),
        }),
      ),
      /** 「黑河自贸片区、五大连池风景区管委会均已报送，不参加考评排名」 */
      unscoredSentence: z.string().nullable(),
    }),
  ),
  /** A short message for WeChat or SMS: 「【提示】孙吴县专班：……请速报。」 */
  'messages.compose': query(z.strictObject({ subjects: z.array(subjectSchema).min(1) }), z.strictObject({ text: z.string() })),
  /** 催办记录: by telephone or document; counts as the month's contact. */
  'urges.record': command(
    z.strictObject({
      subjects: z.array(subjectSchema).min(1),
      way: keysOf(urgeWays),
      on: calendarDay,
      content: z.string().trim().min(1, { error: '请填写催办内容' }).max(500),
    }),
    z.strictObject({ recorded: z.int() }),
    { roles: officersAndReviewers },
  ),
}
