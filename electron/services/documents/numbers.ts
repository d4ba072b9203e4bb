import {
  type NumberRow,
  type Series,
  deleteNumber,
  findNumber,
  insertNumber,
  listNumbers,
  listSeries,
  nextSerial,
  setNextSerial,
  voidNumberOf,
} from '#db/repositories/document-numbers.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import { registeredTitles } from '#db/repositories/registered-papers.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type NumberSeries, seriesTitles } from '#shared/domain/supervision.ts'
import { seriesNumber } from '#shared/text/document-number.ts'
import { type Act, type ServiceContext, cityOnly, found, runCommand } from '../context.ts'

/**
 * 发文编号: a series per kind and year, 「编号：〔2022〕第3号」 (M-092). One serial is given once and without gaps, a
 * voided one stays with its reason; only the city office, which holds the register, gives numbers.
 */

/** The register by series and year, voided numbers with their reason (M-092). */
export async function numberList(context: ServiceContext) {
  if (context.office.profile === 'county') return { series: [] }
  const { db } = context.store
  const titles = new Map((await listDocuments(db, { programmeId: null })).map((row) => [row.id, row.title]))
  for (const { id, title } of await registeredTitles(db)) titles.set(id, title)
  const begun = (await listSeries(db)).map(({ series, year }) => ({ series, year }))
  const all = [...Object.keys(seriesTitles).map((series) => ({ series, year: context.pack.year })), ...begun]
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
  const { serial, text, document_id: documentId, paper_id: paperId, state, reason } = row
  return { serial, text, documentId, title: titles.get(documentId ?? paperId ?? '') ?? '', state, reason }
}

/** The series that give numbers, each with its name. */
export const numberSeries: readonly { readonly series: string; readonly title: string }[] = Object.entries(seriesTitles).map(
  ([series, title]) => ({ series, title }),
)

export function seriesTitle(series: string): string {
  return isSeries(series) ? seriesTitles[series] : series
}

function isSeries(series: string): series is NumberSeries {
  return Object.hasOwn(seriesTitles, series)
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
  await insertNumber(act.trx, { ...blankNumber(act, series, chosen), document_id: documentId, state: 'used' })
  if (chosen === next) await setNextSerial(act.trx, series, nextFree(chosen + 1, given))
  return seriesNumber(series.year, chosen)
}

/** A number of a series before anything bears it. */
function blankNumber(act: Act, series: Series, serial: number): NumberRow {
  const text = seriesNumber(series.year, serial)
  return { ...series, serial, document_id: null, paper_id: null, text, state: 'used', reason: '', given_at: act.at }
}

function refuseSerial(chosen: number, next: number, given: readonly NumberRow[]): void {
  refuseTaken(
    given.find((row) => row.serial === chosen),
    `请使用第${next}号`,
  )
  // A number that was voided or entered by hand may lie ahead of the series.
  const first = Math.min(given[0]?.serial ?? next, next)
  if (chosen < first) throw ruleViolation('belowFirst', `本系列自第${first}号起编，第${chosen}号不在其内`, `请使用第${next}号`)
  if (chosen > next)
    throw ruleViolation('noGaps', `下一号为第${next}号，编第${chosen}号将造成空号`, '请顺序编号，或先在编号登记中说明理由并调整下一号')
}

function refuseTaken(taken: NumberRow | undefined, remedy: string): void {
  if (taken === undefined) return
  const { serial, state, reason } = taken
  throw ruleViolation('numberTaken', state === 'voided' ? `第${serial}号已作废（${reason}），号不再用` : `第${serial}号已经登记`, remedy)
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

/**
 * Enters the number of a paper that was issued before the program came. It may lie below the first of the series; where the program has
 * given no number of the series yet, the series goes on behind it, else it may not run ahead of the series.
 */
export async function registerNumber(act: Act, series: Series, serial: number, paperId: string): Promise<void> {
  if (!isSeries(series.series)) throw new AppError('not_found', { what: '该编号系列' })
  const given = await listNumbers(act.trx, series)
  const next = await nextSerial(act.trx, series)
  refuseTaken(
    given.find((row) => row.serial === serial),
    '请核对文件上的编号',
  )
  const isBegun = given.some((row) => row.document_id !== null)
  if (isBegun && serial > next) {
    throw ruleViolation('aheadOfSeries', `下一号为第${next}号，补登的第${serial}号在其之后`, '请核对编号，或先在发文登记簿中调整下一号')
  }
  await insertNumber(act.trx, { ...blankNumber(act, series, serial), paper_id: paperId })
  if (serial >= next) await setNextSerial(act.trx, series, nextFree(serial + 1, given))
}

/** Takes the number of such a paper out again, with the paper. */
export async function releaseNumber(act: Act, series: Series, serial: number): Promise<void> {
  await deleteNumber(act.trx, { ...series, serial })
}

export interface SerialInput extends Series {
  readonly serial: number
}

/** 作废 by hand: a number that was used on paper by mistake is never given; it stays with the reason. */
export async function voidSerial(context: ServiceContext, { serial, reason, ...series }: SerialInput & { readonly reason: string }) {
  cityOnly(context, '作废编号')
  if (!isSeries(series.series)) throw new AppError('not_found', { what: '该编号系列' })
  return runCommand(context, 'numbers.void', async (act) => {
    const given = await listNumbers(act.trx, series)
    refuseTaken(
      given.find((row) => row.serial === serial),
      '已用于文书的编号，请办理该文书的撤回',
    )
    await insertNumber(act.trx, { ...blankNumber(act, series, serial), state: 'voided', reason })
    if (serial === (await nextSerial(act.trx, series))) await setNextSerial(act.trx, series, nextFree(serial + 1, given))
    act.about('documentNumber', `${series.series}:${series.year}:${serial}`, { voided: reason, by: context.officer.id })
    return {}
  })
}

/** Takes back a 作废 by hand; the number is the next one again where it was. */
export async function unvoidSerial(context: ServiceContext, { serial, ...series }: SerialInput) {
  cityOnly(context, '撤销作废编号')
  return runCommand(context, 'numbers.unvoid', async (act) => {
    const row = found(await findNumber(act.trx, { ...series, serial }), '该编号')
    if (row.state !== 'voided' || row.document_id !== null || row.paper_id !== null) {
      throw ruleViolation('numberOfPaper', `第${serial}号不是手工作废的编号，不能撤销作废`, '请办理该文书')
    }
    await deleteNumber(act.trx, { ...series, serial })
    const given = await listNumbers(act.trx, series)
    if ((await nextSerial(act.trx, series)) === nextFree(serial + 1, given)) await setNextSerial(act.trx, series, serial)
    act.about('documentNumber', `${series.series}:${series.year}:${serial}`)
    return {}
  })
}
