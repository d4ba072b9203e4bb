import { z } from 'zod'
import { scoreOrigins, yearMonthKinds } from '#shared/domain/appraisal-labels.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { scoreView } from './appraisals.ts'
import { done, id, keysOf, reason, rev, unitRef } from './labels.ts'
import { command, nothing, query, reviewers } from './method.ts'

/** 年度考评 (考评细则 二（二）): the year of the counties, 创新性举措, the interpretation of the year and its 审定. */

const amount = z.string().regex(/^-?\d+\.\d{2}$/)
/** A score as the 通报 prints it. */
const typedAmount = z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/, { error: '请填写不小于0、至多两位小数的得分' })

/** A month on its way into the year. */
const yearMonth = z.strictObject({
  month: z.string(),
  kind: keysOf(yearMonthKinds),
  /** Under the interpretation that is used; null where the year takes no score of it. */
  score: amount.nullable(),
  total: amount.nullable(),
  version: z.int().nullable(),
  /** `paper`: 非本系统计算. */
  origin: keysOf(scoreOrigins).nullable(),
  /** Of 不计入平均 and 按0分. */
  ground: z.string(),
})

/** One interpretation of the year for one county. */
const yearReading = z.strictObject({
  id,
  name: z.string(),
  total: amount,
  /** null where the programme ranks nobody, or another office asks. */
  rank: z.int().nullable(),
  isRankChanged: z.boolean(),
  isChosen: z.boolean(),
})

const countyYear = z.strictObject({
  unit: unitRef,
  months: z.array(yearMonth),
  average: amount,
  taskCompletion: amount,
  innovation: amount,
  total: amount,
  rank: z.int().nullable(),
  readings: z.array(yearReading),
  innovations: z.strictObject({ recognised: z.int(), waiting: z.int() }),
  settled: z.strictObject({ version: z.int(), settledOn: z.string(), correction: z.string() }).nullable(),
})

/** The same 依据文件 in several claims of a unit: a prompt, never a refusal. */
const repeatedUse = z.strictObject({
  claimId: id,
  title: z.string(),
  kindTitle: z.string(),
  /** null for 创新性举措, which belong to the year. */
  month: z.string().nullable(),
})

const signOff = z.strictObject({
  signer: z.string().trim().min(2, { error: '请填写签发人' }).max(50),
  signedOn: calendarDay,
})

export const yearAppraisalMethods = {
  'appraisals.year': query(
    nothing,
    z.strictObject({
      months: z.array(z.string()),
      /** By which the figures are worked out: the chosen one, before that the one by which months are published. */
      interpretation: z.strictObject({ id, name: z.string(), monthFactor: z.string(), yearFactor: z.string(), sentence: z.string() }),
      chosen: z.strictObject({ id, name: z.string(), ground: z.string(), decidedOn: z.string(), officer: z.string() }).nullable(),
      counties: z.array(countyYear),
      readings: z.array(
        z.strictObject({
          id,
          name: z.string(),
          sentence: z.string(),
          why: z.string(),
          best: z.strictObject({ taskCompletion: amount, innovation: amount, total: amount }),
          isChosen: z.boolean(),
          isRecommended: z.boolean(),
        }),
      ),
      /** Ranks that another interpretation would change: 「孙吴县按百分制为第2名，现为第3名」 in its parts. */
      rankChanges: z.array(z.strictObject({ unit: unitRef, id, name: z.string(), from: z.int(), to: z.int() })),
      isProvisional: z.boolean(),
      whyProvisional: z.string(),
      /** What stands before 审定, in the order in which it is done; the first one again as `blocked`, '' when nothing does. */
      blocks: z.array(z.strictObject({ about: z.enum(['office', 'settled', 'months', 'claims', 'interpretation']), text: z.string() })),
      blocked: z.string(),
      settled: z
        .strictObject({
          version: z.int(),
          settledOn: z.string(),
          documentId: id.nullable(),
          /** Months or innovations changed since: 更正 gives other figures. */
          isStale: z.boolean(),
        })
        .nullable(),
      /** Whoever asks settles the year only with a leader's signature: 等保二级, and the interpretation is by the same person. */
      needsSignature: z.boolean(),
      /** 年终补录 is still possible of this month, until the day that the programme names; null: until the year is settled. */
      supplement: z.strictObject({ month: z.string(), until: z.string().nullable() }).nullable(),
      repeated: z.array(z.strictObject({ unit: unitRef, uses: z.array(repeatedUse.extend({ basis: z.string() })) })),
      notes: z.array(z.string()),
    }),
  ),
  'appraisals.yearCounty': query(
    z.strictObject({ unitId: id }),
    z.strictObject({
      unit: unitRef,
      months: z.array(yearMonth),
      score: scoreView,
      readings: z.array(yearReading.extend({ best: amount })),
      settled: z
        .strictObject({
          version: z.int(),
          settledOn: z.string(),
          correction: z.string(),
          documentId: id.nullable(),
          factsChanged: z.boolean(),
        })
        .nullable(),
    }),
  ),
  /** 选定年度口径 (A-01, M-114): with its ground; may be chosen anew until the year is settled. */
  'appraisals.chooseInterpretation': command(z.strictObject({ interpretation: id, ground: reason, decidedOn: calendarDay }), done, {
    roles: reviewers,
  }),
  /** A month that was published on paper before the program came (非本系统计算); another time for the same month: its correction. */
  'appraisals.enterPaperScore': command(
    z.strictObject({
      unitId: id,
      month: calendarMonth,
      total: typedAmount,
      score: typedAmount,
      publishedOn: calendarDay,
      /** The 通报: title and 文号. */
      basis: z.string().trim().min(2, { error: '请填写依据文件' }).max(300),
      /** Why the score is not 合计 × the factor; '' where it is. */
      note: z.string().trim().max(500).default(''),
      /** Needed where a score was entered before. */
      reason: z.string().trim().max(500).default(''),
    }),
    z.strictObject({ version: z.int(), score: amount }),
    { roles: reviewers },
  ),
  'appraisals.settleYear': command(
    z.strictObject({ settledOn: calendarDay, signOff: signOff.nullable().default(null) }),
    z.strictObject({ counties: z.int(), documentId: id }),
    { roles: reviewers },
  ),
  /** A new version of the years whose months or innovations changed since, and of the ranks that follow. */
  'appraisals.correctYear': command(
    z.strictObject({ unitId: id.nullable().default(null), correctedOn: calendarDay, reason, signOff: signOff.nullable().default(null) }),
    z.strictObject({
      corrected: z.array(z.strictObject({ unit: unitRef, version: z.int(), total: amount })),
      /** The 更正通报 that was drafted. */ documentId: id,
    }),
    { roles: reviewers },
  ),

  /** 创新性举措 申报与认定 (考评细则 二（二）2, M-108, M-109, M-115); `unitId` null: of all. */
  'innovations.list': query(
    z.strictObject({ unitId: id.nullable() }),
    z.strictObject({
      categories: z.array(z.strictObject({ category: z.int(), title: z.string(), clause: z.string() })),
      claims: z.array(
        z.strictObject({
          claimId: id,
          unit: unitRef,
          category: z.int(),
          title: z.string(),
          content: z.string(),
          basis: z.string(),
          claimedOn: z.string(),
          /** 代录. */
          isOnBehalf: z.boolean(),
          status: keysOf(claimStatuses),
          opinion: z.string(),
          decidedOn: z.string().nullable(),
          /** This office keeps it and may change it. */
          isOwn: z.boolean(),
          rev: z.int(),
        }),
      ),
    }),
  ),
  'innovations.save': command(
    z.strictObject({
      claimId: id.nullable(),
      rev: rev.nullable(),
      unitId: id,
      category: z.int(),
      title: z.string().trim().min(2, { error: '请填写申报事项' }).max(200),
      content: z.string().trim().max(5_000),
      basis: z.string().trim().min(2, { error: '请填写依据文件' }).max(300),
      claimedOn: calendarDay,
    }),
    z.strictObject({ claimId: id, rev: z.int() }),
  ),
  'innovations.recognise': command(
    z.strictObject({ claimId: id, rev, isRecognised: z.boolean(), opinion: reason, decidedOn: calendarDay }),
    z.strictObject({ rev: z.int() }),
    { roles: reviewers },
  ),
  'innovations.remove': command(z.strictObject({ claimId: id, rev }), done),
  'innovations.restore': command(z.strictObject({ claimId: id }), done),
  /** Other claims of the unit by the same 依据文件, for the form; `claimId` is the claim that is being written. */
  'claims.repeated': query(
    z.strictObject({ unitId: id, basis: z.string().max(300), claimId: id.nullable() }),
    z.strictObject({ repeated: z.array(repeatedUse) }),
  ),
  /** Whether every published score, of month and year, follows again from what was frozen with it. */
  'appraisals.verify': query(
    nothing,
    z.strictObject({
      checked: z.int(),
      /** Frozen under a version of the programme that this store does not keep. */
      unchecked: z.int(),
      findings: z.array(z.strictObject({ unit: z.string(), month: z.string().nullable(), version: z.int(), sentence: z.string() })),
    }),
  ),
}
