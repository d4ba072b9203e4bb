import { z } from 'zod'
import { evidenceKinds } from '#shared/domain/evidence.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { planStatuses, verdicts } from '#shared/domain/plan.ts'
import { command, everyone, officersAndReviewers, query, reviewers } from './method.ts'
import { done, id, keysOf, longText, reason, rev, shortText, unitRef } from './labels.ts'

export const planLine = z.strictObject({
  lineId: id,
  planId: id,
  assignmentId: id,
  measureId: id,
  code: z.string(),
  shortTitle: z.string(),
  measureText: z.string(),
  domain: z.int(),
  goal: z.string(),
  dueOn: z.string(),
  /** The deadline's wording where a milestone falls into this month; 「持续推进」 in every month of work without a date; '' otherwise. */
  milestone: z.string(),
  selfVerdict: keysOf(verdicts).nullable(),
  selfNote: z.string(),
  reviewVerdict: keysOf(verdicts).nullable(),
  progressEntries: z.int(),
  evidence: z.int(),
  rev,
})

const progressEntry = z.strictObject({
  entryId: id,
  recordedOn: z.string(),
  content: z.string(),
  outcome: z.string(),
  problem: z.string(),
  nextPlan: z.string(),
  isOnBehalf: z.boolean(),
  rev,
})

export const evidenceView = z.strictObject({
  evidenceId: id,
  title: z.string(),
  kind: keysOf(evidenceKinds),
  issuer: z.string(),
  documentNumber: z.string(),
  formedOn: z.string(),
  recordedAt: z.string(),
  files: z.array(z.strictObject({ sha256: z.string(), name: z.string(), size: z.int() })),
  measures: z.array(z.strictObject({ lineId: id, code: z.string(), shortTitle: z.string() })),
  rev,
})

/** The month's list of each unit, its progress and its evidence. */
export const planMethods = {
  'plans.month': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      month: z.string(),
      /** 考评期 as printed on the plan. */
      period: z.string(),
      isOpen: z.boolean(),
      units: z.array(
        z.strictObject({
          unit: unitRef,
          kind: z.string(),
          scored: z.boolean(),
          planId: id.nullable(),
          status: keysOf(planStatuses).nullable(),
          lines: z.int(),
          withoutGoal: z.int(),
          settledOn: z.string().nullable(),
        }),
      ),
    }),
  ),
  'plans.lines': query(
    z.strictObject({ month: calendarMonth, unitId: id }),
    z.strictObject({
      planId: id.nullable(),
      status: keysOf(planStatuses).nullable(),
      rev: rev.nullable(),
      lines: z.array(planLine),
      /** Assignments of the unit that this month's list does not carry (removed, or 已销号). */
      leftOut: z.array(z.strictObject({ assignmentId: id, code: z.string(), shortTitle: z.string(), why: z.string() })),
    }),
  ),
  /** Opens a month: proposes each reporting unit's list, and makes the month's obligations. */
  'plans.open': command(z.strictObject({ month: calendarMonth }), z.strictObject({ plans: z.int(), lines: z.int(), obligations: z.int() })),
  'plans.saveGoals': command(
    z.strictObject({
      planId: id,
      rev,
      lines: z.array(z.strictObject({ lineId: id, goal: z.string().max(500), dueOn: calendarDay })).min(1),
      /** Needed once the list was 审定. */
      reason: z.string().max(500),
    }),
    z.strictObject({ rev }),
  ),
  /** 沿用上月: last month's goal for every line that has none. */
  'plans.carryOver': command(z.strictObject({ planId: id, rev }), z.strictObject({ rev, filled: z.int() })),
  'plans.settle': command(
    z.strictObject({ month: calendarMonth, unitIds: z.array(id).min(1), settledOn: calendarDay }),
    z.strictObject({ settled: z.int() }),
    { roles: reviewers },
  ),
  'plans.removeLine': command(z.strictObject({ lineId: id, rev, reason }), done, { roles: officersAndReviewers }),
  'plans.restoreLine': command(z.strictObject({ planId: id, assignmentId: id, reason }), done, { roles: officersAndReviewers }),
  'progress.ofLine': query(
    z.strictObject({ lineId: id }),
    z.strictObject({
      line: planLine,
      unit: unitRef,
      month: z.string(),
      lastMonthNextPlan: z.string(),
      entries: z.array(progressEntry),
      evidence: z.array(evidenceView),
    }),
  ),
  'progress.save': command(
    z
      .strictObject({
        lineId: id,
        entryId: id.nullable(),
        rev: rev.nullable(),
        recordedOn: calendarDay,
        content: longText,
        outcome: longText,
        problem: longText,
        nextPlan: longText,
      })
      .refine((entry) => [entry.content, entry.outcome, entry.problem, entry.nextPlan].some((text) => text.trim() !== ''), {
        error: '工作进展、取得成效、存在问题、下月计划至少填写一项',
        path: ['content'],
      }),
    z.strictObject({ entryId: id, rev }),
  ),
  'progress.remove': command(z.strictObject({ entryId: id, rev }), done),
  'progress.restore': command(z.strictObject({ entryId: id }), done),
  'evidence.list': query(
    z.strictObject({ unitId: id, month: calendarMonth }),
    z.strictObject({ evidence: z.array(evidenceView), totalSize: z.int() }),
  ),
  'evidence.add': command(
    z.strictObject({
      lineIds: z.array(id).min(1, { error: '请选择佐证对应的措施' }),
      title: shortText,
      kind: keysOf(evidenceKinds),
      issuer: z.string().max(100),
      documentNumber: z.string().max(100),
      /** 形成日期; 录入日期 is the day of the entry itself. */
      formedOn: calendarDay,
      /** Tokens of `stage`. */
      files: z.array(z.string()).min(1, { error: '请添加佐证文件' }),
    }),
    z.strictObject({ evidenceId: id, /** Names of files that the store already held, by content. */ known: z.array(z.string()) }),
  ),
  /** Evidence of an entry of a 专项台账: each file becomes a piece that proves no measure yet; the entry's cell holds the ids. */
  'evidence.addFiles': command(
    z.strictObject({
      unitId: id,
      /** The month among whose evidence it stands. */
      month: calendarMonth,
      kind: keysOf(evidenceKinds),
      formedOn: calendarDay,
      /** Tokens of `stage`. */
      files: z.array(z.string()).min(1, { error: '请添加佐证文件' }).max(200),
    }),
    /** In the order of the files; `isKnown`: the unit had this content already. */
    z.strictObject({ evidence: z.array(z.strictObject({ evidenceId: id, title: z.string(), isKnown: z.boolean() })) }),
  ),
  /** What the evidence cell of an entry names; without what was removed or belongs to another unit. */
  'evidence.named': query(
    z.strictObject({ evidenceIds: z.array(id).max(200) }),
    z.strictObject({ evidence: z.array(evidenceView), totalSize: z.int() }),
  ),
  'evidence.link': command(z.strictObject({ evidenceId: id, rev, lineIds: z.array(id).min(1) }), z.strictObject({ rev })),
  'evidence.remove': command(z.strictObject({ evidenceId: id, rev }), done),
  'evidence.restore': command(z.strictObject({ evidenceId: id }), done),
  'evidence.open': command(z.strictObject({ evidenceId: id, sha256: z.string() }), done, { roles: everyone }),
}
