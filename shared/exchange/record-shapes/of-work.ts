import { z } from 'zod'
import { problemStatuses } from '#shared/domain/problem.ts'
import { count, day, flag, id, instant, month, oneOf, orNull, text } from './field-kinds.ts'
import type { RecordShape } from './shape.ts'

/** A unit's work beside the month's list, and what the city decides of it. */

const ofUnit = { programme_id: id, unit_id: id }
/** The revision that a decision is about. */
const rev = z.int().min(1)

const liaison: RecordShape = {
  fields: { unit_id: id, name: text, section: text, phone: text, from_on: day, to_on: orNull(day) },
}

const dutyCard: RecordShape = {
  fields: {
    assignment_id: id,
    leader_in_charge: text,
    responsible_section: text,
    work_plan: text,
    contact_person: text,
    is_on_behalf: flag.optional(),
  },
}

const assignmentReport: RecordShape = {
  fields: {
    assignment_id: id,
    unit_id: id,
    status: z.enum(['notStarted', 'underway', 'claimedComplete']),
    status_on: day,
    is_on_behalf: flag,
  },
  rows: { met: { fields: { ordinal: count, met_on: day } } },
}

const assignmentDecision: RecordShape = {
  key: 'assignment_id',
  fields: { unit_id: id, decision: z.enum(['closed', 'returned', 'reopened']), decided_on: day, report_id: id, report_rev: rev },
}

const problem: RecordShape = {
  fields: {
    ...ofUnit,
    measure_id: orNull(id),
    content: text,
    origin: text,
    found_on: day,
    due_on: orNull(day),
    measures_taken: text,
    status: oneOf(problemStatuses),
    closed_on: orNull(day),
    conclusion: text,
    deleted_at: orNull(instant),
  },
}

const problemDecision: RecordShape = {
  key: 'problem_id',
  fields: { ...ofUnit, problem_rev: rev, decision: z.enum(['closed', 'reopened']), decided_on: day, conclusion: text },
}

const workBrief: RecordShape = { fields: { ...ofUnit, title: text, received_on: day, deleted_at: orNull(instant) } }

const briefJudgement: RecordShape = {
  key: 'brief_id',
  fields: {
    ...ofUnit,
    received_on: orNull(day),
    is_high_quality: flag,
    quality_ground: text,
    is_recommended: flag,
    adopted_on: orNull(day),
    adopted_in: text,
  },
}

const adjustmentClaim: RecordShape = {
  fields: { ...ofUnit, month, kind: text, title: text, basis: text, claimed_on: day },
}

const claimDecision: RecordShape = {
  key: 'claim_id',
  fields: { ...ofUnit, claim_rev: rev, status: z.enum(['recognised', 'refused']), opinion: text, decided_on: orNull(day).optional() },
}

export const ofWork = {
  liaison,
  dutyCard,
  assignmentReport,
  assignmentDecision,
  problem,
  problemDecision,
  workBrief,
  briefJudgement,
  adjustmentClaim,
  claimDecision,
} as const
