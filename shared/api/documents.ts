import { z } from 'zod'
import { documentStatuses, documentSteps } from '#shared/domain/document.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { documentGroups, drawnFor } from '#shared/documents/kinds/kind.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { command, everyone, nothing, officersAndReviewers, query } from './method.ts'
import { done, id, keysOf, reason, rev, unitRef } from './labels.ts'

const documentRow = z.strictObject({
  documentId: id,
  kind: z.string(),
  kindTitle: z.string(),
  group: keysOf(documentGroups),
  title: z.string(),
  number: z.string(),
  addressee: unitRef.nullable(),
  month: z.string().nullable(),
  status: keysOf(documentStatuses),
  datedOn: z.string().nullable(),
  draftedAt: z.string(),
  noticeId: id.nullable(),
})

/** The key of a list's last row; the page behind it is asked for with it. */
const place = z.strictObject({ draftedAt: z.string(), documentId: id })

/** What each step records; the fields a step does not name are refused. */
const stepDetail = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('check'),
    checkedBy: z.string().trim().min(1, { error: '请填写核稿人' }).max(50),
    opinion: z.string().max(500),
  }),
  z.strictObject({
    step: z.literal('signOff'),
    signer: z.string().trim().min(1, { error: '请填写签发人' }).max(50),
    signedOn: calendarDay,
    instruction: z.string().max(500),
    /** Token of the scanned 发文稿纸, if there is one. */
    scan: z.string().nullable(),
  }),
  z.strictObject({ step: z.literal('number'), serial: z.int().min(1).nullable() }),
  z.strictObject({
    step: z.literal('seal'),
    sealedOn: calendarDay,
    copies: z.int().min(1).max(1000),
    sealedBy: z.string().trim().min(1, { error: '请填写用印经办人' }).max(50),
    approvedBy: z.string().trim().min(1, { error: '请填写用印批准人' }).max(50),
  }),
  z.strictObject({ step: z.literal('issue'), issuedOn: calendarDay }),
  z.strictObject({
    step: z.literal('deliver'),
    deliveredOn: calendarDay,
    receivedBy: z.string().trim().min(1, { error: '请填写签收人' }).max(50),
    way: z.string().trim().min(1, { error: '请填写送达方式' }).max(50),
  }),
  z.strictObject({ step: z.literal('answer'), answeredOn: calendarDay, result: reason }),
  z.strictObject({ step: z.literal('close'), closedOn: calendarDay, opinion: reason }),
  z.strictObject({ step: z.literal('file'), filedOn: calendarDay, retention: z.enum(['永久', '30年', '10年']) }),
  z.strictObject({ step: z.literal('withdraw'), reason }),
])
export type StepDetail = z.infer<typeof stepDetail>

export const documentMethods = {
  /** The newest draft first, a hundred at a time. */
  'documents.list': query(
    z.strictObject({
      month: calendarMonth.nullable(),
      /** `next` of the page before; null for the first. */ after: place.nullable().default(null),
    }),
    z.strictObject({ documents: z.array(documentRow), /** null at the end. */ next: place.nullable() }),
  ),
  'documents.get': query(
    z.strictObject({ documentId: id }),
    z.strictObject({
      document: documentRow,
      model: documentModelSchema,
      /** True where its tables can be saved as .xlsx. */
      hasTable: z.boolean(),
      steps: z.array(
        z.strictObject({
          step: keysOf(documentSteps),
          title: z.string(),
          state: z.enum(['done', 'current', 'ahead']),
          on: z.string().nullable(),
          detail: z.string(),
        }),
      ),
      /** 所依数据已变更: what changed since the text was drawn up; '' where nothing did. */
      changedFacts: z.string(),
      /** Suggestions for the next step: default signer, next serial. */
      suggestion: z.strictObject({ signer: z.string(), nextSerial: z.int().nullable(), datedOn: z.string() }),
      /** Texts that a clerk may still change, by field. */
      texts: z.array(
        z.strictObject({
          field: z.string(),
          label: z.string(),
          text: z.string(),
          isLong: z.boolean(),
          /** day: ISO day or ''; rows: one row a line, cells by TAB (row-text.ts); body: paragraphs and headings, one a line. */
          form: z.enum(['line', 'long', 'day', 'rows', 'body']),
          /** 核稿 is refused while it is empty. */
          isRequired: z.boolean(),
          /** Of rows alone: the cells of each line. */
          columns: z.array(z.strictObject({ key: z.string(), label: z.string(), widthEm: z.number() })),
        }),
      ),
      versions: z.array(z.strictObject({ version: z.int(), at: z.string(), officer: z.string(), what: z.string() })),
      isEditable: z.boolean(),
      /** 他机关制发: its course stays there, so `steps` and `versions` are empty. */
      isForeign: z.boolean(),
      rev,
    }),
  ),
  /** Kinds of paper that this office draws up by themselves, in the order of the groups of 起草; `of` says what `documents.create` asks for. */
  'documents.kinds': query(
    nothing,
    z.strictObject({
      kinds: z.array(
        z.strictObject({
          kind: z.string(),
          title: z.string(),
          group: keysOf(documentGroups),
          groupTitle: z.string(),
          of: z.enum(drawnFor),
          by: z.enum(['city', 'either']),
        }),
      ),
    }),
  ),
  /**
   * Draws up a paper from what is recorded; what the records do not know is an empty place that a clerk fills in. A draft of the same paper
   * takes today's facts. 更正通报 and 年度考评通报 are drafted by the command that publishes; here they are drawn up again after 撤回.
   */
  'documents.create': command(
    z.strictObject({
      /** Of `documents.kinds`; its `of` says which of the others must be there. */
      kind: z.string(),
      unitId: id.nullable().default(null),
      month: calendarMonth.nullable().default(null),
      /** A claim, a document, or a record of the kind's own. */
      recordId: id.nullable().default(null),
    }),
    z.strictObject({ documentId: id }),
    { roles: officersAndReviewers },
  ),
  'documents.edit': command(
    z.strictObject({
      documentId: id,
      rev,
      texts: z.array(z.strictObject({ field: z.string(), text: z.string().max(200_000, { error: '该处文字不超过20万字' }) })).min(1),
    }),
    z.strictObject({ rev }),
    { roles: officersAndReviewers },
  ),
  /** Takes the month's facts again into a draft (所依数据已变更); a clerk's own wording is kept. */
  'documents.refresh': command(z.strictObject({ documentId: id, rev }), z.strictObject({ rev }), { roles: officersAndReviewers }),
  'documents.step': command(
    z.strictObject({ documentId: id, rev, detail: stepDetail }),
    z.strictObject({ rev, status: keysOf(documentStatuses), number: z.string() }),
    { roles: officersAndReviewers },
  ),
  /** Saves a copy where the officer says, as .docx or its tables as .xlsx; null when the dialog was left. */
  'documents.saveCopy': command(
    z.strictObject({ documentId: id, isPreprinted: z.boolean(), format: z.enum(['docx', 'xlsx']).default('docx') }),
    z.strictObject({ savedAs: z.string().nullable() }),
    { roles: officersAndReviewers },
  ),
  /** 用 WPS/Word 打开打印. */
  'documents.open': command(z.strictObject({ documentId: id, isPreprinted: z.boolean() }), done, { roles: everyone }),
  'documents.print': command(z.strictObject({ documentId: id, copies: z.int().min(1).max(100) }), done, { roles: everyone }),
}
