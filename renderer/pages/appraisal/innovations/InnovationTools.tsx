import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { claimStatuses } from '#shared/domain/claims.ts'
import type { InnovationFilter } from './innovation-filter.ts'
import { countOf, innovationStatuses, unitOptions } from './innovation-filter.ts'
import type { InnovationList } from './innovation.ts'
import { categoryOptions } from './innovation.ts'

interface InnovationToolsProps {
  readonly list: InnovationList
  readonly filter: InnovationFilter
  /** The claims of every county: then they can be narrowed to one. */
  readonly isCity: boolean
  onFilter(filter: InnovationFilter): void
}

/** 全部、已申报、已认定、不予认定 with their counts; one county, one category. */
export function InnovationTools({ list, filter, isCity, onFilter }: InnovationToolsProps) {
  const { claims, categories } = list
  const chips = [
    <FilterChip
      key="all"
      label="全部"
      count={countOf(claims, filter, null)}
      isOn={filter.status === null}
      onChange={() => onFilter({ ...filter, status: null })}
    />,
    ...innovationStatuses.map((status) => (
      <FilterChip
        key={status}
        label={claimStatuses[status]}
        count={countOf(claims, filter, status)}
        isOn={filter.status === status}
        onChange={(isOn) => onFilter({ ...filter, status: isOn ? status : null })}
      />
    )),
    <FilterSelect
      key="category"
      label="申报情形"
      options={categoryOptions(categories)}
      value={filter.category}
      onChange={(category) => onFilter({ ...filter, category })}
    />,
  ]
  const unit = (
    <FilterSelect
      key="unit"
      label="申报单位"
      options={unitOptions(claims)}
      value={filter.unitId}
      onChange={(unitId) => onFilter({ ...filter, unitId })}
    />
  )
  return <FilterBar>{isCity ? [...chips, unit] : chips}</FilterBar>
}
