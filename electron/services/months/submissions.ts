import { asFlag } from '#db/repositories/connection.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { type ObligationRecord, insertSubmission, listObligations, setWaiver, updateSubmission } from '#db/repositories/obligations.ts'
import { ownReports } from '#db/repositories/own-reports.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type CalendarDay, daysBetween } from '#shared/domain/period.ts'
import { type ObligationStatus, type ReceiptWay, obligationStatus } from '#shared/domain/submission.ts'
import { type Act, type ServiceContext, cityOnly, found, inProgramme, runCommand } from '../context.ts'
import { unitRefs } from '../units.ts'

/** 月度报送: who owes what, what came and when. Lateness is judged by 实际收件日期 alone (工作制度 第七、十条; M-060, M-065). */

export interface StandingObligation extends ObligationRecord {
  /** 实际收件日期; in a county's office, which registers no receipts, the day it sent the paper itself. */
  readonly receivedOn: string | null
  readonly status: ObligationStatus
  readonly daysLate: number
}

/** Obligations with how they stand today. */
export async function standingObligations(
  context: ServiceContext,
  db: Connection,
  filter: { readonly month?: string; readonly unitId?: string } | { readonly ids: readonly string[] },
): Promise<StandingObligation[]> {
  const today = context.ports.clock.today()
  const closedMonths = new Set(await publishedMonths(db, context.office.programmeId))
  const { profile, unitId } = context.office
  const sent = profile === 'county' ? await ownReports(db, inProgramme(context, { unitId })) : new Map<string, string>()
  return (await listObligations(db, 'ids' in filter ? filter : inProgramme(context, filter))).map((row) => {
    const ownDay = row.unit_id === unitId ? sent.get(`${row.kind} ${row.month}`) : undefined
    const receivedOn = row.receipt?.received_on ?? ownDay ?? null
    const facts = {
      dueOn: row.due_on,
      receivedOn,
      isReturned: row.returned !== null,
      isWaived: row.waived_reason !== null,
      isMonthClosed: closedMonths.has(row.month),
    }
    const status = obligationStatus(facts, today)
    const isLate = status === 'late' || status === 'overdue' || status === 'missing'
    return { ...row, receivedOn, status, daysLate: isLate ? Math.max(0, daysBetween(row.due_on, receivedOn ?? today)) : 0 }
  })
}

export async function submissionMonth(context: ServiceContext, input: { readonly month: string }) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const all = await standingObligations(context, db, input)
  const visible = all.filter((row) => context.office.profile === 'city' || row.unit_id === context.office.unitId)
  const kinds = [...new Map(visible.map((row) => [row.kind, { kind: row.kind, title: row.title, dueOn: row.due_on }])).values()]
  const reporting = units.all.filter((unit) => visible.some((row) => row.unit_id === unit.id))
  const count = (...statuses: ObligationStatus[]) => visible.filter((row) => statuses.includes(row.status)).length
  return {
    kinds,
    units: reporting.map((unit) => ({
      unit: units.ref(unit.id),
      kind: unit.kind,
      scored: unit.scored,
      obligations: visible.filter((row) => row.unit_id === unit.id).map(obligationView),
    })),
    summary: {
      expected: visible.length,
      onTime: count('onTime'),
      late: count('late'),
      overdue: count('overdue'),
      missing: count('missing'),
      waived: count('waived'),
      open: count('open', 'dueSoon', 'returned'),
    },
  }
}

function obligationView(row: StandingObligation) {
  return {
    obligationId: row.id,
    kind: row.kind,
    title: row.title,
    dueOn: row.due_on,
    counts: row.counts === 1,
    status: row.status,
    daysLate: row.daysLate,
    receivedOn: row.receivedOn,
    way: (row.receipt?.way ?? null) as ReceiptWay | null,
    isOnBehalf: row.receipt?.is_on_behalf === 1,
    note: row.waived_reason ?? row.returned?.status_reason ?? row.receipt?.reason ?? '',
  }
}

/** 实际收件日期、收件方式, and why where the day lies before today. */
export interface Receipt {
  readonly receivedOn: CalendarDay
  readonly way: ReceiptWay
  readonly isOnBehalf: boolean
  readonly reason: string
}

export interface ReceiptInput extends Receipt {
  readonly obligationIds: readonly string[]
}

/** Records receipts: not after today, and before today only with a reason (office.md «Receiving»). */
export async function receiveSubmissions(context: ServiceContext, input: ReceiptInput): Promise<{ received: number }> {
  cityOnly(context, '登记收件')
  return runCommand(context, 'submissions.receive', async (act) => {
    const rows = await obligationsById(act, input.obligationIds)
    await receiveRows(context, act, rows, input)
    act.about('month', found(rows[0], '报送事项').month, { received: rows.length, receivedOn: input.receivedOn, way: input.way })
    return { received: rows.length }
  })
}

/** What is asked of a receipt, and the receipt itself, within the caller's command. */
async function receiveRows(context: ServiceContext, act: Act, rows: readonly ObligationRecord[], receipt: Receipt): Promise<void> {
  refuseReceiptDay(act, receipt)
  for (const row of rows) {
    if (row.receipt !== null) throw ruleViolation('receivedOnce', `“${row.title}”已登记收件`, '如需更正，请先撤销原登记')
    await insertReceipt(context, act, row, receipt)
  }
}

/** 实际收件日期 is not after today, and before today only with a reason. */
export function refuseReceiptDay(act: Act, receipt: Pick<Receipt, 'receivedOn' | 'reason'>): void {
  if (receipt.receivedOn > act.today) throw ruleViolation('receiptInFuture', '实际收件日期晚于今天', '请核对收件日期')
  if (receipt.receivedOn < act.today && receipt.reason.trim().length < 2) {
    throw ruleViolation('receiptBackdated', '实际收件日期早于今天，须说明情况', '请填写补登原因')
  }
}

/** 代录: the paper that the city enters for a unit is received in the same command (office.md «Receiving»). */
export async function receiveOnBehalf(
  context: ServiceContext,
  act: Act,
  material: { readonly unitId: string; readonly month: string; readonly kind: string },
  receipt: Omit<Receipt, 'isOnBehalf'>,
): Promise<ObligationRecord> {
  cityOnly(context, '登记收件')
  const row = found(await obligationOfKind(context, act.trx, material), '该单位本月的报送事项')
  await receiveRows(context, act, [row], { ...receipt, isOnBehalf: true })
  return row
}

/** Registers that a unit's own package came for what it owes, within the caller's command. */
export async function receivePackage(
  context: ServiceContext,
  act: Act,
  row: ObligationRecord,
  receipt: Omit<Receipt, 'isOnBehalf'>,
): Promise<void> {
  cityOnly(context, '登记收件')
  await insertReceipt(context, act, row, { ...receipt, isOnBehalf: false })
}

/** Adds to the words of a standing receipt what became of it since; its day stays. */
export async function noteReceipt(context: ServiceContext, act: Act, row: ObligationRecord, words: string): Promise<void> {
  const receipt = found(row.receipt, `“${row.title}”的收件登记`)
  const reason = [receipt.reason, words].filter((part) => part !== '').join('；')
  await updateSubmission(act.trx, receipt.id, { reason })
  const record = { ...receipt, rev: receipt.rev + 1, reason }
  await act.revise({ type: 'submission', id: receipt.id, rev: record.rev, ownerUnit: context.office.unitId, record })
}

/** Takes such words off a standing receipt again; one that says something else by now stays as it is. */
export async function dropNote(context: ServiceContext, act: Act, row: ObligationRecord, words: string): Promise<void> {
  const receipt = found(row.receipt, `“${row.title}”的收件登记`)
  const isFirst = receipt.reason === words || receipt.reason.startsWith(`${words}；`)
  const reason = isFirst ? receipt.reason.slice(words.length + 1) : receipt.reason.replace(`；${words}`, '')
  if (reason === receipt.reason) return
  await updateSubmission(act.trx, receipt.id, { reason })
  const record = { ...receipt, rev: receipt.rev + 1, reason }
  await act.revise({ type: 'submission', id: receipt.id, rev: record.rev, ownerUnit: context.office.unitId, record })
}

/** The month's obligation of a unit for one kind of material, with what came of it. */
export async function obligationOfKind(
  context: ServiceContext,
  db: Connection,
  { unitId, month, kind }: { readonly unitId: string; readonly month: string; readonly kind: string },
): Promise<ObligationRecord | undefined> {
  return (await listObligations(db, inProgramme(context, { unitId, month }))).find((row) => row.kind === kind)
}

async function insertReceipt(context: ServiceContext, act: Act, obligation: ObligationRecord, input: Receipt): Promise<void> {
  const row = {
    id: context.newId(),
    obligation_id: obligation.id,
    received_on: input.receivedOn,
    way: input.way,
    is_on_behalf: asFlag(input.isOnBehalf),
    reason: input.reason.trim(),
    recorded_at: act.at,
    officer_id: context.officer.id,
    status: 'received' as const,
  }
  await insertSubmission(act.trx, row)
  const record = { ...row, status_reason: '' }
  await act.revise({ type: 'submission', id: row.id, rev: 1, ownerUnit: context.office.unitId, record })
}

async function obligationsById(act: Act, ids: readonly string[]): Promise<ObligationRecord[]> {
  const rows = await listObligations(act.trx, { ids })
  if (rows.length !== new Set(ids).size) found(undefined, '部分报送事项')
  return rows
}

/** Sends a paper back with a reason: the obligation is open again, its first due day stays. */
export async function returnSubmission(context: ServiceContext, input: { readonly obligationId: string; readonly reason: string }) {
  return endReceipt(context, 'submissions.return', 'returned', input)
}

/** Takes back a receipt that was registered by mistake. */
export async function withdrawReceipt(context: ServiceContext, input: { readonly obligationId: string; readonly reason: string }) {
  return endReceipt(context, 'submissions.withdrawReceipt', 'withdrawn', input)
}

async function endReceipt(
  context: ServiceContext,
  action: string,
  status: 'returned' | 'withdrawn',
  input: { readonly obligationId: string; readonly reason: string },
): Promise<Record<string, never>> {
  cityOnly(context, '退回或撤销收件')
  return runCommand(context, action, async (act) => {
    const row = found((await obligationsById(act, [input.obligationId]))[0], '该报送事项')
    await endStanding(context, act, row, { status, reason: input.reason })
    return {}
  })
}

/** Ends the standing receipt of an obligation within the caller's command. */
export async function endStanding(
  context: ServiceContext,
  act: Act,
  row: ObligationRecord,
  { status, reason }: { readonly status: 'returned' | 'withdrawn'; readonly reason: string },
): Promise<void> {
  const receipt = found(row.receipt, `“${row.title}”的收件登记`)
  await updateSubmission(act.trx, receipt.id, { status, status_reason: reason })
  act.about('obligation', row.id, { status, reason })
  await act.revise({
    type: 'submission',
    id: receipt.id,
    rev: receipt.rev + 1,
    ownerUnit: context.office.unitId,
    record: { ...receipt, status, status_reason: reason },
  })
}

/** 豁免 with a reason, singly or in bulk: the material is left out of timeliness. A published score stays as it is until its 更正. */
export async function waiveObligations(
  context: ServiceContext,
  input: { readonly obligationIds: readonly string[]; readonly reason: string },
) {
  cityOnly(context, '豁免报送事项')
  return runCommand(context, 'submissions.waive', async (act) => {
    const rows = await obligationsById(act, input.obligationIds)
    for (const row of rows) {
      await changeWaiver(context, act, row, input.reason)
    }
    act.about('month', found(rows[0], '报送事项').month, { waived: rows.length, reason: input.reason })
    return { waived: rows.length }
  })
}

export async function unwaiveObligation(context: ServiceContext, input: { readonly obligationId: string; readonly reason: string }) {
  cityOnly(context, '取消豁免')
  return runCommand(context, 'submissions.unwaive', async (act) => {
    const row = found((await obligationsById(act, [input.obligationId]))[0], '该报送事项')
    await changeWaiver(context, act, row, null)
    act.about('obligation', row.id, { unwaived: input.reason })
    return {}
  })
}

async function changeWaiver(context: ServiceContext, act: Act, row: ObligationRecord, reason: string | null): Promise<void> {
  await setWaiver(act.trx, row.id, reason)
  const { receipt: _receipt, returned: _returned, ...record } = row
  await act.revise({
    type: 'obligation',
    id: row.id,
    rev: row.rev + 1,
    ownerUnit: context.office.unitId,
    record: { ...record, waived_reason: reason },
  })
}
