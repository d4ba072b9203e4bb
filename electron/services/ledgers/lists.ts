import type { EntryRow } from '#db/repositories/ledger-entries.ts'
import { type EntryFilter, type EntrySort, countEntries, pageEntries } from '#db/repositories/ledger-pages.ts'
import { AppError } from '#shared/domain/errors.ts'
import { countedEntries } from '#shared/ledgers/figures.ts'
import type { ColumnKind, Ledger } from '#shared/ledgers/schema.ts'
import { searchQuery } from '#shared/ledgers/search-terms.ts'
import { statusText } from '#shared/ledgers/writing.ts'
import { ledgerOf, openStatuses } from './catalogue.ts'
import { declaredFigure, visibleUnits } from './figures.ts'
import { fieldsOf, rowViews } from './rows.ts'
import { type ServiceContext, ownUnitOnly } from '../context.ts'
import { unitRefs } from '../units.ts'

/** Lists of a ledger's entries: filtered, sorted, page by page, found by any part of the text or by pinyin initials. */

export interface ListFilter {
  readonly text: string
  readonly statuses: readonly string[]
  readonly unitIds: readonly string[]
  readonly choices: Readonly<Record<string, readonly string[]>>
  readonly isOverdue: boolean
  /** Rows that a figure counts; `asOf` its end of month. */
  readonly figure: string | null
  readonly asOf: string | null
  readonly isDeleted: boolean
}

export interface ListInput {
  readonly ledgerId: string
  readonly filter: ListFilter
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null
  readonly cursor: string | null
  readonly limit: number
}

/** A page of a ledger; the first one says how many entries there are, those after it do not count them again. */
export async function entryList(context: ServiceContext, input: ListInput) {
  const { db } = context.store
  const { ledger } = await ledgerOf(context, db, input.ledgerId)
  const filter = storeFilter(context, ledger, input.filter)
  if (filter === null) return { rows: [], next: null, total: 0 }
  if (newestOnly(ledger, input.filter)) {
    const rows = await newestRows(context, ledger, input.filter, filter)
    return { rows: await rowViews(context, db, ledger, rows), next: null, total: rows.length }
  }
  const sort = input.sort === null ? null : storeSort(ledger, input.sort)
  const page = await pageEntries(db, { filter, sort, cursor: input.cursor, limit: input.limit })
  const total = input.cursor === null ? await countEntries(db, filter) : null
  return { rows: await rowViews(context, db, ledger, page.rows), next: page.next, total }
}

/** What the store is asked for; null where nothing can be found (a search text without a letter or digit). */
export function storeFilter(context: ServiceContext, ledger: Ledger, filter: ListFilter): EntryFilter | null {
  for (const unitId of filter.unitIds) ownUnitOnly(context, unitId, '查看其他单位的台账')
  const match = filter.text.trim() === '' ? undefined : searchQuery(filter.text)
  if (match === null) return null
  const figure = filter.figure === null ? null : declaredFigure(ledger, filter.figure)
  const statuses = statusesOf(ledger, filter)
  return {
    programmeId: context.office.programmeId,
    ledgerId: ledger.id,
    ...visibleUnits(context, filter.unitIds.length === 0 ? undefined : filter.unitIds),
    ...(statuses === undefined ? {} : { statuses }),
    choices: choicesOf(ledger, filter),
    ...(match === undefined ? {} : { match }),
    ...(filter.isOverdue ? { overdueBefore: context.ports.clock.today() } : {}),
    ...(figure === null ? {} : { conditions: figure.where }),
    ...(figure === null || figure.datedBy === null ? {} : { dated: { by: figure.datedBy, asOf: filter.asOf } }),
    isDeleted: filter.isDeleted,
  }
}

function statusesOf(ledger: Ledger, { statuses, isOverdue }: ListFilter): string[] | undefined {
  if (!isOverdue) return statuses.length === 0 ? undefined : [...statuses]
  return openStatuses(ledger).filter((status) => statuses.length === 0 || statuses.includes(status))
}

function choicesOf(ledger: Ledger, { choices }: ListFilter): Record<string, readonly string[]> {
  const asked = Object.entries(choices).filter(([, values]) => values.length > 0)
  for (const [id] of asked) {
    const column = ledger.columns.find((each) => each.id === id)
    if (column?.kind !== 'choice') throw new AppError('invalid_input', { place: '筛选', problem: `“${column?.label ?? id}”不能按选项筛选` })
  }
  return Object.fromEntries(asked)
}

const plainOrders: Readonly<Record<string, 'unit' | 'status' | 'period' | 'due'>> = {
  status: 'status',
  unitId: 'unit',
  period: 'period',
  dueOn: 'due',
}
const numberKinds: readonly ColumnKind[] = ['integer', 'decimal', 'percent', 'money']

/** `column` is a column's id, or `status`, `unitId`, `period`, `dueOn`. */
function storeSort(ledger: Ledger, { column: id, isDescending }: NonNullable<ListInput['sort']>): EntrySort {
  const column = ledger.columns.find((each) => each.id === id)
  if (column === undefined) {
    const by = plainOrders[id]
    if (by === undefined) throw new AppError('invalid_input', { place: '排序', problem: '台账中没有此栏目' })
    return { by, isDescending }
  }
  if (id === ledger.dueColumn) return { by: 'due', isDescending }
  if (id === ledger.titleColumn && ['text', 'longText', 'person'].includes(column.kind)) return { by: 'title', isDescending }
  if (column.kind === 'deadline') return { column: id, as: 'deadline', isDescending }
  return { column: id, as: numberKinds.includes(column.kind) ? 'number' : 'text', isDescending }
}

/** 累计 figures add up each unit's newest report: the rows behind them are those alone. */
function newestOnly(ledger: Ledger, { figure }: ListFilter): boolean {
  return figure !== null && declaredFigure(ledger, figure).counts === 'latest'
}

async function newestRows(context: ServiceContext, ledger: Ledger, { figure, asOf }: ListFilter, filter: EntryFilter): Promise<EntryRow[]> {
  const rows = await allRows(context, filter, Number.MAX_SAFE_INTEGER)
  const entries = rows.map((row) => ({ row, entryId: row.id, unitId: row.unit_id, status: row.status, fields: fieldsOf(row) }))
  const counted = new Set(countedEntries(ledger, figure ?? '', entries, asOf))
  return entries.filter((entry) => counted.has(entry)).map(({ row }) => row)
}

/** Every row that a filter finds, in the order of recording, `most` at most. */
export async function allRows(context: ServiceContext, filter: EntryFilter, most: number): Promise<EntryRow[]> {
  const rows: EntryRow[] = []
  let cursor: string | null = null
  do {
    const page = await pageEntries(context.store.db, { filter, sort: null, cursor, limit: Math.min(500, most - rows.length) })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null && rows.length < most)
  return rows
}

const choicesAtOnce = 20

/** Entries to link to: the newest, or those with the text in them. */
export async function entryChoices(context: ServiceContext, input: { readonly ledgerId: string; readonly text: string }) {
  const { db } = context.store
  const { ledger } = await ledgerOf(context, db, input.ledgerId)
  const filter = storeFilter(context, ledger, { ...everything, text: input.text })
  if (filter === null) return { choices: [] }
  const units = await unitRefs(db, context.pack)
  const { rows } = await pageEntries(db, { filter, sort: { by: 'seq', isDescending: true }, cursor: null, limit: choicesAtOnce })
  return {
    choices: rows.map((row) => ({
      entryId: row.id,
      title: row.title,
      detail: `${units.get(row.unit_id).name}，${statusText(ledger.statuses, row.status)}`,
    })),
  }
}

/** A filter that leaves nothing out but 回收站. */
export const everything: ListFilter = {
  text: '',
  statuses: [],
  unitIds: [],
  choices: {},
  isOverdue: false,
  figure: null,
  asOf: null,
  isDeleted: false,
}
