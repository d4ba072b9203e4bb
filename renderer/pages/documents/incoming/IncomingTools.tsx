import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { RowKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { IncomingFilter, IncomingRow } from './incoming.ts'
import { filteredIncoming, statusChoices, urgencyOptions } from './incoming.ts'
import { YearChip } from '../YearChip.tsx'

interface IncomingToolsProps {
  readonly rows: readonly IncomingRow[]
  readonly years: readonly number[]
  readonly year: number
  readonly filter: IncomingFilter
  onYear(year: number): void
  onFilter(filter: IncomingFilter): void
}

/** Search, year, where the papers stand, and their urgency. */
export function IncomingTools({ rows, years, year, filter, onYear, onFilter }: IncomingToolsProps) {
  const countOf = (status: IncomingFilter['status']): number => filteredIncoming(rows, { ...filter, status }, () => true).length
  return (
    <FilterBar
      search={<SearchField label="查找收文" value={filter.query} onChange={(query) => onFilter({ ...filter, query })} />}
      right={<RowKeys />}
    >
      {[
        <YearChip key="year" years={years} year={year} onYear={onYear} />,
        <FilterSelect
          key="urgency"
          label="缓急"
          options={urgencyOptions}
          value={filter.urgency}
          onChange={(urgency) => onFilter({ ...filter, urgency })}
        />,
        ...statusChoices.map(({ value, label }) => (
          <FilterChip
            key={value}
            label={label}
            count={countOf(value)}
            isLate={value === 'overdue'}
            isOn={filter.status === value}
            onChange={(isOn) => onFilter({ ...filter, status: isOn ? value : null })}
          />
        )),
      ]}
    </FilterBar>
  )
}
