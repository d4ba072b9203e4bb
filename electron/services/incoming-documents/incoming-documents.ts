import {
  type IncomingRecord,
  type IncomingStepRow,
  findIncoming,
  incomingYears,
  listIncoming,
  nextIncomingSerial,
} from '#db/repositories/incoming-documents.ts'
import { type Urgency, incomingStatus, isIncomingOverdue } from '#shared/domain/incoming-document.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { seriesNumber } from '#shared/text/document-number.ts'
import { type Act, type ServiceContext, found, runCommand } from '../context.ts'
import { openScan, shownScan } from './scans.ts'

/** 收文登记簿 (office.md «Books that every office keeps»): the book of the office, whatever programme it works on. */

export interface IncomingListInput {
  readonly year: number
  readonly text: string
  readonly urgency: Urgency | null
  readonly after: { readonly serial: number } | null
}

const page = 100

/** A page of the year's papers, the newest number first, with the years there are and the number that comes next. */
export async function incomingList(context: ServiceContext, { year, text, urgency, after }: IncomingListInput) {
  const { db } = context.store
  const today = context.ports.clock.today()
  const rows = await listIncoming(db, { year, text, urgency, page: { before: after?.serial ?? null, limit: page + 1 } })
  const last = rows.length > page ? rows[page - 1] : undefined
  const years = new Set([Number(today.slice(0, 4)), ...(await incomingYears(db))])
  return {
    documents: rows.slice(0, page).map((row) => incomingView(row, today)),
    next: last === undefined ? null : { serial: last.serial },
    years: [...years].toSorted((one, other) => other - one),
    nextSerial: await nextIncomingSerial(db, year),
  }
}

/** One paper with what is entered on its 《文件处理单》. */
export async function incomingDetail(context: ServiceContext, { incomingId }: { readonly incomingId: string }) {
  const row = await readIncoming(context.store.db, incomingId)
  return {
    document: incomingView(row, context.ports.clock.today()),
    steps: row.steps.map(({ seq, step, unit, person, done_on: on, words }) => ({ seq, step, unit, person, on, words })),
    scan: shownScan(row),
  }
}

/** Opens the scan of a paper; who looked at it stands in the journal. */
export async function openIncomingScan(context: ServiceContext, { incomingId }: { readonly incomingId: string }) {
  const row = await readIncoming(context.store.db, incomingId)
  await openScan(context, row.title, row)
  return runCommand(context, 'incomingDocuments.openScan', async (act) => {
    act.about('incomingDocument', incomingId)
    return {}
  })
}

export async function readIncoming(db: Act['trx'], incomingId: string): Promise<IncomingRecord> {
  return found(await findIncoming(db, incomingId), '该收文')
}

/** A paper as lists, registers and forms show it. */
export function incomingView(row: IncomingRecord, today: CalendarDay) {
  const status = incomingStatus(row.steps, row.voided_reason !== null)
  const last = (step: IncomingStepRow['step']): IncomingStepRow | undefined => row.steps.findLast((each) => each.step === step)
  const handlers = row.steps.filter((each) => each.step === 'assign').map(({ unit, person }) => [unit, person].filter(Boolean).join(' '))
  return {
    incomingId: row.id,
    serial: row.serial,
    number: seriesNumber(row.year, row.serial),
    receivedOn: row.received_on,
    way: row.way as ReceiptWay,
    sender: row.sender,
    senderNumber: row.sender_number,
    title: row.title,
    copies: row.copies,
    urgency: row.urgency,
    dueOn: row.due_on,
    status,
    isOverdue: isIncomingOverdue(status, row.due_on, today),
    handler: handlers.join('；'),
    result: last('conclude')?.words ?? '',
    retention: last('file')?.words ?? '',
    voidedReason: row.voided_reason,
    rev: row.rev,
  }
}

/** Appends the newest revision of a paper with its entries to the journal; call it once a command. */
export async function reviseIncoming(context: ServiceContext, act: Act, incomingId: string): Promise<IncomingRecord> {
  const row = await readIncoming(act.trx, incomingId)
  const record = { ...row, steps: row.steps.map((step) => ({ ...step })) }
  await act.revise({ type: 'incomingDocument', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record })
  return row
}
