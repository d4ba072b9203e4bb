import type { ReactNode } from 'react'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { recordOutcomes } from '#shared/exchange/conditions.ts'
import type { OutcomeCounts, OutcomeFilter } from './outcomes.ts'
import { outcomeMarks, outcomeOrder, totalOf } from './outcomes.ts'

interface OutcomeFiltersProps {
  readonly counts: OutcomeCounts
  readonly filter: OutcomeFilter
  onFilter(filter: OutcomeFilter): void
  /** Beside the filters: what is to be noted of the whole package. */
  readonly children?: ReactNode
}

/** How many records become what, each the way to its rows, in the order of concern. */
export function OutcomeFilters({ counts, filter, onFilter, children }: OutcomeFiltersProps) {
  const { only, onlyChanges } = filter
  const shown = outcomeOrder.filter((outcome) => outcome === only || counts[outcome] > 0)
  return (
    <FilterBar
      right={
        <>
          {children}
          <FilterChip
            label="只看会改动的"
            isOn={onlyChanges && only === null}
            onChange={(isOn) => onFilter({ only: null, onlyChanges: isOn })}
          />
        </>
      }
    >
      {[
        <FilterChip
          key="all"
          label="全部"
          count={totalOf(counts)}
          isOn={only === null && !onlyChanges}
          onChange={() => onFilter({ only: null, onlyChanges: false })}
        />,
        ...shown.map((outcome) => (
          <FilterChip
            key={outcome}
            label={recordOutcomes[outcome].label}
            mark={outcomeMarks[outcome]}
            count={counts[outcome]}
            isOn={only === outcome}
            onChange={(isOn) => onFilter({ only: isOn ? outcome : null, onlyChanges: false })}
          />
        )),
      ]}
    </FilterBar>
  )
}
