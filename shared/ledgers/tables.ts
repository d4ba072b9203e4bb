import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { LedgerEntry, NamesById } from './entries.ts'
import { columnOf, statusReference } from './faults.ts'
import { serialWidth } from './paper.ts'
import { printWidths } from './print-widths.ts'
import { isWritten, withoutPrivate } from './private-text.ts'
import type { ColumnKind, Ledger, LedgerColumn } from './schema.ts'
import { cellText, printedText, statusText } from './writing.ts'

export interface PrintedEntry extends Pick<LedgerEntry, 'status' | 'fields'> {
  readonly names: NamesById
}

/** `handOver` is the copy for the unit complained of: without private columns and those that the declaration leaves out. */
export type LedgerCopy = 'full' | 'handOver'

export interface PrintedColumn {
  readonly label: string
  /** In millimetres. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** A ledger on paper as text: what a document draws (office.md «Documents»: head and foot of ledgers). */
export interface PrintedLedger {
  readonly title: string
  /** 「填报单位（盖章）：…」, 「截至：2022年4月20日」, 「单位：户、万元」; the last is '' where nothing is counted in units. */
  readonly head: { readonly unit: string; readonly asOf: string; readonly unitsNote: string }
  /** 序号 first. */
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly (readonly string[])[]
  /** 「单位负责人：」 … 「填报日期：」, each with room for a hand behind it. */
  readonly foot: readonly string[]
}

const foot = ['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'] as const

/** The printed form of a ledger's entries. A copy to hand over needs a ledger that declares one (`rule_violation`). */
export function printedLedger(
  ledger: Ledger,
  entries: readonly PrintedEntry[],
  { unitName, asOf, copy }: { readonly unitName: string; readonly asOf: CalendarDay; readonly copy: LedgerCopy },
): PrintedLedger {
  const columns = printedColumns(ledger, copy)
  return {
    title: titleOfCopy(ledger, copy),
    head: { unit: `填报单位（盖章）：${unitName}`, asOf: `截至：${officialDate(asOf)}`, unitsNote: unitsNote(ledger.print.unitsNote) },
    columns: [
      { label: '序号', width: serialWidth, align: 'center' },
      ...columns.map(({ label, width, align }) => ({ label, width, align })),
    ],
    rows: entries.map((entry, at) => [String(at + 1), ...columns.map(({ column }) => textFor(ledger, column, entry, copy))]),
    foot,
  }
}

function titleOfCopy({ title, handOver }: Ledger, copy: LedgerCopy): string {
  if (copy === 'full') return title
  if (handOver !== null) return handOver.title
  throw ruleViolation('专项台账', `《${title}》没有规定交办件的格式`, '请打印完整台账，或先在台账声明中规定交办件')
}

/** A printed column; `column` is null for 办理状态. */
interface PlannedColumn extends PrintedColumn {
  readonly column: LedgerColumn | null
}

function printedColumns(ledger: Ledger, copy: LedgerCopy): readonly PlannedColumn[] {
  const omits = copy === 'full' ? [] : (ledger.handOver?.omits ?? [])
  const planned = ledger.print.columns.flatMap(({ id, width }): PlannedColumn[] => {
    if (omits.includes(id)) return []
    if (id === statusReference) return [{ column: null, label: '办理状态', width, align: 'center' }]
    const column = columnOf(ledger, id)
    if (column === undefined || (copy === 'handOver' && column.isPrivate)) return []
    return [{ column, label: column.label, width, align: alignOf(column.kind) }]
  })
  const widths = printWidths(planned.map(({ column, width }) => ({ kind: column?.kind ?? null, width })))
  return planned.map((each, at) => ({ ...each, width: widths[at] ?? each.width }))
}

function alignOf(kind: ColumnKind): PrintedColumn['align'] {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return 'right'
    case 'date':
    case 'month':
    case 'person':
    case 'choice':
    case 'creditCode':
    case 'measure':
      return 'center'
    default:
      return 'left'
  }
}

/** Kinds whose text may name a private person: what people wrote, titles of other entries, names of files. */
const tellingKinds: readonly ColumnKind[] = ['text', 'longText', 'person', 'entry', 'evidence']

function textFor(ledger: Ledger, column: LedgerColumn | null, { status, fields, names }: PrintedEntry, copy: LedgerCopy): string {
  if (column === null) return statusText(ledger.statuses, status)
  const text = printedText(column, fields[column.id], names)
  if (column.isPrivate || !tellingKinds.includes(column.kind)) return text
  const secrets = ledger.columns.filter(({ isPrivate, kind }) => isPrivate && isWritten(kind))
  return withoutPrivate(
    text,
    secrets.map((each) => cellText(each, fields[each.id], names)),
    copy === 'full' ? 'masked' : 'hidden',
  )
}

function unitsNote(note: string | null): string {
  if (note === null) return ''
  return note.startsWith('单位：') ? note : `单位：${note}`
}
