import {
  type NumberRow,
  type Series,
  insertNumber,
  listNumbers,
  listSeries,
  nextSerial,
  setNextSerial,
  voidNumberOf,
} from '#db/repositories/document-numbers.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type NoticeKind, noticeKinds } from '#shared/domain/supervision.ts'
import { documentNumber } from '#shared/text/document-number.ts'
import { type Act, type ServiceContext, cityOnly, runCommand } from '../context.ts'

/**
 * 发文编号: a series per kind and year, 「编号：〔2022〕第3号」 (M-092). One serial is given once and without gaps, a
 * voided one stays with its reason; only the city office, which holds the register, gives numbers.
 */

/** The register by series and year, voided numbers with their reason (M-092). */
export async function numberList(context: ServiceContext) {
  if (context.office.profile === 'county') return { series: [] }
  const { db } = context.store
  const titles = new Map((await listDocuments(db, { programmeId: null })).map((row) => [row.id, row.title]))
  const begun = (await listSeries(db)).map(({ series, year }) => ({ series, year }))
  const all = [
    ...(Object.keys(noticeKinds) as NoticeKind[]).map((series) => ({ series: series as string, year: context.pack.year })),
    ...begun,
  ]
  const distinct = [...new Map(all.map((each) => [`${each.year} ${each.series}`, each])).values()]
  const series = []
  for (const each of distinct) {
    series.push({
      ...each,
      title: seriesTitle(each.series),
      next: await nextSerial(db, each),
      numbers: (await listNumbers(db, each)).map((row) => numberView(row, titles)),
    })
  }
  return { series }
}

function numberView(row: NumberRow, titles: ReadonlyMap<string, string>) {
  const { serial, text, document_id: documentId, state, reason } = row
  return { serial, text, documentId, title: documentId === null ? '' : (titles.get(documentId) ?? ''), state, reason }
}

function seriesTitle(series: string): string {
  return isSeries(series) ? noticeKinds[series] : series
}

function isSeries(series: string): series is NoticeKind {
  return Object.hasOwn(noticeKinds, series)
}

export interface NextNumberInput extends Series {
  readonly next: number
  readonly reason: string
}

/** A series may begin above 1 (an office that starts in June), and go on above numbers given on paper; never below what was given. */
export async function setNextNumber(context: ServiceContext, input: NextNumberInput) {
  cityOnly(context, '调整编号')
  if (!isSeries(input.series)) throw new AppError('not_found', { what: '该编号系列' })
  return runCommand(context, 'numbers.setNext', async (act) => {
    const last = (await listNumbers(act.trx, input)).at(-1)?.serial ?? 0
    if (input.next <= last)
      throw ruleViolation('nextAboveLast', `第${last}号已经登记，下一号不能是第${input.next}号`, `请设为第${last + 1}号或以后`)
    const before = await nextSerial(act.trx, input)
    await setNextSerial(act.trx, input, input.next)
    act.about('numberSeries', `${input.series}:${input.year}`, { before, next: input.next, reason: input.reason })
    return {}
  })
}

/**
 * Gives a document its number within the caller's transaction: the next one, or `serial` where it is free, not below the
 * first of the series and leaves no gap. Returns the number as it is printed.
 */
export async function takeNumber(act: Act, series: Series, documentId: string, serial: number | null): Promise<string> {
  const given = await listNumbers(act.trx, series)
  const next = await nextSerial(act.trx, series)
  const chosen = serial ?? next
  refuseSerial(chosen, next, given)
  const text = documentNumber({ code: null, year: series.year, serial: chosen })
  const row: NumberRow = { ...series, serial: chosen, document_id: documentId, text, state: 'used', reason: '', given_at: act.at }
  await insertNumber(act.trx, row)
  if (chosen === next) await setNextSerial(act.trx, series, nextFree(chosen + 1, given))
  return text
}

function refuseSerial(chosen: number, next: number, given: readonly NumberRow[]): void {
  const taken = given.find((row) => row.serial === chosen)
  if (taken !== undefined) {
    const why = taken.state === 'voided' ? `第${chosen}号已作废（${taken.reason}），号不再用` : `第${chosen}号已经登记`
    throw ruleViolation('numberTaken', why, `请使用第${next}号`)
  }
  const first = given[0]?.serial ?? next
  if (chosen < first) throw ruleViolation('belowFirst', `本系列自第${first}号起编，第${chosen}号不在其内`, `请使用第${next}号`)
  if (chosen > next)
    throw ruleViolation('noGaps', `下一号为第${next}号，编第${chosen}号将造成空号`, '请顺序编号，或先在编号登记中说明理由并调整下一号')
}

function nextFree(from: number, given: readonly NumberRow[]): number {
  const taken = new Set(given.map((row) => row.serial))
  let serial = from
  while (taken.has(serial)) serial += 1
  return serial
}

/** 作废: the number of a withdrawn paper stays in the register with the reason and is never given again. */
export async function voidNumber(context: ServiceContext, act: Act, documentId: string, reason: string): Promise<void> {
  const number = await voidNumberOf(act.trx, documentId, reason)
  if (number !== undefined)
    act.about('documentNumber', `${number.series}:${number.year}:${number.serial}`, { voided: reason, by: context.officer.id })
}
