import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { done, id, rev, shortText } from './labels.ts'
import { command, nothing, officersAndReviewers, query } from './method.ts'

/** 动态调整方案 (M-023 … M-025, A-18): raised targets and added tasks with their document; applied once, nothing of the past changes. */

const decimal = z.string().regex(/^\d+(?:\.\d+)?$/, { error: '请填写不小于0的数' })

/** 调高指标: a new target of an indicator from a month on. */
export const raise = z.strictObject({
  indicatorId: id,
  operator: z.enum(['>=', '>', '=', '<=', '<']),
  value: decimal,
  /** As the document words it. */
  wording: shortText,
  isBinding: z.boolean(),
  effectiveFrom: calendarMonth,
  by: calendarDay,
})

/** 新增任务 with its measures. */
export const addition = z.strictObject({
  title: shortText,
  goal: shortText,
  domain: z.int().min(1),
  /** The first month whose plan has it. */
  from: calendarMonth,
  measures: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1, { error: '请填写具体措施' }).max(2_000),
        shortTitle: shortText,
        leadIds: z.array(id).min(1, { error: '请选择牵头单位' }),
        responsibleIds: z.array(id),
        deadlineWording: shortText,
        by: calendarDay,
      }),
    )
    .min(1, { error: '请填写具体措施' }),
})

const content = z.strictObject({ raises: z.array(raise), additions: z.array(addition) })

const summary = z.strictObject({
  adjustmentId: id,
  title: z.string(),
  basis: z.string(),
  basisNumber: z.string(),
  issuedOn: z.string(),
  status: z.enum(['draft', 'applied']),
  appliedOn: z.string().nullable(),
  raises: z.int(),
  additions: z.int(),
  rev,
})

export const adjustmentMethods = {
  'adjustments.list': query(nothing, z.strictObject({ adjustments: z.array(summary) })),
  'adjustments.get': query(
    z.strictObject({ adjustmentId: id }),
    z.strictObject({
      ...summary.shape,
      content,
      /** What applying it changes (or has changed), line by line: 「目标  ≥25% → ≥40%（8月起）」. */
      differences: z.array(
        z.strictObject({ kind: z.enum(['raised', 'added']), subject: z.string(), what: z.string(), from: z.string(), to: z.string() }),
      ),
      /** What stays: months before, tasks that are not named. */
      unchanged: z.array(z.string()),
      /** Why it cannot be applied yet; empty when it can. */
      faults: z.array(z.string()),
    }),
  ),
  'adjustments.save': command(
    z.strictObject({
      adjustmentId: id.nullable(),
      rev: rev.nullable(),
      title: shortText,
      /** 依据文件: title and 文号. */
      basis: shortText,
      basisNumber: z.string().trim().max(100),
      issuedOn: calendarDay,
      content,
    }),
    z.strictObject({ adjustmentId: id, rev }),
  ),
  'adjustments.apply': command(
    z.strictObject({ adjustmentId: id, rev }),
    z.strictObject({ targets: z.int(), tasks: z.int(), measures: z.int() }),
    { roles: officersAndReviewers },
  ),
  /** Only a draft; what was applied stays. */
  'adjustments.remove': command(z.strictObject({ adjustmentId: id, rev }), done),
}
