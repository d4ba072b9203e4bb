import { keepFile } from '#db/file-store.ts'
import { type DocumentRow, appendStep, updateDocument } from '#db/repositories/documents.ts'
import { nameBlob } from '#db/repositories/evidence.ts'
import { type NoticeRecord, findNotice, updateNotice } from '#db/repositories/notices.ts'
import { type DocumentStatus, afterStep } from '#shared/domain/document.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { witness } from '../audit/witness.ts'
import { type Act, type ServiceContext, found, fresh, runCommand } from '../context.ts'
import { type KeptFile, freezeFile } from './document-files.ts'
import { kindOf, readDocument, refuseStranger, reviseDocument } from './document-records.ts'
import { refuseDates, refuseEmptyPlaces, refuseSigner, refuseStaleDue, refuseStep } from './document-step-rules.ts'
import { keepAnswer } from '../supervision/notice-answers.ts'
import { reviseNotice } from '../supervision/notice-plans.ts'
import { takeNumber, voidNumber } from './numbers.ts'

/** 核稿 → 登记签批 → 编号 → 用印 → 印发 → 签收 → 回执 → 办结 → 归档, each with what it records (office.md «Documents»). */

export type StepDetail =
  | { readonly step: 'check'; readonly checkedBy: string; readonly opinion: string }
  | {
      readonly step: 'signOff'
      readonly signer: string
      readonly signedOn: CalendarDay
      readonly instruction: string
      readonly scan: string | null
    }
  | { readonly step: 'number'; readonly serial: number | null }
  | {
      readonly step: 'seal'
      readonly sealedOn: CalendarDay
      readonly copies: number
      readonly sealedBy: string
      readonly approvedBy: string
    }
  | { readonly step: 'issue'; readonly issuedOn: CalendarDay }
  | { readonly step: 'deliver'; readonly deliveredOn: CalendarDay; readonly receivedBy: string; readonly way: string }
  | { readonly step: 'answer'; readonly answeredOn: CalendarDay; readonly result: string }
  | { readonly step: 'close'; readonly closedOn: CalendarDay; readonly opinion: string }
  | { readonly step: 'file'; readonly filedOn: CalendarDay; readonly retention: '永久' | '30年' | '10年' }
  | { readonly step: 'withdraw'; readonly reason: string }

/** The day on which a step was done; what has no day of its own is done today. */
export function dayOfStep(detail: StepDetail, today: CalendarDay): CalendarDay {
  switch (detail.step) {
    case 'signOff':
      return detail.signedOn
    case 'seal':
      return detail.sealedOn
    case 'issue':
      return detail.issuedOn
    case 'deliver':
      return detail.deliveredOn
    case 'answer':
      return detail.answeredOn
    case 'close':
      return detail.closedOn
    case 'file':
      return detail.filedOn
    default:
      return today
  }
}

export interface StepInput {
  readonly documentId: string
  readonly rev: number
  readonly detail: StepDetail
}

/** Takes the next step of a document. A file that goes with it is kept before the row that names it. */
export async function stepDocument(context: ServiceContext, input: StepInput) {
  const seen = await readDocument(context, context.store.db, input.documentId)
  fresh(seen.rev === input.rev ? seen.rev : undefined, `《${seen.title}》`)
  refuseStranger(context, seen)
  refuseStep(seen, input.detail.step)
  const file = await fileOfStep(context, seen, input.detail)
  return runCommand(context, 'documents.step', async (act) => {
    const row = await readDocument(context, act.trx, input.documentId)
    fresh(row.rev === input.rev ? row.rev : undefined, `《${row.title}》`)
    const after = await takeStep(context, act, row, input.detail, file)
    return { rev: after.rev, status: after.status as DocumentStatus, number: after.number_text }
  })
}

async function fileOfStep(context: ServiceContext, row: DocumentRow, detail: StepDetail): Promise<KeptFile | undefined> {
  if (detail.step === 'issue') return freezeFile(context, row)
  if (detail.step !== 'signOff' || detail.scan === null) return undefined
  const scan = context.staged(detail.scan)
  await keepFile(context.store.folder, { path: scan.path }, scan.sha256)
  return { sha256: scan.sha256, size: scan.size }
}

/** The step itself, within the caller's command; the notice on the paper moves with it. */
export async function takeStep(
  context: ServiceContext,
  act: Act,
  row: DocumentRow,
  detail: StepDetail,
  file?: KeptFile,
): Promise<DocumentRow> {
  refuseStranger(context, row)
  refuseStep(row, detail.step)
  if (detail.step === 'check') refuseEmptyPlaces(row)
  await refuseDates(act, row, dayOfStep(detail, act.today))
  if (detail.step === 'signOff' || detail.step === 'issue') await refuseStaleDue(act, row, dayOfStep(detail, act.today))
  if (detail.step === 'signOff') await refuseSigner(context, act, row, detail.signer)
  if (file !== undefined) await nameBlob(act.trx, { sha256: file.sha256, size: file.size, stored_at: act.at })
  if (file?.head !== undefined) await witness(act, 'paper', row.id, file.head)
  const status = found(afterStep(row.status as DocumentStatus, detail.step, kindOf(row.kind).course), '该步骤')
  const change = { status, ...(await registered(context, act, row, detail, file)) }
  fresh(await updateDocument(act.trx, row.id, row.rev, change), `《${row.title}》`)
  await noteStep(context, act, row, detail, file)
  await moveNotice(context, act, row, detail)
  return readDocument(context, act.trx, row.id)
}

/** What a step enters into the document's own row. */
async function registered(context: ServiceContext, act: Act, row: DocumentRow, detail: StepDetail, file: KeptFile | undefined) {
  switch (detail.step) {
    case 'signOff':
      // 成文日期 = 签发日期 (office.md).
      return { dated_on: detail.signedOn }
    case 'number': {
      const series = found(kindOf(row.kind).series, '该文书的编号系列')
      const year = Number(found(row.dated_on, '成文日期').slice(0, 4))
      return { number_text: await takeNumber(act, { series, year }, row.id, detail.serial) }
    }
    case 'issue':
      if (file === undefined) throw new AppError('file_unavailable', { name: row.title, problem: '定稿文件没有生成' })
      return { file_sha256: file.sha256, issued_on: detail.issuedOn }
    case 'withdraw':
      await voidNumber(context, act, row.id, detail.reason)
      return {}
    default:
      return {}
  }
}

async function noteStep(
  context: ServiceContext,
  act: Act,
  row: DocumentRow,
  detail: StepDetail,
  file: KeptFile | undefined,
): Promise<void> {
  const { step, ...fields } = detail
  const kept =
    detail.step === 'signOff' ? { ...fields, scan: file?.sha256 ?? null } : file === undefined ? fields : { ...fields, file: file.sha256 }
  const entry = { document_id: row.id, step, done_on: dayOfStep(detail, act.today), officer_id: context.officer.id, at: act.at }
  await appendStep(act.trx, { ...entry, detail: JSON.stringify(kept) })
  act.about('document', row.id, { step })
  await reviseDocument(context, act, row.id)
}

/** An answer or a closing of the paper is the notice's own: both are said in one place and never differ. */
async function moveNotice(context: ServiceContext, act: Act, row: DocumentRow, detail: StepDetail): Promise<void> {
  if (row.notice_id === null || (detail.step !== 'answer' && detail.step !== 'close')) return
  const notice = found(await findNotice(act.trx, row.notice_id), '该提醒督办文书')
  if (detail.step === 'answer') await keepAnswer(context, act, notice, detail)
  const change =
    detail.step === 'answer'
      ? { concluded_on: null, conclusion: null, conclusion_opinion: '', concluded_answer_id: null, concluded_answer_rev: null }
      : { concluded_on: detail.closedOn, conclusion: 'approved' as const, conclusion_opinion: detail.opinion, ...concludedAnswer(notice) }
  fresh(await updateNotice(act.trx, notice.id, notice.rev, change), `《${row.title}》`)
  await reviseNotice(context, act, notice.id)
}

function concludedAnswer({ answerId, answerRev }: NoticeRecord) {
  return { concluded_answer_id: answerId, concluded_answer_rev: answerRev }
}

/** 退回续办: the answer does not do; the paper waits for another one. */
export async function returnToWork(
  context: ServiceContext,
  act: Act,
  row: DocumentRow,
  { on, opinion }: { readonly on: CalendarDay; readonly opinion: string },
): Promise<void> {
  refuseStep(row, 'close')
  await refuseDates(act, row, on)
  const notice = found(row.notice_id === null ? undefined : await findNotice(act.trx, row.notice_id), '该提醒督办文书')
  fresh(await updateDocument(act.trx, row.id, row.rev, { status: 'delivered' }), `《${row.title}》`)
  const change = { concluded_on: on, conclusion: 'returned' as const, conclusion_opinion: opinion, ...concludedAnswer(notice) }
  fresh(await updateNotice(act.trx, notice.id, notice.rev, change), `《${row.title}》`)
  act.about('notice', notice.id, { returned: opinion })
  await reviseDocument(context, act, row.id)
  await reviseNotice(context, act, notice.id)
}
