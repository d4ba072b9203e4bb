import { z } from 'zod'
import { choiceSubjects, monthChoices, noPlanChoices, scoreOrigins, spotCheckEffects } from '#shared/domain/appraisal-labels.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { command, officersAndReviewers, query, reviewers } from './method.ts'
import { done, id, keysOf, reason, unitRef } from './labels.ts'

/** Amounts are decimals with two places as text ('38.62'); the page computes none. */
const amount = z.string().regex(/^-?\d+\.\d{2}$/)

export const scoreLine = z.strictObject({
  part: z.string(),
  title: z.string(),
  /** Full points as printed: 「40」, 「3 + 2」; '' for a deduction, whose points are negative. */
  full: z.string(),
  points: amount,
  /** Exact value as a fraction, `1120/29`. */
  exact: z.string(),
  /** The arithmetic in words, a sentence an entry. */
  sentences: z.array(z.string()),
  clause: z.string(),
  /** Records behind the number, to be opened from it. */
  facts: z.array(z.strictObject({ id, text: z.string() })),
})

export const scoreView = z.strictObject({
  total: amount,
  score: amount,
  exactScore: z.string(),
  isProvisional: z.boolean(),
  whyProvisional: z.string(),
  interpretation: z.strictObject({ id: z.string(), name: z.string(), factor: z.string() }),
  lines: z.array(scoreLine),
  /** 分项四舍五入: rounded lines do not add up to the rounded sum. */
  roundingShows: z.boolean(),
  /** 口径对照: the three interpretations side by side. */
  readings: z.array(z.strictObject({ id: z.string(), name: z.string(), score: amount, isChosen: z.boolean() })),
  /** 还可得分. */
  missing: z.array(z.strictObject({ /** Of the line that it belongs to. */ part: z.string(), text: z.string(), points: amount })),
  notes: z.array(z.string()),
})

const evidenceOfLine = z.array(z.strictObject({ evidenceId: id, title: z.string(), kind: z.string() }))

export const reviewRow = z.strictObject({
  lineId: id,
  measureId: id,
  code: z.string(),
  shortTitle: z.string(),
  goal: z.string(),
  progress: z.string(),
  selfVerdict: keysOf(verdicts).nullable(),
  selfNote: z.string(),
  evidence: evidenceOfLine,
  review: z
    .strictObject({
      decision: z.enum(['agreed', 'overruled']),
      verdict: keysOf(verdicts),
      reason: z.string(),
      /** 需重新复核: the facts changed after it. */ isStale: z.boolean(),
    })
    .nullable(),
  spotCheck: z.strictObject({ finding: z.enum(['confirmed', 'refuted']), reason: z.string(), checkedOn: z.string() }).nullable(),
  /** 年终补录: progress of it was recorded after the month's report was due. */
  isSupplement: z.boolean(),
})

const monthChoice = z.strictObject({
  about: keysOf(choiceSubjects),
  choice: keysOf(monthChoices),
  ground: z.string(),
  decidedOn: z.string(),
})

const judgement = z.strictObject({ lineId: id, verdict: keysOf(verdicts), note: z.string().max(500) })

/** 复核 of one line: 同意, 改否 with its reason, or taken back. */
const decision = z.discriminatedUnion('decision', [
  z.strictObject({ lineId: id, decision: z.literal('agree') }),
  z.strictObject({ lineId: id, decision: z.literal('overrule'), verdict: keysOf(verdicts), reason }),
  z.strictObject({ lineId: id, decision: z.literal('clear') }),
])

export const appraisalMethods = {
  'selfAssessments.get': query(
    z.strictObject({ unitId: id, month: calendarMonth }),
    z.strictObject({
      unit: unitRef,
      month: z.string(),
      status: z.enum(['notStarted', 'underway', 'submitted']),
      assessedOn: z.string().nullable(),
      /** The city enters it for the county and no receipt of it is registered: 报送 asks for 实际收件日期 and 收件方式. */
      awaitsReceipt: z.boolean(),
      lines: z.array(
        z.strictObject({
          lineId: id,
          measureId: id,
          code: z.string(),
          shortTitle: z.string(),
          goal: z.string(),
          progress: z.string(),
          verdict: keysOf(verdicts).nullable(),
          note: z.string(),
          evidence: evidenceOfLine,
          /** 年终补录. */
          isSupplement: z.boolean(),
        }),
      ),
      /** Filled from the month's facts; nothing is typed twice. */
      materials: z.array(z.strictObject({ title: z.string(), dueOn: z.string(), receivedOn: z.string().nullable(), status: z.string() })),
      briefs: z.array(z.strictObject({ title: z.string(), receivedOn: z.string(), status: z.string() })),
      claims: z.array(z.strictObject({ title: z.string(), kind: z.string(), status: z.string() })),
      score: scoreView,
      unjudged: z.int(),
    }),
  ),
  'selfAssessments.judge': command(z.strictObject({ judgements: z.array(judgement).min(1) }), done),
  'selfAssessments.submit': command(
    z.strictObject({
      unitId: id,
      month: calendarMonth,
      assessedOn: calendarDay,
      /** 代录 by the city alone: the sheet is received in the same command. Asked for while `awaitsReceipt`; null where the paper is still to come. */
      receipt: z
        .strictObject({
          receivedOn: calendarDay,
          way: keysOf(receiptWays),
          /** Needed where 实际收件日期 lies before today. */ reason: z.string().max(500),
        })
        .nullable()
        .default(null),
    }),
    z.strictObject({ total: amount }),
    { roles: officersAndReviewers },
  ),
  /** The score that would follow; writes nothing. */
  'scoring.preview': query(z.strictObject({ unitId: id, month: calendarMonth, judgements: z.array(judgement) }), scoreView),

  'appraisals.month': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      month: z.string(),
      stage: z.enum(['notOpen', 'reporting', 'assessing', 'reviewing', 'published']),
      counties: z.array(
        z.strictObject({
          unit: unitRef,
          lines: z.int(),
          selfAssessed: z.boolean(),
          reviewed: z.int(),
          stale: z.int(),
          score: amount,
          isProvisional: z.boolean(),
          /** Shared by equal scores; null where the county is not ranked. */
          rank: z.int().nullable(),
          published: z
            .strictObject({
              version: z.int(),
              score: amount,
              publishedOn: z.string(),
              correction: z.string(),
              /** `paper`: 非本系统计算, by the 通报 that `basis` names. */
              origin: keysOf(scoreOrigins),
              basis: z.string(),
            })
            .nullable(),
        }),
      ),
      /** Why the month cannot be published yet; '' when it can. */
      blocked: z.string(),
      circularId: id.nullable(),
    }),
  ),
  'appraisals.county': query(
    z.strictObject({ unitId: id, month: calendarMonth }),
    z.strictObject({
      unit: unitRef,
      rows: z.array(reviewRow),
      score: scoreView,
      isPublished: z.boolean(),
      /** The facts are no longer those by which it was published: 更正 would give another score. */
      factsChanged: z.boolean(),
      /** How the month counts without a plan or a score, where the office said so. */
      choice: monthChoice.nullable(),
      /** 年终补录 of this month is still possible, until the day that the programme names; null: until the year is settled. */
      supplement: z.strictObject({ until: z.string().nullable() }).nullable(),
      lastSpotCheck: z.string().nullable(),
    }),
  ),
  'appraisals.review': command(
    z.strictObject({
      decisions: z.array(decision).min(1),
    }),
    done,
    { roles: reviewers },
  ),
  /** 整县同意自评: every line of the county that was self-assessed and not yet reviewed. */
  'appraisals.agreeAll': command(z.strictObject({ unitId: id, month: calendarMonth }), z.strictObject({ agreed: z.int() }), {
    roles: reviewers,
  }),
  /** Where findings on a month would bear, by the day of the check. */
  'appraisals.findingEffect': query(
    z.strictObject({ unitId: id, month: calendarMonth, checkedOn: calendarDay }),
    z.strictObject({
      /** Before publication a finding bears on its own month, and nothing is to be chosen. */
      isPublished: z.boolean(),
      /** The month that would take the deduction; null where none is left. */
      countsIn: z.string().nullable(),
      mayCorrect: z.boolean(),
      /** What holds where nobody chooses, as the programme reads it; null where nothing is possible, or to be chosen. */
      usual: keysOf(spotCheckEffects).nullable(),
    }),
  ),
  'appraisals.spotCheck': command(
    z.strictObject({
      unitId: id,
      month: calendarMonth,
      checkedOn: calendarDay,
      howChosen: z.string().trim().min(2, { error: '请写明抽取方式' }).max(200),
      /** What was looked at. */
      scope: z.string().trim().max(500).default(''),
      /** Where a finding after publication counts; null: as the programme reads it. 更正原月 publishes the next version at once. */
      effect: keysOf(spotCheckEffects).nullable().default(null),
      findings: z.array(z.strictObject({ lineId: id, finding: z.enum(['confirmed', 'refuted']), reason: z.string().max(500) })).min(1),
    }),
    z.strictObject({
      spotCheckId: id,
      /** The month whose score the findings bear on. */
      countsIn: z.string(),
      /** `documentId`: the 更正通报 that was drafted. */
      correction: z.strictObject({ version: z.int(), score: amount, documentId: id }).nullable(),
    }),
    { roles: reviewers },
  ),
  'appraisals.publish': command(z.strictObject({ month: calendarMonth, publishedOn: calendarDay }), z.strictObject({ documentId: id }), {
    roles: reviewers,
  }),
  /**
   * How a month counts: without planned measures 满分 or 不计入平均, never scored 不计入平均 or 按0分; null takes the choice back.
   * 补评 needs none: it is publishing the month.
   */
  'appraisals.chooseMonth': command(
    z.strictObject({
      unitId: id,
      month: calendarMonth,
      about: keysOf(choiceSubjects),
      choice: keysOf(monthChoices).nullable(),
      /** Needed unless the choice is taken back. */
      ground: z.string().trim().max(500),
    }),
    done,
    { roles: reviewers },
  ),
  /** 更正: a new version with a reason, with changed reviews where these were wrong; the old one stays. */
  'appraisals.correct': command(
    z.strictObject({
      unitId: id,
      month: calendarMonth,
      correctedOn: calendarDay,
      reason,
      decisions: z.array(decision).default([]),
      /** Asked for where the correction leaves the month without a planned measure. */
      noPlan: z
        .strictObject({ choice: keysOf(noPlanChoices), ground: reason })
        .nullable()
        .default(null),
      /** 年终补录: the reason says so. */
      isSupplement: z.boolean().default(false),
    }),
    z.strictObject({ version: z.int(), score: amount, /** The 更正通报 that was drafted. */ documentId: id }),
    { roles: reviewers },
  ),
}
