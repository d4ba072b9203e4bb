import { z } from 'zod'
import { amount, monthFacts, monthScoreRecord, traceEntry } from '#shared/domain/appraisal.ts'
import { evidenceKinds, isAllowedEvidenceName } from '#shared/domain/evidence.ts'
import { planStatuses, verdicts } from '#shared/domain/plan.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { count, day, fileName, flag, id, instant, json, loosely, month, oneOf, orNull, sha256, text } from './field-kinds.ts'
import type { RecordShape } from './shape.ts'

/** The month: the city's list, what a unit says of it, what the city reviews and scores. */

const unitMonth = { programme_id: id, unit_id: id, month }

const plan: RecordShape = { fields: { ...unitMonth, status: oneOf(planStatuses), settled_on: orNull(day) } }

const planLine: RecordShape = {
  fields: { ...unitMonth, plan_id: id, assignment_id: id, measure_id: id, goal: text, due_on: day, removed_reason: orNull(text) },
}

const obligation: RecordShape = {
  fields: { ...unitMonth, kind: id, title: text, due_on: day, counts: flag, waived_reason: orNull(text) },
}

const submission: RecordShape = {
  fields: {
    obligation_id: id,
    received_on: day,
    way: oneOf(receiptWays),
    is_on_behalf: flag,
    reason: text,
    recorded_at: instant,
    officer_id: id,
    status: z.enum(['received', 'returned', 'withdrawn']),
    status_reason: text.optional(),
  },
}

const selfVerdict: RecordShape = {
  fields: { ...unitMonth, line_id: id, verdict: orNull(oneOf(verdicts)), note: text, is_on_behalf: flag },
}

const lineReview: RecordShape = {
  key: 'line_id',
  fields: {
    ...unitMonth,
    verdict: orNull(oneOf(verdicts)),
    decision: orNull(z.enum(['agreed', 'overruled'])),
    reason: text,
    basis: orNull(text),
    reviewed_at: orNull(instant),
  },
}

/** A score with all that explains it, as it is frozen. */
const scored = loosely(
  z.strictObject({
    record: monthScoreRecord,
    trace: z.array(traceEntry),
    interpretation: z.strictObject({ id: text, name: text, factor: text, sentence: text }),
    readings: z.array(z.strictObject({ id: text, name: text, score: amount, isChosen: z.boolean() })),
  }),
)

/** 自查评分表 as it was handed in. */
const sheet = z.looseObject({
  lines: z.array(
    z.looseObject({
      lineId: id,
      measureId: id,
      code: text,
      shortTitle: text,
      goal: text,
      progress: text,
      verdict: oneOf(verdicts).nullable(),
      note: text,
      evidence: z.array(z.looseObject({ evidenceId: id, title: text, kind: text })),
    }),
  ),
  materials: z.array(z.looseObject({ title: text, dueOn: day, receivedOn: day.nullable(), status: text })),
  briefs: z.array(z.looseObject({ title: text, receivedOn: day, status: text })),
  claims: z.array(z.looseObject({ title: text, kind: text, status: text })),
  scored,
})

const selfAssessment: RecordShape = {
  fields: { ...unitMonth, assessed_on: day, sheet: json(sheet), total: amount, is_on_behalf: flag.optional() },
}

const progressEntry: RecordShape = {
  fields: {
    ...unitMonth,
    line_id: id,
    recorded_on: day,
    content: text,
    outcome: text,
    problem: text,
    next_plan: text,
    is_on_behalf: flag,
    officer_id: id,
    created_at: instant,
    deleted_at: orNull(instant),
  },
}

const evidence: RecordShape = {
  fields: {
    ...unitMonth,
    title: text,
    kind: oneOf(evidenceKinds),
    issuer: text,
    document_number: text,
    formed_on: day,
    recorded_at: instant,
    deleted_at: orNull(instant),
  },
  rows: {
    files: { fields: { sha256, name: fileName.refine(isAllowedEvidenceName), ordinal: count.optional(), size: count } },
    lineIds: { fields: { line_id: id }, bare: 'line_id' },
  },
}

const spotCheck: RecordShape = {
  fields: {
    ...unitMonth,
    checked_on: day,
    how_chosen: text,
    scope: text.optional(),
    effect: z.enum(['foundMonth', 'ownMonth']).optional(),
  },
  rows: { findings: { fields: { line_id: id, finding: z.enum(['confirmed', 'refuted']), reason: text } } },
}

const monthlyScore: RecordShape = {
  fields: {
    ...unitMonth,
    version: z.int().min(1),
    interpretation: text,
    pack_version: z.int().min(1),
    // A score that was typed from paper has none.
    facts: json(z.union([loosely(monthFacts), z.strictObject({})])),
    facts_hash: sha256,
    result: json(scored),
    total: amount,
    score: amount,
    published_on: day,
    correction_reason: text.optional(),
    document_id: orNull(id),
    origin: z.enum(['computed', 'paper']).optional(),
    basis: text.optional(),
  },
}

export const ofMonth = {
  plan,
  planLine,
  obligation,
  submission,
  selfVerdict,
  lineReview,
  selfAssessment,
  progressEntry,
  evidence,
  spotCheck,
  monthlyScore,
} as const
