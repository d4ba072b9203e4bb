import {
  type RegisteredPaperRow,
  findRegisteredPaper,
  insertRegisteredPaper,
  registeredPaperOfNumber,
  updateRegisteredPaper,
} from '#db/repositories/registered-papers.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { RetentionPeriod } from '#shared/domain/incoming-document.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { seriesNumber } from '#shared/text/document-number.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, runCommand } from '../context.ts'
import { type ScanChoice, nameScan, noScan, openScan, scanOf, shownScan } from '../incoming-documents/scans.ts'
import { registerNumber, releaseNumber } from './numbers.ts'

/** 补登历史文件 (office.md «Documents»): a paper that was issued before the program came, entered afterwards with its number. */

export interface RegisteredPaperInput {
  readonly paperId: string | null
  readonly rev: number | null
  readonly series: string | null
  readonly serial: number | null
  readonly number: string
  readonly title: string
  readonly addressee: string
  readonly signer: string
  readonly datedOn: CalendarDay
  readonly issuedOn: CalendarDay | null
  readonly copies: number | null
  readonly basis: string
  readonly retention: RetentionPeriod | null
  readonly scan: ScanChoice
}

/** Such a paper as its form shows it. */
export async function registeredPaperDetail(context: ServiceContext, { paperId }: { readonly paperId: string }) {
  const row = await readPaper(context.store.db, paperId)
  return {
    paperId: row.id,
    series: row.series,
    serial: row.serial,
    number: row.number_text,
    title: row.title,
    addressee: row.addressee,
    signer: row.signer,
    datedOn: row.dated_on,
    issuedOn: row.issued_on,
    copies: row.copies,
    basis: row.basis,
    retention: row.retention,
    scan: shownScan(row),
    rev: row.rev,
  }
}

/** Enters such a paper, or changes what was entered. Its number is given once, in the series or as it stands on the paper. */
export async function saveRegisteredPaper(context: ServiceContext, input: RegisteredPaperInput) {
  if (input.series !== null) cityOnly(context, '按编号系列补登文件')
  const scan = await scanOf(context, input.scan)
  return runCommand(context, 'registeredPapers.save', async (act) => {
    const before = input.paperId === null ? null : await readPaper(act.trx, input.paperId)
    refuseDays(act, input)
    const paperId = before?.id ?? context.newId()
    await nameScan(act, scan)
    const row = { ...columnsOf(input), ...scan }
    if (row.series === null) await refuseTwice(act, { ...row, id: paperId })
    if (before === null) await insertRegisteredPaper(act.trx, { ...noScan, ...row, id: paperId })
    else fresh(before.rev === input.rev ? await updateRegisteredPaper(act.trx, paperId, before.rev, row) : undefined, `《${before.title}》`)
    await moveNumber(act, before, { ...row, id: paperId })
    const { number_text: number, rev } = await revisePaper(context, act, paperId)
    act.about('registeredPaper', paperId, { number })
    return { paperId, number, rev }
  })
}

type Numbered = Pick<RegisteredPaperRow, 'id' | 'series' | 'year' | 'serial' | 'number_text'>

/** The number follows what was entered: an old one is free again, a new one is taken. */
async function moveNumber(act: Act, before: Numbered | null, now: Numbered): Promise<void> {
  if (before?.series === now.series && before.year === now.year && before.serial === now.serial) return
  if (before !== null) await release(act, before)
  await take(act, now)
}

async function take(act: Act, { id, series, year, serial }: Numbered): Promise<void> {
  if (series !== null && serial !== null) await registerNumber(act, { series, year }, serial, id)
}

async function release(act: Act, { series, year, serial }: Numbered): Promise<void> {
  if (series !== null && serial !== null) await releaseNumber(act, { series, year }, serial)
}

function columnsOf(input: RegisteredPaperInput) {
  const { series, title, addressee, signer, copies, basis } = input
  const year = Number(input.datedOn.slice(0, 4))
  const serial = series === null ? null : serialOf(input)
  return {
    series,
    year,
    serial,
    title,
    addressee,
    signer,
    copies,
    basis,
    number_text: serial === null ? input.number : seriesNumber(year, serial),
    dated_on: input.datedOn,
    issued_on: input.issuedOn,
    retention: input.retention ?? '',
  }
}

async function refuseTwice(act: Act, { id, number_text: number }: Numbered): Promise<void> {
  const other = await registeredPaperOfNumber(act.trx, number)
  if (other !== undefined && other.id !== id) {
    throw ruleViolation('numberTaken', `${number}已登记为《${other.title}》的文号`, '请核对文件上的文号')
  }
}

function serialOf({ serial }: RegisteredPaperInput): number {
  if (serial === null) throw new AppError('invalid_input', { place: '编号', problem: '请填写文件上的编号' })
  return serial
}

function refuseDays(act: Act, { datedOn, issuedOn }: RegisteredPaperInput): void {
  if (datedOn > act.today) throw ruleViolation('datedInFuture', '成文日期晚于今天', '请核对成文日期')
  if (issuedOn === null) return
  if (issuedOn > act.today) throw ruleViolation('issuedInFuture', '印发日期晚于今天', '请核对印发日期')
  if (issuedOn < datedOn) throw ruleViolation('issuedBeforeDated', '印发日期早于成文日期', '请核对印发日期')
}

/** Takes a paper that was entered by mistake out of the register; its number is free again. */
export async function removeRegisteredPaper(context: ServiceContext, input: { readonly paperId: string; readonly rev: number }) {
  return runCommand(context, 'registeredPapers.remove', async (act) => {
    const row = await readPaper(act.trx, input.paperId)
    await release(act, row)
    return setDeleted(context, act, row, { rev: input.rev, at: act.at })
  })
}

/** 撤销: the paper comes back with its number, where that was not given meanwhile. */
export async function restoreRegisteredPaper(context: ServiceContext, input: { readonly paperId: string; readonly rev: number }) {
  return runCommand(context, 'registeredPapers.restore', async (act) => {
    const row = found(await findRegisteredPaper(act.trx, input.paperId), '该补登文件')
    if (row.deleted_at === null) throw ruleViolation('notRemoved', `《${row.title}》仍在发文登记簿中`, '请刷新后查看')
    if (row.series === null) await refuseTwice(act, row)
    await take(act, row)
    return setDeleted(context, act, row, { rev: input.rev, at: null })
  })
}

async function setDeleted(
  context: ServiceContext,
  act: Act,
  row: RegisteredPaperRow,
  { rev, at }: { readonly rev: number; readonly at: string | null },
): Promise<{ rev: number }> {
  fresh(row.rev === rev ? await updateRegisteredPaper(act.trx, row.id, rev, { deleted_at: at }) : undefined, `《${row.title}》`)
  act.about('registeredPaper', row.id, { number: row.number_text })
  return { rev: (await revisePaper(context, act, row.id)).rev }
}

export async function openRegisteredScan(context: ServiceContext, { paperId }: { readonly paperId: string }) {
  const row = await readPaper(context.store.db, paperId)
  await openScan(context, row.title, row)
  return runCommand(context, 'registeredPapers.openScan', async (act) => {
    act.about('registeredPaper', paperId)
    return {}
  })
}

async function readPaper(db: Act['trx'], paperId: string): Promise<RegisteredPaperRow> {
  const row = found(await findRegisteredPaper(db, paperId), '该补登文件')
  if (row.deleted_at !== null) throw new AppError('not_found', { what: '该补登文件' })
  return row
}

async function revisePaper(context: ServiceContext, act: Act, paperId: string): Promise<RegisteredPaperRow> {
  const row = found(await findRegisteredPaper(act.trx, paperId), '该补登文件')
  await act.revise({ type: 'registeredPaper', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
  return row
}
