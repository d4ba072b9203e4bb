import {
  type IncomingRecord,
  type IncomingStepRow,
  deleteIncomingStep,
  putIncomingStep,
  updateIncoming,
} from '#db/repositories/incoming-documents.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type RetentionPeriod, incomingStatus, incomingStepRefusal } from '#shared/domain/incoming-document.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, found, fresh, runCommand } from '../context.ts'
import { readIncoming, reviseIncoming } from './incoming-documents.ts'
import { refuseVoided } from './registering.ts'

/** 拟办 → 批示 → 传阅 → 承办 → 办结 → 归档 on the 《文件处理单》, entered from the paper as the leaders wrote it. */

export type IncomingEntry =
  | { readonly step: 'propose' | 'instruct'; readonly person: string; readonly on: CalendarDay; readonly words: string }
  | { readonly step: 'circulate'; readonly person: string; readonly on: CalendarDay | null; readonly words: string }
  | { readonly step: 'assign'; readonly unit: string; readonly person: string; readonly on: CalendarDay; readonly words: string }
  | { readonly step: 'conclude'; readonly on: CalendarDay; readonly words: string }
  | { readonly step: 'file'; readonly on: CalendarDay; readonly retention: RetentionPeriod }

export interface EntryInput {
  readonly incomingId: string
  readonly rev: number
  /** The entry that this one takes the place of, or the place of one that was taken out; null for a new one. */
  readonly seq: number | null
  readonly entry: IncomingEntry
}

/** Enters one step, or changes it. */
export async function enterIncomingStep(context: ServiceContext, { incomingId, rev, seq, entry }: EntryInput) {
  return runCommand(context, 'incomingDocuments.enter', async (act) => {
    const row = await readIncoming(act.trx, incomingId)
    refuseVoided(row)
    const before = row.steps.find((each) => each.seq === seq)
    if (before !== undefined && before.step !== entry.step) {
      throw ruleViolation('otherStep', '所改登记与原登记不是同一事项', '请撤销原登记后重新登记')
    }
    refuseEntry(row, entry.step, before?.seq ?? null)
    refuseDay(act, row, entry.on)
    const place = seq ?? Math.max(0, ...row.steps.map((each) => each.seq)) + 1
    await grow(act, row, rev)
    await putIncomingStep(act.trx, { document_id: row.id, seq: place, ...columnsOf(entry) })
    act.about('incomingDocument', row.id, { step: entry.step, seq: place })
    const after = await reviseIncoming(context, act, row.id)
    return { seq: place, rev: after.rev, status: incomingStatus(after.steps, false) }
  })
}

/** Takes an entry out; what it said stays in the paper's revisions. */
export async function takeOutIncomingStep(
  context: ServiceContext,
  { incomingId, rev, seq }: { readonly incomingId: string; readonly rev: number; readonly seq: number },
): Promise<{ rev: number }> {
  return runCommand(context, 'incomingDocuments.takeOut', async (act) => {
    const row = await readIncoming(act.trx, incomingId)
    refuseVoided(row)
    const entry = found(
      row.steps.find((each) => each.seq === seq),
      '该项登记',
    )
    refuseEntry(row, entry.step, seq)
    await grow(act, row, rev)
    await deleteIncomingStep(act.trx, row.id, seq)
    act.about('incomingDocument', row.id, { step: entry.step, seq })
    return { rev: (await reviseIncoming(context, act, row.id)).rev }
  })
}

/** The paper's own revision moves with each entry. */
async function grow(act: Act, row: IncomingRecord, rev: number): Promise<void> {
  fresh(row.rev === rev ? await updateIncoming(act.trx, row.id, rev, {}) : undefined, `《${row.title}》`)
}

function refuseEntry(row: IncomingRecord, step: IncomingEntry['step'], seq: number | null): void {
  const refusal = incomingStepRefusal(row.steps, { step, seq })
  if (refusal !== undefined) throw ruleViolation('incomingStep', refusal.problem, refusal.remedy)
}

function refuseDay(act: Act, row: IncomingRecord, on: CalendarDay | null): void {
  if (on === null) return
  if (on > act.today) throw ruleViolation('stepInFuture', '所填日期晚于今天', '请核对日期')
  if (on < row.received_on) {
    throw ruleViolation('beforeReceipt', `所填日期早于收文日期（${officialDate(row.received_on)}）`, '请核对日期')
  }
}

function columnsOf(entry: IncomingEntry): Omit<IncomingStepRow, 'document_id' | 'seq'> {
  return {
    step: entry.step,
    unit: entry.step === 'assign' ? entry.unit : '',
    person: 'person' in entry ? entry.person : '',
    done_on: entry.on,
    words: entry.step === 'file' ? entry.retention : entry.words,
  }
}
