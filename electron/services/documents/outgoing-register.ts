import {
  listHandVoided,
  listNumbers,
  listOutgoing,
  listSeries,
  nextSerial,
  outgoingYears,
  stepsOfDocuments,
} from '#db/repositories/document-numbers.ts'
import type { DocumentRow, DocumentStepRow } from '#db/repositories/documents.ts'
import { listRegisteredPapers, registeredPaperYears } from '#db/repositories/registered-papers.ts'
import { buildOutgoingRegister } from '#shared/documents/kinds/filing/outgoing-register.ts'
import { type DocumentStatus, isIssued } from '#shared/domain/document.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { type UnitIndex, unitRefs } from '../units.ts'
import { handPaper } from './document-files.ts'
import { kindOf, modelOf } from './document-records.ts'
import { numberSeries, seriesTitle } from './numbers.ts'

/** 发文登记簿 of a year: every issued paper, numbered or not, what was entered afterwards, and numbers that were voided. */

export interface RegisterLine {
  readonly key: string
  readonly documentId: string | null
  readonly paperId: string | null
  readonly series: string | null
  readonly serial: number | null
  readonly number: string
  readonly title: string
  readonly addressee: string
  readonly signer: string
  readonly datedOn: string | null
  readonly copies: number | null
  readonly issuedOn: string | null
  readonly retention: string
  readonly state: 'numbered' | 'issued' | 'registered' | 'voided' | 'withdrawn'
  readonly note: string
}

export async function outgoingRegister(context: ServiceContext, { year }: { readonly year: number }) {
  const { db } = context.store
  const isCity = context.office.profile === 'city'
  const lines = await linesOf(context, year)
  const begun = (await listSeries(db)).map((each) => each.year)
  const years = new Set([context.pack.year, ...(await outgoingYears(db)), ...(await registeredPaperYears(db)), ...(isCity ? begun : [])])
  const series = []
  for (const each of isCity ? numberSeries : []) series.push({ ...each, next: await nextSerial(db, { series: each.series, year }) })
  return { papers: lines, years: [...years].toSorted((one, other) => other - one), series }
}

/** The register on paper; who took a copy stands in the journal. */
export async function printOutgoingRegister(
  context: ServiceContext,
  { year, way }: { readonly year: number; readonly way: 'saveCopy' | 'open' | 'print' },
): Promise<{ savedAs: string | null }> {
  const units = await unitRefs(context.store.db, context.pack)
  const lines = await linesOf(context, year)
  const model = buildOutgoingRegister({
    year,
    unit: units.get(context.office.unitId).name,
    asOf: context.ports.clock.today(),
    papers: lines.map(printedLine),
  })
  const savedAs = await handPaper(context, model, way)
  if (way === 'saveCopy' && savedAs === null) return { savedAs }
  return runCommand(context, 'numbers.printRegister', async (act) => {
    act.about('office', context.office.unitId, { year, way, rows: lines.length })
    return { savedAs }
  })
}

/** What stands on paper: nothing by which the program finds the line. */
function printedLine({ number, title, addressee, signer, datedOn, copies, issuedOn, retention, state, note }: RegisterLine) {
  return { number, title, addressee, signer, datedOn, copies, issuedOn, retention, state, note }
}

async function linesOf(context: ServiceContext, year: number): Promise<RegisterLine[]> {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const documents = (await listOutgoing(db, year)).filter((row) => kindOf(row.kind).of !== 'document')
  const steps = Map.groupBy(
    await stepsOfDocuments(
      db,
      documents.map(({ id }) => id),
    ),
    (step) => step.document_id,
  )
  const reasons = await voidedReasons(context, year)
  const own = documents.map((row) => documentLine(context, units, row, steps.get(row.id) ?? [], reasons))
  return [...own, ...(await registeredLines(context, year)), ...(await voidedLines(context, year))].toSorted(byDay)
}

function byDay(one: RegisterLine, other: RegisterLine): number {
  return (
    (one.datedOn ?? '').localeCompare(other.datedOn ?? '') ||
    (one.series ?? '').localeCompare(other.series ?? '') ||
    (one.serial ?? 0) - (other.serial ?? 0)
  )
}

/** Why the number of a withdrawn paper was voided, by document. */
async function voidedReasons(context: ServiceContext, year: number): Promise<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>()
  for (const { series } of numberSeries) {
    for (const row of await listNumbers(context.store.db, { series, year })) {
      if (row.state === 'voided' && row.document_id !== null) reasons.set(row.document_id, row.reason)
    }
  }
  return reasons
}

function documentLine(
  context: ServiceContext,
  units: UnitIndex,
  row: DocumentRow,
  steps: readonly DocumentStepRow[],
  reasons: ReadonlyMap<string, string>,
): RegisterLine {
  const said = (step: string): Readonly<Record<string, unknown>> => {
    const found = steps.findLast((each) => each.step === step)
    return found === undefined ? {} : (JSON.parse(found.detail) as Record<string, unknown>)
  }
  const [signer, copies, retention] = [said('signOff')['signer'], said('seal')['copies'], said('file')['retention']]
  return {
    key: row.id,
    documentId: row.id,
    paperId: null,
    series: kindOf(row.kind).series,
    serial: null,
    number: row.number_text,
    title: row.title,
    addressee: addresseeOf(context, units, row),
    signer: typeof signer === 'string' ? signer : '',
    datedOn: row.dated_on,
    copies: typeof copies === 'number' ? copies : null,
    issuedOn: row.issued_on,
    retention: typeof retention === 'string' ? retention : '',
    state: stateOf(row, reasons),
    note: reasons.get(row.id) ?? '',
  }
}

function stateOf(row: DocumentRow, reasons: ReadonlyMap<string, string>): RegisterLine['state'] {
  if (reasons.has(row.id)) return 'voided'
  if (row.status === 'withdrawn') return 'withdrawn'
  return isIssued(row.status as DocumentStatus) ? 'issued' : 'numbered'
}

/** 主送 as it stands on the paper; a sheet without one is of its unit. */
function addresseeOf(context: ServiceContext, units: UnitIndex, row: DocumentRow): string {
  const block = modelOf(context, row).blocks.find((each) => each.type === 'addressee')
  const line = block?.text.map((part) => part.text).join('')
  return line?.replace(/：$/, '') ?? (row.unit_id === null ? '' : units.get(row.unit_id).name)
}

async function registeredLines(context: ServiceContext, year: number): Promise<RegisterLine[]> {
  return (await listRegisteredPapers(context.store.db, year)).map((row) => ({
    key: row.id,
    documentId: null,
    paperId: row.id,
    series: row.series,
    serial: row.serial,
    number: row.number_text,
    title: row.title,
    addressee: row.addressee,
    signer: row.signer,
    datedOn: row.dated_on,
    copies: row.copies,
    issuedOn: row.issued_on,
    retention: row.retention,
    state: 'registered',
    note: row.basis,
  }))
}

/** A number that no paper bears has the day on which it was voided. */
async function voidedLines(context: ServiceContext, year: number): Promise<RegisterLine[]> {
  return (await listHandVoided(context.store.db, year)).map((row) => ({
    key: `${row.series}:${row.serial}`,
    documentId: null,
    paperId: null,
    series: row.series,
    serial: row.serial,
    number: row.text,
    title: seriesTitle(row.series),
    addressee: '',
    signer: '',
    datedOn: dayInChina(row.given_at),
    copies: null,
    issuedOn: null,
    retention: '',
    state: 'voided',
    note: row.reason,
  }))
}
