import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { MonthField } from '#renderer/components/fields/SelectField.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import classes from '../Evidence.module.css'
import type { SizedUnit, UnitFilter } from './send-words.ts'
import { unitFilters, unitsShown } from './send-words.ts'

interface SendToolsProps {
  readonly units: readonly SizedUnit[] | undefined
  readonly filter: UnitFilter
  onFilter(filter: UnitFilter): void
}

const filters = Object.keys(unitFilters) as UnitFilter[]
const hints = [
  { keys: ['空格'], does: '勾选' },
  { keys: ['Ctrl A'], does: '全选' },
]

/** The month, and which units are shown. */
export function SendTools({ units, filter, onFilter }: SendToolsProps) {
  const { month, months, setMonth } = useMonth()
  return (
    <FilterBar
      search={
        <div className={classes.month}>
          <MonthField layout="side" label="月份" months={months} value={month} onChange={setMonth} />
        </div>
      }
      right={<KeyCaps hints={hints} />}
    >
      {filters.map((each) => (
        <FilterChip
          key={each}
          label={unitFilters[each]}
          {...(units === undefined ? {} : { count: unitsShown(units, each).length })}
          isOn={filter === each}
          onChange={() => onFilter(each)}
        />
      ))}
    </FilterBar>
  )
}
