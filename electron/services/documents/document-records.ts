import { ZodError } from 'zod'
import {
  type DocumentRow,
  appendVersion,
  documentChildren,
  findDocument,
  insertDocument,
  nextCourse,
  updateDocument,
} from '#db/repositories/documents.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type DocumentKind, documentKind } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { type Facts, type Wording, withWording } from '#shared/documents/text-fields.ts'
import { type DocumentStep, documentSteps } from '#shared/domain/document.ts'
import { AppError } from '#shared/domain/errors.ts'
import { parseDocumentNumber } from '#shared/text/document-number.ts'
import { type Act, type ServiceContext, found, fresh } from '../context.ts'

/** A document as it is kept: facts for its template, a clerk's wording over them, number and date from the register. */

export type { Facts } from '#shared/documents/text-fields.ts'

/** The kind, or `not_found`. */
export function kindOf(kindId: string): DocumentKind {
  return found(documentKind(kindId), '该文书种类')
}

/** 印发 for 通知 and 通报, 下发 for 提示单 and 督办单. */
export function stepTitle(kindId: string, step: DocumentStep): string {
  return step === 'issue' ? kindOf(kindId).verb : documentSteps[step]
}

/** A county office sees its own papers and what was issued to it. */
export function isVisible(context: ServiceContext, row: Pick<DocumentRow, 'unit_id'>): boolean {
  return context.office.profile === 'city' || row.unit_id === context.office.unitId
}

/** County offices draw up their own reports; notices and 通报 are the city's alone. */
export function refuseStranger(context: ServiceContext, row: Pick<DocumentRow, 'unit_id' | 'kind'>): void {
  if (context.office.profile === 'city') return
  const { by, title } = kindOf(row.kind)
  if (by === 'city') throw new AppError('not_permitted', { action: `办理${title}`, who: '市专班办公室' })
  if (!isVisible(context, row)) throw new AppError('not_permitted', { action: '办理其他单位的文书', who: '该单位或市专班办公室' })
}

/** A document that this office may see, or `not_found`. */
export async function readDocument(context: ServiceContext, db: Act['trx'], documentId: string): Promise<DocumentRow> {
  const row = found(await findDocument(db, documentId), '该文书')
  if (!isVisible(context, row)) throw new AppError('not_found', { what: '该文书' })
  return row
}

/** What the template was given. */
export function factsOf(row: Pick<DocumentRow, 'facts'>): Facts {
  return JSON.parse(row.facts) as Facts
}

/** What a clerk changed by hand. */
export function wordingOf(row: Pick<DocumentRow, 'wording'>): Wording {
  return JSON.parse(row.wording) as Wording
}

/** What the document says: its facts with a clerk's wording over them. */
export function wordedFacts(row: Pick<DocumentRow, 'kind' | 'facts' | 'wording'>): Facts {
  const facts = factsOf(row)
  return withWording(kindOf(row.kind).texts(facts), facts, wordingOf(row))
}

/** The document as it prints: facts, wording, and whatever of number and date is registered by now. */
export function modelOf(
  context: ServiceContext,
  row: Pick<DocumentRow, 'kind' | 'facts' | 'wording' | 'number_text' | 'dated_on'>,
): DocumentModel {
  const facts = withRegister(wordedFacts(row), row)
  try {
    return kindOf(row.kind).build(facts, context.pack.letterhead)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const issue = error.issues[0]
    throw new AppError(
      'invalid_input',
      { place: issue?.path.join('.') ?? row.kind, problem: issue?.message ?? '内容不完整' },
      { cause: error },
    )
  }
}

/** 成文日期 and 编号 come from the register and nowhere else. */
function withRegister(facts: Facts, row: Pick<DocumentRow, 'number_text' | 'dated_on'>): Facts {
  const number = parseDocumentNumber(row.number_text)
  const listing = facts['listing']
  return {
    ...facts,
    ...('datedOn' in facts ? { datedOn: row.dated_on } : {}),
    ...(number !== undefined && isRecord(facts['number']) ? { number } : {}),
    ...(isRecord(listing) ? { listing: { ...listing, listedOn: row.dated_on } } : {}),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export interface NewDocument {
  readonly kind: string
  readonly facts: Facts
  readonly unitId: string | null
  readonly month: string
  readonly noticeId: string | null
}

/** Puts a draft into the book within the caller's command; its first version says 起草. */
export async function draftDocument(
  context: ServiceContext,
  act: Act,
  { kind, facts, unitId, month, noticeId }: NewDocument,
): Promise<string> {
  const text = JSON.stringify(facts)
  const blank = { kind, facts: text, wording: '{}', number_text: '', dated_on: null }
  const id = context.newId()
  await insertDocument(act.trx, {
    id,
    programme_id: context.office.programmeId,
    kind,
    title: modelOf(context, blank).title,
    unit_id: unitId,
    month,
    notice_id: noticeId,
    status: 'draft',
    facts: text,
    wording: '{}',
    facts_hash: sha256(text),
    drafted_at: act.at,
    drafted_by: context.officer.id,
  })
  await keepVersion(context, act, id, '起草')
  await reviseDocument(context, act, id)
  act.about('document', id, { kind })
  return id
}

export interface NewText {
  readonly facts?: Facts
  readonly wording?: Wording
  /** What the version is called in the list of versions. */
  readonly what: string
  /** Changed facts are checked again: the draft begins its course anew. */
  readonly status?: 'draft'
}

/** Writes new facts or wording as a new version; returns the new revision. */
export async function changeText(context: ServiceContext, act: Act, row: DocumentRow, text: NewText): Promise<number> {
  const facts = text.facts === undefined ? row.facts : JSON.stringify(text.facts)
  const wording = text.wording === undefined ? row.wording : JSON.stringify(text.wording)
  const title = modelOf(context, { ...row, facts, wording }).title
  const hash = text.facts === undefined ? row.facts_hash : sha256(facts)
  const status = text.status ?? row.status
  const rev = fresh(await updateDocument(act.trx, row.id, row.rev, { facts, wording, title, facts_hash: hash, status }), `《${row.title}》`)
  await keepVersion(context, act, row.id, text.what)
  await reviseDocument(context, act, row.id)
  act.about('document', row.id, { what: text.what })
  return rev
}

async function keepVersion(context: ServiceContext, act: Act, documentId: string, what: string): Promise<void> {
  const { facts, wording } = found(await findDocument(act.trx, documentId), '该文书')
  await appendVersion(act.trx, { document_id: documentId, at: act.at, officer_id: context.officer.id, what, facts, wording })
}

/** Appends the newest revisions of the document and of its course, which stays in the office, to the journal; call it once a command. */
export async function reviseDocument(context: ServiceContext, act: Act, documentId: string): Promise<void> {
  const row = found(await findDocument(act.trx, documentId), '该文书')
  const ownerUnit = kindOf(row.kind).by === 'city' ? context.office.unitId : (row.unit_id ?? context.office.unitId)
  const { steps, versions } = await documentChildren(act.trx, documentId)
  // Of a version's text the digest is enough: the revision of its day has the text itself.
  const digests = versions.map((each) => ({ ...each, facts: sha256(each.facts), wording: sha256(each.wording) }))
  const course = { document_id: documentId, steps, versions: digests }
  await act.revise(
    { type: 'document', id: row.id, rev: row.rev, ownerUnit, record: { ...row } },
    { type: 'documentCourse', id: row.id, rev: await nextCourse(act.trx, documentId), ownerUnit: context.office.unitId, record: course },
  )
}
