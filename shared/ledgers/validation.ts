import { z } from 'zod'
import type { CalendarDay } from '#shared/domain/period.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { creditCodeFault } from './credit-code.ts'
import type { LedgerEntry } from './entries.ts'
import { chineseProblem } from './faults.ts'
import { dueDayOf, isOverdue } from './entry-facts.ts'
import { longestLongText, longestText, mostEvidence } from './limits.ts'
import type { CellValue, ColumnKind, EntryFields, Ledger, LedgerColumn } from './schema.ts'

/** What is said at a cell, in one Chinese sentence; `columnId` is '' for what concerns the whole entry. */
export interface CellNote {
  readonly columnId: string
  readonly text: string
}

/** The zod schema of an entry's cells as its ledger declares them: closed, required cells filled, values in their kept form. */
export function entrySchema(ledger: Ledger): z.ZodType<EntryFields> {
  const shape = Object.fromEntries(
    ledger.columns.map((column) => [column.id, isNeeded(column) ? cellSchema(column) : cellSchema(column).optional()]),
  )
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? '台账中没有此栏目' : undefined),
  }) as unknown as z.ZodType<EntryFields>
}

/** Evidence may come later: it is flagged when missing, never required to save (office.md «Plans and closing»). */
function isNeeded({ required, kind }: LedgerColumn): boolean {
  return required && kind !== 'evidence'
}

function cellSchema(column: LedgerColumn): z.ZodType<CellValue> {
  switch (column.kind) {
    case 'longText':
      return filledText(column.label, longestLongText)
    case 'integer':
      return z.int({ error: `“${column.label}”应为整数` })
    case 'money':
      return z.int({ error: `“${column.label}”应为精确到分的金额` })
    case 'decimal':
    case 'percent':
      return z
        .string({ error: `“${column.label}”应为精确的数字` })
        .regex(/^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/, { error: `“${column.label}”应为精确的数字` })
    case 'date':
      return calendarDay
    case 'month':
      return calendarMonth
    case 'deadline':
      return z.strictObject(
        { wording: filledText(column.label, longestText), by: calendarDay },
        { error: `“${column.label}”应写明时限及其日期` },
      )
    case 'choice':
      return z.enum(
        column.options.map(({ id }) => id),
        { error: `“${column.label}”的取值不在选项中` },
      )
    case 'evidence':
      return z
        .array(z.string().min(1), { error: `“${column.label}”应为佐证材料的列表` })
        .min(1, { error: `“${column.label}”为空时不应保留内容` })
        .max(mostEvidence, { error: `“${column.label}”一处不超过${mostEvidence}份` })
    default:
      return filledText(column.label, longestText)
  }
}

function filledText(label: string, longest: number) {
  return z
    .string({ error: `“${label}”应为文字` })
    .trim()
    .min(1, { error: `“${label}”为空时不应保留内容` })
    .max(longest, { error: `“${label}”不超过${longest}字` })
}

/** Required columns that an entry leaves empty, in their order. */
export function missingColumns(ledger: Ledger, fields: EntryFields): readonly LedgerColumn[] {
  return ledger.columns.filter((column) => isNeeded(column) && fields[column.id] === undefined)
}

/** Why an entry cannot be kept, cell by cell; none where it can. */
export type EntryCheck = (fields: EntryFields, today: CalendarDay) => CellNote[]

/** The check of one ledger's entries. Its schema is slow to make and quick to use: who judges many entries makes it once. */
export function entryCheck(ledger: Ledger): EntryCheck {
  const schema = entrySchema(ledger)
  return (fields, today) => {
    const missing = missingColumns(ledger, fields)
    const parsed = schema.safeParse(fields, { error: chineseProblem, reportInput: true })
    return parsed.success && missing.length === 0
      ? strayDates(ledger, parsed.data, today)
      : [...missing.map(emptyCell), ...wrongCells(parsed.error?.issues ?? [], missing)]
  }
}

/** The same for a single entry. */
export function entryFaults(ledger: Ledger, fields: EntryFields, today: CalendarDay): CellNote[] {
  return entryCheck(ledger)(fields, today)
}

function emptyCell({ id, label }: LedgerColumn): CellNote {
  return { columnId: id, text: `“${label}”为必填项，请填写` }
}

/** The first fault of each cell; a missing one is said as missing. */
function wrongCells(issues: readonly z.core.$ZodIssue[], missing: readonly LedgerColumn[]): CellNote[] {
  const said = new Set(missing.map(({ id }) => id))
  const wrong = issues.flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]).map((columnId) => ({
      columnId,
      text: issue.message,
    })),
  )
  return wrong.filter(({ columnId }) => !said.has(columnId) && said.add(columnId))
}

/** A date further than a century before or half a century after today is a slip. */
function strayDates(ledger: Ledger, fields: EntryFields, today: CalendarDay): CellNote[] {
  return ledger.columns.flatMap(({ id, label, kind }) => {
    const day = dayIn(kind, fields[id])
    if (day === undefined) return []
    const years = daysBetween(today, day) / 365.25
    return years < -100 || years > 50 ? [{ columnId: id, text: `“${label}”为${officialDate(day)}，与今天相差过远，请核对年份` }] : []
  })
}

function dayIn(kind: ColumnKind, value: CellValue | undefined): CalendarDay | undefined {
  if (kind === 'date' && typeof value === 'string') return value
  return typeof value === 'object' && 'by' in value ? value.by : undefined
}

/** What is said about an entry without ever refusing it: a wrong 统一社会信用代码, missing evidence, a due day that passed. */
export function entryWarnings(ledger: Ledger, entry: Pick<LedgerEntry, 'status' | 'fields'>, today: CalendarDay): CellNote[] {
  return [...ledger.columns.flatMap((column) => cellWarnings(column, entry.fields[column.id])), ...dueWarnings(ledger, entry, today)]
}

function cellWarnings({ id, kind, label, required }: LedgerColumn, value: CellValue | undefined): CellNote[] {
  if (kind === 'evidence') return required && value === undefined ? [{ columnId: id, text: `“${label}”尚未添加，请补充佐证材料` }] : []
  if (kind !== 'creditCode' || typeof value !== 'string') return []
  const fault = creditCodeFault(value)
  return fault === null ? [] : [{ columnId: id, text: fault }]
}

function dueWarnings(ledger: Ledger, entry: Pick<LedgerEntry, 'status' | 'fields'>, today: CalendarDay): CellNote[] {
  const due = dueDayOf(ledger, entry.fields)
  if (due === null || ledger.dueColumn === null || !isOverdue(ledger, entry, today)) return []
  return [{ columnId: ledger.dueColumn, text: `已于${officialDate(due)}到期，逾期${daysBetween(due, today)}天，请尽快办理或更新办理状态` }]
}
