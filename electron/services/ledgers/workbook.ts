import { importTargets } from '#shared/ledgers/importing.ts'
import { serialWidth } from '#shared/ledgers/paper.ts'
import type { CellValue, ColumnKind, EntryFields, Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { type LedgerCopy, type PrintedEntry, type PrintedLedger, printedLedger } from '#shared/ledgers/tables.ts'
import { cellText, statusText } from '#shared/ledgers/writing.ts'
import type { ColumnFormat, WorkbookCell, WorkbookColumn, WorkbookModel, WorkbookSheet } from '#shared/sheets/workbook.ts'
import { type FileIdentity, identityRecord } from './identity.ts'

/** A ledger as a workbook in the office's own form (office.md «Documents»), so made that it can come back. */

export interface ExportedEntry extends PrintedEntry {
  readonly entryId: string
  readonly rev: number
  readonly unitName: string
}

export interface WorkbookFacts {
  readonly unitName: string
  readonly asOf: string
  /** Names to choose from: 填报单位 of this ledger, and all units of the programme. */
  readonly reporting: readonly string[]
  readonly units: readonly string[]
  readonly identity: FileIdentity
}

/** Rows that a form offers to be filled in. */
const formRows = 200

/**
 * All columns of a ledger with their entries, choices to pick from, and hidden ids by which the file is known again; as a form it has no
 * entries, rows to fill in, and a head that cannot be overtyped. Private cells stand in full: the file stays in the office.
 */
export function ledgerWorkbook(ledger: Ledger, entries: readonly ExportedEntry[], facts: WorkbookFacts): WorkbookModel {
  const isForm = facts.identity.kind === 'ledgerForm'
  const printed = printedLedger(ledger, [], { ...facts, copy: 'full' })
  const columns = [
    { widthMm: serialWidth, align: 'center' as const },
    { widthMm: 30, isUnlocked: isForm, ...chosen(facts.reporting, '请从列表中选择填报单位') },
    ...ledger.columns.map((column) => ({ ...columnOf(ledger, column, facts.units), isUnlocked: isForm })),
    { widthMm: 22, isUnlocked: isForm, align: 'center' as const, ...chosen(wordsOf(ledger.statuses), '请从列表中选择办理状态') },
    ...(isForm ? [] : [hiddenColumn, hiddenColumn]),
  ]
  const ids = isForm ? [] : [importTargets['@entry'], importTargets['@rev']]
  const head = ['序号', importTargets['@unit'], ...ledger.columns.map(headText), importTargets['@status'], ...ids]
  const sheet = {
    ...shell(ledger, printed),
    columns,
    headRows: [head],
    rows: entries.map((entry, at) => [...rowOf(ledger, entry, at), entry.entryId, { number: entry.rev }]),
    ...(isForm ? { spareRows: formRows, isProtected: true } : {}),
    frozenColumns: 2,
  }
  return { sheets: [sheet], identity: identityRecord(facts.identity) }
}

const hiddenColumn: WorkbookColumn = { widthMm: 30, isHidden: true }

/** The copy for the unit complained of: no private column, no id, nothing by which it could be read in again. */
export function handOverWorkbook(
  ledger: Ledger,
  entries: readonly PrintedEntry[],
  facts: Pick<WorkbookFacts, 'unitName' | 'asOf'>,
): WorkbookModel {
  const copy: LedgerCopy = 'handOver'
  const printed = printedLedger(ledger, entries, { ...facts, copy })
  const columns = printed.columns.map(({ width, align }) => ({ widthMm: width, align }))
  const headRows = [printed.columns.map(({ label }) => label)]
  return { sheets: [{ ...shell(ledger, printed), columns, headRows, rows: printed.rows }] }
}

function shell(
  ledger: Ledger,
  { title, head, foot }: PrintedLedger,
): Pick<WorkbookSheet, 'name' | 'paper' | 'orientation' | 'titles' | 'headLine' | 'footLine'> {
  const { paper, orientation } = ledger.print
  const headLine = [head.unit, head.asOf, head.unitsNote].filter((each) => each !== '')
  return { name: ledger.shortTitle, paper, orientation, titles: [title], headLine, footLine: foot }
}

function wordsOf(options: readonly { readonly label: string }[]): string[] {
  return options.map(({ label }) => label)
}

function chosen(choices: readonly string[], choiceMessage: string): Pick<WorkbookColumn, 'choices' | 'choiceMessage'> {
  return choices.length === 0 ? {} : { choices, choiceMessage }
}

/** 「合同金额（万元）」: a figure says what it is counted in. */
function headText({ label, unit }: LedgerColumn): string {
  return unit === null ? label : `${label}（${unit}）`
}

const formats: Partial<Record<ColumnKind, ColumnFormat>> = {
  date: 'day',
  integer: 'plain',
  money: 'plain',
  decimal: 'plain',
  percent: 'percent',
}
const widths: Partial<Record<ColumnKind, number>> = {
  text: 40,
  longText: 60,
  creditCode: 40,
  person: 20,
  unit: 36,
  entry: 40,
  evidence: 40,
}
/** A pixel of the grid is about a quarter of a millimetre on paper. */
const millimetresPerPixel = 0.25

function columnOf(ledger: Ledger, column: LedgerColumn, units: readonly string[]): WorkbookColumn {
  const { id, kind, label, options, width } = column
  const printedWidth = ledger.print.columns.find((each) => each.id === id)?.width
  const widthMm = printedWidth ?? (width === null ? (widths[kind] ?? 24) : Math.round(width * millimetresPerPixel))
  const format = formats[kind]
  const pick = kind === 'choice' ? wordsOf(options) : kind === 'unit' ? units : []
  return {
    widthMm,
    ...(format === undefined ? {} : { format }),
    ...(['integer', 'money', 'decimal', 'percent'].includes(kind) ? { align: 'right' as const } : {}),
    ...chosen(pick, `请从列表中选择${label}`),
  }
}

function rowOf(ledger: Ledger, entry: ExportedEntry, at: number): WorkbookCell[] {
  const cells = ledger.columns.map((column) => cellOf(column, entry.fields, entry))
  return [{ number: at + 1 }, entry.unitName, ...cells, statusText(ledger.statuses, entry.status)]
}

/** Digits that spreadsheets keep of a number. */
const mostDigits = 15

/** Days and figures as what they are, so that they sort and add up; a figure with more digits than spreadsheets keep stays a text. */
function cellOf(column: LedgerColumn, fields: EntryFields, { names }: PrintedEntry): WorkbookCell {
  const value: CellValue | undefined = fields[column.id]
  const text = cellText(column, value, names)
  if (value === undefined) return ''
  if (column.kind === 'date' && typeof value === 'string') return { day: value }
  if (!['integer', 'money', 'decimal', 'percent'].includes(column.kind)) return text
  const figure = column.kind === 'percent' ? text.replace(/%$/, '') : text
  if (figure.replace(/^-?[0.]*/, '').replace('.', '').length > mostDigits || !Number.isFinite(Number(figure))) return text
  if (column.kind === 'percent') return { number: Number((Number(figure) / 100).toPrecision(15)), format: 'percent' }
  return { number: Number(figure) }
}
