import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import type { Problem, ProblemFilters } from './problem.ts'
import { problemStatusOptions } from './problem.ts'

interface ProblemFilterBarProps {
  readonly problems: readonly Problem[]
  readonly filters: ProblemFilters
  onChange(part: Partial<ProblemFilters>): void
}

/** 状态、逾期, and finding. */
export function ProblemFilterBar({ problems, filters, onChange }: ProblemFilterBarProps) {
  return (
    <FilterBar search={<SearchField label="查找问题" value={filters.query} onChange={(query) => onChange({ query })} />}>
      {[
        <FilterSelect
          key="status"
          label="状态"
          options={problemStatusOptions}
          value={filters.status}
          onChange={(status) => onChange({ status })}
        />,
        <FilterChip
          key="overdue"
          label="逾期"
          mark="late"
          count={problems.filter((problem) => problem.daysLate > 0).length}
          isOn={filters.isOverdue}
          onChange={(isOn) => onChange({ isOverdue: isOn })}
        />,
      ]}
    </FilterBar>
  )
}
