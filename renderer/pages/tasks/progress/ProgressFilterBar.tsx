import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import type { ProgressFilters, ProgressRow } from './rows.ts'
import { isWithoutProgress, verdictOptions } from './rows.ts'

interface ProgressFilterBarProps {
  readonly month: string
  readonly rows: readonly ProgressRow[]
  readonly unitId: string | null
  readonly filters: ProgressFilters
  onUnit(unitId: string | null): void
  onChange(part: Partial<ProgressFilters>): void
}

/** 单位、完成情况、未报进展, and finding. */
export function ProgressFilterBar({ month, rows, unitId, filters, onUnit, onChange }: ProgressFilterBarProps) {
  const plans = useDeskQuery('plans.month', { month })
  const units = (plans.data?.units ?? []).filter((each) => each.lines > 0)
  return (
    <FilterBar
      search={<SearchField label="查找进展" value={filters.query} onChange={(query) => onChange({ query })} />}
      right={
        unitId === null ? undefined : (
          <Button size="xs" variant="subtle" onClick={() => onUnit(null)}>
            查看全部单位
          </Button>
        )
      }
    >
      {[
        <FilterSelect
          key="unit"
          label="单位"
          options={units.map(({ unit }) => ({ value: unit.unitId, label: unit.name }))}
          value={unitId}
          onChange={onUnit}
        />,
        <FilterSelect
          key="verdict"
          label="完成情况"
          options={verdictOptions}
          value={filters.verdict}
          onChange={(verdict) => onChange({ verdict })}
        />,
        <FilterChip
          key="empty"
          label="未报进展"
          count={rows.filter(isWithoutProgress).length}
          isOn={filters.isWithoutProgress}
          onChange={(isOn) => onChange({ isWithoutProgress: isOn })}
        />,
      ]}
    </FilterBar>
  )
}
