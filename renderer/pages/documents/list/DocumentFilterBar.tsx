import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { RowKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { DocumentFilters, DocumentRow } from './rows.ts'
import { groupsOf, kindsOf, stageOptions, withGroup } from './rows.ts'

interface DocumentFilterBarProps {
  readonly rows: readonly DocumentRow[]
  readonly filters: DocumentFilters
  /** Whether all months are shown, and not the one of the top bar alone. */
  readonly isWholeYear: boolean
  /** 「2022年4月」 */
  readonly monthWords: string
  onWholeYear(isWholeYear: boolean): void
  onChange(part: Partial<DocumentFilters>): void
}

/** Search, month, status, group and kind. */
export function DocumentFilterBar({ rows, filters, isWholeYear, monthWords, onWholeYear, onChange }: DocumentFilterBarProps) {
  return (
    <FilterBar
      search={<SearchField label="查找公文" value={filters.query} onChange={(query) => onChange({ query })} />}
      right={<RowKeys />}
    >
      {[
        <FilterSelect
          key="month"
          label="月份"
          options={[{ value: 'month', label: monthWords }]}
          value={isWholeYear ? null : 'month'}
          onChange={(value) => onWholeYear(value === null)}
        />,
        <FilterSelect key="stage" label="状态" options={stageOptions} value={filters.stage} onChange={(stage) => onChange({ stage })} />,
        <FilterSelect
          key="group"
          label="类别"
          options={groupsOf(rows)}
          value={filters.group}
          onChange={(group) => onChange(withGroup(filters, group, rows))}
        />,
        <FilterSelect
          key="kind"
          label="种类"
          options={kindsOf(rows, filters.group)}
          value={filters.kind}
          onChange={(kind) => onChange({ kind })}
        />,
      ]}
    </FilterBar>
  )
}
