import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { longestNarrative } from '#shared/domain/questionnaire-answers.ts'
import { mergedStates } from '#shared/domain/questionnaire-merging.ts'
import { answerKinds, questionnaireStatuses } from '#shared/domain/questionnaire.ts'
import { obligationStatuses, receiptWays } from '#shared/domain/submission.ts'
import { id, keysOf, rev, shortText, unitRef } from './labels.ts'

/** What the methods about 调查问卷 take and give. */

const unitWord = z.strictObject({ ...unitRef.shape, /** As the form prints the unit: 政府办. */ word: z.string() })

export const summary = z.strictObject({
  questionnaireId: id,
  title: z.string(),
  dueOn: z.string(),
  issuedOn: z.string().nullable(),
  status: keysOf(questionnaireStatuses),
  questions: z.int(),
  /** Units that are asked, and those whose sheet is in. */
  units: z.int(),
  received: z.int(),
  /** Of those that came: late by 实际收件日期. */
  late: z.int(),
  /** 未报名单. */
  missing: z.array(unitRef),
  /** Questions that wait: conflicting, with nobody's or not everybody's answer. */
  conflicting: z.int(),
  unanswered: z.int(),
  partial: z.int(),
  rev,
})

const decision = z.strictObject({
  value: z.string(),
  /** The value as the summary prints it. */
  text: z.string(),
  reason: z.string(),
  officerName: z.string(),
  decidedAt: z.string(),
  /** Answers changed since: it no longer holds. */
  isStale: z.boolean(),
  rev,
})

export const mergedQuestion = z.strictObject({
  questionId: id,
  number: z.int(),
  text: z.string(),
  answer: keysOf(answerKinds),
  units: z.array(unitWord),
  state: keysOf(mergedStates),
  /** The one answer in force, or null. */
  value: z.string().nullable(),
  /** The summary's words: 是, a number, joined narratives; conflicting answers side by side. */
  merged: z.string(),
  groups: z.array(z.strictObject({ value: z.string(), text: z.string(), units: z.array(unitWord) })),
  /** Units that gave no answer. */
  missing: z.array(unitWord),
  materials: z.array(
    z.strictObject({
      unit: unitWord,
      materials: z.string(),
      note: z.string(),
      evidence: z.array(z.strictObject({ evidenceId: id, title: z.string() })),
    }),
  ),
  decision: decision.nullable(),
})

export const unitLine = z.strictObject({
  unit: unitRef,
  status: keysOf(obligationStatuses),
  daysLate: z.int(),
  questions: z.int(),
  answered: z.int(),
  /** Answers other than 否 with neither 佐证材料 nor a linked file: flagged, never required. */
  withoutEvidence: z.int(),
  receivedOn: z.string().nullable(),
  way: keysOf(receiptWays).nullable(),
  isOnBehalf: z.boolean(),
  /** 分管领导 who signed the sheet; '' where it came unsigned (M-171). */
  leader: z.string(),
  leaderSignedOn: z.string().nullable(),
  returnReason: z.string(),
  /** The form's file, where it was read from one. */
  fileName: z.string(),
  rev: rev.nullable(),
})

/** A receipt: null where the unit answers in its own program, or where the registered one stays. */
export const receipt = z.strictObject({
  receivedOn: calendarDay,
  way: keysOf(receiptWays),
  /** Needed where 实际收件日期 lies before today. */
  reason: z.string().max(500),
})

/** 分管领导签字 on a unit's sheet. */
export const signature = z.strictObject({ leader: shortText, signedOn: calendarDay })

export const answerInput = z.strictObject({
  questionId: id,
  value: z.string().max(longestNarrative).nullable(),
  materials: z.string().max(2_000),
  note: z.string().max(2_000),
  evidenceIds: z.array(id).max(100),
})

export const tableInput = z.strictObject({
  /** Null for a new table or question; 序号 is the place within the table. */
  tableId: id.nullable(),
  title: shortText,
  evidenceHead: shortText,
  questions: z
    .array(
      z.strictObject({
        questionId: id.nullable(),
        text: z.string().trim().min(2, { error: '请填写问题' }).max(500),
        answer: keysOf(answerKinds),
        units: z.array(z.strictObject({ unitId: id, word: z.string().max(50) })).max(100),
      }),
    )
    .max(100),
})

export const paper = z.discriminatedUnion('form', [
  /** 空白问卷: whole, or the questions of one unit. */
  z.strictObject({ form: z.literal('blank'), unitId: id.nullable() }),
  /** A unit's answers. */
  z.strictObject({ form: z.literal('filled'), unitId: id }),
  z.strictObject({ form: z.literal('summary') }),
])

export const reading = z.strictObject({
  /** Why nothing of the form is taken; null where it may be recorded. */
  refusal: z.string().nullable(),
  unit: unitRef.nullable(),
  notices: z.array(z.string()),
  problems: z.array(z.strictObject({ questionId: id.nullable(), place: z.string(), text: z.string(), problem: z.string() })),
  answers: z.array(
    z.strictObject({
      questionId: id,
      tableTitle: z.string(),
      number: z.int(),
      text: z.string(),
      answer: keysOf(answerKinds),
      value: z.string().nullable(),
      valueText: z.string(),
      materials: z.string(),
      note: z.string(),
      /** Something stands there that could not be read: what is recorded stays. */
      isUnread: z.boolean(),
      /** What is recorded now, '' where nothing is. */
      before: z.string(),
      isChanged: z.boolean(),
    }),
  ),
  blank: z.int(),
  /** The unit's sheet that would be replaced. */
  sheetRev: rev.nullable(),
})
