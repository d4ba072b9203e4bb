import type { OutputOf } from '#shared/api/contract.ts'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import type { RegisterFilters } from './filters.ts'
import { domainOptions, isDutyShort, isOverdue, leadOptions, statusOptions } from './filters.ts'

interface RegisterFilterBarProps {
  readonly register: OutputOf<'tasks.register'>
  readonly filters: RegisterFilters
  onChange(part: Partial<RegisterFilters>): void
}

/** 领域、牵头单位、状态、六个一不全、逾期, and finding by Chinese or pinyin initials. */
export function RegisterFilterBar({ register, filters, onChange }: RegisterFilterBarProps) {
  const rows = register.tasks.flatMap((task) => task.measures)
  return (
    <FilterBar search={<SearchField label="查找措施" value={filters.query} onChange={(query) => onChange({ query })} />}>
      {[
        <FilterSelect
          key="domain"
          label="领域"
          options={domainOptions(register)}
          value={filters.domain}
          onChange={(domain) => onChange({ domain })}
        />,
        <FilterSelect
          key="lead"
          label="牵头单位"
          options={leadOptions(register.tasks)}
          value={filters.leadUnitId}
          onChange={(leadUnitId) => onChange({ leadUnitId })}
        />,
        <FilterSelect
          key="status"
          label="状态"
          options={statusOptions}
          value={filters.status}
          onChange={(status) => onChange({ status })}
        />,
        <FilterChip
          key="duty"
          label="六个一不全"
          count={rows.filter(isDutyShort).length}
          isOn={filters.isDutyShort}
          onChange={(isOn) => onChange({ isDutyShort: isOn })}
        />,
        <FilterChip
          key="overdue"
          label="逾期"
          mark="late"
          count={rows.filter(isOverdue).length}
          isOn={filters.isOverdue}
          onChange={(isOn) => onChange({ isOverdue: isOn })}
        />,
      ]}
    </FilterBar>
  )
}
