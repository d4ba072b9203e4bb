import type { ReactNode } from 'react'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { DaysFilter } from './DaysFilter.tsx'
import type { AuditFilter, Officers } from './filter.ts'
import { groupChoices, officerChoices, programItself, subjectChoices } from './filter.ts'

interface AuditFiltersProps {
  readonly filter: AuditFilter
  readonly officers: Officers
  readonly today: string
  /** What is done with the rows that the filter leaves. */
  readonly right: ReactNode
  onChange(filter: AuditFilter): void
}

/** The log by words, days, people, kinds of acts and kinds of things. */
export function AuditFilters({ filter, officers, today, right, onChange }: AuditFiltersProps) {
  const officerId = filter.officerId === '' ? programItself : filter.officerId
  return (
    <FilterBar
      right={right}
      search={
        <SearchField
          label="查找日志"
          placeholder="事项、对象或内容"
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
        />
      }
    >
      {[
        <DaysFilter key="days" from={filter.from} to={filter.to} today={today} onChange={(days) => onChange({ ...filter, ...days })} />,
        <FilterSelect
          key="officer"
          label="人员"
          options={officerChoices(officers)}
          value={officerId}
          onChange={(chosen) => onChange({ ...filter, officerId: chosen === programItself ? '' : chosen })}
        />,
        <FilterSelect
          key="group"
          label="事项类别"
          options={groupChoices}
          value={filter.group}
          onChange={(group) => onChange({ ...filter, group })}
        />,
        <FilterSelect
          key="subject"
          label="对象"
          options={subjectChoices}
          value={filter.subject}
          onChange={(subject) => onChange({ ...filter, subject })}
        />,
      ]}
    </FilterBar>
  )
}
