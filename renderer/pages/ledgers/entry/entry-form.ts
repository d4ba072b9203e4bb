import type { InputOf } from '#shared/api/contract.ts'
import { creditCodeFault } from '#shared/ledgers/credit-code.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'
import { readCell } from '#shared/ledgers/reading.ts'
import type { CellValue, ColumnKind, EntryFields, Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { cellText } from '#shared/ledgers/writing.ts'
import type { EntryRow } from '../view-props.ts'

/** A form holds every cell as text: ids where something is chosen, the day as `2022-08-31`, otherwise what is typed. */
const chosenKinds: readonly ColumnKind[] = ['choice', 'unit', 'measure', 'entry', 'date']

export function isChosen({ kind }: Pick<LedgerColumn, 'kind'>): boolean {
  return chosenKinds.includes(kind)
}

/** A kept cell as the form's text. */
export function formText(column: LedgerColumn, value: CellValue | undefined): string {
  if (value === undefined) return ''
  if (isChosen(column)) return typeof value === 'string' ? value : ''
  if (column.kind === 'evidence') return Array.isArray(value) ? value.join(' ') : ''
  return cellText(column, value, {})
}

/** What a form's text is kept as, or why it cannot be; null for an empty field. A text that nobody changed stays the value that it stands for. */
export function formValue(
  column: LedgerColumn,
  text: string,
  context: ReadingContext,
  kept: CellValue | undefined,
): ReturnType<typeof readCell> {
  if (kept !== undefined && text === formText(column, kept)) return { ok: true, value: kept }
  if (text.trim() === '') return { ok: true, value: null }
  if (isChosen(column)) return { ok: true, value: text }
  if (column.kind === 'evidence') return { ok: true, value: text.split(' ').filter(Boolean) }
  return readCell(column, text, context)
}

/** One sentence below a field that does not keep it from being saved: a 统一社会信用代码 that does not check. */
export function formWarning(column: LedgerColumn, text: string, row: EntryRow | null): string | undefined {
  if (column.kind === 'creditCode') return text.trim() === '' ? undefined : (creditCodeFault(text) ?? undefined)
  const kept = row === null ? '' : formText(column, row.fields[column.id])
  return text === kept ? row?.warnings.find(({ columnId }) => columnId === column.id)?.text : undefined
}

export type EntryFieldsInput = InputOf<'ledgers.save'>['fields']

/** The cells of a form, read; the first problem where one cannot be. */
export function formFields(
  { columns }: Ledger,
  textOf: (columnId: string) => string,
  context: ReadingContext,
  kept: EntryFields,
): { readonly fields: EntryFieldsInput; readonly problem: string | undefined } {
  const fields: EntryFieldsInput = {}
  let problem: string | undefined
  for (const column of columns) {
    const reading = formValue(column, textOf(column.id), context, kept[column.id])
    if (!reading.ok) problem ??= `“${column.label}”填写有误`
    else if (reading.value !== null) fields[column.id] = reading.value
    else if (column.required && column.kind !== 'evidence') problem ??= `还需填写“${column.label}”`
  }
  return { fields, problem }
}

/** The first column that keeps a form from being saved; undefined where nothing does. */
export function firstFault(
  { columns }: Ledger,
  textOf: (columnId: string) => string,
  context: ReadingContext,
  kept: EntryFields,
): string | undefined {
  return columns.find((column) => {
    const reading = formValue(column, textOf(column.id), context, kept[column.id])
    return !reading.ok || (reading.value === null && column.required && column.kind !== 'evidence')
  })?.id
}

export interface CitedClause {
  readonly source: NonNullable<LedgerColumn['source']>
  /** Labels of the columns that the clause names. */
  readonly labels: readonly string[]
}

/** The clauses that name columns, in the order of their first appearance: the form itself stands in the order in which it is filled in. */
export function citedClauses({ columns }: Ledger): readonly CitedClause[] {
  const cited = new Map<string, CitedClause>()
  for (const { source, label } of columns) {
    if (source === null) continue
    const key = `${source.document} ${source.clause}`
    cited.set(key, { source, labels: [...(cited.get(key)?.labels ?? []), label] })
  }
  return [...cited.values()]
}
