import type { InputOf } from '#shared/api/contract.ts'
import type { GridSort } from '#renderer/components/data-grid/grid-types.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { RegisterPlace } from '../place.ts'
import { statusColumn, unitColumn } from './sheet-row.ts'

/** What a sheet is filtered by; null is 全部. */
export interface SheetFilters {
  readonly text: string
  readonly status: string | null
  readonly unitId: string | null
  /** Options by choice column. */
  readonly choices: Readonly<Record<string, string | null>>
  /** 回收站 instead of the list. */
  readonly isDeleted: boolean
}

export const noFilters: SheetFilters = { text: '', status: null, unitId: null, choices: {}, isDeleted: false }

type EntriesInput = InputOf<'ledgers.entries'>
export type FilterInput = NonNullable<EntriesInput['filter']>

/** What the address filters by: the rows behind a figure up to the end of a month, or what is past its day. */
export type PlaceFilter = Pick<RegisterPlace, 'figure' | 'asOf' | 'isOverdue'>

export const noPlaceFilter: PlaceFilter = { figure: null, asOf: null, isOverdue: false }

/** What the service is asked with. */
export function filterInput(filters: SheetFilters, { figure, asOf, isOverdue }: PlaceFilter): FilterInput {
  const chosen = Object.entries(filters.choices).flatMap(([columnId, value]) =>
    value === null ? [] : [[columnId, [value]] satisfies [string, string[]]],
  )
  return {
    text: filters.text.trim(),
    statuses: filters.status === null ? [] : [filters.status],
    unitIds: filters.unitId === null ? [] : [filters.unitId],
    choices: Object.fromEntries(chosen),
    isOverdue,
    figure,
    asOf: figure === null ? null : asOf,
    isDeleted: filters.isDeleted,
  }
}

/** The order that the service is asked for; 办理状态 and 填报单位 have names of their own. */
export function sortInput(sort: GridSort | null): EntriesInput['sort'] {
  if (sort === null) return null
  const named: Readonly<Record<string, string>> = { [statusColumn]: 'status', [unitColumn]: 'unitId' }
  return { column: named[sort.columnId] ?? sort.columnId, isDescending: sort.isDescending }
}

/** Whether anything is filtered: the tail of new rows stands only below the whole list. */
export function isFiltered(filters: SheetFilters, { figure, isOverdue }: PlaceFilter): boolean {
  const { text, status, unitId, choices, isDeleted } = filters
  return (
    text.trim() !== '' ||
    status !== null ||
    unitId !== null ||
    isOverdue ||
    isDeleted ||
    figure !== null ||
    Object.values(choices).some(Boolean)
  )
}

/** Choice columns that are offered as filters: those listed first, four at most. */
export function choiceFilters({ columns }: Ledger): readonly Ledger['columns'][number][] {
  const choices = columns.filter(({ kind }) => kind === 'choice')
  return [...choices.filter(({ isListed }) => isListed), ...choices.filter(({ isListed }) => !isListed)].slice(0, 4)
}
