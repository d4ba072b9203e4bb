import { z } from 'zod'
import { answerKinds, questionnaireStates } from '#shared/domain/questionnaire.ts'
import { formKinds, formReceiptStatuses } from '#shared/domain/fill-in-form.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { findLedger } from '#shared/ledgers/index.ts'
import { count, day, decimal, flag, id, instant, json, month, oneOf, orNull, sha256, text, whole } from './field-kinds.ts'
import { anyCell, misfitCell } from './ledger-cells.ts'
import type { RecordShape } from './shape.ts'

/** 台账, indicators, 调查问卷 and 填报表. */

const ledgerEntry: RecordShape = {
  fields: {
    ledger_id: id,
    programme_id: id,
    unit_id: id,
    status: id,
    period: z.union([month, z.literal('')]),
    due_on: orNull(day),
    title: text,
    fields: json(z.record(z.string(), anyCell)),
    is_on_behalf: flag,
    created_at: instant,
    deleted_at: orNull(instant),
  },
  between: (said) => {
    const ledger = findLedger(String(said('ledger_id')))
    const misfit = ledger === undefined ? undefined : misfitCell(ledger, cellsOf(said('fields')))
    return misfit === undefined ? undefined : `fields.${misfit}`
  },
}

/** An entry's cells by column id; the record says them as they are or as JSON text. */
export function cellsOf(fields: unknown): Readonly<Record<string, unknown>> {
  return (typeof fields === 'string' ? JSON.parse(fields) : fields) as Readonly<Record<string, unknown>>
}

const indicatorValue: RecordShape = {
  fields: {
    programme_id: id,
    indicator_id: id,
    month,
    unit_id: orNull(id),
    sector: orNull(text),
    numerator: decimal,
    denominator: orNull(decimal),
    source: text,
    deleted_at: orNull(instant),
    is_on_behalf: flag.optional(),
  },
}

const question = z.looseObject({ id, number: whole, text, answer: oneOf(answerKinds) })
const form = z.array(z.looseObject({ id, title: text, evidenceHead: text, questions: z.array(question) }))

const questionnaire: RecordShape = {
  fields: {
    programme_id: id,
    origin: text,
    title: text,
    due_on: day,
    signed_by: text,
    form: json(form),
    form_version: z.int().min(1),
    state: z.enum(questionnaireStates),
    issued_on: orNull(day),
    leader: text,
    leader_signed_on: orNull(day),
    opinion: text,
    note: text,
    created_at: instant,
    deleted_at: orNull(instant),
  },
  rows: { assignments: { fields: { ordinal: count.optional(), question_id: id, unit_id: id, word: text } } },
}

const questionnaireSheet: RecordShape = {
  fields: {
    questionnaire_id: id,
    unit_id: id,
    received_on: day,
    is_on_behalf: flag,
    leader: text,
    leader_signed_on: orNull(day),
    file_name: text,
    file_sha256: orNull(sha256),
    recorded_at: instant,
    officer_id: id,
  },
  rows: {
    answers: { fields: { question_id: id, value: orNull(text), materials: text, note: text } },
    evidence: { fields: { ordinal: count.optional(), question_id: id, evidence_id: id } },
  },
}

const questionnaireReceipt: RecordShape = {
  fields: {
    questionnaire_id: id,
    unit_id: id,
    sheet_id: id,
    sheet_rev: z.int().min(1),
    status: z.enum(['received', 'returned']),
    received_on: day,
    way: orNull(oneOf(receiptWays)),
    reason: text,
    return_reason: text,
    recorded_at: instant,
    officer_id: id,
  },
}

const questionnaireDecision: RecordShape = {
  fields: {
    questionnaire_id: id,
    question_id: id,
    value: text,
    reason: text,
    basis: json(z.record(z.string(), z.string())),
    officer_id: id,
    decided_at: instant,
    withdrawn_at: orNull(instant),
  },
}

/** 月报 and 自评 are of a month, a ledger's form is of the ledger. */
const formSubject = { programme_id: id, kind: oneOf(formKinds), unit_id: id, month: orNull(month), ledger_id: orNull(id) }
const ofForm = { ...formSubject, officer_id: id, file_name: text, file_sha256: sha256 }

const formIssue: RecordShape = { fields: { ...ofForm, due_on: orNull(day), pack_version: z.int().min(1), issued_at: instant } }

const formReceipt: RecordShape = {
  fields: {
    ...ofForm,
    issue_id: text,
    status: oneOf(formReceiptStatuses),
    status_reason: text,
    received_on: day,
    way: oneOf(receiptWays),
    reason: text,
    recorded_at: instant,
    left_out: count,
    submission_id: orNull(id),
    block_id: orNull(id),
    written: json(z.array(z.unknown())),
  },
}

export const ofTables = {
  ledgerEntry,
  indicatorValue,
  questionnaire,
  questionnaireSheet,
  questionnaireReceipt,
  questionnaireDecision,
  formIssue,
  formReceipt,
} as const
