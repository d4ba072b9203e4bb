import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { RowKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { NoticeFilters, NoticeRow } from './rows.ts'
import { kindOptions } from './rows.ts'

interface NoticeFilterBarProps {
  readonly rows: readonly NoticeRow[]
  readonly filters: NoticeFilters
  onChange(part: Partial<NoticeFilters>): void
}

const scopes = [{ value: 'open', label: '在办' }] as const

/** Search, 在办 or 全部, kind, and what was not answered in time. */
export function NoticeFilterBar({ rows, filters, onChange }: NoticeFilterBarProps) {
  return (
    <FilterBar
      search={<SearchField label="查找文书" value={filters.query} onChange={(query) => onChange({ query })} />}
      right={<RowKeys />}
    >
      {[
        <FilterSelect
          key="scope"
          label="范围"
          options={scopes}
          value={filters.onlyOpen ? 'open' : null}
          onChange={(scope) => onChange({ onlyOpen: scope === 'open' })}
        />,
        <FilterSelect key="kind" label="种类" options={kindOptions} value={filters.kind} onChange={(kind) => onChange({ kind })} />,
        <FilterChip
          key="overdue"
          label="逾期未答复"
          count={rows.filter((row) => row.daysLate > 0).length}
          isLate
          isOn={filters.isOverdue}
          onChange={(isOverdue) => onChange({ isOverdue })}
        />,
      ]}
    </FilterBar>
  )
}
