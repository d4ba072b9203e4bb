import { z } from 'zod'
import { documentStatuses, documentSteps } from '#shared/domain/document.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { command, everyone, administratorsAndOfficers, nothing, officersAndReviewers, query } from './method.ts'
import { done, id, keysOf, reason, rev, unitRef } from './labels.ts'

const documentRow = z.strictObject({
  documentId: id,
  kind: z.string(),
  kindTitle: z.string(),
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
      texts: z.array(z.strictObject({ field: z.string(), label: z.string(), text: z.string(), isLong: z.boolean() })),
      versions: z.array(z.strictObject({ version: z.int(), at: z.string(), officer: z.string(), what: z.string() })),
      isEditable: z.boolean(),
      /** 他机关制发: its course stays there, so `steps` and `versions` are empty. */
      isForeign: z.boolean(),
      rev,
    }),
  ),
  /**
   * Draws up a paper from what is recorded: of a unit's month, of its year, of a claim, of the programme's year; the 分解表; the 发文稿纸
   * of a document. 更正通报 and 年度考评通报 are drafted by the command that publishes; here they are drawn up again after 撤回.
   */
  'documents.create': command(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('monthly-report'), unitId: id, month: calendarMonth }),
      z.strictObject({ kind: z.literal('self-assessment-sheet'), unitId: id, month: calendarMonth }),
      z.strictObject({ kind: z.literal('score-detail'), unitId: id, month: calendarMonth }),
      /** 《市专班复核评分表》, of the city. */
      z.strictObject({ kind: z.literal('review-sheet'), unitId: id, month: calendarMonth }),
      /** 《年度考评得分明细表》. */
      z.strictObject({ kind: z.literal('annual-score-detail'), unitId: id }),
      /** 申报表 of a 动态调整 or 创新性举措 claim. */
      z.strictObject({ kind: z.literal('claim-form'), claimId: id }),
      /** 认定表 of the city, with its decision or with room for it. */
      z.strictObject({ kind: z.literal('claim-decision'), claimId: id }),
      /** 更正通报 of the newest version of a unit's month; `month` null: of the settled year, whatever unit. */
      z.strictObject({ kind: z.literal('correction-circular'), unitId: id, month: calendarMonth.nullable() }),
      /** 年度考评通报 of the settled year. */
      z.strictObject({ kind: z.literal('annual-circular') }),
      /** 年度工作总结报告. */
      z.strictObject({ kind: z.literal('annual-summary') }),
      z.strictObject({ kind: z.literal('task-breakdown') }),
      z.strictObject({ kind: z.literal('signing-sheet'), documentId: id }),
    ]),
    z.strictObject({ documentId: id }),
    { roles: officersAndReviewers },
  ),
  'documents.edit': command(
    z.strictObject({ documentId: id, rev, texts: z.array(z.strictObject({ field: z.string(), text: z.string().max(20_000) })).min(1) }),
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
  'numbers.list': query(
    nothing,
    z.strictObject({
      series: z.array(
        z.strictObject({
          series: z.string(),
          title: z.string(),
          year: z.int(),
          next: z.int(),
          numbers: z.array(
            z.strictObject({
              serial: z.int(),
              text: z.string(),
              documentId: id.nullable(),
              title: z.string(),
              state: z.enum(['used', 'voided']),
              reason: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** A series may begin at a number above 1 (an office that starts in June). */
  'numbers.setNext': command(z.strictObject({ series: z.string(), year: z.int(), next: z.int().min(1), reason }), done, {
    roles: administratorsAndOfficers,
  }),
}
