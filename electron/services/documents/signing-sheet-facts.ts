import type { Connection } from '#db/repositories/connection.ts'
import { type DocumentRow, findDocument, listDocuments, listSteps } from '#db/repositories/documents.ts'
import { findNotice } from '#db/repositories/notices.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { parseDocumentNumber } from '#shared/text/document-number.ts'
import { type ServiceContext, found } from '../context.ts'
import { copiesOf } from '../supervision/notice-plans.ts'
import { unitRefs } from '../units.ts'
import { type Facts, factsOf, kindOf, modelOf } from './document-records.ts'
import { defaultSigner } from './document-step-rules.ts'

/** 文稿标识: the tail of the document's id, which ties the signed sheet to the text; printed here and on the 交接单 only. */
function codeOf(documentId: string): string {
  return documentId.slice(-12).toUpperCase()
}

/** The document that a kept 发文稿纸 is for. */
export async function documentOfSheet(db: Connection, sheet: DocumentRow): Promise<string | null> {
  const code = factsOf(sheet)['code']
  const target = (await listDocuments(db, { programmeId: sheet.programme_id })).find((each) => codeOf(each.id) === code)
  return target?.id ?? null
}

/** 发文稿纸 (D-28): what the leader signs. */
export async function signingSheetFacts(context: ServiceContext, db: Connection, documentId: string): Promise<Facts> {
  const row = found(await findDocument(db, documentId), '该文书')
  const notice = row.notice_id === null ? undefined : await findNotice(db, row.notice_id)
  const model = modelOf(context, row)
  const check = (await listSteps(db, row.id)).findLast((step) => step.step === 'check')
  const draftedOn = dayInChina(row.drafted_at)
  const colophon = model.blocks.find((block) => block.type === 'colophon')
  const annexes = model.blocks.find((block) => block.type === 'attachmentNote')
  const units = await unitRefs(db, context.pack)
  const unit = row.unit_id === null ? undefined : units.get(row.unit_id)
  const { course, disclosure } = kindOf(row.kind)
  const unnumbered = { code: null, year: Number(draftedOn.slice(0, 4)), serial: null }
  return {
    number: course.isNumbered ? (parseDocumentNumber(row.number_text) ?? unnumbered) : null,
    title: row.title,
    addressee: addresseeLine(model) ?? unit?.name ?? '存档',
    copyTo: notice === undefined ? splitCopies(colophon?.copyTo ?? null) : copiesOf(notice),
    attachments: annexes?.names ?? [],
    urgency: '平件',
    disclosure,
    draftingUnit: context.office.profile === 'city' ? context.pack.officeName : units.get(context.office.unitId).name,
    drafter: context.officer.name,
    draftedOn,
    checker: check === undefined ? '' : (JSON.parse(check.detail) as { checkedBy: string }).checkedBy,
    countersigners: [],
    signer: await defaultSigner(context, db, row),
    copies: 1,
    proofreader: '',
    code: codeOf(row.id),
  }
}

function addresseeLine(model: ReturnType<typeof modelOf>): string | undefined {
  const line = model.blocks.find((block) => block.type === 'addressee')
  return line?.text
    .map((part) => part.text)
    .join('')
    .replace(/：$/, '')
}

function splitCopies(line: string | null): string[] {
  return line === null ? [] : line.replace(/。$/, '').split('，')
}
