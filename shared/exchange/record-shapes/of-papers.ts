import { z } from 'zod'
import { documentStatuses } from '#shared/domain/document.ts'
import { incomingSteps, urgencies } from '#shared/domain/incoming-document.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'
import { urgeWays } from '#shared/domain/urge.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { count, day, flag, id, instant, json, month, oneOf, orNull, sha256, text } from './field-kinds.ts'
import type { RecordShape } from './shape.ts'

/** Papers: notices with their answers, documents with their course, 催办. */

const subjectKind = z.enum(['milestone', 'obligation', 'problem'])
const values = z.record(z.string(), z.unknown())

const notice: RecordShape = {
  fields: {
    document_id: id,
    kind: oneOf(noticeKinds),
    unit_id: id,
    month,
    answer_due_on: day,
    demands: text,
    answer_way: text,
    is_listed: flag,
    copy_to: json(z.array(z.string())),
    concluded_on: orNull(day),
    conclusion: orNull(z.enum(['approved', 'returned'])),
    conclusion_opinion: text.optional(),
    concluded_answer_id: orNull(id),
    concluded_answer_rev: orNull(z.int().min(1)),
  },
  rows: {
    items: {
      fields: {
        id,
        ordinal: count,
        subject_kind: subjectKind,
        subject_id: id,
        subject_ordinal: count,
        title: text,
        missed: text,
        missed_on: orNull(day),
        cause: text,
        article: text,
        earlier: text,
        is_included: flag,
      },
    },
  },
}

const noticeAnswer: RecordShape = {
  fields: { notice_id: id, programme_id: id, unit_id: id, month, answered_on: day, result: text, is_on_behalf: flag },
}

const document: RecordShape = {
  fields: {
    programme_id: id,
    kind: z.enum(documentKinds.map((kind) => kind.id)),
    title: text,
    unit_id: orNull(id),
    month: orNull(month),
    notice_id: orNull(id),
    status: oneOf(documentStatuses),
    facts: json(values),
    wording: json(z.record(z.string(), z.string())).optional(),
    facts_hash: text,
    number_text: text.optional(),
    dated_on: orNull(day),
    file_sha256: orNull(sha256),
    drafted_at: instant,
    drafted_by: id,
    issued_on: orNull(day),
  },
}

const documentCourse: RecordShape = {
  key: 'document_id',
  fields: {},
  rows: {
    steps: { fields: { seq: count, step: text, done_on: day, officer_id: id, at: instant, detail: json(values) } },
    versions: { fields: { version: count, at: instant, officer_id: id, what: text, facts: text, wording: text } },
  },
}

const urge: RecordShape = {
  fields: {
    programme_id: id,
    unit_id: id,
    subject_kind: text,
    subject_id: id,
    subject_ordinal: count,
    way: oneOf(urgeWays),
    urged_on: day,
    content: text,
    officer_id: id,
  },
}

/** One scan beside a line of a register. */
const scan = { file_sha256: orNull(sha256), file_name: text, file_size: count }

const incomingDocument: RecordShape = {
  fields: {
    year: count,
    serial: count,
    received_on: day,
    way: oneOf(receiptWays),
    sender: text,
    sender_number: text,
    title: text,
    copies: count,
    urgency: oneOf(urgencies),
    due_on: orNull(day),
    ...scan,
    voided_reason: orNull(text),
    recorded_at: instant,
  },
  rows: { steps: { fields: { seq: count, step: oneOf(incomingSteps), unit: text, person: text, done_on: orNull(day), words: text } } },
}

const registeredPaper: RecordShape = {
  fields: {
    series: orNull(text),
    year: count,
    serial: orNull(count),
    number_text: text,
    title: text,
    addressee: text,
    signer: text,
    dated_on: day,
    issued_on: orNull(day),
    copies: orNull(count),
    basis: text,
    retention: text,
    ...scan,
    deleted_at: orNull(instant),
  },
}

export const ofPapers = { notice, noticeAnswer, document, documentCourse, urge, incomingDocument, registeredPaper } as const
