import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { SubjectFilters, SubjectRow } from './rows.ts'
import { isUntouched, rungOptions } from './rows.ts'

interface SubjectFilterBarProps {
  readonly rows: readonly SubjectRow[]
  readonly filters: SubjectFilters
  /** False in a county office, which reads what concerns it. */
  readonly canAct: boolean
  onChange(part: Partial<SubjectFilters>): void
}

/** Search, rung, and what nobody was reminded of yet. */
export function SubjectFilterBar({ rows, filters, canAct, onChange }: SubjectFilterBarProps) {
  const untouched = rows.filter(isUntouched).length
  return (
    <FilterBar
      search={<SearchField label="查找督办事项" value={filters.query} onChange={(query) => onChange({ query })} />}
      right={
        <KeyCaps
          hints={
            canAct
              ? [
                  { keys: ['空格'], does: '选定' },
                  { keys: ['Enter'], does: '催办记录' },
                ]
              : [{ keys: ['Enter'], does: '查看' }]
          }
        />
      }
    >
      {[
        <FilterSelect key="rung" label="提醒督办" options={rungOptions} value={filters.rung} onChange={(rung) => onChange({ rung })} />,
        <FilterChip
          key="untouched"
          label="尚未催办"
          count={untouched}
          isLate
          isOn={filters.isUntouched}
          onChange={(isOn) => onChange({ isUntouched: isOn })}
        />,
      ]}
    </FilterBar>
  )
}
