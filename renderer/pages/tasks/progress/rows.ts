import type { OutputOf } from '#shared/api/contract.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import { verdicts } from '#shared/domain/plan.ts'

export type ProgressRow = OutputOf<'tasks.progressTable'>['rows'][number]

export interface ProgressFilters {
  /** `none`: lines that nobody has judged yet. */
  readonly verdict: Verdict | 'none' | null
  readonly isWithoutProgress: boolean
  readonly query: string
}

export const noProgressFilters: ProgressFilters = { verdict: null, isWithoutProgress: false, query: '' }

export const isWithoutProgress = (row: ProgressRow): boolean => row.progress === '' && row.outcome === ''

/** The rows that pass every filter; `finds` says what the query finds. */
export function filteredRows(
  rows: readonly ProgressRow[],
  filters: ProgressFilters,
  finds: (text: string) => boolean,
): readonly ProgressRow[] {
  return rows.filter(
    (row) =>
      (filters.verdict === null || (row.verdict ?? 'none') === filters.verdict) &&
      (!filters.isWithoutProgress || isWithoutProgress(row)) &&
      finds([row.code, row.shortTitle, row.unit.name, row.goal, row.progress].join(' ')),
  )
}

export interface UnitGroup {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly rows: readonly ProgressRow[]
}

/** Rows under their units, in the order in which the units come. */
export function byUnit(rows: readonly ProgressRow[]): readonly UnitGroup[] {
  return [...Map.groupBy(rows, (row) => row.unit.unitId)].map(([id, own]) => ({
    id,
    title: own[0]?.unit.name ?? '',
    detail: `${own.length} 条`,
    rows: own,
  }))
}

export const verdictOptions = [
  ...(Object.keys(verdicts) as Verdict[]).map((value) => ({ value, label: verdicts[value] })),
  { value: 'none' as const, label: '未自评' },
]

/** The filters that are set, in words; the rows of one unit name it. */
export function filterWords(
  rows: readonly ProgressRow[],
  unitId: string | null,
  { verdict, query, ...filters }: ProgressFilters,
): readonly (string | false | null)[] {
  return [
    unitId !== null && `单位　${rows[0]?.unit.name ?? ''}`,
    chosenWords('完成情况', verdictOptions, verdict),
    filters.isWithoutProgress && '未报进展',
    searchWords(query),
  ]
}
