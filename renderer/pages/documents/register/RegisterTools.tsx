import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import type { OutputOf } from '#shared/api/contract.ts'
import { YearChip } from '../YearChip.tsx'
import type { RegisterFilter } from './register.ts'
import { filteredLines, seriesOptions, stateOptions } from './register.ts'

interface RegisterToolsProps {
  readonly register: OutputOf<'numbers.register'>
  readonly year: number
  readonly filter: RegisterFilter
  onYear(year: number): void
  onFilter(filter: RegisterFilter): void
}

/** Search, year, series, and how each line stands. */
export function RegisterTools({ register, year, filter, onYear, onFilter }: RegisterToolsProps) {
  const { papers, years, series } = register
  const countOf = (state: RegisterFilter['state']): number => filteredLines(papers, { ...filter, state }, () => true).length
  return (
    <FilterBar search={<SearchField label="查找发文" value={filter.query} onChange={(query) => onFilter({ ...filter, query })} />}>
      {[
        <YearChip key="year" years={years} year={year} onYear={onYear} />,
        <FilterSelect
          key="series"
          label="编号系列"
          options={seriesOptions(series)}
          value={filter.series}
          onChange={(value) => onFilter({ ...filter, series: value })}
        />,
        ...stateOptions.map(({ value, label }) => (
          <FilterChip
            key={value}
            label={label}
            count={countOf(value)}
            isOn={filter.state === value}
            onChange={(isOn) => onFilter({ ...filter, state: isOn ? value : null })}
          />
        )),
      ]}
    </FilterBar>
  )
}
