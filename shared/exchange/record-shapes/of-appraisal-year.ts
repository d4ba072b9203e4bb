import { z } from 'zod'
import { amount } from '#shared/domain/appraisal.ts'
import { scoredYear, yearFacts } from '#shared/domain/appraisal-year.ts'
import { day, flag, id, instant, json, loosely, month, orNull, sha256, text } from './field-kinds.ts'
import type { RecordShape } from './shape.ts'

/** The year of the appraisal: 创新举措 with the city's word, how a month counts, the interpretation, and the year as it was settled. */

const ofUnit = { programme_id: id, unit_id: id }
const decided = { ground: text, decided_on: day, officer_id: text }

const innovationClaim: RecordShape = {
  fields: {
    ...ofUnit,
    category: z.int().min(1),
    title: text,
    content: text,
    basis: text,
    claimed_on: day,
    is_on_behalf: flag,
    deleted_at: orNull(instant),
  },
}

const innovationDecision: RecordShape = {
  key: 'claim_id',
  fields: { ...ofUnit, claim_rev: z.int().min(1), status: z.enum(['recognised', 'refused']), opinion: text, decided_on: day },
}

const monthChoice: RecordShape = {
  fields: { ...ofUnit, month, about: z.enum(['noPlan', 'noScore']), choice: orNull(z.enum(['full', 'excluded', 'zero'])), ...decided },
}

const interpretationChoice: RecordShape = { fields: { programme_id: id, interpretation: text, ...decided } }

const annualScore: RecordShape = {
  fields: {
    ...ofUnit,
    version: z.int().min(1),
    interpretation: text,
    pack_version: z.int().min(1),
    facts: json(loosely(yearFacts)),
    facts_hash: sha256,
    result: json(loosely(scoredYear)),
    total: amount,
    rank: orNull(z.int().min(1)),
    settled_on: day,
    signer: text,
    signed_on: orNull(day),
    correction_reason: text,
    document_id: orNull(id),
  },
}

export const ofAppraisalYear = { innovationClaim, innovationDecision, monthChoice, interpretationChoice, annualScore } as const
