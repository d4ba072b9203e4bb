import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { PackRow, Standing } from './pack-rows.ts'
import { countsOf, standingOrder, standings } from './pack-rows.ts'

interface RowFiltersProps {
  readonly rows: readonly PackRow[]
  readonly only: Standing | null
  onOnly(only: Standing | null): void
}

const hints = [
  { keys: ['Enter'], does: '打开' },
  { keys: ['空格'], does: '勾选' },
]

/** How many files become what, each the way to its rows. */
export function RowFilters({ rows, only, onOnly }: RowFiltersProps) {
  const counts = countsOf(rows)
  const shown = standingOrder.filter((standing) => standing === only || counts[standing] > 0)
  return (
    <FilterBar right={<KeyCaps hints={hints} />}>
      {[
        <FilterChip key="all" label="全部" count={rows.length} isOn={only === null} onChange={() => onOnly(null)} />,
        ...shown.map((standing) => (
          <FilterChip
            key={standing}
            label={standings[standing].word}
            mark={standings[standing].mark}
            count={counts[standing]}
            isOn={only === standing}
            onChange={(isOn) => onOnly(isOn ? standing : null)}
          />
        )),
      ]}
    </FilterBar>
  )
}
