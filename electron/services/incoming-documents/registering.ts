import {
  type IncomingRecord,
  incomingOfNumber,
  insertIncoming,
  nextIncomingSerial,
  updateIncoming,
} from '#db/repositories/incoming-documents.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { Urgency } from '#shared/domain/incoming-document.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { seriesNumber } from '#shared/text/document-number.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, fresh, runCommand } from '../context.ts'
import { readIncoming, reviseIncoming } from './incoming-documents.ts'
import { type ScanChoice, nameScan, noScan, scanOf } from './scans.ts'

/** 登记收文: a number once, gaps allowed; 作废 keeps the number with its reason. */

export interface IncomingInput {
  readonly incomingId: string | null
  readonly rev: number | null
  readonly serial: number | null
  readonly receivedOn: CalendarDay
  readonly way: ReceiptWay
  readonly sender: string
  readonly senderNumber: string
  readonly title: string
  readonly copies: number
  readonly urgency: Urgency
  readonly dueOn: CalendarDay | null
  readonly scan: ScanChoice
}

/** Enters a paper, or changes what was entered of it. The scan is kept before the row that names it. */
export async function saveIncoming(context: ServiceContext, input: IncomingInput) {
  const scan = await scanOf(context, input.scan)
  return runCommand(context, 'incomingDocuments.save', async (act) => {
    const before = input.incomingId === null ? null : await readIncoming(act.trx, input.incomingId)
    if (before !== null) refuseVoided(before)
    refuseDays(act, input, before)
    const year = Number(input.receivedOn.slice(0, 4))
    const serial = input.serial ?? (before?.year === year ? before.serial : await nextIncomingSerial(act.trx, year))
    await refuseTaken(act, year, serial, before?.id ?? null)
    await nameScan(act, scan)
    const incomingId = before?.id ?? context.newId()
    const row = { ...columnsOf(input), year, serial, ...scan }
    if (before === null) await insertIncoming(act.trx, { ...noScan, ...row, id: incomingId, recorded_at: act.at })
    else fresh(before.rev === input.rev ? await updateIncoming(act.trx, incomingId, before.rev, row) : undefined, `《${before.title}》`)
    act.about('incomingDocument', incomingId, { number: seriesNumber(year, serial) })
    const { rev } = await reviseIncoming(context, act, incomingId)
    return { incomingId, number: seriesNumber(year, serial), rev }
  })
}

function columnsOf(input: IncomingInput) {
  return {
    received_on: input.receivedOn,
    way: input.way,
    sender: input.sender,
    sender_number: input.senderNumber,
    title: input.title,
    copies: input.copies,
    urgency: input.urgency,
    due_on: input.dueOn,
  }
}

function refuseDays(act: Act, { receivedOn, dueOn }: IncomingInput, before: IncomingRecord | null): void {
  if (receivedOn > act.today) throw ruleViolation('receivedInFuture', '收文日期晚于今天', '请核对收文日期')
  if (dueOn !== null && dueOn < receivedOn) throw ruleViolation('dueBeforeReceipt', '办理期限早于收文日期', '请核对办理期限')
  const first = (before?.steps ?? [])
    .flatMap(({ done_on: on }) => on ?? [])
    .toSorted()
    .at(0)
  if (first !== undefined && receivedOn > first) {
    throw ruleViolation('receivedAfterHandling', `收文日期晚于文件处理单上的日期（${officialDate(first)}）`, '请核对收文日期')
  }
}

async function refuseTaken(act: Act, year: number, serial: number, own: string | null): Promise<void> {
  const taken = await incomingOfNumber(act.trx, year, serial)
  if (taken === undefined || taken.id === own) return
  const next = await nextIncomingSerial(act.trx, year)
  const why = taken.voided_reason === null ? `已登记《${taken.title}》` : `已作废（${taken.voided_reason}），号不再用`
  throw ruleViolation('incomingNumberTaken', `收文${seriesNumber(year, serial)}${why}`, `请使用第${next}号`)
}

/** A voided number stays as it was voided. */
export function refuseVoided(row: IncomingRecord): void {
  if (row.voided_reason !== null) throw ruleViolation('incomingVoided', `《${row.title}》的收文编号已经作废`, '确需改动的，请先撤销作废')
}

/** 作废: what was registered by mistake stays with its number and the reason. */
export async function voidIncoming(
  context: ServiceContext,
  { incomingId, rev, reason }: { readonly incomingId: string; readonly rev: number; readonly reason: string },
): Promise<{ rev: number }> {
  return runCommand(context, 'incomingDocuments.void', async (act) => {
    const row = await readIncoming(act.trx, incomingId)
    refuseVoided(row)
    if (row.steps.length > 0) {
      throw ruleViolation('handledPaperStays', `《${row.title}》已在办理，不能作废`, '请先撤销文件处理单上的登记')
    }
    return setVoided(context, act, row, { rev, reason })
  })
}

/** 撤销作废. */
export async function unvoidIncoming(
  context: ServiceContext,
  { incomingId, rev }: { readonly incomingId: string; readonly rev: number },
): Promise<{ rev: number }> {
  return runCommand(context, 'incomingDocuments.unvoid', async (act) =>
    setVoided(context, act, await readIncoming(act.trx, incomingId), { rev, reason: null }),
  )
}

async function setVoided(
  context: ServiceContext,
  act: Act,
  row: IncomingRecord,
  { rev, reason }: { readonly rev: number; readonly reason: string | null },
): Promise<{ rev: number }> {
  fresh(row.rev === rev ? await updateIncoming(act.trx, row.id, rev, { voided_reason: reason }) : undefined, `《${row.title}》`)
  act.about('incomingDocument', row.id, { number: seriesNumber(row.year, row.serial), ...(reason === null ? {} : { reason }) })
  return { rev: (await reviseIncoming(context, act, row.id)).rev }
}
