import { type DocumentPlace, type DocumentRow, listDocuments } from '#db/repositories/documents.ts'
import { findNotice, updateNotice } from '#db/repositories/notices.ts'
import { type TextField, textAt } from '#shared/documents/text-fields.ts'
import { type DocumentStatus, isEditable } from '#shared/domain/document.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { type Act, type ServiceContext, found, fresh, inProgramme, runCommand } from '../context.ts'
import { sourceOf, takeFacts } from './document-facts.ts'
import { changeText, factsOf, kindOf, readDocument, refuseStranger, wordingOf } from './document-records.ts'
import { documentRow } from './document-views.ts'
import { retakeItems, reviseNotice } from '../supervision/notice-plans.ts'
import { unitRefs } from '../units.ts'

export { type CreateInput, createDocument, drawnKinds } from './document-creation.ts'
export { openDocument, printDocument, saveCopy } from './document-files.ts'
export { stepDocument } from './document-steps.ts'
export { documentDetail } from './document-views.ts'

/** 公文: drawn up from facts, worded by a clerk, kept in versions until it is issued (foundations.md 5). */

export interface DocumentListInput {
  readonly month: string | null
  /** `next` of the page before. */
  readonly after?: DocumentPlace | null
}

const documentPage = 100

/** A page of the documents of a month, or of all, the newest draft first; a county office's are those that concern it. */
export async function documentList(context: ServiceContext, { month, after = null }: DocumentListInput) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const rows = await listDocuments(
    db,
    inProgramme(context, {
      ...(month === null ? {} : { month }),
      ...(context.office.profile === 'city' ? {} : { unitId: context.office.unitId }),
      page: { after, limit: documentPage + 1 },
    }),
  )
  const last = rows.length > documentPage ? rows[documentPage - 1] : undefined
  return {
    documents: rows.slice(0, documentPage).map((row) => documentRow(units, row)),
    next: last === undefined ? null : { draftedAt: last.drafted_at, documentId: last.id },
  }
}

export interface EditInput {
  readonly documentId: string
  readonly rev: number
  readonly texts: readonly { readonly field: string; readonly text: string }[]
}

/** Lays a clerk's wording over the facts; wording that says what the facts say is taken off again. */
export async function editDocument(context: ServiceContext, input: EditInput): Promise<{ rev: number }> {
  return runCommand(context, 'documents.edit', async (act) => {
    const row = await editable(context, act, input.documentId, input.rev)
    const facts = factsOf(row)
    const fields = new Map(
      kindOf(row.kind)
        .texts(facts)
        .map((field) => [field.field, field]),
    )
    const wording = { ...wordingOf(row) }
    for (const { field, text } of input.texts) {
      const place = fields.get(field)
      if (place === undefined) throw new AppError('invalid_input', { place: field, problem: '该处文字不能修改' })
      refuseText(row, place, text.trim())
      if (text.trim() === textAt(facts, place).trim()) delete wording[field]
      else wording[field] = text
    }
    const what = `修改${input.texts.length}处文字`
    return { rev: await changeText(context, act, row, { wording, what }) }
  })
}

/** A place of a checked paper may no longer be emptied if 核稿 asked for it; a day is a day. */
function refuseText(row: DocumentRow, { label, form, isRequired }: TextField, text: string): void {
  if (text === '' && (form === 'text' || (isRequired && row.status !== 'draft'))) {
    throw new AppError('invalid_input', { place: label, problem: '不能为空' })
  }
  if (form === 'day' && text !== '' && !calendarDay.safeParse(text).success) {
    throw new AppError('invalid_input', { place: label, problem: '请填写日期，例如2022-05-09' })
  }
}

async function editable(context: ServiceContext, act: Act, documentId: string, rev: number): Promise<DocumentRow> {
  const row = await readDocument(context, act.trx, documentId)
  refuseStranger(context, row)
  fresh(row.rev === rev ? rev : undefined, `《${row.title}》`)
  if (!isEditable(row.status as DocumentStatus)) {
    throw ruleViolation('issuedText', `《${row.title}》已经印发或撤回，文字不再修改`, '如需更正，请撤回重发或另发更正文书')
  }
  return row
}

/** Takes the facts again into a draft; what was checked is checked anew, a clerk's own wording is kept. */
export async function refreshDocument(
  context: ServiceContext,
  input: { readonly documentId: string; readonly rev: number },
): Promise<{ rev: number }> {
  return runCommand(context, 'documents.refresh', async (act) => {
    const row = await editable(context, act, input.documentId, input.rev)
    if (row.status !== 'draft' && row.status !== 'checked') {
      throw ruleViolation('signedText', `《${row.title}》已经签发，不再重新取数`, '请只校改文字，或撤回后重新起草')
    }
    const facts = await takeFacts(context, act.trx, await sourceOf(act.trx, row), act.today)
    const rev = await changeText(context, act, row, { facts, what: '重新取数', status: 'draft' })
    if (row.notice_id !== null) await refreshNotice(context, act, row.notice_id)
    return { rev }
  })
}

async function refreshNotice(context: ServiceContext, act: Act, noticeId: string): Promise<void> {
  await retakeItems(context, act, noticeId)
  const notice = found(await findNotice(act.trx, noticeId), '该提醒督办文书')
  fresh(await updateNotice(act.trx, notice.id, notice.rev, {}), `《${notice.title}》`)
  await reviseNotice(context, act, noticeId)
}
